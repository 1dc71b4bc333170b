"""Claim entries: one a question of fact, with every answer and whether they contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from communique.linking import Answer, best_figure, compare_answers
from communique.linking.agreement import standing
from communique.model import Claim, Reading
from communique.record.asking.history import Ruling, rulings_on
from communique.record.asking.library import Library, Member
from communique.record.entries import ClaimEntry
from communique.record.parts import Assertion, Dispute
from communique.record.views.assembly import Kept, assemble
from communique.record.views.choosing import earliest, most_origins
from communique.record.views.merging import Merging


def claim_entries(library: Library, entries: Iterable[str]) -> list[ClaimEntry]:
    """The claim entries of these ids, in the order of the ids."""
    order = list(entries)
    members = library.members(order)
    rulings = rulings_on(library.connection, members)

    def made(library: Library, entry: str, members: list[Member], kept: Kept) -> ClaimEntry:
        return _entry(library, entry, members, kept, rulings.get(entry, {}))

    return assemble(library, order, made, claim_of, members)


def claim_of(reading: Reading, finding: str) -> Claim:
    """The claim of that id in a reading."""
    return next(claim for claim in reading.claims if claim.id == finding)


def _entry(
    library: Library, entry: str, members: list[Member], kept: Kept, rulings: Mapping[str, tuple[Ruling, ...]]
) -> ClaimEntry:
    claims = [claim_of(library.reading(member.report), member.finding) for member in members]
    assertions = tuple(
        _assertion(library, member, claim) for member, claim in zip(members, claims, strict=True)
    )
    merging = Merging(library, members, claim_of, rulings)
    measure = merging.one("measure", lambda _, claim: claim.measure, earliest)
    unit = merging.one("unit", lambda _, claim: claim.quantity.unit, earliest, "quantity")
    about = merging.one("about", lambda report, claim: _event(library, report, claim), most_origins)
    answers = [_answer(assertion) for assertion in assertions]
    best = best_figure(answers)
    merging.one(
        "best", lambda _, claim: claim.quantity.value, lambda _: (best, _why(best, answers)), "quantity"
    )
    links, history = kept
    names = library.names(entity for assertion in assertions for entity in assertion.asserted_by)
    disputes = tuple(_disputes(assertions, answers, names))
    return ClaimEntry(
        id=entry,
        measure=measure or claims[0].measure,
        unit=unit,
        about=about,
        conflict=any(dispute.kind == "conflict" for dispute in disputes),
        lowest=min(claim.quantity.value for claim in claims),
        best=best,
        highest=max(claim.quantity.value for claim in claims),
        disputes=disputes,
        assertions=assertions,
        merged=tuple(merging.fields),
        independent_sources=library.sources(members),
        links=links,
        names=names,
        history=history,
    )


def _event(library: Library, report: str, claim: Claim) -> str | None:
    """The entry of the event that a claim is about."""
    return library.entry(report, claim.about) if claim.about else None


def _why(best: float, answers: Sequence[Answer]) -> str:
    """Why a figure is the best of several, in words."""
    origins: dict[float, set[str]] = defaultdict(set)
    for number in standing(answers):
        origins[answers[number].quantity.value].add(answers[number].origin)
    others = max((len(held) for value, held in origins.items() if value != best), default=0)
    mine, every = len(origins[best]), len(set().union(*origins.values()))
    revised = len(answers) - len(standing(answers))
    left_out = f"; {revised} that the same source counted again left out" if revised else ""
    if mine > others:
        return f"{mine} of {every} independent sources give it, more than any other{left_out}"
    return f"another has as many independent sources; this one is the newest, or else the lowest{left_out}"


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
