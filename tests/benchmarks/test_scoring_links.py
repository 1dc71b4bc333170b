"""Links are counted against the gold's groups: a join too many and a join missed both show."""

import datetime as dt

import pytest
from scoring.gold import Followed, Gold, GoldReport
from scoring.linking import Entries, score_links
from scoring.seen import Seen
from scoring.tally import Tally

from benchmarks.perfect_readings import PerfectReading, gold_report
from communique.model import CommitmentState, Quantity
from communique.record import (
    Assertion,
    ClaimEntry,
    CommitmentEntry,
    EventEntry,
    ReportEntry,
    Telling,
)

FIRST, SECOND = gold_report(file="first.txt"), gold_report(file="second.txt")
READINGS = {one.file: PerfectReading(one).make() for one in (FIRST, SECOND)}
SEEN = {one.file: Seen(one, READINGS[one.file]) for one in (FIRST, SECOND)}


def gold(**changes: object) -> Gold:
    parts: dict[str, object] = {
        "reports": (FIRST, SECOND),
        "same_events": (),
        "derived": (),
        "independent": (),
        "followed": (),
        "conflicts": (),
    }
    return Gold(**(parts | changes))  # type: ignore[arg-type]  # the parts are of the fields' types


def rows_of(asked: Gold, entries: Entries) -> dict[str, tuple[int, int, int | None]]:
    tally = Tally()
    score_links(asked, SEEN, entries, tally)
    return {name: (row.hit, row.gold, row.found) for name, row in tally.rows.items()}


def telling(report: GoldReport, snippet: str) -> Telling:
    where = SEEN[report.file].where(snippet)
    assert where is not None
    return Telling(report=report.file, spans=(where,))


def meeting(name: str, *reports: GoldReport) -> EventEntry:
    return EventEntry(
        id=name,
        type="CONSULT",
        actuality="occurred",
        reports=tuple(telling(report, "The ministers met in Lusaka on Tuesday") for report in reports),
        independent_sources=1,
        names={},
    )


SAME = (((FIRST.file, "v1"), (SECOND.file, "v1")),)


@pytest.mark.parametrize(
    ("same_events", "events", "row"),
    [
        (SAME, (meeting("a", FIRST, SECOND),), (1, 1, 1)),
        (SAME, (meeting("a", FIRST), meeting("b", SECOND)), (0, 1, 0)),
        ((), (meeting("a", FIRST, SECOND),), (0, 0, 1)),
        ((), (meeting("a", FIRST), meeting("b", SECOND)), (0, 0, 0)),
    ],
)
def test_same_events(
    same_events: tuple[object, ...], events: tuple[EventEntry, ...], row: tuple[int, int, int]
) -> None:
    rows = rows_of(gold(same_events=same_events), Entries(events=events))
    assert rows["link: same event"] == row


@pytest.mark.parametrize(("origin", "seen", "kept"), [("first.txt", 1, 0), ("second.txt", 0, 1)])
def test_origins(origin: str, seen: int, kept: int) -> None:
    added = dt.datetime(2024, 3, 6, tzinfo=dt.UTC)
    reports = (
        ReportEntry(id="first.txt", origin="first.txt", added=added, findings={}),
        ReportEntry(id="second.txt", origin=origin, added=added, findings={}),
    )
    both = (("second.txt", "first.txt"),)
    rows = rows_of(gold(derived=both, independent=both), Entries(reports=reports))
    assert rows["link: one origin seen"][0] == seen
    assert rows["link: two origins kept"][0] == kept


@pytest.mark.parametrize(("state", "right"), [("fulfilled", 1), ("overdue", 0)])
def test_commitments_followed(state: CommitmentState, right: int) -> None:
    entry = CommitmentEntry(
        id="c",
        kind="promise",
        what="a toll house",
        state=state,
        as_of=dt.date(2026, 11, 23),
        reports=(telling(FIRST, "a toll house by December"),),
        independent_sources=1,
        names={},
    )
    followed = (Followed(commitment=(FIRST.file, "c1"), state="fulfilled"),)
    rows = rows_of(gold(followed=followed), Entries(commitments=(entry,)))
    assert rows["link: commitment followed"] == (right, 1, None)


@pytest.mark.parametrize("conflict", [True, False])
def test_conflicts(*, conflict: bool) -> None:
    assertions = tuple(
        Assertion(
            report=report.file,
            spans=telling(report, "some 250 lorries a day").spans,
            quantity=Quantity(value=250),
        )
        for report in (FIRST, SECOND)
    )
    entry = ClaimEntry(
        id="k",
        measure="lorries",
        conflict=conflict,
        lowest=250,
        best=250,
        highest=250,
        assertions=assertions,
        independent_sources=2,
        names={},
    )
    pairs = (((FIRST.file, "k1"), (SECOND.file, "k1")),)
    rows = rows_of(gold(conflicts=pairs), Entries(claims=(entry,)))
    assert rows["link: conflict seen"] == (int(conflict), 1, None)
