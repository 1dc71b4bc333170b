"""Judging: a comparison becomes a link when its evidence suffices; the link keeps score, reasons and rule."""

from typing import Literal

import msgspec

from communique.linking.compare import (
    Comparison,
    clash_claims,
    clash_commitments,
    clash_entities,
    clash_events,
    clash_statements,
    compare_claims,
    compare_commitments,
    compare_entities,
    compare_events,
    compare_statements,
)
from communique.linking.profile import (
    ClaimProfile,
    CommitmentProfile,
    EntityProfile,
    EventProfile,
    Profile,
    StatementProfile,
)

RelationName = Literal["same", "proposed", "outcome", "denied", "answers", "cancels", "moves", "derived"]

# Raised whenever a rule of that name judges any pair differently than before.
RULES = {
    "entity": "entity/2",
    "event": "event/6",
    "statement": "statement/1",
    "commitment": "commitment/3",
    "claim": "claim/7",
}
# Evidence from which on two profiles are one thing. An event's suffices with parties, day and one more; an
# entity's with a full name and a state, or a surname with state and office.
ENOUGH = {"entity": 0.6, "event": 0.62, "statement": 0.7, "commitment": 0.6, "claim": 0.6}
# How far below that the evidence may lie for the pair to be put to a person. Of the pairs of events that fall
# between, a third are one on the annotated samples (11 of 30); of those below, one in five, too few to ask about.
UNSURE = 0.12


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """How one profile stands to another.

    Attributes:
        relation: "same", "proposed" where that is not sure enough, or one of the relations of `followup` and `lineage`.
        score: 0 to 1.
        reasons: Why, in words, the weightiest first.
        rule: Name and version of the rule.
    """

    relation: RelationName
    score: float
    reasons: tuple[str, ...]
    rule: str


def kind_of(profile: Profile) -> str:
    """Its kind: "entity", "event", "statement", "commitment" or "claim"."""
    return str(profile.__struct_config__.tag)


def judge(first: Profile, second: Profile, *, retold: bool = False) -> Judgement | None:
    """The judgement that two profiles are one thing; None when they are not, or it is not clear."""
    found = weigh(first, second, retold=retold)
    return found if found is not None and found.relation == "same" else None


def weigh(first: Profile, second: Profile, *, retold: bool = False) -> Judgement | None:
    """The judgement that two profiles are one thing, or may be; None when they are not.

    Depends on the two alone and is the same whichever comes first.

    Args:
        first: One profile.
        second: The other, of the same kind.
        retold: Whether one's report retells the other's.
    """
    kind = kind_of(first)
    comparison = _compare(first, second, retold=retold)
    if comparison is None or comparison.veto is not None or comparison.score < ENOUGH[kind] - UNSURE:
        return None
    return Judgement(
        relation="same" if comparison.score >= ENOUGH[kind] else "proposed",
        score=comparison.score,
        reasons=comparison.reasons,
        rule=RULES[kind],
    )


def _compare(first: Profile, second: Profile, *, retold: bool) -> Comparison | None:
    match first, second:
        case EntityProfile(), EntityProfile():
            return compare_entities(first, second)
        case EventProfile(), EventProfile():
            return compare_events(first, second, retold=retold)
        case StatementProfile(), StatementProfile():
            return compare_statements(first, second)
        case CommitmentProfile(), CommitmentProfile():
            return compare_commitments(first, second)
        case ClaimProfile(), ClaimProfile():
            return compare_claims(first, second)
    return None


def clash(first: Profile, second: Profile) -> bool:
    """Whether two profiles must not stand in one entry, even when links by way of others would join them."""
    match first, second:
        case EntityProfile(), EntityProfile():
            return clash_entities(first, second)
        case EventProfile(), EventProfile():
            return clash_events(first, second)
        case StatementProfile(), StatementProfile():
            return clash_statements(first, second)
        case CommitmentProfile(), CommitmentProfile():
            return clash_commitments(first, second)
        case ClaimProfile(), ClaimProfile():
            return clash_claims(first, second)
    return True
