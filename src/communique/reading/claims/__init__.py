"""Takes figures, statements and events, gives claims: checkable figures with who asserts them."""

from communique.reading.claims.reader import read_claims

__all__ = ["read_claims"]
