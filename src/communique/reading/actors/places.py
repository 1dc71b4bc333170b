"""Takes a phrase, gives the country that it names, and the sector that a place alone stands for."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.reading.actors.actor import Actor
from communique.reading.actors.phrase import Phrase
from communique.reading.mentions.phrases import fold

_SLIPPED = 5  # letters of a word in which two swapped ones are taken for a slip


@dataclass(frozen=True)
class Places:
    """The country of one phrase."""

    phrase: Phrase

    def country(self) -> str | None:
        """The country named first, where somebody is sent left out."""
        reach = self.phrase.reach
        for index in range(reach):
            mark = self.phrase.marks.at.get(index)
            if mark is not None and (mark.meaning.state or mark.meaning.code):
                return mark.meaning.state or Actor.of_code(mark.meaning.code or "").country
            inner = self.phrase.lexicon.names.at(self.phrase.words.keys, self.phrase.words.words, index)
            if inner is not None and inner.meaning.state:
                return inner.meaning.state
        return self._region()

    def _region(self) -> str | None:
        """The state of a province or a smaller town that the phrase names, or of a name with two letters swapped."""
        for start, end in self._runs():
            name = self.phrase.words.slice(start, end)
            state = self.phrase.lexicon.town(name) or self._slip(name) or self._province(start, end)
            if state is not None:
                return state
        return None

    def _province(self, start: int, end: int) -> str | None:
        """The state of a province named among these words."""
        parts = ((first, last) for first in range(start, end) for last in range(end, first, -1))
        found = (self.phrase.lexicon.region(self.phrase.words.slice(first, last)) for first, last in parts)
        return next((state for state in found if state), None)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Capitalised words in a row that tell no sector."""
        told = {
            at
            for noun in self.phrase.lexicon.sectors.told(self.phrase.words.keys)
            for at in range(noun.start, noun.end)
        }
        start = None
        for at in range(self.phrase.reach + 1):
            inside = at < self.phrase.reach and self.phrase.words.capital(at) and at not in told
            if inside and start is None:
                start = at
            elif not inside and start is not None:
                yield start, at
                start = None

    def _slip(self, name: str) -> str | None:
        """The state that a word means in which two neighbouring letters are swapped: "Dehli"."""
        for at in range(1, len(name) - 1 if len(name) >= _SLIPPED else 0):
            other = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            found = self.phrase.lexicon.names.at([fold(other)], [other], 0)
            if found is not None and found.meaning.state:
                return found.meaning.state
        return None

    def sectors(self) -> tuple[str, ...]:
        """What a place alone stands for: a capital for its government, another town for its people."""
        mark = self.phrase.marks.at.get(0) or self.phrase.marks.at.get(1)
        if mark is None or mark.end < len(self.phrase.words) or mark.meaning.kind != "place":
            return ()
        if mark.meaning.code:
            return Actor.of_code(mark.meaning.code).sectors
        return () if mark.meaning.state is None else ("CVL",)
