"""What a report has been speaking of up to a word, for pronouns and "the two sides"."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.things import Things

_PAIR = 2
_REACH = 4  # sentences looked back for the two parties
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SUBJECT = 4.0  # a subject outweighs anything one sentence nearer
_INNER_SUBJECT = 1.5  # the subject of a clause within another's; less with every clause between
_INNER = frozenset({"ccomp", "advcl", "relcl", "xcomp", "acl", "pcomp", "csubj"})
_OBJECT = 1.0
_SENTENCE = 2.5  # what a sentence between costs
_PARAGRAPH = 1.0  # what a paragraph between costs
_LOOK_BACK = 60  # tokens with an antecedent that are weighed; older ones never win
_THINGS = frozenset({"state", "igo", "body", "company", "group", "forum", "project", "instrument", "place"})


@dataclass(frozen=True)
class Salience:
    """Ranks antecedents in one report."""

    parsed: Parsed
    registry: Registry
    things: Things
    seen: list[int] = field(default_factory=list)

    def note(self, token: int) -> None:
        """Remember that a token stands for something; tokens come in order."""
        self.seen.append(token)

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

    def thing(self, token: int) -> list[Draft]:
        """The state, organ or thing that "it" means."""
        return self._best(token, _THINGS, frozenset())

    def _best(self, token: int, kinds: frozenset[str], barred: frozenset[int]) -> list[Draft]:
        out = {draft for at in barred for draft in self.registry.at(at)}
        best: tuple[float, list[Draft]] = (float("-inf"), [])
        for at in reversed(self.seen[-_LOOK_BACK:]):
            drafts = [d for d in self.registry.at(at) if d.kind in kinds and d not in out]
            if at < token and len(drafts) == 1:
                score = self._score(at, token)
                if score > best[0]:
                    best = (score, drafts)
        return best[1]

    def _score(self, at: int, token: int) -> float:
        word = self.parsed.doc[at]
        role = word.dep_
        weight = _OBJECT if role in ("dobj", "dative", "pobj") else 0.0
        if role in _SUBJECTS:
            depth = _depth(word.head)
            weight = _INNER_SUBJECT / depth if depth else _SUBJECT
        weight -= _SENTENCE * (self.sentence[token] - self.sentence[at])
        weight -= _PARAGRAPH * (self.paragraph[token] != self.paragraph[at])
        return weight - (token - at) / 1000  # the nearer of two equals

    def pair(self, token: int) -> list[Draft]:
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
                if draft.state and draft.kind in ("state", "person", "body") and draft.state not in states:
                    states.append(draft.state)
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

    def people(self, token: int) -> list[Draft]:
        """The two persons of different states last spoken of, or nobody."""
        found: list[Draft] = []
        for at in reversed(self.seen):
            if at >= token or self.sentence[token] - self.sentence[at] > _REACH:
                continue
            for draft in self.registry.at(at):
                fresh = draft not in found and all(draft.state != other.state for other in found)
                if draft.kind == "person" and draft.state and fresh:
                    found.append(draft)
            if len(found) >= _PAIR:
                return found[:_PAIR][::-1]
        return []

    def last(self, token: int, *, first_of_two: bool) -> list[Draft]:
        """As in "The latter", "the former": of the two things last named the second or the first."""
        found: list[Draft] = []
        for at in reversed(self.seen):
            if at < token:
                found.extend(d for d in self.registry.at(at) if d not in found and d.kind != "place")
            if len(found) >= _PAIR:
                break
        return found[1:2] if first_of_two else found[:1]

    def governing_subject(self, token: Any) -> int | None:  # noqa: ANN401 - spaCy's tokens are untyped
        """The subject of the nearest clause around a word that is not the word itself."""
        clause = token
        while clause.head != clause:
            clause = clause.head
            for child in clause.children:
                if child.dep_ in _SUBJECTS and child.i < token.i and not self._covers(child, token):
                    return int(child.i)
        return None

    def _covers(self, child: Any, token: Any) -> bool:  # noqa: ANN401 - as above
        return bool(child.left_edge.i <= token.i <= child.right_edge.i)


def _depth(verb: Any) -> int:  # noqa: ANN401 - spaCy's tokens are untyped
    """How many clauses a verb's own is embedded in."""
    return int(verb.dep_ in _INNER) + sum(ancestor.dep_ in _INNER for ancestor in verb.ancestors)
