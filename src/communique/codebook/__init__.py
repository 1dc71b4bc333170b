"""What words mean, as data: takes YAML tables and a user's overlays, gives typed rows."""

from communique.codebook.book import Codebook
from communique.codebook.loader import Table

__all__ = ["Codebook", "Table"]
