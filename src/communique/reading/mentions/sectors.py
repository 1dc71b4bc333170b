"""Takes the words of a phrase, gives the sectors that they tell: "heavily armed police" is COP."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.codebook.sectors import SectorRow
from communique.reading.mentions.phrases import Found, Phrases, plural

_LINKS = frozenset({"of", "for", "in", "at"})


@dataclass(frozen=True, eq=False)
class Sectors:
    """The codebook's words of sectors."""

    words: Phrases[str]

    @classmethod
    def of(cls, rows: Iterable[SectorRow]) -> "Sectors":
        """The words of these rows, in the singular and in the plural."""
        words: Phrases[str] = Phrases()
        for row in rows:
            for word in row.words:
                words.add(word, row.code, "any")
                words.add(plural(word), row.code, "any")
        return cls(words)

    def told(self, keys: Sequence[str]) -> list[Found[str]]:
        """The words of sectors among folded words, none overlapping another."""
        found: list[Found[str]] = []
        index = 0
        while index < len(keys):
            word = self.words.at(keys, keys, index)
            if word is not None:
                found.append(word)
            index = word.end if word is not None else index + 1
        return found

    def of_name(self, keys: Sequence[str]) -> str | None:
        """The sector that the name of an organisation tells: by its last such word before "of" or "for"."""
        stop = next((at for at, key in enumerate(keys) if key in _LINKS and at), len(keys))
        found = self.told(keys[:stop]) or self.told(keys)
        return found[-1].meaning if found else None
