"""Claim entries: one a question of fact, with every answer and whether they contradict each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from communique.linking import Answer, best_figure, compare_answers
from communique.model import Claim, Reading
from communique.record.entries import ClaimEntry
from communique.record.library import Library, Member, telling
from communique.record.parts import Assertion, Dispute
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
    answers = [_answer(assertion) for assertion in assertions]
    names = library.names(entity for assertion in assertions for entity in assertion.asserted_by)
    disputes = tuple(_disputes(assertions, answers, names))
    return ClaimEntry(
        id=entry,
        measure=_told(library, members, "measure")[0].measure,
        unit=next((claim.quantity.unit for claim in claims if claim.quantity.unit), None),
        about=about[0] if about else None,
        conflict=any(dispute.kind == "conflict" for dispute in disputes),
        lowest=min(claim.quantity.value for claim in claims),
        best=best_figure(answers),
        highest=max(claim.quantity.value for claim in claims),
        disputes=disputes,
        assertions=assertions,
        independent_sources=library.sources(members),
        links=links,
        names=names,
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


def _answer(assertion: Assertion) -> Answer:
    return Answer(
        voices=frozenset(assertion.asserted_by),
        outlet=assertion.outlet,
        origin=assertion.origin or assertion.report,
        published=assertion.published,
        quantity=assertion.quantity,
    )


def _disputes(
    assertions: Sequence[Assertion], answers: Sequence[Answer], names: Mapping[str, str]
) -> Iterator[Dispute]:
    """Every two answers that contradict each other, in order of publication."""
    for (first, one), (second, other) in combinations(enumerate(answers), 2):
        kind = compare_answers(one, other)
        if kind != "agreement":
            earlier, later = assertions[first], assertions[second]
            verb = "counts again" if kind == "revision" else "contradicts"
            yield Dispute(
                kind=kind,
                first=f"{earlier.report}:{earlier.finding}",
                second=f"{later.report}:{later.finding}",
                reason=f"{_said(later, names)} {verb}: {later.quantity.value:g}, not {earlier.quantity.value:g}"
                + ("" if kind == "revision" else f" as {_said(earlier, names)} has it"),
            )


def _said(assertion: Assertion, names: Mapping[str, str]) -> str:
    """Who gives an answer, in words."""
    voices = ", ".join(names[voice] for voice in assertion.asserted_by)
    return voices or assertion.outlet or "a report"
