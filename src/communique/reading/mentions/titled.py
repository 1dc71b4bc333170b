"""Takes the words of a report, gives persons named with a title and offices named without a person."""

from dataclasses import dataclass, replace

from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.offices import OfficeGrammar
from communique.reading.mentions.shapes import NameShapes, plain_name
from communique.reading.mentions.titles import OfficePhrase, code_of
from communique.reading.mentions.words import Words

_AND = frozenset({"and", "/", "&", "cum", "-"})
_ADDRESSES = frozenset({"Ambassador", "Senator"})
_DETERMINERS = frozenset(
    {
        "the",
        "his",
        "her",
        "their",
        "its",
        "our",
        "this",
        "that",
        "both",
        "two",
        "these",
        "a",
        "an",
        "'s",
        "'",
        "my",
    }
)
_APPOSITION_ENDS = frozenset({",", ".", ";", ")", "-", "–", "—", "who", "said", "whose", '"'})


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with the words it takes, `start` to `end`, the last not included."""

    start: int
    end: int
    mention: Mention


@dataclass(frozen=True)
class TitledNames:
    """Finds titled persons and offices in one report."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    @property
    def _grammar(self) -> OfficeGrammar:
        return OfficeGrammar(self.words, self.marks, self.lexicon)

    @property
    def _shapes(self) -> NameShapes:
        return NameShapes(self.words, self.marks, self.lexicon)

    def find(self) -> list[Claim]:
        """All of them, in order."""
        found: list[Claim] = []
        index = 0
        while index < len(self.words):
            claims = self._at(index)
            found.extend(claims)
            index = claims[-1].end if claims else self._next(index)
        return found

    def _next(self, index: int) -> int:
        """The next word to look at: inside a longer name no office starts."""
        mark = self.marks.at.get(index)
        if mark is None or mark.meaning.kind in ("demonym", "place", "state"):
            return index + 1
        return mark.end

    def _at(self, start: int) -> list[Claim]:
        phrases = self._offices(start)
        after = phrases[-1].end if phrases else start
        name = self._name(after, phrases)
        if name is not None:
            person = self._person(start, name, phrases)
            return [person, *self._others(person, phrases)]
        if not phrases:
            return []
        return [claim for phrase in phrases if (claim := self._office(phrase)) is not None] or []

    def _offices(self, start: int) -> list[OfficePhrase]:
        """Offices in a row: "Deputy Prime Minister and Foreign Minister", "Foreign Minister Senator"."""
        phrase = self._grammar.at(start)
        found = []
        while phrase is not None:
            found.append(phrase)
            index = phrase.end
            if index >= len(self.words) or self.words.breaks[index]:
                break
            if self.words.keys[index] in _AND:
                index += 1 + self.words.is_word(index + 1, "the", "-")
            elif self.words.is_word(index, ","):
                index = self._ranked(index + 1)
            phrase = self._grammar.at(index) if index < len(self.words) and not self._known(index) else None
            if phrase is not None and phrase.states and index != found[-1].end:
                phrase = None
        return found

    def _known(self, index: int) -> bool:
        """Whether a well-known name starts here that begins like a title: "Gen Nakatani"."""
        return self.lexicon.holders.at(self.words.keys, self.words.words, index) is not None

    def _ranked(self, index: int) -> int:
        """After a comma only a further address goes on: ", Ambassador Syed Tariq Fatemi"."""
        phrase = self._grammar.at(index) if index < len(self.words) else None
        if phrase is None or phrase.explicit:
            return len(self.words)
        return index if phrase.row.rank or phrase.row.title in _ADDRESSES else len(self.words)

    def _name(self, after: int, phrases: list[OfficePhrase]) -> tuple[int, int] | None:
        """Start and end of the name behind a title or honorific."""
        if after >= len(self.words) or (phrases and self.words.breaks[after]):
            return None
        comma = bool(phrases) and self.words.is_word(after, ",")
        at = after + 1 if comma else after
        start = self._shapes.past_honorifics(at) if at < len(self.words) else at
        if not phrases and start == at:
            return None
        end = self._shapes.end(start, titled=True) if start < len(self.words) else start
        holder = (
            self.lexicon.holders.at(self.words.keys, self.words.words, start)
            if start < len(self.words)
            else None
        )
        if holder is not None and holder.end > end:
            end = holder.end
        if end == start or self._headline_verb(start, end) or (comma and not self._closes(at, end, phrases)):
            return None
        return start, end

    def _headline_verb(self, start: int, end: int) -> bool:
        """In a headline any word is capitalised: only what is seen as a person by other means is a name."""
        return self.words.heading[start] and not any(
            self.words.labels[index] == "PERSON" or self.words.keys[index] in self.lexicon.short_names
            for index in range(start, end)
        )

    def _closes(self, start: int, end: int, phrases: list[OfficePhrase]) -> bool:
        """Whether a name between commas is that of the office before it and no further item of a list."""
        if phrases[-1].plural or (end - start < 2 and self.words.labels[start] != "PERSON"):  # noqa: PLR2004 - one word alone is weak
            return False
        if end >= len(self.words) or self.words.breaks[end]:
            return True
        return self.words.keys[end] in _APPOSITION_ENDS or not self.words.words[end][0].isalpha()

    def _person(self, start: int, name: tuple[int, int], phrases: list[OfficePhrase]) -> Claim:
        first, end = name
        phrases, after = self._served(end, phrases)
        offices = tuple(office for phrase in phrases for office in self._one_state(phrase).offices)
        states = tuple(dict.fromkeys(state for phrase in phrases for state in phrase.states))
        main = next((phrase for phrase in phrases if not phrase.row.rank), None)
        mention = Mention(
            span=self.words.span(start, after),
            kind="person",
            head=self._surname(first, end),
            name=plain_name(self.words.slice(first, end)),
            states=states,
            offices=offices,
            code=code_of(states[0], main.row) if states and main else None,
        )
        return Claim(start, after, mention)

    def _served(self, end: int, phrases: list[OfficePhrase]) -> tuple[list[OfficePhrase], int]:
        """The offices with the state that follows the name: "Queen Letizia of Spain"."""
        at = end + 1 + self.words.is_word(end + 1, "the")
        mark = self.marks.at.get(at)
        open_office = bool(phrases) and not any(phrase.explicit or phrase.plural for phrase in phrases)
        if not open_office or not self.words.is_word(end, "of") or mark is None or mark.meaning.state is None:
            return phrases, end
        if mark.meaning.kind != "state" or self.words.is_word(mark.end, "'s", "'"):
            return phrases, end
        return [replace(phrase, states=(mark.meaning.state,), explicit=True) for phrase in phrases], mark.end

    def _one_state(self, phrase: OfficePhrase) -> OfficePhrase:
        return replace(phrase, states=phrase.states[:1])

    def _surname(self, first: int, end: int) -> str:
        suffixes = self.lexicon.words["suffix"]
        words = [index for index in range(first, end) if self.words.words[index][0].isalpha()]
        named = [index for index in words if self.words.keys[index] not in suffixes]
        return self.words.words[(named or words)[-1]]

    def _others(self, person: Claim, phrases: list[OfficePhrase]) -> list[Claim]:
        """Further persons who share a title in the plural: "Presidents Putin and Xi"."""
        if not phrases or not phrases[-1].plural:
            return []
        found = []
        end = person.end
        while self.words.is_word(end, "and", ","):
            start = self._shapes.past_honorifics(end + 1) if end + 1 < len(self.words) else end
            stop = self._shapes.end(start, titled=True)
            if stop == start:
                break
            found.append(self._person(start, (start, stop), [replace(phrases[-1], states=())]))
            end = stop
        return found

    def _office(self, phrase: OfficePhrase) -> Claim | None:
        """The office as a mention of its own, when its words are no mere common noun."""
        before = self.words.keys[phrase.start - 1] if phrase.start else ""
        determined = before in _DETERMINERS
        capital = self.words.capital(phrase.head)
        several = phrase.end - phrase.start > 1
        if phrase.row.rank or (phrase.row.vague and not phrase.states):
            return None
        if not (phrase.explicit or determined or capital or several or phrase.title.count(" ")):
            return None
        state = phrase.states[0] if len(phrase.states) == 1 else None
        mention = Mention(
            span=self.words.span(phrase.start, phrase.end),
            kind="office",
            head=self.words.words[phrase.head],
            plural=phrase.plural,
            states=phrase.states,
            offices=phrase.offices,
            code=code_of(state, phrase.row),
        )
        return Claim(phrase.start, phrase.end, mention)
