"""Communiqué reads diplomatic reporting into a record in which every line opens onto its words."""

__version__ = "0.1.0"
