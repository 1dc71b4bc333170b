"""What a report has been speaking of up to a word, for pronouns and "the two sides"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from communique.codebook import Codebook
from communique.codebook.genders import Gender
from communique.model import Office
from communique.reading.genders import of_person, of_pronoun
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.dealings import Dealing, Dealings, side
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.things import Things

_PAIR = 2
_LEAD = 3  # sentences in which a report says who met
_REACH = 4  # sentences looked back for the two parties
_CALLED_AGAIN = 3  # sentences within which "the official" is somebody named
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SUBJECT = 4.0  # a subject outweighs anything one sentence nearer
_INNER_SUBJECT = 1.5  # the subject of a clause within another's; less with every clause between
_INNER = frozenset({"ccomp", "advcl", "relcl", "xcomp", "acl", "pcomp", "csubj"})
_OWNER = 2.5  # whose the subject is: "Ruiz's visit ended. He"
_OBJECT = 1.0
_SAME = 1.0  # what being named in the same sentence adds where the pronoun is no subject
_SENTENCE = 2.5  # what a sentence between costs
_PARAGRAPH = 1.0  # what a paragraph between costs
_FRONTED = frozenset({"advcl", "prep", "npadvmod"})
_PARTIES = frozenset({"person", "state", "body", "group", "igo"})
_PASSING = 1.0  # a state named no more often than this, in a report on two others, is none of "both sides"
_LEADING = 4.0  # how often the second of those two is named at least
_LOOK_BACK = 60  # tokens with an antecedent that are weighed; older ones never win
_THINGS = frozenset({"state", "igo", "body", "company", "group", "forum", "project", "instrument", "place"})


@dataclass(frozen=True)
class Salience:
    """Ranks antecedents in one report."""

    parsed: Parsed
    registry: Registry
    things: Things
    dealings: Dealings
    codebook: Codebook
    seen: list[int] = field(default_factory=list)
    genders: dict[Draft, Gender] = field(default_factory=dict)
    told_apart: dict[int, list[Draft]] = field(default_factory=dict)  # by the number of a sentence

    def note(self, token: int) -> None:
        """Remember that a token stands for something; tokens come in order."""
        self.seen.append(token)
        held, mention = self.registry.at(token), self.parsed.mentions[token]
        if mention is None or len(held) != 1 or held[0].kind != "person" or held[0] in self.genders:
            return
        gender = of_person(held[0].name, self.parsed.words(mention.span), self.codebook)
        if gender is not None:
            self.genders[held[0]] = gender

    @cached_property
    def sentence(self) -> list[int]:
        """The number of each token's sentence."""
        return [
            number for number, (start, end) in enumerate(self.parsed.sentences) for _ in range(start, end)
        ]

    @cached_property
    def paragraph(self) -> list[int]:
        """The number of each token's paragraph."""
        number, found, last = 0, [], 0
        for span in self.parsed.spans:
            number += "\n" in self.parsed.report.text[last : span.start].strip(" ")
            found.append(number)
            last = span.end
        return found

    def person(self, token: int, barred: frozenset[int]) -> list[Draft]:
        """The person a singular pronoun means, other than those of the barred tokens."""
        return self._best(token, frozenset({"person"}), barred)

    def may_mean(self, token: int, person: Draft) -> bool:
        """Whether the gender of a pronoun lets it mean a person, as far as that person's is known."""
        wanted = of_pronoun(self.parsed.doc[token].lower_, self.codebook)
        return wanted is None or self.genders.get(person, wanted) == wanted

    def person_near(self, token: int) -> list[Draft]:
        """The person a noun takes up, if one was spoken of in the sentences right before."""
        found = self.person(token, frozenset())
        last = next((at for at, draft in self._persons_before(token) if [draft] == found), token)
        return found if 0 < self.sentence[token] - self.sentence[last] <= _CALLED_AGAIN else []

    def stateless(self, token: int) -> list[Draft]:
        """The person last spoken of who serves no state: "the rebel leader"."""
        return next(([draft] for _, draft in self._persons_before(token) if draft.state is None), [])

    def introduced(self, token: int, words: frozenset[str]) -> list[Draft]:
        """The person last spoken of before whose name one of these words stood: "communist party chief Do"."""
        for at, draft in self._persons_before(token):
            if self.parsed.mentions[at] is not None:
                phrase = self.parsed.span(self.parsed.doc[at].left_edge.i, at + 1)
                if not words.isdisjoint(map(fold, pieces(self.parsed.words(phrase)))):
                    return [draft]
        return []

    def holder(self, token: int, fits: Callable[[Office], bool]) -> list[Draft]:
        """The person last spoken of who holds an office that fits."""
        return next(
            ([draft] for _, draft in self._persons_before(token) if any(map(fits, draft.offices))), []
        )

    def _persons_before(self, token: int) -> Iterator[tuple[int, Draft]]:
        """Where a person alone was spoken of before a token, and who, the last first."""
        for at in reversed(self.seen):
            drafts = self.registry.at(at) if at < token else []
            if [draft.kind for draft in drafts] == ["person"]:
                yield at, drafts[0]

    def thing(self, token: int) -> list[Draft]:
        """The state, organ or thing that "it" means."""
        return self._best(token, _THINGS, frozenset())

    def _best(self, token: int, kinds: frozenset[str], barred: frozenset[int]) -> list[Draft]:
        out = {draft for at in barred for draft in self.registry.at(at)}
        best: tuple[float, list[Draft]] = (float("-inf"), [])
        for at in reversed(self.seen[-_LOOK_BACK:]):
            drafts = [d for d in self.registry.at(at) if d.kind in kinds and d not in out]
            fits = len(drafts) == 1 and not self._only_quoted(at, token) and self.may_mean(token, drafts[0])
            if at < token and fits:
                score = self._score(at, token)
                score += _SAME if barred and self.sentence[at] == self.sentence[token] else 0.0
                if score > best[0]:
                    best = (score, drafts)
        return best[1]

    def _only_quoted(self, at: int, token: int) -> bool:
        """Whether somebody is named in speech of which a word is no part: `"I thanked Ruto", he added`."""
        return self.parsed.spoken[at] and not self.parsed.spoken[token]

    def _score(self, at: int, token: int) -> float:
        word = self.parsed.doc[at]
        role = word.dep_
        weight = _OBJECT if role in ("dobj", "dative", "pobj") else 0.0
        if role in _SUBJECTS:
            depth = _depth(word.head)
            weight = _INNER_SUBJECT / depth if depth else _SUBJECT
        elif role == "poss" and word.head.dep_ in _SUBJECTS and not _depth(word.head.head):
            weight = _OWNER
        weight -= _SENTENCE * (self.sentence[token] - self.sentence[at])
        weight -= _PARAGRAPH * (self.paragraph[token] != self.paragraph[at])
        return weight - (token - at) / 1000  # the nearer of two equals

    def pair(self, token: int) -> list[Draft]:
        """The two sides just told of together, else those whom the report is about, else the states last named.

        Where a third brings two together, the report is about those two.
        """
        deal = self._told_together(token)
        about = self.dealings.brought_together or self.dealings.leading or self.dealings.only(token)
        parties = deal.parties if deal is not None else about
        return [self._acting_for(party) for party in parties] or self._last_states(token)

    def are_apart(self, some: list[Draft], others: list[Draft]) -> bool:
        """Whether none of some is on a side of the others."""
        return set(map(side, some)).isdisjoint(map(side, others))

    def two_others(self, token: int, barred: list[Draft]) -> list[Draft]:
        """The two sides the report is about, or that were last told of together, none of them barred."""
        before = (deal.parties for deal in reversed(self.dealings.found) if deal.end < token)
        for parties in (self.dealings.leading, *before):
            if parties and self.are_apart(list(parties), barred):
                return [self._acting_for(party) for party in parties]
        return []

    def _told_together(self, token: int) -> Dealing | None:
        """Whom this sentence tells of together before a word, or the last one where it is about two others."""
        number = self.sentence[token]
        start, _ = self.parsed.sentences[number]
        deal = self.dealings.last(start, token)
        before, _ = self.parsed.sentences[max(0, number - 1)]
        if deal is not None or self.paragraph[before] != self.paragraph[token]:
            return deal
        near = self.dealings.last(before, start)
        leading = {side(party) for party in self.dealings.leading}
        return near if near is not None and near.sides.isdisjoint(leading) else None

    def _acting_for(self, party: Draft) -> Draft:
        """The state for which a person or body acts; a group acts for itself."""
        return self.things.state(party.state) if isinstance(side(party), str) and party.state else party

    def _last_states(self, token: int) -> list[Draft]:
        """The two states last spoken of together, else the report's two most prominent."""
        first = self.sentence[token]
        states: list[str] = []
        for at in reversed(self.seen):
            if at >= token:
                continue
            if first - self.sentence[at] > _REACH or (len(states) >= _PAIR and self.sentence[at] < first):
                break
            if self.sentence[at] < first and len(states) < _PAIR:
                first = self.sentence[at]
            for draft in self.registry.at(at):
                fresh = draft.state is not None and draft.state not in states
                if fresh and draft.kind in ("state", "person", "body") and not self._in_passing(draft.state):
                    states.append(str(draft.state))
        prominent = (
            [state for state in self.things.home.prominent if state in states]
            if len(states) > _PAIR
            else states
        )
        chosen = prominent[:_PAIR]
        for state in self.things.home.prominent:
            if len(chosen) < _PAIR and state not in chosen:
                chosen.append(state)
        return [self.things.state(state) for state in chosen] if len(chosen) == _PAIR else []

    def _in_passing(self, state: str | None) -> bool:
        """Whether a report on two other states names this one but once."""
        home = self.things.home
        second = home.prominent[1] if len(home.prominent) > 1 else None
        often = second is not None and home.weight[second] >= _LEADING
        return often and home.weight.get(state or "", 0.0) <= _PASSING

    def people(self, token: int, barred: list[Draft]) -> list[Draft]:
        """The two persons just told of together, else the last who met, or were named of the two sides, or nobody."""
        deal = self._told_together(token)
        if deal is not None and all(party.kind == "person" for party in deal.parties):
            return list(deal.parties)
        leading = {side(party) for party in self.dealings.leading}
        for deal in reversed(self.dealings.in_person(token)):
            about = self.sentence[deal.end] < _LEAD or deal.sides == leading
            if about and not set(barred) & set(deal.parties):
                return list(deal.parties)
        found = self._last_people(token, barred)
        return found if not leading or {side(person) for person in found} == leading else []

    def _last_people(self, token: int, barred: list[Draft]) -> list[Draft]:
        """The two persons of different states last spoken of, the barred left out."""
        found: list[Draft] = []
        for at in reversed(self.seen):
            if at >= token or self.sentence[token] - self.sentence[at] > _REACH:
                continue
            for draft in self.registry.at(at):
                fresh = draft not in (*found, *barred) and all(draft.state != other.state for other in found)
                if draft.kind == "person" and draft.state and fresh:
                    found.append(draft)
            if len(found) >= _PAIR:
                return found[:_PAIR][::-1]
        return []

    def one_of_two(self, token: int, *, first: bool) -> list[Draft]:
        """As in "the latter", "the former": the second or the first of the two things of a kind last named.

        In one sentence both speak of the same two: "The former urged Chad to act; the latter agreed".
        """
        number = self.sentence[token]
        if number not in self.told_apart:
            self.told_apart[number] = self._last_two(token)
        pair = self.told_apart[number]
        return pair[:1] if first else pair[1:]

    def _last_two(self, token: int) -> list[Draft]:
        """The two persons, or the two other things but places, that were last named, in their order."""
        named = [
            d for at in reversed(self.seen) if at < token for d in self.registry.at(at) if d.kind != "place"
        ]
        second = named[0] if named else None
        if second is None:
            return []
        alike = (d for d in named if d is not second and (d.kind == "person") == (second.kind == "person"))
        first = next(alike, None)
        return [first, second] if first is not None else []

    def governing_subject(self, token: Any) -> int | None:  # noqa: ANN401 - spaCy's tokens are untyped
        """The subject of the nearest clause around a word that is not the word itself."""
        clause = token
        while clause.head != clause:
            clause = clause.head
            for child in clause.children:
                if child.dep_ in _SUBJECTS and child.i < token.i and not self._covers(child, token):
                    return int(child.i)
        return None

    def following_subject(self, token: Any) -> int | None:  # noqa: ANN401 - as above
        """The subject that a clause or phrase at the head of a sentence leads up to: "After his arrival, Lavrov"."""
        clause = token
        while clause.head != clause:
            for child in clause.head.children if clause.dep_ in _FRONTED else ():
                if child.dep_ in _SUBJECTS and clause.right_edge.i < child.i:
                    return int(child.i)
            clause = clause.head
        return None

    def together(self, token: int) -> list[Draft]:
        """The two persons or parties last named side by side, in this sentence or the one before."""
        for at in reversed(self.seen):
            if self.sentence[token] - self.sentence[at] > 1:
                return []
            pair = [
                self.registry.at(word.i) for word in (self.parsed.doc[at], *self.parsed.doc[at].conjuncts)
            ]
            drafts = [held[0] for held in pair if len(held) == 1 and held[0].kind in _PARTIES]
            if at < token and len(dict.fromkeys(drafts)) == _PAIR == len(pair):
                return sorted(dict.fromkeys(drafts), key=lambda draft: draft.first)
        return []

    def two_before(self, token: int) -> list[Draft]:
        """The only two persons of the sentence before."""
        named = [at for at in self.seen if self.sentence[token] - self.sentence[at] == 1]
        found = dict.fromkeys(d for at in named for d in self.registry.at(at) if d.kind == "person")
        return list(found) if len(found) == _PAIR else []

    def foreigner(self, token: int, states: frozenset[str | None]) -> list[Draft]:
        """The person last spoken of who serves none of these states."""
        for at in reversed(self.seen):
            drafts = [
                d for d in self.registry.at(at) if d.kind == "person" and d.state and d.state not in states
            ]
            if at < token and len(drafts) == 1:
                return drafts
        ahead = [d for d in self.registry.drafts.values() if d.kind == "person" and d.state and d.offices]
        return [draft for draft in ahead if draft.state not in states][:1]

    def taken_up(self, token: int, kinds: frozenset[str], noun: str | None) -> list[Draft]:
        """The thing of these kinds last spoken of, with this noun in its name."""
        for at in reversed(self.seen):
            for draft in self.registry.at(at):
                if (
                    at < token
                    and draft.kind in kinds
                    and (noun is None or noun in map(fold, pieces(draft.name)))
                ):
                    return [draft]
        return []

    def _covers(self, child: Any, token: Any) -> bool:  # noqa: ANN401 - as above
        return bool(child.left_edge.i <= token.i <= child.right_edge.i)


def _depth(verb: Any) -> int:  # noqa: ANN401 - spaCy's tokens are untyped
    """How many clauses a verb's own is embedded in."""
    return int(verb.dep_ in _INNER) + sum(ancestor.dep_ in _INNER for ancestor in verb.ancestors)
