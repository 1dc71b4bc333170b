"""Takes a person whom the report ties to no state in so many words, gives the state that what stands around tells."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from communique.codebook.offices import OfficeRow
from communique.model import Office
from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.attachment import Attachment
from communique.reading.resolution.facing import Facing
from communique.reading.resolution.letterhead import sending_state
from communique.reading.resolution.ownership import subjects_near
from communique.reading.resolution.people import Person
from communique.reading.resolution.states import Home
from communique.reading.resolution.titles import HIGHEST, lacking_states, same_office, take_apart

_BETWEEN = "between"
_ARTICLES = frozenset({"a", "an"})
_JOINERS = frozenset({"and", ",", "&"})
_QUALIFYING = frozenset({"amod", "compound", "nmod", "poss"})
_NATIONAL = frozenset({"demonym", "state"})
_OWNERS = frozenset({"state", "demonym", "place", "body", "group"})
_OWNED = re.compile(r", (?:its|their|the [a-z ]+['’]s) ")
_OF = frozenset({"of", "from", "for"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PREPOSITIONS = frozenset({"In", "At"})
_SCENES = frozenset({"place", "state", "body"})
_OUTLAWS = frozenset({"REB", "UAF", "CRM"})  # sectors of who fights a state instead of serving it
_FOES = frozenset({"anti", "counter"})  # before such people, who serves a state against them
_DESCRIBING = frozenset({"ADJ", "NOUN"})
_DESCRIPTION = 3  # nouns that describe a person between the state and the name
COUNTERPART = "Counterpart"  # the title of who holds the same office elsewhere
_PAIR = 2  # states that a report on a bilateral matter is about
_NEIGHBOUR = 2  # tokens from a person to the one before it in a list


@dataclass(frozen=True)
class Allegiance:
    """Finds the states of the persons of one report.

    Attributes:
        parsed: The report.
        lexicon: What names are found with.
        home: Whose report it is.
        people: Everyone named in it.
        explicit: The state that the report's words or the codebook give each person, by identity.
    """

    parsed: Parsed
    lexicon: Lexicon
    home: Home
    people: Sequence[Person]
    explicit: dict[int, str | None]

    def state(self, person: Person) -> str | None:
        """The state of someone named without one: as described, the neighbour's in a list, the scene's, or home."""
        described = self._kin(person) or self._described(person)
        if described is not None or person.holder is not None:
            return described
        offices = [office for _, mention in person.mentions for office in mention.offices]
        if not offices or any(international(office, self.lexicon) for office in offices):
            return None
        if any(self._leads_outlaws(token, mention) for token, mention in person.mentions):
            return None
        ways: tuple[Callable[[], str | None], ...] = (
            lambda: self._opposite(person, offices),
            lambda: self._across(person),
            lambda: self._owner(person),
            lambda: self._posted(person, offices),
            lambda: self._receiving(person),
            lambda: self._attached(person),
            lambda: self._beside(person),
            lambda: self._foretold(person, offices),
            lambda: self._scene(person),
            lambda: self._home(person, offices),
        )
        lacking = lacking_states(offices, self.lexicon)
        return next((state for way in ways if (state := way()) is not None and state not in lacking), None)

    def _leads_outlaws(self, token: int, mention: Mention) -> bool:
        """Whether somebody acts for people under arms: "rebel leader Ali Otieno", "a spokesman for the guerrillas"."""
        phrases = [office.title for office in mention.offices]
        word = self.parsed.doc[token]
        if token and word.nbor(-1).pos_ in _NOUNS and self.parsed.mentions[token - 1] is None:
            phrases.append(word.nbor(-1).text)
        for described in (word, *(child for child in word.children if child.dep_ == "appos")):
            for child in described.children:
                if child.dep_ == "prep" and child.lower_ in _OF:
                    phrases += [self._words_of(inner) for inner in child.children if inner.dep_ == "pobj"]
        return any(self._names_outlaws([fold(each) for each in pieces(phrase)]) for phrase in phrases)

    def _words_of(self, noun: Any) -> str:  # noqa: ANN401 - spaCy's tokens are untyped
        """A noun with what stands before it."""
        return " ".join(word.text for word in self.parsed.doc[noun.left_edge.i : noun.i + 1])

    def _names_outlaws(self, words: Sequence[str]) -> bool:
        told = self.lexicon.sectors.told(words)
        return any(found.meaning in _OUTLAWS for found in told) and _FOES.isdisjoint(words)

    def _kin(self, person: Person) -> str | None:
        """The state of whose wife or aide somebody is: "his wife Yuko"."""
        token, _ = person.mentions[0]
        if not token or self.parsed.doc[token - 1].lower_ not in self.lexicon.words["kin"]:
            return None
        return self._spoken_of(token)

    def _described(self, person: Person) -> str | None:
        """The state in a description: "Cheng Lei, an Australian journalist", "the Nigerian trader Sani Lawan"."""
        for token, _ in person.mentions:
            word = self.parsed.doc[token]
            apposed = [child for child in word.children if child.dep_ == "appos"]
            if (state := next(filter(None, map(self._served, apposed)), None)) is not None:
                return state
            for described in (word, *apposed):
                if (state := self._national(described)) is not None:
                    return state
            if (state := self._nearby(token)) is not None:
                return state
        return None

    def _served(self, word: Any) -> str | None:  # noqa: ANN401 - spaCy's tokens are untyped
        """The state of an office that describes a person: "Ali Otieno, a top Kenyan official on border matters"."""
        mention = self.parsed.mentions[word.i]
        office = mention is not None and mention.kind == "office" and not mention.plural
        return mention.states[0] if mention is not None and office and mention.states else None

    def _nearby(self, token: int) -> str | None:
        """The adjective of a state before the words that lead up to a name, however they are parsed."""
        at = token - 1
        while at >= 0 and token - at <= _DESCRIPTION and self._describes(at):
            at -= 1
        mention = self.parsed.mentions[at] if 0 <= at < token - 1 else None
        national = mention is not None and mention.kind == "demonym" and not self._is_stance(at)
        return mention.states[0] if mention is not None and national else None

    def _describes(self, token: int) -> bool:
        """Whether a word without a name may describe who is named after it: "nuclear scientist"."""
        return self.parsed.doc[token].pos_ in _DESCRIBING and self.parsed.mentions[token] is None

    def _is_stance(self, token: int) -> bool:
        """Whether a state is one that somebody is for or against: "an anti-[Danish] leader"."""
        doc = self.parsed.doc
        joined = token > 1 and doc[token - 1].text == "-"
        return joined and doc[token - 2].lower_ in self.lexicon.words["stance"]

    def _national(self, word: Any) -> str | None:  # noqa: ANN401 - spaCy's tokens are untyped
        for child in word.children:
            mention = self.parsed.mentions[child.i]
            qualifying = child.dep_ in _QUALIFYING and not self._is_stance(child.i)
            if qualifying and mention is not None and mention.kind in _NATIONAL:
                return str(mention.states[0])
            if child.dep_ == "prep" and child.lower_ in _OF and (state := self._object(child)) is not None:
                return state
        return None

    def _object(self, preposition: Any) -> str | None:  # noqa: ANN401 - spaCy's tokens are untyped
        """The state behind a preposition: "Uri Reshef, of Israel's security council", "a man of Togo"."""
        for child in preposition.children:
            for word in (child, *(inner for inner in child.children if inner.dep_ == "poss")):
                mention = self.parsed.mentions[word.i]
                if mention is not None and mention.kind == "state":
                    return str(mention.states[0])
        return None

    def _opposite(self, person: Person, offices: Sequence[Office]) -> str | None:
        """The other state of the two that a report is about, for who is a counterpart there: "his homologue, Ruiz"."""
        rows = [take_apart(office.title, self.lexicon).row for office in offices]
        if not any(row is not None and row.title == COUNTERPART for row in rows):
            return None
        token, _ = person.mentions[0]
        own = self._spoken_of(token) or self.home.without(())
        return self._other(own) or self._before(token, _NATIONAL | {"place"}, own)

    def _across(self, person: Person) -> str | None:
        """The other state of the two for who is named as the second of two sides: "talks between ministers A and B"."""
        token, _ = person.mentions[0]
        first = next((word.i for word in self.parsed.doc[token].conjuncts if word.i < token), None)
        if first is None or not self._facing(token):
            return None
        told = (self.explicit[id(other)] for other in self.people for at, _ in other.mentions if at == first)
        return self._other(next(told, None) or self.home.without(()))

    def _other(self, own: str | None) -> str | None:
        """The other of the two states that a report is about, where one of them is given."""
        pair = self.home.prominent[:_PAIR]
        return pair[pair[0] == own] if own in pair and len(pair) == _PAIR else None

    def _owner(self, person: Person) -> str | None:
        """The state of whose official somebody is: "Its foreign minister, Ana Ruiz", "Ruto's adviser Joe Owuor"."""
        token, _ = person.mentions[0]
        owners = {child.i for child in self.parsed.doc[token].children if child.dep_ == "poss"}
        for other in self.people:
            if any(at in owners for at, _ in other.mentions):
                return self.explicit[id(other)]
        word = self.parsed.doc[token - 1].lower_ if token else ""
        if word == "its" or _OWNED.search(self.parsed.words(person.mentions[0][1].span).lower()):
            return self._subject(token) or self._before(token, _NATIONAL | {"place"})
        return self._spoken_of(token) if word in ("his", "her") else None

    def _subject(self, token: int) -> str | None:
        """The state of the subject around a name, or of the one before where the name opens its sentence."""
        for subject in subjects_near(self.parsed.doc[token], self.parsed):
            for word in (subject, *(child for child in subject.children if child.dep_ in _QUALIFYING)):
                mention = self.parsed.mentions[word.i]
                if mention is not None and mention.kind in _OWNERS and mention.states:
                    return mention.states[0]
        return None

    def _receiving(self, person: Person) -> str | None:
        """The state to which the envoy is accredited with whom somebody deals: "summoned the ambassador to Peru"."""
        facing = Facing(self.parsed, self.lexicon)
        return next((state for at, _ in person.mentions if (state := facing.receiving(at)) is not None), None)

    def _attached(self, person: Person) -> str | None:
        """The state that the sentence ties a name to, where it is first named."""
        told = {
            at: state
            for other in self.people
            if (state := self.explicit[id(other)]) is not None and other is not person
            for at, _ in other.mentions
        }
        return Attachment(self.parsed, told, self.lexicon.nouns).state(person.mentions[0][0])

    def _spoken_of(self, token: int) -> str | None:
        """The state of the person last named before a token."""
        named = [(at, self.explicit[id(person)]) for person in self.people for at, _ in person.mentions]
        return max((place for place in named if place[0] < token), default=(0, None))[1]

    def _before(self, token: int, kinds: frozenset[str], other_than: str | None = None) -> str | None:
        """The state of the last mention of these kinds before a token."""
        for at in range(token - 1, -1, -1):
            mention = self.parsed.mentions[at]
            states = mention.states if mention is not None and mention.kind in kinds else ()
            if states and states[0] != other_than:
                return states[0]
        return None

    def _beside(self, person: Person) -> str | None:
        """The neighbour's state: "Chinese Foreign Minister Wang Yi and Defence Minister Dong Jun"."""
        token, mention = person.mentions[0]
        rows = [take_apart(office.title, self.lexicon).row for office in mention.offices]
        if token < _NEIGHBOUR or any(row is None or row.title in HIGHEST - {"Queen"} for row in rows):
            return None
        joined = {at.i for at in self.parsed.doc[token].conjuncts if at.i < token} | {token - _NEIGHBOUR}
        if self.parsed.doc[token - 1].lower_ not in _JOINERS or self._facing(token):
            return None
        for other in self.people:
            for at, _ in other.mentions:
                if at in joined and not self._rivals(list(mention.offices), other):
                    return self.explicit[id(other)]
        return None

    def _facing(self, token: int) -> bool:
        """Whether two are named as two sides: "talks between Minister Wang Yi and Minister Ali Otieno"."""
        first = next(iter(self.parsed.doc[token].conjuncts), self.parsed.doc[token])
        return bool(first.head.lower_ == _BETWEEN)

    def _posted(self, person: Person, offices: Sequence[Office]) -> str | None:
        """An ambassador in the report's own state serves another, that last spoken of; beside a guest, the report's.

        Where a mission issues the report, that is the mission's.
        """
        rows = [take_apart(office.title, self.lexicon).row for office in offices]
        if not all(row is not None and row.abroad for row in rows):
            return None
        if (own := sending_state(self.parsed.report, self.lexicon)) is not None:
            return own
        home = self.home.without(())
        if self._beside(person) not in (None, home):
            return home
        token, _ = person.mentions[0]
        return self._before(token, _NATIONAL | {"body"}, home) or self.home.without((home,) if home else ())

    def _foretold(self, person: Person, offices: Sequence[Office]) -> str | None:
        """The state of who is spoken of without a name before: "A Kenyan minister left. Trade Minister Ali Otieno"."""
        titles = {fold(word) for office in offices for word in office.title.split()}
        for word in reversed(self.parsed.doc[: person.mentions[0][0]]):
            told = word.lower_ in titles and any(child.lower_ in _ARTICLES for child in word.children)
            if told and (state := self._served(word)) is not None:
                return state
        return None

    def _scene(self, person: Person) -> str | None:
        """The state of the place that the sentence opens with: "In Quito, spokesman Luis Paz said"."""
        token, _ = person.mentions[0]
        doc = self.parsed.doc
        first = doc[token].sent.start
        at = first + 1 + (doc[min(first + 1, len(doc) - 1)].lower_ == "the")
        mention = self.parsed.mentions[at] if doc[first].text in _PREPOSITIONS and at < token else None
        if mention is None or mention.kind not in _SCENES:
            return None
        return mention.states[0] if mention.states else None

    def _home(self, person: Person, offices: Sequence[Office]) -> str | None:
        """The report's own state, unless another person holds the same office for it."""
        taken = {
            state
            for other in self.people
            if (state := self.explicit[id(other)]) is not None
            and other is not person
            and self._rivals(offices, other)
        }
        facing = Facing(self.parsed, self.lexicon)
        met = {state for token, _ in person.mentions for state in facing.dealing_with(token)}
        sending = {state for token, _ in person.mentions for state in facing.sending(token)}
        bound = {state for token, _ in person.mentions for state in facing.bound_for(token)}
        barred = taken | sending | lacking_states(offices, self.lexicon)
        return self.home.without(barred | met | bound) or self.home.without(barred)

    def _rivals(self, offices: Sequence[Office], other: Person) -> bool:
        """Whether another person holds the same office, so that it must be another state's."""
        theirs = [office for _, mention in other.mentions for office in mention.offices]
        offices = [mine for mine in offices if not take_apart(mine.title, self.lexicon).past]
        return any(same_office(mine, held, self.lexicon) for mine in offices for held in theirs)


def international(office: Office, lexicon: Lexicon) -> bool:
    """Whether an office is held in an international organisation and so for no state."""
    if office.body is not None:
        cut = pieces(office.body)
        found = lexicon.names.at([fold(word) for word in cut], cut, 0)
        return found is not None and found.end == len(cut) and found.meaning.kind == "igo"
    row: OfficeRow | None = take_apart(office.title, lexicon).row
    return row is not None and row.international
