"""Takes offices named without a person ("the premier"), gives whom they mean."""

from dataclasses import dataclass

from communique.codebook.offices import OfficeRow
from communique.codebook.tenures import TenureRow
from communique.model import Office
from communique.reading.mention import Mention
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.parsed import Parsed
from communique.reading.resolution.common_nouns import APART
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.ownership import owning_state
from communique.reading.resolution.service import Organisations
from communique.reading.resolution.states import Home
from communique.reading.resolution.table import holder_on
from communique.reading.resolution.things import Things
from communique.reading.resolution.titles import HIGHEST, actor_code, same_office, take_apart

_ANY = frozenset(
    {"a", "an", "another", "any", "no", "new", "next"}
)  # before an office that is not a certain person's
_REACH = 200  # tokens back within which "the spokesman" is the one last told of
_NEAR = 80  # tokens back within which a kind of official may take up a person named
_PAIR = 2  # "the two ministers", "the foreign ministers"


@dataclass(frozen=True)
class Holders:
    """Resolves the offices of one report."""

    parsed: Parsed
    lexicon: Lexicon
    home: Home
    registry: Registry
    things: Things
    organisations: Organisations
    named: dict[int, Draft]

    def resolve(self) -> None:
        """Let every office mention stand for its holder, its state or a body of its own."""
        for token, mention in enumerate(self.parsed.mentions):
            if mention is not None and mention.kind == "office":
                self.registry.point(token, *self._meant(token, mention))

    def _meant(self, token: int, mention: Mention) -> list[Draft]:
        if mention.offices[0].title == "Counterpart":
            return self._counterpart(token, mention)
        if mention.plural:
            return self._several(token, mention)
        if (named := self._named_behind(token)) is not None:
            return [named]
        office = mention.offices[0]
        holder = self._holder(token, office, self._owner(token, mention))
        if holder is not None:
            holder.named(mention.span)
            return [holder]
        return self._unnamed(token, mention)

    def _named_behind(self, token: int) -> Draft | None:
        """Who is named behind an office with another one: "the Minister of State, Energy Minister Ana Ruiz"."""
        children = list(self.parsed.doc[token].children)
        apposed = [child for child in children if child.dep_ == "appos" and not child.conjuncts]
        listed = any(child.dep_ == "conj" for child in children)
        return next((self.named[child.i] for child in apposed if child.i in self.named and not listed), None)

    def _owner(self, token: int, mention: Mention) -> str | None:
        """The state for which an office is held, from its words or from whose office it is said to be."""
        if mention.states:
            return mention.states[0]
        for child in self.parsed.doc[token].children:
            if child.dep_ == "poss" and self.registry.at(child.i):
                return self.registry.at(child.i)[0].state
        return owning_state(self.parsed.doc[token], self.parsed, self.registry)

    def _holder(self, token: int, office: Office, state: str | None) -> Draft | None:
        """The named person who holds it: the last one named before, else the next."""
        fitting = [
            (at, draft)
            for at, draft in self.named.items()
            if (state is None or draft.state == state)
            and any(same_office(office, held, self.lexicon) for held in draft.offices)
            and (office.body is None or any(held.body in (None, office.body) for held in draft.offices))
        ]
        if self.parsed.words(self.parsed.spans[token]).lower().startswith("visiting"):
            fitting = [(at, draft) for at, draft in fitting if draft.state != self.home.without(())]
        elif state is None:
            own = [(at, draft) for at, draft in fitting if draft.state == self.things.local(token)]
            near = [(at, draft) for at, draft in fitting if at < token]
            fitting = [item for item in own if item in near] or near or own or fitting
        before = [(at, draft) for at, draft in fitting if at < token]
        if before:
            return max(before, key=lambda item: item[0])[1]
        return min(fitting, key=lambda item: item[0])[1] if fitting else None

    def _unnamed(self, token: int, mention: Mention) -> list[Draft]:
        """An office whose holder is not named: the group it leads, a body for a kind of official, else its state."""
        office = mention.offices[0]
        if (group := self.organisations.group(office.body)) is not None:
            group.named(mention.span)
            return [group]
        row = take_apart(office.title, self.lexicon).row
        state = self._owner(token, mention)
        if row is not None and (again := self._again(token, mention, row, state)) is not None:
            again.named(mention.span)
            return [again]
        if (person := self._in_table(token, office, state)) is not None:
            person.named(mention.span)
            return [person]
        organ = office.body if office.state is None and state is None else None
        if organ is not None and (acting := self._body(organ, mention)):
            return acting
        if row is not None and row.vague and state is not None:
            words = self.parsed.words(mention.span)
            name = " ".join(words.replace("senior ", "").replace("top ", "").split())
            fresh = Draft("body", name, state, state + row.sector)
            draft = self.registry.draft(("official", name.lower()), fresh)
            draft.named(mention.span)
            return [draft]
        state = state or self._of_such_before(token, mention) or self.things.local(token)
        return [self.things.state(state)] if state else []

    def _of_such_before(self, token: int, mention: Mention) -> str | None:
        """The state of the last one called so, whom "the" takes up: "the Chadian spokesman ... the spokesman"."""
        if not token or self.parsed.doc[token - 1].lower_ != "the":
            return None
        for at in range(token - 1, max(-1, token - _REACH), -1):
            other = self.parsed.mentions[at]
            if other is not None and other.kind == "office" and other.head.lower() == mention.head.lower():
                return next((draft.state for draft in self.registry.at(at)), None)
        return None

    def _in_table(self, token: int, office: Office, state: str | None) -> Draft | None:
        """Who held an office on the day of the report, when the report does not say."""
        day = self.parsed.report.published
        if day is None or (token and self.parsed.doc[token - 1].lower_ in _ANY):
            return None
        found = holder_on(day, office, office.body or state, self.lexicon)
        if found is None:
            return None
        tenure, person = found
        return known_person(person, tenure.state, (tenure,), self.registry, self.lexicon)

    def _again(self, token: int, mention: Mention, row: OfficeRow, state: str | None) -> Draft | None:
        """The person of a state whom a kind of official takes up: "the Turkish leader", "the Portuguese diplomat"."""
        if row.title == "Leader" and (leader := self._leader(token, state)) is not None:
            return leader
        plain = row.vague and not take_apart(mention.offices[0].title, self.lexicon).fields
        if not plain or state is None or not token or self.parsed.doc[token - 1].lower_ != "the":
            return None
        before = [at for at in self.named if token - _NEAR < at < token]
        last = self.named[max(before)] if before else None
        if last is None or last.state not in (None, state) or self._is_called_so(token, mention):
            return None
        return last

    def _is_called_so(self, token: int, mention: Mention) -> bool:
        """Whether somebody without a name was called so before: "a Turkish diplomat ... the Turkish diplomat"."""
        same = (
            at
            for at, other in enumerate(self.parsed.mentions[:token])
            if other is not None and other.kind == "office" and other.head.lower() == mention.head.lower()
        )
        return any(draft.kind != "person" for at in same for draft in self.registry.at(at))

    def _leader(self, token: int, state: str | None) -> Draft | None:
        """The head of state or government whom "the Turkish leader" means."""
        if state is None or (token and self.parsed.doc[token - 1].lower_ in _ANY):
            return None
        leading = [
            (at, draft)
            for at, draft in self.named.items()
            if draft.state == state and any(self._leads(office) for office in draft.offices)
        ]
        before = [item for item in leading if item[0] < token] or leading
        return max(before, key=lambda item: item[0])[1] if before else None

    def _leads(self, office: Office) -> bool:
        row = take_apart(office.title, self.lexicon).row
        return row is not None and row.title in HIGHEST

    def _body(self, body: str, mention: Mention) -> list[Draft]:
        """The organ or organisation that officials without a name act for: "ASEAN foreign ministers"."""
        organisation = self.organisations.named(body)
        if organisation is None:
            return [draft for draft in self.registry.drafts.values() if draft.name == body][:1]
        if not organisation.spans:
            organisation.named(mention.span)
        return [organisation]

    def _several(self, token: int, mention: Mention) -> list[Draft]:
        """As in "Both the Pakistani and Russian foreign ministers": a holder or a state for each."""
        if mention.states:
            found = []
            for office in mention.offices:
                holder = self._holder(token, office, office.state)
                if holder is not None:
                    holder.named(mention.span)
                state = office.state or mention.states[0]
                found.append(holder or self._lawmakers(office, state, mention) or self.things.state(state))
            return found
        office = mention.offices[0]
        if office.body is not None and (acting := self._body(office.body, mention)):
            return acting
        if not token or self.parsed.doc[token - 1].lower_ not in ("the", "both", "two", "these"):
            return []
        held = [
            (at, draft)
            for at, draft in self.named.items()
            if any(same_office(office, other, self.lexicon) for other in draft.offices)
        ]
        before = [draft for at, draft in sorted(held, key=lambda item: item[0]) if at < token]
        latest: dict[str | None, Draft] = {}
        for draft in reversed(before or [draft for _, draft in held]):
            latest.setdefault(draft.state, draft)
        return list(latest.values())[:_PAIR][::-1] if len(latest) >= _PAIR else []

    def _lawmakers(self, office: Office, state: str, mention: Mention) -> Draft | None:
        """Lawmakers and judges of a state, who may turn against its government; no others."""
        row = take_apart(office.title, self.lexicon).row
        if row is None or row.sector not in APART:
            return None
        name = " ".join(self.parsed.words(mention.span).split())
        draft = self.registry.draft(
            ("described", name.lower(), state), Draft("body", name, state, state + row.sector)
        )
        draft.named(mention.span)
        return draft

    def _counterpart(self, token: int, mention: Mention) -> list[Draft]:
        """As in "His Egyptian counterpart": the Egyptian of the same office, any Egyptian named, or Egypt."""
        return [draft for state in mention.states for draft in self._counterpart_of(token, mention, state)]

    def _counterpart_of(self, token: int, mention: Mention, state: str) -> list[Draft]:
        before = [at for at in self.named if at < token]
        model = self.named[max(before)] if before else None
        theirs = [draft for draft in dict.fromkeys(self.named.values()) if draft.state == state]
        if model is not None:
            alike = [
                draft
                for draft in theirs
                if any(
                    same_office(mine, held, self.lexicon) for mine in model.offices for held in draft.offices
                )
            ]
            theirs = alike or theirs
        if not theirs:
            return [self.things.state(state)]
        theirs[0].named(mention.span)
        return [theirs[0]]


def known_person(
    person: Known, state: str | None, held: tuple[TenureRow, ...], registry: Registry, lexicon: Lexicon
) -> Draft:
    """The entity of a well-known person whom the text itself leaves unnamed.

    Args:
        person: As the codebook knows them.
        state: The state they serve, or None.
        held: Offices held on the day of the report.
        registry: Where it is kept.
        lexicon: What tells actor codes.
    """
    offices = tuple(Office(title=each.title, state=state, body=each.body) for each in held)
    code = actor_code(state, offices, lexicon)
    fresh = Draft("person", person.name, state, code, offices, wikidata=person.wikidata)
    return registry.draft(("known", person.name), fresh)
