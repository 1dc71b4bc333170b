"""Finding who and what a report names, before its sentences are parsed."""

from communique.reading.mentions.find import find_mentions

__all__ = ["find_mentions"]
