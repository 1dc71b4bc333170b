"""A phrase that names an actor, with the names marked in it."""

from dataclasses import dataclass

from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.words import Words

_ABROAD = "to"  # behind it stands where somebody is sent


@dataclass(frozen=True)
class Phrase:
    """Its words, the names in them, and what names are found with."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    @property
    def reach(self) -> int:
        """Where it stops to be about the actor: "Canadian ambassador | to the United Nations"."""
        keys = self.words.keys
        return next((at for at, key in enumerate(keys) if key == _ABROAD and at), len(keys))
