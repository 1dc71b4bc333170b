"""Takes the words that are left, gives persons named without a title."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.mentions.shapes import NameShapes, plain_name
from communique.reading.mentions.titled import Claim
from communique.reading.mentions.words import Words

_WHERE = ("in", "at", "near", "to", "from", "outside")  # words before the name of a place
_FULL = 2  # words of a name that is told from other words without further evidence
_TO_OFFICE = 6  # words between a name and the office that tells that it is a person's
_BEHIND_OFFICE = (",", ".", "of", "at", "in", "for", "to", "who", "said")
_DISTINCT = 5  # letters of a surname that is seldom another word
_NO_PERSON = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "NORP", "DATE"})


@dataclass(frozen=True)
class UntitledNames:
    """Finds persons named without a title in one report."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    @property
    def _shapes(self) -> NameShapes:
        return NameShapes(self.words, self.marks, self.lexicon)

    def full(self, taken: frozenset[int]) -> list[Claim]:
        """Persons introduced by a name of at least two words."""
        found = []
        index = 0
        while index < len(self.words):
            end = self._full_name(index, taken)
            if end is not None:
                found.append(self._claim(index, end))
            index = end or index + 1
        return found

    def _full_name(self, index: int, taken: frozenset[int]) -> int | None:
        if index in taken or not self._may_start(index):
            return None
        holder = self.lexicon.holders.at(self.words.keys, self.words.words, index)
        end = max(self._shapes.end(index), holder.end if holder else 0)
        if any(at in taken for at in range(index, end)) or (
            holder is None and self._names_a_thing(index, end)
        ):
            return None
        if holder is not None:
            return None if self._in_a_name(end) else end
        if self._kin(index) and end > index and not self.words.heading[index]:
            return end
        length = sum(self.words.words[at][0].isalpha() for at in range(index, end))
        if length < _FULL or self.words.heading[index] or not self._evident(index, end):
            return None
        return end

    def _in_a_name(self, end: int) -> bool:
        """Whether a well-known name is part of a thing's: "the Kofi Annan Centre"."""
        head = (
            self.lexicon.heads.at(self.words.keys, self.words.words, end) if end < len(self.words) else None
        )
        return self.words.capital(end) and head is not None

    def _kin(self, index: int) -> bool:
        """Whether a name is introduced as somebody's: "his wife Yuko", "Hasina's son, Sajeeb Wazed"."""
        before = index - 2 if self.words.is_word(index - 1, ",") else index - 1
        return self.words.is_word(before, *self.lexicon.words["kin"])

    def _names_a_thing(self, start: int, end: int) -> bool:
        """Whether what looks like a person's name is that of a bridge, a ship or a town."""
        things = self.lexicon.words["thing"]
        mark = self.marks.at.get(start)
        given = self.words.keys[start] in self.lexicon.words["given"]
        if mark is not None and (mark.meaning.kind, mark.end) == ("place", end):
            return not given or self.words.is_word(start - 1, *_WHERE)
        if self.words.keys[start] in self.lexicon.words["direction"] and end - start > 1:
            return True
        if not given and self._lies_there(start):
            return True
        before = self.words.is_word(start - 1, *things) and not self.words.opens[start]
        return before or self.words.is_word(end, *things)

    def _lies_there(self, start: int) -> bool:
        """Whether the words before a name are those before a town: "in Kfar Kila", "the villages of Kara Balta and"."""
        areas = self.lexicon.words["area"]
        of_area = self.words.is_word(start - 1, "of") and any(
            self.words.is_word(start - 2, area, f"{area}s") for area in areas
        )
        return of_area or self.words.is_word(start - 1, "in", "at", "near")

    def _may_start(self, index: int) -> bool:
        if not self.words.words[index][0].isalpha():
            return False
        return self.words.capital(index) or self.words.keys[index] in self.lexicon.words["particle"]

    def _evident(self, start: int, end: int) -> bool:
        """Whether a label, a given name, "who" or a verb of speech makes capitalised words a person."""
        labels = [self.words.labels[index] for index in range(start, end)]
        given = self.words.keys[start] in self.lexicon.words["given"]
        if "PERSON" in labels:
            return not (self.words.opens[start] and labels[0] != "PERSON" and not given)
        if given or (self.words.is_word(end, ",") and self.words.is_word(end + 1, "who")):
            return True
        if self._in_office(start, end):
            return True
        speech = self.lexicon.words["speech"]
        speaks = self.words.is_word(end, *speech) or self.words.is_word(start - 1, *speech)
        return speaks and not any(label in _NO_PERSON for label in labels)

    def _in_office(self, start: int, end: int) -> bool:
        """Whether the office held follows a name between commas: "Ana Ruiz, the ministry's spokesman, said"."""
        if not self.words.is_word(end, ",") or any(at in self.marks.inside for at in range(start, end)):
            return False
        for at in range(end + 1, min(end + 1 + _TO_OFFICE, len(self.words))):
            if self.words.breaks[at] or self.words.is_word(at, ","):
                return False
            role = self.lexicon.roles.at(self.words.keys, self.words.words, at)
            if role is not None:
                return not role.meaning.plural and self.words.is_word(role.end, *_BEHIND_OFFICE)
        return False

    def echoes(self, known: Iterable[str], taken: frozenset[int]) -> list[Claim]:
        """Later mentions by part of a name already met, or by the short name of someone well known.

        Args:
            known: Full names met in the report.
            taken: Words that other mentions hold.
        """
        parts = {part for name in known for part in (*_parts(name), *self._nickname(name))}
        return list(self._echoes(parts, taken))

    def _nickname(self, name: str) -> list[str]:
        """What the press calls a well-known person: "Jokowi"."""
        cut = pieces(name)
        found = self.lexicon.holders.at([fold(word) for word in cut], cut, 0)
        return [fold(found.meaning.short)] if found is not None and found.meaning.short else []

    def speakers(self, taken: frozenset[int]) -> list[Claim]:
        """Persons of one name, told by what they say from the small town that shares it: "Tahoua said"."""
        return [
            self._claim(index, index + 1)
            for index, mark in self.marks.at.items()
            if mark.meaning.kind == "place"
            and not mark.meaning.seat
            and mark.end == index + 1
            and index not in taken
            and not self.words.heading[index]
            and self._speaks_alone(index)
        ]

    def _speaks_alone(self, index: int) -> bool:
        """Whether one word opens a sentence or clause as the subject of a verb of speech."""
        speech = self.lexicon.words["speech"]
        subject = self.words.opens[index] or self.words.is_word(
            index - 1, "and", "but", "as", "while", "that"
        )
        thing = self.words.is_word(index + 2, "it", "its")  # a town: "Tahoua said it would pay"
        return subject and not thing and self.words.is_word(index + 1, *speech)

    def _echoes(self, parts: set[str], taken: frozenset[int]) -> Iterator[Claim]:
        index = 0
        while index < len(self.words):
            end = self._echo(index, parts, taken)
            if end is not None:
                yield self._claim(index, end)
            index = end or index + 1

    def _echo(self, index: int, parts: set[str], taken: frozenset[int]) -> int | None:
        if index in taken or not self.words.capital(index):
            return None
        key = self.words.keys[index]
        end = max(self._shapes.end(index), index + 1)
        while end > index + 1 and (end - 1 in taken or self.words.keys[end - 1] not in parts):
            end -= 1
        if any(at in taken for at in range(index, end)):
            return None
        if self.words.keys[end - 1] in parts and (key in parts or end - index > 1):
            return end if self._free(index) else None
        return index + 1 if self._famous(index) and index not in self.marks.inside else None

    def _famous(self, index: int) -> bool:
        """Whether a word is the surname of someone well known, and not likely anything else."""
        if self.words.keys[index] not in self.lexicon.short_names:
            return False
        label = self.words.labels[index]
        alone = not self.words.capital(index - 1) and not self.words.capital(index + 1)
        return label == "PERSON" or (bool(label) and alone and len(self.words.words[index]) >= _DISTINCT)

    def _free(self, index: int) -> bool:
        """Whether a word is not better known as something else."""
        mark = self.marks.inside.get(index)
        if mark is not None and (mark.meaning.kind != "place" or mark.end - mark.start > 1):
            return False
        key = self.words.keys[index]
        if key in self.lexicon.words["function"] or key in self.lexicon.words["never"]:
            return False
        return self.lexicon.roles.at(self.words.keys, self.words.words, index) is None

    def _claim(self, start: int, end: int) -> Claim:
        suffixes = self.lexicon.words["suffix"]
        words = [at for at in range(start, end) if self.words.words[at][0].isalpha()]
        named = [at for at in words if self.words.keys[at] not in suffixes]
        mention = Mention(
            span=self.words.span(start, end),
            kind="person",
            head=self.words.words[(named or words)[-1]],
            name=plain_name(self.words.slice(start, end)),
        )
        return Claim(start, end, mention)


def _parts(name: str) -> list[str]:
    """The words of a name by which a person may be called."""
    return [word for word in map(fold, name.replace("-", " ").split()) if len(word) > 1 and word[-1] != "."]
