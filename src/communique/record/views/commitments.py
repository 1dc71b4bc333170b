"""Commitment entries: one a promise or plan, with every report that makes it and where it stands on a day."""

import datetime as dt
from collections.abc import Iterable, Mapping

from communique.model import Commitment, CommitmentKind, Reading
from communique.record.asking.history import Ruling, history_of, rulings_on
from communique.record.asking.library import Library, Member
from communique.record.entries import CommitmentEntry
from communique.record.parts import Change, Link
from communique.record.views.assembly import fetch_names
from communique.record.views.choosing import earliest, known, narrowest_date
from communique.record.views.merging import Merging, parties_in
from communique.record.views.standing import Followed, fate, follow, reaffirmed, stand


def commitment_entries(library: Library, entries: Iterable[str], as_of: dt.date) -> list[CommitmentEntry]:
    """The commitment entries of these ids, in their order; those unknown on the day `as_of` are left out."""
    order = list(entries)
    everything = library.members(order)
    members = {
        entry: known
        for entry, held in everything.items()
        if (known := [member for member in held if library.known(member.report, as_of)])
    }
    links, history = library.links(members), history_of(library.connection, everything)
    rulings = rulings_on(library.connection, members)
    followed = follow(library, members, as_of)
    fetch_names(library, members, commitment_of)
    return [
        _entry(
            library,
            entry,
            members[entry],
            rulings.get(entry, {}),
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
    rulings: Mapping[str, tuple[Ruling, ...]],
    kept: tuple[tuple[Link, ...], tuple[Change, ...]],
    followed: Followed,
    as_of: dt.date,
) -> CommitmentEntry:
    commitments = [commitment_of(library.reading(member.report), member.finding) for member in members]
    first, commitment = members[0], commitments[0]
    merging = Merging(library, members, commitment_of, rulings)
    entries = merging.entries
    kind: CommitmentKind | None = merging.one("kind", lambda _, made: made.kind, earliest)
    by = merging.every("by", lambda report, made: entries(report, made.by))
    to = merging.every("to", lambda report, made: entries(report, made.to))
    about = merging.every("about", lambda report, made: entries(report, made.about))
    due = merging.one("due", lambda _, made: known(made.due), narrowest_date)
    standing = stand(due, followed, as_of)
    links, history = kept
    return CommitmentEntry(
        id=entry,
        kind=kind or commitment.kind,
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
        merged=(*merging.fields, fate(library, due, followed, standing, as_of)),
        reports=tuple(
            library.telling(member, tuple(dict.fromkeys((made.what, *made.spans))))
            for member, made in zip(members, commitments, strict=True)
        ),
        independent_sources=library.sources(members),
        links=links,
        names=library.names(parties_in(merging.fields)),
        history=history,
    )
