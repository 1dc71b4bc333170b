"""Takes an office phrase, gives the field of government behind its title: "for Power", "of Haze Control"."""

from dataclasses import dataclass

from communique.reading.mentions.titles import FIELD_REACH, OfficePhrase, Titles, titled

OWN_SCOPES = frozenset({"of", "for"})  # what follows may be whom the office serves
_PLAIN_REACH = 7  # words a field described in common nouns may take


@dataclass(frozen=True, slots=True)
class Scope:
    """What follows a title.

    Attributes:
        end: After its last word.
        words: What it adds to the title.
        states: States it says the office is held for.
        body: The organ it says the office is held in.
        posted: States to which it says an envoy is accredited.
    """

    end: int
    words: str = ""
    states: tuple[str, ...] = ()
    body: str | None = None
    posted: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldGrammar(Titles):
    """Reads the fields behind the titles of one report."""

    def field_scope(self, phrase: OfficePhrase, index: int, after: int) -> Scope | None:
        """A field as the list knows it, as it is written in capitals, or in common nouns, whichever tells most."""
        known = self.listed_field(phrase, index, after)
        named = self._unlisted_field(phrase, index, after) if self.words.keys[index] in OWN_SCOPES else None
        longer = named is not None and (known is None or named.end > known.end)
        return self._plain_scope(phrase, index, after) or (named if longer else known)

    def listed_field(self, phrase: OfficePhrase, index: int, after: int) -> Scope | None:
        """As in "for Water and Power", "on industries and production"."""
        if not phrase.row.portfolio:
            return None
        end = after
        while end < len(self.words) and end - after < FIELD_REACH and self._in_field(end, after):
            end += 1
        while (end > after and not self.words.words[end - 1][0].isalpha()) or self.words.is_word(
            end - 1, "and"
        ):
            end -= 1
        if end <= after:
            return None
        link = self.words.keys[index] + (" the" if after - index > 1 else "")
        return Scope(end, f"{link} {titled(self.words.slice(after, end))}")

    def _in_field(self, at: int, first: int) -> bool:
        """Whether a word is part of a field behind its role: "of Trade and the Environment"."""
        article = at > first and self.words.is_word(at, "the") and self.words.capital(at + 1)
        return self.field(at, first) or (article and self.field(at + 1, at + 1))

    def _unlisted_field(self, phrase: OfficePhrase, index: int, after: int) -> Scope | None:
        """As in "of Peatlands and Haze Control, Ana Ruiz": a field that no list holds, written in capitals."""
        end = after
        while end < len(self.words) and end - after < FIELD_REACH and self._in_unlisted(end, after):
            end += 1
        state = self.marks.at.get(end + 1) if self.words.is_word(end, "of") else None
        closed = self.words.is_word(end, ",", ")") or (state is not None and state.meaning.kind == "state")
        if not (closed and phrase.row.portfolio) or end == after:
            return None
        return Scope(end, f"{self.words.keys[index]} {titled(self.words.slice(after, end))}")

    def _in_unlisted(self, at: int, first: int) -> bool:
        """Whether a capitalised word that is no name, or what joins two of them, may be part of a field."""
        if self.words.breaks[at] or at in self.marks.inside or self.words.labels[at] == "PERSON":
            return False
        joint = at > first and self.words.is_word(at, "and", "&") and at + 1 not in self.marks.inside
        return self.words.capital(at) or (joint and self.words.capital(at + 1))

    def _plain_scope(self, phrase: OfficePhrase, index: int, after: int) -> Scope | None:
        """As in "for borders and tribal affairs, Gul Noori": common nouns up to the comma before or behind a name."""
        if not phrase.row.portfolio or self.words.keys[index] not in OWN_SCOPES:
            return None
        end = after
        while end < len(self.words) and end - after < _PLAIN_REACH and self._plain(end):
            end += 1
        named = self.words.is_word(end, ",") and (self.words.capital(end + 1) or self.apposed(phrase.start))
        if end == after or not named:
            return None
        return Scope(end, f"{self.words.keys[index]} {titled(self.words.slice(index + 1, end))}")

    def _plain(self, at: int) -> bool:
        """Whether a word can be part of a field described in common nouns."""
        word = self.words.words[at]
        return word.islower() and word.isalpha() and self.words.keys[at] not in self.lexicon.words["speech"]

    def apposed(self, start: int) -> bool:
        """Whether an office stands behind a comma that follows a name."""
        comma = start - 1 - self.words.is_word(start - 1, "the")
        return self.words.is_word(comma, ",") and self.words.capital(comma - 1)
