"""Claim entries: one a question of fact, with every answer and whether they contradict each other."""

from collections.abc import Iterable
from itertools import combinations

from communique.linking import contradict
from communique.model import Claim, Reading
from communique.record.entries import ClaimEntry
from communique.record.library import Library, Member, telling
from communique.record.parts import Assertion
from communique.record.views.assembly import Kept, assemble


def claim_entries(library: Library, entries: Iterable[str]) -> list[ClaimEntry]:
    """The claim entries of these ids, in the order of the ids."""
    return assemble(library, entries, _entry)


def claim_of(reading: Reading, finding: str) -> Claim:
    """The claim of that id in a reading."""
    return next(claim for claim in reading.claims if claim.id == finding)


def _entry(library: Library, entry: str, members: list[Member], kept: Kept) -> ClaimEntry:
    claims = [claim_of(library.reading(member.report), member.finding) for member in members]
    assertions = tuple(
        _assertion(library, member, claim) for member, claim in zip(members, claims, strict=True)
    )
    about = sorted(
        library.entry(member.report, claim.about)
        for member, claim in zip(members, claims, strict=True)
        if claim.about
    )
    links, history = kept
    return ClaimEntry(
        id=entry,
        measure=_told(library, members, "measure")[0].measure,
        unit=next((claim.quantity.unit for claim in claims if claim.quantity.unit), None),
        about=about[0] if about else None,
        conflict=any(_contested(one, other) for one, other in combinations(assertions, 2)),
        lowest=min(claim.quantity.value for claim in claims),
        highest=max(claim.quantity.value for claim in claims),
        assertions=assertions,
        independent_sources=library.sources(members),
        links=links,
        names=library.names(entity for assertion in assertions for entity in assertion.asserted_by),
        history=history,
    )


def _told(library: Library, members: list[Member], field: str) -> list[Claim]:
    return [claim_of(library.reading(member.report), member.finding) for member in telling(members, field)]


def _assertion(library: Library, member: Member, claim: Claim) -> Assertion:
    told = library.telling(member, claim.spans)
    return Assertion(
        report=told.report,
        outlet=told.outlet,
        published=told.published,
        origin=library.origin(member.report),
        spans=claim.spans,
        asserted_by=library.entries(member.report, claim.asserted_by),
        quantity=claim.quantity,
        finding=member.finding,
        program=told.program,
        codebook=told.codebook,
    )


def _contested(one: Assertion, other: Assertion) -> bool:
    """Whether two voices, or two origins, give figures that cannot both be true."""
    voices = set(one.asserted_by) != set(other.asserted_by) or one.origin != other.origin
    return voices and contradict(one.quantity, other.quantity)
