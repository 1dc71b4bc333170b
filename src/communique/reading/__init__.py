"""From one report to its reading: pure, the same report always gives the same reading."""

from communique.reading.language import DEFAULT_PIPELINE
from communique.reading.reader import Reader

__all__ = ["DEFAULT_PIPELINE", "Reader"]
