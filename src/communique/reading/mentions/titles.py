"""Takes words at which a title may start, gives the title's own words: a role, with its field of government."""

from dataclasses import dataclass

from communique.codebook.offices import OfficeRow
from communique.model import Office
from communique.reading.mentions.lexicon import Lexicon, Role
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.phrases import Found
from communique.reading.mentions.words import Words

FIELD_REACH = 8  # words a field of government may take before its role ("Water and Power Minister")
_SMALL = frozenset({"of", "the", "to", "for", "and", "on", "in", "de", "in-charge"})


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Words that name an office.

    Attributes:
        start: First word: the state or the status word before the title, where there is one.
        end: After the last word.
        head: The word that stands for it in a sentence.
        row: The office in the codebook.
        title: The title in full words.
        states: States that the words themselves give.
        body: The organ or organisation served, when named.
        plural: Whether several holders are named.
        explicit: Whether the words say for whom the office is held.
        posted: States to which an envoy is accredited.
    """

    start: int
    end: int
    head: int
    row: OfficeRow
    title: str
    states: tuple[str, ...]
    body: str | None
    plural: bool
    explicit: bool
    posted: tuple[str, ...] = ()

    @property
    def offices(self) -> tuple[Office, ...]:
        """The office for each state, or one without."""
        states: tuple[str | None, ...] = self.states or (None,)
        return tuple(Office(title=self.title, state=state, body=self.body) for state in states)


@dataclass(frozen=True)
class Titles:
    """Reads the words of titles in one report."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    def past_possessive(self, index: int) -> int:
        """The word behind a possessive ending, where one stands here."""
        return index + 1 if self.words.is_word(index, "'s", "'") else index

    def role(self, index: int) -> Found[Role] | None:
        """The role whose words start here."""
        if index >= len(self.words):
            return None
        found = self.lexicon.roles.at(self.words.keys, self.words.words, index)
        if found is None or any(self.words.breaks[index + 1 : found.end]):
            return None
        mark = self.marks.inside.get(index)
        return None if mark is not None and mark.end > found.end else found

    def core(self, index: int) -> tuple[int, Found[Role]] | None:
        """The title's own words: a role, or a field of government and a role that takes one."""
        role = self.role(index)
        if role is not None:
            return index, role
        at = index
        while at - index < FIELD_REACH and at < len(self.words) and self.field(at, index):
            at += 1
            role = self.role(at)
            if role is not None and role.meaning.row.portfolio:
                return index, role
        return None

    def field(self, at: int, first: int) -> bool:
        """Whether a word is part of a field of government before a role."""
        if self.words.breaks[at] and at > first:
            return False
        if self.words.keys[at] in self.lexicon.words["field"]:
            return True
        return at > first and self.words.words[at] in {"and", "&", ",", "-", "/"}


def titled(words: str) -> str:
    """A title with its words capitalised: "prime minister of state" is "Prime Minister of State"."""
    cut = words.replace("’", "'").split()
    return " ".join(
        word if word in _SMALL or word[1:2] == "'" else word[0].upper() + word[1:] for word in cut
    )


def code_of(state: str | None, row: OfficeRow) -> str | None:
    """The actor code of a holder of an office."""
    return state + row.sector if state else None
