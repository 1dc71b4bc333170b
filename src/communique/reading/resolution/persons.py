"""Takes persons, gives their entities: which state each serves, which offices the report evidences."""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.model import Office, Span
from communique.reading.mention import Mention
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.parsed import Parsed
from communique.reading.resolution.allegiance import COUNTERPART, Allegiance, international
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.people import Person, find_people
from communique.reading.resolution.states import Home
from communique.reading.resolution.titles import HIGHEST, actor_code, distinct, take_apart


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
        people = find_people(named, self.lexicon, self.parsed.report.published)
        for person in people:
            person.holder = person.holder or self._official(person)
        explicit = {id(person): self._explicit(person) for person in people}
        allegiance = Allegiance(self.parsed, self.lexicon, self.home, people, explicit)
        found: dict[int, Draft] = {}
        for person in people:
            state = explicit[id(person)] or allegiance.state(person)
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
        for token, mention in person.mentions:
            if (state := next(iter(mention.states), None) or self._bracketed(token)) is not None:
                return state
        offices = [office for _, mention in person.mentions for office in mention.offices]
        if any(international(office, self.lexicon) for office in offices):
            return None
        if person.holder is not None:
            return person.holder.state
        for _, mention in person.mentions:
            for office in mention.offices:
                row = take_apart(office.title, self.lexicon).row
                if row is not None and row.state:
                    return row.state
        return None

    def _bracketed(self, token: int) -> str | None:
        """The state in brackets behind a name: "Ana Ruiz (Spain)"."""
        behind = self.parsed.doc[token + 1 : token + 5]
        words = [word.lower_ for word in behind if word.lower_ != "the"][:3]
        named = next((self.parsed.mentions[word.i] for word in behind if self.parsed.mentions[word.i]), None)
        enclosed = len(words) == 3 and (words[0], words[2]) == ("(", ")")  # noqa: PLR2004 - bracket, name, bracket
        return named.states[0] if enclosed and named is not None and named.kind == "state" else None

    def _draft(self, person: Person, state: str | None) -> Draft:
        offices = distinct(
            [
                office
                if office.state or international(office, self.lexicon)
                else replace_state(office, state)
                for _, mention in person.mentions
                for office in mention.offices
                if not self._is_counterpart(office)
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

    def _is_counterpart(self, office: Office) -> bool:
        row = take_apart(office.title, self.lexicon).row
        return row is not None and row.title == COUNTERPART

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
        """The office that the codebook gives a well-known person on the day of the report, of several the highest."""
        if person.holder is None:
            return ()
        held = person.holder.on(self.parsed.report.published)
        held = tuple(tenure for tenure in held if tenure.title in HIGHEST) or held
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
                if found[token].offices or not any(map(self._is_counterpart, mention.offices)):
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
