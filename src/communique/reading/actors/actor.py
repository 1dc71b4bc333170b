"""An actor in PLOVER's terms: a country and sectors."""

from __future__ import annotations

from dataclasses import dataclass

_PART = 3  # letters of a country and of a sector


@dataclass(frozen=True)
class Actor:
    """Who acts, in PLOVER's terms.

    Attributes:
        country: A state, or an international actor (UNO, EUR, IGO, NGO, IMG, MNC); None when not told.
        sectors: The sector, then further ones.
    """

    country: str | None = None
    sectors: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The actor code: country and sectors."""
        return (self.country or "") + "".join(self.sectors)

    @classmethod
    def of_code(cls, code: str) -> Actor:
        """The actor of a code, parts that are no sector left out by whoever made it."""
        parts = [code[at : at + _PART] for at in range(0, len(code), _PART)]
        return cls(parts[0], tuple(parts[1:]))
