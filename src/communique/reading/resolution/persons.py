"""Takes persons, gives their entities: which state each serves, which offices the report evidences."""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.model import Office, Span
from communique.reading.mention import Mention
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.people import Person, find_people
from communique.reading.resolution.states import Home
from communique.reading.resolution.titles import HIGHEST, actor_code, distinct, same_office, take_apart

_COUNTERPART = "Counterpart"
_JOINERS = frozenset({"and", ",", "&"})


@dataclass(frozen=True)
class Persons:
    """Makes the entities of a report's persons."""

    parsed: Parsed
    lexicon: Lexicon
    home: Home
    registry: Registry

    def resolve(self) -> dict[int, Draft]:
        """Register every person; gives the entity of each token that names one."""
        named = [
            (token, m) for token, m in enumerate(self.parsed.mentions) if m is not None and m.kind == "person"
        ]
        people = find_people(named, self.lexicon)
        for person in people:
            person.holder = person.holder or self._official(person)
        explicit = {id(person): self._explicit(person) for person in people}
        found: dict[int, Draft] = {}
        for person in people:
            state = explicit[id(person)] or self._implied(person, people, explicit)
            draft = self._draft(person, state)
            for token, mention in person.mentions:
                draft.named(self._name_span(mention))
                self.registry.point(token, draft)
                found[token] = draft
        self._counterparts(people, found)
        return found

    def _official(self, person: Person) -> Known | None:
        """The lesser official of this full name, if in office on the day of the report."""
        day = self.parsed.report.published
        fullest = max((mention.name or "" for _, mention in person.mentions), key=len)
        found = self.lexicon.known.official(fullest) if day is not None else None
        return found if found is not None and found.on(day) else None

    def _explicit(self, person: Person) -> str | None:
        """The state that the report's own words tie a person to, else the one the codebook knows."""
        for _, mention in person.mentions:
            if mention.states:
                return mention.states[0]
        offices = [office for _, mention in person.mentions for office in mention.offices]
        if any(self._international(office) for office in offices):
            return None
        if person.holder is not None:
            return person.holder.state
        for _, mention in person.mentions:
            for office in mention.offices:
                row = take_apart(office.title, self.lexicon).row
                if row is not None and row.state:
                    return row.state
        return None

    def _implied(
        self, person: Person, people: Sequence[Person], explicit: dict[int, str | None]
    ) -> str | None:
        """The state of an official named without one: the neighbour's in a list, else the report's home."""
        kin = self._kin(person, people, explicit)
        if kin is not None:
            return kin
        offices = [office for _, mention in person.mentions for office in mention.offices]
        if person.holder is not None or not offices or any(self._international(office) for office in offices):
            return None
        beside = self._owner(person, people, explicit) or self._beside(person, people, explicit)
        if beside is not None:
            return beside
        taken = {
            state
            for other in people
            if (state := explicit[id(other)]) is not None
            and other is not person
            and self._rivals(offices, other)
        }
        return self.home.without(taken)

    def _kin(self, person: Person, people: Sequence[Person], explicit: dict[int, str | None]) -> str | None:
        """The state of whose wife or aide somebody is: "his wife Yuko"."""
        token, _ = person.mentions[0]
        if not token or self.parsed.doc[token - 1].lower_ not in self.lexicon.words["kin"]:
            return None
        return self._spoken_of(token, people, explicit)

    def _owner(self, person: Person, people: Sequence[Person], explicit: dict[int, str | None]) -> str | None:
        """The state that "its" or "his" before a title takes up: "Its foreign minister, Ana Ruiz"."""
        token, _ = person.mentions[0]
        word = self.parsed.doc[token - 1].lower_ if token else ""
        if word == "its":
            return self._before(token, frozenset({"state", "demonym", "place"}))
        return self._spoken_of(token, people, explicit) if word in ("his", "her") else None

    def _spoken_of(self, token: int, people: Sequence[Person], explicit: dict[int, str | None]) -> str | None:
        """The state of the person last named before a token."""
        named = [(at, explicit[id(person)]) for person in people for at, _ in person.mentions]
        return max((place for place in named if place[0] < token), default=(0, None))[1]

    def _before(self, token: int, kinds: frozenset[str]) -> str | None:
        """The state of the last mention of these kinds before a token."""
        for at in range(token - 1, -1, -1):
            mention = self.parsed.mentions[at]
            if mention is not None and mention.kind in kinds and mention.states:
                return mention.states[0]
        return None

    def _international(self, office: Office) -> bool:
        """Whether an office is held in an international organisation and so for no state."""
        if office.body is not None:
            cut = pieces(office.body)
            found = self.lexicon.names.at([fold(word) for word in cut], cut, 0)
            return found is not None and found.end == len(cut) and found.meaning.kind == "igo"
        row = take_apart(office.title, self.lexicon).row
        return row is not None and row.international

    def _rivals(self, offices: Sequence[Office], other: Person) -> bool:
        """Whether another person holds the same office, so that it must be another state's."""
        theirs = [office for _, mention in other.mentions for office in mention.offices]
        return any(same_office(mine, held, self.lexicon) for mine in offices for held in theirs)

    def _beside(
        self, person: Person, people: Sequence[Person], explicit: dict[int, str | None]
    ) -> str | None:
        """The neighbour's state: "Chinese Foreign Minister Wang Yi and Defence Minister Dong Jun"."""
        token, mention = person.mentions[0]
        rows = [take_apart(office.title, self.lexicon).row for office in mention.offices]
        if token < 2 or any(row is None or row.title in HIGHEST - {"Queen"} for row in rows):  # noqa: PLR2004 - a name and "and"
            return None
        if self.parsed.doc[token - 1].lower_ not in _JOINERS:
            return None
        for other in people:
            for at, before in other.mentions:
                if at == token - 2 and before.states and not self._rivals(list(mention.offices), other):
                    return explicit[id(other)]
        return None

    def _draft(self, person: Person, state: str | None) -> Draft:
        offices = distinct(
            [
                office if office.state or self._international(office) else replace_state(office, state)
                for _, mention in person.mentions
                for office in mention.offices
                if office.title != _COUNTERPART
            ]
        )
        offices = self._proper(offices)
        if all(self._is_kind(office) for office in offices):
            offices = (*offices, *self._known(person))
        fullest = max((mention.name or "" for _, mention in person.mentions), key=len)
        key = ("person", id(person))
        wikidata = person.holder.wikidata if person.holder is not None else None
        return self.registry.draft(
            key,
            Draft(
                "person", fullest, state, actor_code(state, offices, self.lexicon), offices, wikidata=wikidata
            ),
        )

    def _is_kind(self, office: Office) -> bool:
        """Whether a title only says what kind of official it is: "leader", "top diplomat"."""
        row = take_apart(office.title, self.lexicon).row
        return row is not None and row.vague

    def _proper(self, offices: tuple[Office, ...]) -> tuple[Office, ...]:
        """Offices without a mere rank or kind where a proper office is named too."""
        rows = [take_apart(office.title, self.lexicon).row for office in offices]
        proper = [
            office
            for office, row in zip(offices, rows, strict=True)
            if row is None or not (row.rank or row.vague)
        ]
        return tuple(proper) or offices

    def _known(self, person: Person) -> tuple[Office, ...]:
        """The office that the codebook gives a well-known person on the day of the report."""
        if person.holder is None:
            return ()
        held = person.holder.on(self.parsed.report.published)
        state = person.holder.state
        return tuple(Office(title=t.title, state=None if t.body else state, body=t.body) for t in held[-1:])

    def _name_span(self, mention: Mention) -> Span:
        """Where within the mention the bare name stands, titles left out."""
        text = self.parsed.report.text
        words = (mention.name or "").split()
        first = _find(text, words[0], mention.span) if words else None
        if first is None:
            return mention.span
        last = _find(text, words[-1], Span(first, mention.span.end))
        if last is None:
            return mention.span
        return Span(first, last + len(words[-1]))

    def _counterparts(self, people: Sequence[Person], found: dict[int, Draft]) -> None:
        """Give "his Egyptian counterpart Badr Abdelatty" the office of whom "his" means."""
        for person in people:
            for token, mention in person.mentions:
                if found[token].offices or not any(o.title == _COUNTERPART for o in mention.offices):
                    continue
                before = max((at for at in found if at < token and found[at].offices), default=None)
                if before is not None:
                    state = found[token].state
                    found[token].offices = tuple(replace_state(o, state) for o in found[before].offices[:1])
                    found[token].code = actor_code(state, found[token].offices, self.lexicon)


def replace_state(office: Office, state: str | None) -> Office:
    """The same office in the service of a state."""
    return Office(title=office.title, state=state, body=office.body)


def _find(text: str, word: str, span: Span) -> int | None:
    at = span.words(text).lower().find(word.lower())
    return span.start + at if at >= 0 else None
