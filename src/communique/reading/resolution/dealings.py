"""Takes the names of a report, gives which two sides it tells of together: "Kenya and Uganda", "Otieno met Kowal"."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from spacy.tokens import Token

_PARTIES = frozenset({"person", "state", "body", "group", "igo"})
_NATIONAL = frozenset({"person", "state", "body"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CORE = _SUBJECTS | {"dobj", "poss", "conj", "amod", "nmod", "appos"}
_AMONG = frozenset({"between", "of", "with", "against"})  # behind these, names joined deal with each other
_WITH = frozenset({"against", "to", "with"})  # behind these, a name deals with the subject
_PAIR = 2
_TOGETHER, _TOWARDS = 2, 1  # what names joined by "and" weigh, and a subject with its object
_SENTENCE = 2  # what being named in one sentence weighs, one more in the lead
_OFTEN = 2  # times that each of the two is named at least
_LEAD = 3  # sentences in which a report says what it is about


@dataclass(frozen=True)
class Dealing:
    """Two sides that one phrase or clause tells of together.

    Attributes:
        end: The later of the two tokens.
        parties: The two, in order of the text.
    """

    end: int
    parties: tuple[Draft, Draft]

    @property
    def sides(self) -> frozenset[Hashable]:
        """What the two count as when dealings are compared."""
        return frozenset(side(party) for party in self.parties)


@dataclass(frozen=True)
class Dealings:
    """All dealings of a report.

    Attributes:
        found: In order of the text.
        leading: The two parties whose dealings the report is about, or none.
        brought_together: The two whose dealings a third brings about or tells of first ("Oman hosted talks
            between Iran and Iraq"), or none.
    """

    found: tuple[Dealing, ...]
    leading: tuple[Draft, ...]
    brought_together: tuple[Draft, ...] = ()

    def last(self, start: int, end: int) -> Dealing | None:
        """The last dealing told of between two tokens."""
        return next((deal for deal in reversed(self.found) if start <= deal.end < end), None)

    def only(self, end: int) -> tuple[Draft, ...]:
        """The two parties of every dealing told of before a token, where all are of the same two."""
        before = [deal for deal in self.found if deal.end < end]
        return before[0].parties if len({deal.sides for deal in before}) == 1 else ()

    def in_person(self, end: int) -> list[Dealing]:
        """The dealings of two persons told of before a token."""
        before = (deal for deal in self.found if deal.end < end)
        return [deal for deal in before if all(party.kind == "person" for party in deal.parties)]


def side(draft: Draft) -> Hashable:
    """What a party counts as: whoever acts for a state is that state."""
    return draft.state if draft.kind in _NATIONAL and draft.state else id(draft)


def find_dealings(parsed: Parsed, registry: Registry, mutual: frozenset[str]) -> Dealings:
    """Every two sides that the names of a report put together, and the two it is about.

    Args:
        parsed: The report.
        registry: What its names stand for.
        mutual: Nouns that stand for both sides ("delegations").
    """
    found: list[Dealing] = []
    weights: Counter[frozenset[Hashable]] = Counter()
    for token in parsed.doc:
        if _names_several(parsed, token.i):
            continue
        for weight, deal in _dealings_at(token, registry, mutual):
            found.append(deal)
            weights[deal.sides] += weight
    found.sort(key=lambda deal: deal.end)
    return Dealings(tuple(found), _leading(parsed, registry, weights), _brought_together(parsed, registry))


def _brought_together(parsed: Parsed, registry: Registry) -> tuple[Draft, ...]:
    """The two sides first joined by "between" below a verb whose subject is neither."""
    for token in parsed.doc:
        if token.dep_ != "pobj" or token.head.lower_ != "between" or not registry.at(token.i):
            continue
        pair = _two(registry, (token, *token.conjuncts))
        verb = next((word for word in token.ancestors if word.pos_ == "VERB"), None)
        subjects = [child for child in verb.children if child.dep_ in _SUBJECTS] if verb is not None else []
        thirds = {side(draft) for subject in subjects for draft in registry.at(subject.i)}
        if pair and thirds and thirds.isdisjoint(map(side, pair)):
            return pair
    return ()


def _leading(parsed: Parsed, registry: Registry, weights: Counter[frozenset[Hashable]]) -> tuple[Draft, ...]:
    """The two sides that are named often, and most often together."""
    named: defaultdict[Hashable, Counter[Draft]] = defaultdict(Counter)
    for number, (start, end) in enumerate(parsed.sentences):
        tokens = (token for token in range(start, end) if not _names_several(parsed, token))
        parties = [draft for token in tokens for draft in registry.at(token) if _is_party(draft)]
        for party in parties:
            named[side(party)][party] += 1
        for pair in combinations(dict.fromkeys(map(side, parties)), _PAIR):
            weights[frozenset(pair)] += _SENTENCE + (number < _LEAD)
    seldom = {sides: min(named[one].total() for one in sides) for sides in weights}
    ranked = [(weight + seldom[sides], sides) for sides, weight in weights.items() if seldom[sides] >= _OFTEN]
    if not ranked:
        return ()
    chosen = max(ranked, key=lambda item: item[0])[1]
    return tuple(sorted((named[one].most_common(1)[0][0] for one in chosen), key=lambda party: party.first))


def _names_several(parsed: Parsed, token: int) -> bool:
    """Whether an office is several persons' ("both ministers"), which is no evidence of who they are."""
    mention = parsed.mentions[token]
    return mention is not None and mention.plural


def _is_party(draft: Draft) -> bool:
    return draft.kind in _PARTIES and (draft.kind != "person" or draft.state is not None)


def _dealings_at(token: Token, registry: Registry, mutual: frozenset[str]) -> Iterator[tuple[int, Dealing]]:
    """The dealings of the names joined at a token, and of the subject and object of a verb."""
    if registry.at(token.i) and token.dep_ != "conj" and (token.dep_ in _CORE or _among(token, mutual)):
        joined = (token, *token.conjuncts)
        if pair := _two(registry, joined):
            yield _TOGETHER, Dealing(max(each.i for each in joined), pair)
    if token.pos_ in {"VERB", "AUX"}:
        subjects = [child for child in token.children if child.dep_ in _SUBJECTS]
        others = [child for child in token.children if child.dep_ in {"dobj", "dative"}]
        others += [inner for child in token.children if child.lower_ in _WITH for inner in child.children]
        others += [inner for held in token.children if held.dep_ == "dobj" for inner in _partners(held)]
        for other in others:
            alone = len(subjects) == 1 and not _is_helper(other)
            if alone and (pair := _two(registry, (subjects[0], other))):
                yield _TOWARDS, Dealing(max(subjects[0].i, other.i), pair)


def _partners(held: Token) -> Iterator[Token]:
    """With whom a meeting is held: "held talks with Kowal"."""
    return (inner for child in held.children if child.lower_ == "with" for inner in child.children)


def _is_helper(token: Token) -> bool:
    """Whether a name is only there to help: "met with Oman as go-between", "with Oman mediating"."""
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return behind is not None and (behind.lower_ == "as" or behind.tag_ == "VBG")


def _among(token: Token, mutual: frozenset[str]) -> bool:
    """Whether names joined behind a preposition deal with each other: "between", "delegations from"."""
    if token.dep_ != "pobj":
        return False
    before = token.head
    both = before.lower_ == "from" and before.head.tag_ == "NNS" and before.head.lemma_.lower() in mutual
    return both or before.lower_ in _AMONG


def _two(registry: Registry, tokens: Iterable[Token]) -> tuple[Draft, Draft] | None:
    """The parties at some tokens, if these name two of different sides and nobody else."""
    held = [registry.at(token.i) for token in tokens]
    if not all(held):
        return None
    named = list(dict.fromkeys(draft for drafts in held for draft in drafts))
    if len(named) != _PAIR or not all(_is_party(draft) for draft in named):
        return None
    first, second = named
    return (first, second) if side(first) != side(second) else None
