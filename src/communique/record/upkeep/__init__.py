"""Upkeep of whole records: checking, copying, backing up, and taking in what another record wrote out."""
