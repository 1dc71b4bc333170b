"""Commitment entries: one a promise or plan, with every report that makes it and where it stands on a day."""

import datetime as dt
from collections.abc import Iterable

from communique.model import Commitment, Reading
from communique.record.entries import CommitmentEntry
from communique.record.library import Library, Member, narrowest, telling
from communique.record.parts import Change, Link
from communique.record.standing import Followed, follow, reaffirmed, stand


def commitment_entries(library: Library, entries: Iterable[str], as_of: dt.date) -> list[CommitmentEntry]:
    """The commitment entries of these ids, in their order; those unknown on the day `as_of` are left out."""
    order = list(entries)
    everything = library.members(order)
    members = {
        entry: known
        for entry, held in everything.items()
        if (known := [member for member in held if library.known(member.report, as_of)])
    }
    links, history = library.links(members), library.history(everything)
    followed = follow(library, members, as_of)
    return [
        _entry(
            library,
            entry,
            members[entry],
            (links.get(entry, ()), history.get(entry, ())),
            followed.get(entry, Followed()),
            as_of,
        )
        for entry in order
        if entry in members
    ]


def commitment_of(reading: Reading, finding: str) -> Commitment:
    """The commitment of that id in a reading."""
    return next(commitment for commitment in reading.commitments if commitment.id == finding)


def _entry(  # noqa: PLR0913, PLR0917 - what an entry is put together from
    library: Library,
    entry: str,
    members: list[Member],
    kept: tuple[tuple[Link, ...], tuple[Change, ...]],
    followed: Followed,
    as_of: dt.date,
) -> CommitmentEntry:
    commitments = [commitment_of(library.reading(member.report), member.finding) for member in members]
    first, commitment = members[0], commitments[0]
    by, to, about = (_united(library, members, field) for field in ("by", "to", "about"))
    due = narrowest(made.due for made in _told(library, members, "due"))
    standing = stand(due, followed, as_of)
    links, history = kept
    return CommitmentEntry(
        id=entry,
        kind=_told(library, members, "kind")[0].kind,
        by=by,
        to=to,
        what=commitment.what.words(library.reading(first.report).report.text),
        due=due,
        about=about,
        state=standing.state,
        outcome=standing.outcome,
        known=standing.known,
        reaffirmed=reaffirmed(
            [
                (library.reading(member.report).report.published, library.origin(member.report))
                for member in members
            ]
        ),
        as_of=as_of,
        evidence=standing.evidence,
        reports=tuple(
            library.telling(member, tuple(dict.fromkeys((made.what, *made.spans))))
            for member, made in zip(members, commitments, strict=True)
        ),
        independent_sources=library.sources(members),
        links=links,
        names=library.names((*by, *to, *about)),
        history=history,
    )


def _told(library: Library, members: list[Member], field: str) -> list[Commitment]:
    """The commitment as those reports give it that say what a field is."""
    return [
        commitment_of(library.reading(member.report), member.finding) for member in telling(members, field)
    ]


def _united(library: Library, members: list[Member], field: str) -> tuple[str, ...]:
    chosen = telling(members, field)
    found = {
        entity
        for member, commitment in zip(chosen, _told(library, members, field), strict=True)
        for entity in library.entries(member.report, getattr(commitment, field))
    }
    return tuple(sorted(found))
