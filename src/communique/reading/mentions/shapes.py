"""Takes words at which a person's name may start, gives where it ends, by shape alone."""

from dataclasses import dataclass

from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.words import Words

_PARTS = 7  # words a person's name has at most
_BARRED = frozenset({"state", "demonym", "igo", "body", "forum", "instrument", "project", "company", "group"})
_NOT_ADDRESSES = frozenset({"He", "Hh"})  # "HE" is an address, "He" a pronoun or a name
_BRACKET = 6  # words that a bracket behind a name may take
_QUOTES = frozenset("'\"‘’“”")
_NUMERAL = 2  # "II" stays in capitals
_INITIALS = 3  # letters that initials written together have at most
_LONG_CAPITALS = 4  # a shorter word in capitals is an acronym unless its neighbours are in capitals too


@dataclass(frozen=True)
class NameShapes:
    """Tells names of persons by their shape in one report."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    def past_honorifics(self, start: int) -> int:
        """The first word that is no "Mr", "H.E." or "Sheikh"; `start` itself when there is none."""
        index = start
        honorifics = self.lexicon.words["honorific"]
        while index < len(self.words) and self.words.capital(index):
            key = self.words.keys[index].rstrip(".")
            if (
                key not in honorifics
                or not self._continues(index)
                or self.words.words[index] in _NOT_ADDRESSES
            ):
                break
            index += 1
            while (
                index < len(self.words)
                and self.words.words[index] in {".", "(", ")"}
                and self._after_short(index)
            ):
                index += 1
        return index

    def _continues(self, index: int) -> bool:
        """Whether a capitalised word follows, past an abbreviation's full stop."""
        after = index + 1
        while after < len(self.words) and self.words.words[after] == ".":
            after += 1
        return self.words.capital(after)

    def _after_short(self, index: int) -> bool:
        return self.words.words[index] == "." and self.words.joined(index)

    def end(self, start: int, *, titled: bool = False) -> int:
        """Where the name that starts at a word ends; `start` when there is none.

        Args:
            start: The word.
            titled: Whether a title stands before it, which makes a name likely.
        """
        index, parts = start, 0
        while index < len(self.words) and parts < _PARTS and (index == start or not self.words.breaks[index]):
            step = self._part(index, first=index == start, titled=titled)
            if step is None:
                break
            index, parts = step, parts + 1
        suffixed = self.words.is_word(index, ",") and self.words.is_word(
            index + 1, *self.lexicon.words["suffix"]
        )
        return index + 2 * suffixed if parts else start

    def _part(self, index: int, *, first: bool, titled: bool) -> int | None:
        """Where the name's next part ends, or None when there is no part here."""
        if self._bracketed(index) or (not first and self._nickname(index)):
            return index + 3
        if self.part_of_name(index, first=first, titled=titled):
            return self._past_stop(index) or self._past_hyphens(index + 1)
        if not first and self.words.keys[index] in self.lexicon.words["suffix"]:
            return index + 1
        if self.words.keys[index] in self.lexicon.words["particle"]:
            return self._past_particle(index, titled=titled)
        return None

    def _bracketed(self, index: int) -> bool:
        """As in "[Vladimir]", a given name put in by an editor."""
        return (
            self.words.is_word(index, "[")
            and self.words.is_word(index + 2, "]")
            and self.words.capital(index + 1)
        )

    def _nickname(self, index: int) -> bool:
        """Whether a second name stands in quotation marks: "Ali Otieno 'Simba'", "Ana “Nita” Ruiz"."""
        quoted = self.words.is_word(index, *_QUOTES) and self.words.is_word(index + 2, *_QUOTES)
        return quoted and self.words.capital(index + 1) and not self.words.opens[index + 1]

    def _past_stop(self, index: int) -> int | None:
        """Past the full stop of a given name cut short, as in "Ma. Theresa", where the tokeniser parts it."""
        short = self.words.keys[index] in self.lexicon.words["abbreviation"]
        if short and self.words.is_word(index + 1, ".") and self.words.joined(index + 1):
            return index + 2 if self.words.capital(index + 2) and not self.words.breaks[index + 2] else None
        return None

    def _past_hyphens(self, index: int) -> int:
        """Take in "-un" of "Jong-un" and "-Ghazaleh" of "Abu-Ghazaleh"."""
        while (
            index + 1 < len(self.words)
            and self.words.words[index] == "-"
            and self.words.joined(index)
            and self.words.joined(index + 1)
            and self.words.words[index + 1][0].isalpha()
        ):
            index += 2
        return index

    def _past_particle(self, index: int, *, titled: bool) -> int | None:
        """Take in "bin Salman", "al-Sisi", "van der Bellen"."""
        after = index + 1
        while after < len(self.words) and (
            self.words.words[after] == "-" or self.words.keys[after] in self.lexicon.words["particle"]
        ):
            after += 1
        if after < len(self.words) and self.part_of_name(after, first=False, titled=titled):
            return self._past_hyphens(after + 1)
        return None

    def part_of_name(self, index: int, *, first: bool = False, titled: bool = False) -> bool:
        """Whether a word has the look of a part of a person's name and is known for nothing else."""
        word, key = self.words.words[index], self.words.keys[index]
        if not _named_like(word):
            return False
        if key in self.lexicon.words["function"] and not (
            self._given(index) or self._syllable(index, first=first, titled=titled)
        ):
            return False
        initials = titled and first and self._initials(index)
        if not (_initial(word) or initials) and (key in self.lexicon.words["never"] or self._acronym(index)):
            return False
        mark = self.marks.inside.get(index)
        if mark is not None and mark.meaning.kind in _BARRED:
            lone = mark.end - mark.start == 1 and mark.meaning.kind in ("state", "demonym")
            return lone and self.words.capital(index + 1) and titled and first
        if mark is not None and not titled and self.words.labels[index] != "PERSON":
            return False
        role = self.lexicon.roles.at(self.words.keys, self.words.words, index)
        hyphened = self.words.joined(index + 1) and self.words.is_word(index + 1, "-")
        return role is None or (not first and (role.meaning.row.rank or hyphened))

    def _given(self, index: int) -> bool:
        """Whether a month's name is a given name here: "Jan Kowal"."""
        return self.words.keys[index] in self.lexicon.words["given"] and self.words.capital(index + 1)

    def _syllable(self, index: int, *, first: bool, titled: bool) -> bool:
        """Whether a word that often opens a sentence is part of a name: "Liu He signed", "Minister He Lifeng"."""
        if self.words.keys[index] not in self.lexicon.words["syllable"] or self.words.opens[index]:
            return False
        return titled and self.words.capital(index + 1) if first else not self.words.capital(index + 1)

    def _initials(self, index: int) -> bool:
        """Whether a word of capitals is somebody's initials written without stops: "Minister KP Rai"."""
        word = self.words.words[index]
        follows = self.words.capital(index + 1) and not self.words.words[index + 1].isupper()
        return word.isupper() and len(word) <= _INITIALS and follows and index not in self.marks.inside

    def _acronym(self, index: int) -> bool:
        """Whether a word in capitals is an acronym and not a name in capitals."""
        word = self.words.words[index]
        if not word.isupper():
            return False
        if len(word) >= _LONG_CAPITALS and self.words.labels[index] == "PERSON":
            return False
        near = (index - 1, index + 1)
        loud = any(
            0 <= at < len(self.words) and self.words.words[at].isupper() and len(self.words.words[at]) > 1
            for at in near
        )
        return not (loud and len(word) >= _LONG_CAPITALS - 1)


def _named_like(word: str) -> bool:
    """Whether a word has a capital and only what names are written with."""
    capital = word[0].isupper() or _elided(word)
    return capital and all(letter.isalpha() or letter in "'.-’" for letter in word)


def _initial(word: str) -> bool:
    return word.endswith(".") or (len(word) == 1 and word.isupper())


def _elided(word: str) -> bool:
    """As in "d'Escoto"."""
    return len(word) > 3 and word[1] in "'’" and word[2].isupper()  # noqa: PLR2004 - letter, apostrophe, a name


def plain_name(name: str) -> str:
    """A name without editor's brackets, names in capitals put in ordinary case."""
    cut = name.replace("[", "").replace("]", "").split()
    if len(cut) > 1 and cut[-1].endswith(".") and cut[-1] not in {"Jr.", "Sr."}:
        cut[-1] = cut[-1].rstrip(".")
    return " ".join(
        word.title() if word.isupper() and len(word) > _NUMERAL and "." not in word else word for word in cut
    )


def past_bracket(words: Words, at: int) -> int:
    """Where what follows a name goes on, a bracket that says whose it is left out: "Ana Ruiz (Spain), Jan Kowal"."""
    if not words.is_word(at, "("):
        return at
    close = next((end for end in range(at + 1, at + _BRACKET) if words.is_word(end, ")")), None)
    return at if close is None else close + 1
