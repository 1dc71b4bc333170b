"""Takes the words of a report, gives persons named with a title and offices named without a person."""

from dataclasses import dataclass, replace

from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.marks import Marks
from communique.reading.mentions.offices import OfficeGrammar
from communique.reading.mentions.shapes import NameShapes, past_bracket, plain_name
from communique.reading.mentions.titles import OfficePhrase, code_of
from communique.reading.mentions.words import Words

_AND = frozenset({"and", "/", "&", "cum", "-"})
_PROVINCE = 3  # words the name of a province may have
_ADDRESSES = frozenset({"Ambassador", "Senator"})
_POINTING = frozenset({"the", "this", "that", "these", "both", "two", "a", "an"})
_OWNING = frozenset({"my", "our", "his", "her", "its", "their", "'s", "'"})
_HONOURS = frozenset({"MP", "MEP", "MLA", "KC", "QC", "CBE", "OBE"})  # letters behind a name
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
            claims = self._at(index, found[-1] if found else None)
            found.extend(claims)
            index = claims[-1].end if claims else self._next(index)
        return found

    def _next(self, index: int) -> int:
        """The next word to look at: inside a longer name no office starts."""
        known = self.lexicon.holders.at(self.words.keys, self.words.words, index)
        if known is not None:
            return known.end
        mark = self.marks.at.get(index)
        if mark is None or mark.meaning.kind in ("demonym", "place", "state"):
            return index + 1
        return mark.end

    def _at(self, start: int, before: Claim | None) -> list[Claim]:
        phrases = self._offices(start)
        after = phrases[-1].end if phrases else start
        behind = bool(phrases) and self._follows_name(start, before)
        name = None if behind and self.words.is_word(after, ",") else self._name(after, phrases)
        if name is None and (listed := self._listed(phrases)):
            return listed
        if name is not None:
            earlier = self._earlier(phrases) if behind else []
            person = self._person(earlier[-1].end + 1 if earlier else start, name, phrases[len(earlier) :])
            return [*self._alone(earlier), person, *self._others(person, phrases)]
        if not phrases:
            return []
        return self._alone(phrases)

    def _alone(self, phrases: list[OfficePhrase]) -> list[Claim]:
        """Offices without a name of their own."""
        return [claim for phrase in phrases if (claim := self._office(phrase)) is not None]

    def _earlier(self, phrases: list[OfficePhrase]) -> list[OfficePhrase]:
        """Of offices behind one name and before another those of the first: "Ruiz, the consul, and Minister Paz"."""
        joints = [
            number for number, phrase in enumerate(phrases) if self.words.is_word(phrase.start - 1, "and")
        ]
        return phrases[: joints[-1]] if joints else []

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
        alone = end - start == 1 and self.words.keys[start] in self.lexicon.words["honorific"]
        if end == start or alone or self._headline_verb(start, end):
            return None
        if comma and not self._closes(at, end, phrases):
            return None
        return start, end

    def _listed(self, phrases: list[OfficePhrase]) -> list[Claim]:
        """Those whom an office in the plural introduces: "the two foreign ministers, Ana Ruiz and Jan Kowal,"."""
        if not phrases or not phrases[-1].plural or not self.words.is_word(phrases[-1].end, ","):
            return []
        names: list[tuple[int, int]] = []
        at = phrases[-1].end
        while self.words.is_word(at, ",", "and") and at + 1 < len(self.words):
            start = self._shapes.past_honorifics(at + 1)
            end = self._shapes.end(start, titled=True) if start < len(self.words) else start
            if end == start:
                break
            names.append((start, end))
            at = past_bracket(self.words, end)
        closed = at >= len(self.words) or not self.words.words[at][0].isalnum()
        if len(names) < 2 or not closed or not self.words.is_word(names[-1][0] - 1, "and"):  # noqa: PLR2004 - a pair at least
            return []
        states = phrases[-1].states
        states = states * len(names) if len(states) == 1 else states if len(states) == len(names) else ()
        return [
            self._person(
                phrases[0].start if number == 0 else name[0],
                name,
                [replace(phrases[-1], states=states[number : number + 1])],
            )
            for number, name in enumerate(names)
        ]

    def _follows_name(self, start: int, before: Claim | None) -> bool:
        """Whether an office stands behind the name it belongs to: "Ana Ruiz, President of Peru, Luis Paz and"."""
        comma = start - 1 - self.words.is_word(start - 1, "the")
        if not self.words.is_word(comma, ","):
            return False
        if before is not None and before.end == comma:
            addressed = all(office.title in _ADDRESSES for office in before.mention.offices)
            return before.mention.kind == "person" and addressed
        return self.words.labels[comma - 1] == "PERSON"

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
        end += self.words.words[end] in _HONOURS
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
            posted=main.posted if main else (),
        )
        return Claim(start, after, mention)

    def _served(self, end: int, phrases: list[OfficePhrase]) -> tuple[list[OfficePhrase], int]:
        """The offices with the state or province that follows the name: "Queen Letizia of Spain"."""
        open_office = bool(phrases) and not any(phrase.explicit for phrase in phrases)
        if not open_office or not self.words.is_word(end, "of"):
            return phrases, end
        at = end + 1 + self.words.is_word(end + 1, "the")
        mark = self.marks.at.get(at)
        if mark is None:
            return self._province(at, end, phrases)
        if mark.meaning.kind != "state" or self.words.is_word(mark.end, "'s", "'"):
            return phrases, end
        state = mark.meaning.state or ""
        return [replace(phrase, states=(state,), explicit=True) for phrase in phrases], mark.end

    def _province(self, at: int, end: int, phrases: list[OfficePhrase]) -> tuple[list[OfficePhrase], int]:
        """As in "Governor Musa Garba of Kebbi"."""
        last = at
        while self.words.capital(last) and last - at < _PROVINCE:
            last += 1
        for stop in range(last, at, -1):
            state = self.lexicon.region(self.words.slice(at, stop))
            if state is not None:
                title = f"{phrases[-1].title} of {self.words.slice(at, stop)}"
                served = replace(phrases[-1], states=(state,), explicit=True, title=title)
                return [*phrases[:-1], served], stop
        return phrases, end

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
        end = past_bracket(self.words, person.end)
        while self.words.is_word(end, "and", ","):
            start = self._shapes.past_honorifics(end + 1) if end + 1 < len(self.words) else end
            stop = self._shapes.end(start, titled=True)
            if stop == start:
                break
            found.append(
                self._person(start, (start, stop), [replace(phrases[-1], states=(), explicit=False)])
            )
            end = past_bracket(self.words, found[-1].end)
        return found

    def _office(self, phrase: OfficePhrase) -> Claim | None:
        """The office as a mention of its own, when its words are no mere common noun."""
        before = self.words.keys[phrase.start - 1] if phrase.start else ""
        determined = before in _POINTING | _OWNING
        capital = self.words.capital(phrase.head)
        several = phrase.end - phrase.start > 1
        described = (phrase.body or " of " in phrase.title) and self._grammar.apposed(phrase.start)
        if phrase.row.rank or (phrase.row.vague and not phrase.states and not described):
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
            posted=phrase.posted,
        )
        return Claim(phrase.start, phrase.end, mention)
