"""A merged field keeps every value with its reports, and the shown one says how it was chosen."""

import datetime as dt

import msgspec
import pytest

from communique.model import DateInterval
from communique.record import ClaimEntry, CommitmentEntry, EventEntry, Filters, Merged, Record
from communique.record.views.choosing import Given, most_origins, most_reports, narrowest_date
from factories import Story, between, meeting
from record.stories import held, planned, release, rewrite, toll, world
from record.test_adding import add
from record.test_decisions import moscow


def field(entry: EventEntry | CommitmentEntry | ClaimEntry, name: str) -> Merged:
    """One merged field of an entry."""
    (found,) = (each for each in entry.merged if each.field == name)
    assert isinstance(found, Merged)
    return found


def given(merged: Merged) -> dict[str, list[str]]:
    """The reports behind each value of a field, by the value as JSON."""
    return {msgspec.json.encode(each.value).decode().strip('"'): list(each.reports) for each in merged.values}


def day(start: str, end: str | None = None) -> DateInterval:
    return between(start, end)


MONTH = day("2025-07-01", "2025-07-31")
AUGUST = day("2025-08-01", "2025-08-31")
TENTH, TWELFTH = day("2025-07-10"), day("2025-07-12")
BY_JULY = DateInterval(start=None, end=dt.date(2025, 7, 31))


@pytest.mark.parametrize(
    ("dates", "shown", "why"),
    [
        ((TENTH, MONTH), TENTH, "the narrowest that all reports bear out"),
        ((MONTH, BY_JULY), MONTH, "the narrowest that all reports bear out"),
        (
            (TENTH, TWELFTH, TWELFTH),
            TWELFTH,
            "2 of 3 independent sources bear it out, more than any other date",
        ),
        ((MONTH, TENTH, AUGUST), TENTH, "2 of 3 independent sources bear it out, more than any other date"),
        ((TENTH, AUGUST, AUGUST), AUGUST, "2 of 3 independent sources bear it out, more than any other date"),
        ((TENTH, AUGUST), TENTH, "the narrowest date given; 1 of 2 reports say otherwise"),
    ],
)  # fmt: skip
def test_why_a_date_is_shown(dates: tuple[DateInterval, ...], shown: DateInterval, why: str) -> None:
    assert narrowest_date([Given(f"r{at}", f"r{at}", date) for at, date in enumerate(dates)]) == (shown, why)


def test_copies_bear_a_date_out_once() -> None:
    """Two copies of one release do not outweigh one report of its own; of equals the narrowest is shown."""
    given = [Given("r1", "r1", TENTH), Given("r2", "r2", AUGUST), Given("r3", "r2", AUGUST)]
    assert narrowest_date(given) == (TENTH, "the narrowest date given; 2 of 3 reports say otherwise")


@pytest.mark.parametrize(
    ("values", "by_reports", "by_origins"),
    [
        # A release and two copies of it against two reports of their own.
        (
            (("a", "Oslo"), ("a", "Oslo"), ("a", "Oslo"), ("b", "Bern"), ("c", "Bern")),
            ("Oslo", "3 of 5 reports give it, more than any other"),
            ("Bern", "2 of 3 independent sources give it, more than any other"),
        ),
        (
            (("a", "Oslo"), ("b", "Bern")),
            ("Bern", "another has as many reports; this one comes first in the alphabet"),
            ("Bern", "another has as many independent sources; this one comes first in the alphabet"),
        ),
        (
            (("a", "Oslo"), ("a", "Oslo"), ("b", "Bern")),
            ("Oslo", "2 of 3 reports give it, more than any other"),
            ("Oslo", "another has as many independent sources; more reports give this one"),
        ),
    ],
)
def test_why_a_word_is_shown(
    values: tuple[tuple[str, str], ...], by_reports: tuple[str, str], by_origins: tuple[str, str]
) -> None:
    told = [Given(f"r{at}", origin, value) for at, (origin, value) in enumerate(values)]
    assert most_reports(told) == by_reports
    assert most_origins(told) == by_origins


def test_an_event_keeps_every_value_with_its_reports(record: Record) -> None:
    """Three reports of one meeting differ on the date, the place, the modes and who called on whom."""
    people = (("Syed Tariq Fatemi", "PAK"), ("Alexei Overchuk", "RUS"))
    month = meeting(
        "month", "2025-07-30", day="2025-07-01", until="2025-07-31", people=people, place=("Moscow", "RUS")
    )
    add(record, release().reading(), rewrite().reading(), month.reading())
    (event,) = record.events()
    assert given(field(event, "date")) == {
        '{"from":"2025-07-10","to":"2025-07-10","text":null}': ["release", "rewrite"],
        '{"from":"2025-07-01","to":"2025-07-31","text":null}': ["month"],
    }
    assert [(each.shown, each.independent_sources) for each in field(event, "date").values] == [
        (True, 1),
        (False, 1),
    ]
    assert field(event, "date").chosen == "the narrowest that all reports bear out"
    assert given(field(event, "modes")) == {"visit": ["release"]}
    assert field(event, "modes").chosen == "one report gives it; 2 are silent"
    assert field(event, "type").chosen == "all 3 reports agree"
    assert not field(event, "type").differs
    sides = field(event, "sides")
    assert sides.chosen == "the report that tells who acts from who is acted on, and names most"
    assert [each.reports for each in sides.values] == [("release",), ("rewrite", "month")]
    assert {part.value.role for part in field(event, "participants").values} == {"participant"}
    named = {event.names[part.value.entity] for part in field(event, "participants").values}
    assert named == {"Syed Tariq Fatemi", "Alexei Overchuk"}


def test_a_town_says_more_than_a_state(record: Record) -> None:
    story = meeting("state", "2025-07-10", day="2025-07-10", place=("Russia", "RUS"))
    story.state("RUS", "Russia")
    add(record, story.reading(), meeting("town", "2025-07-10", day="2025-07-10").reading())
    (event,) = record.events()
    place = field(event, "place")
    assert place.chosen == "a town says more than a state"
    assert [(each.value.name, each.reports, each.shown) for each in place.values] == [
        ("Moscow", ("town",), True),
        ("Russia", ("state",), False),
    ]


def test_a_decision_says_who_when_and_why(record: Record) -> None:
    """What reports gave before a correction stays beside it; who decided is named, and an undoing forgets it."""
    add(record, release().reading(), rewrite().reading())
    ada = record.editor("Ada")
    decision = ada.correct(moscow(record).id, "date", "2025-07-09", "the readout says Wednesday")
    ada.correct(moscow(record).id, "actors", "Alexei Overchuk", "misread")
    date = field(moscow(record), "date")
    assert date.chosen == f"decided by Ada on {decision.at:%Y-%m-%d}: the readout says Wednesday"
    assert [(each.value.start.day, each.reports, each.shown) for each in date.values] == [
        (9, (), True),
        (10, ("release", "rewrite"), False),
    ]
    assert field(moscow(record), "sides").chosen.startswith("decided by Ada on ")
    assert field(moscow(record), "sides").differs
    ada.undo(decision.uid, "not so")
    assert field(moscow(record), "date").chosen == "all 2 reports agree"


def test_a_commitment_keeps_due_parties_and_fate(record: Record) -> None:
    """The due window, who is to act, and where it stands each say why."""
    other = Story("other", "2025-07-12", outlet="Post")
    sides = other.state("PAK", "Pakistan"), other.state("RUS", "Russia")
    other.commitment("launch a pilot cargo train", *sides, due=between("2025-08-15"))
    add(record, planned().reading(), held().reading(), other.reading())
    train = next(each for each in record.commitments(as_of=dt.date(2025, 8, 1)) if "train" in each.what)
    assert {len(each.reports) for each in field(train, "due").values} == {1}
    assert field(train, "due").chosen == "the narrowest that all reports bear out"
    assert train.due is not None
    assert train.due.start == dt.date(2025, 8, 15)
    assert given(field(train, "by")) == {"PAK": ["plan", "other"], "RUS": ["plan", "other"]}
    assert field(train, "by").chosen == "all 2 reports agree"
    assert field(train, "state").chosen == (
        "as of 2025-08-01 no report tells what came of it, and it is not due until 2025-08-15"
    )
    (overdue,) = (each for each in record.commitments(as_of=dt.date(2025, 9, 1)) if each.id == train.id)
    assert field(overdue, "state").chosen == "due by 2025-08-15, and no report tells that it was done"
    meeting_ = next(
        each for each in record.commitments(as_of=dt.date(2025, 9, 1)) if each.state == "fulfilled"
    )
    assert given(field(meeting_, "state")) == {"fulfilled": ["held"]}


def test_a_claim_says_why_its_best_figure_is_best(record: Record) -> None:
    """Each figure with its reports; the one with most independent sources is shown."""
    late = Story("late", "2025-05-13", outlet="Post")
    one, other = late.state("PAK", "Pakistan"), late.state("IND", "India")
    strike = late.event(
        "ASSAULT",
        "strikes hit several air bases at night",
        "strikes",
        actors=(other,),
        recipients=(one,),
        date=between("2025-05-07"),
    )
    late.say(
        "Our own correspondent walked through the hospital of the garrison town and counted beds in three wards."
    )
    late.claim("In New Delhi the ministry spoke of 31 dead", "killed", 31, other, unit="people", about=strike)
    add(record, toll().reading(), late.reading())
    (claim,) = record.claims()
    best = field(claim, "best")
    assert given(best) == {"31.0": ["toll", "late"], "53.0": ["toll"]}
    assert best.chosen == "2 of 2 independent sources give it, more than any other"
    assert field(claim, "measure").chosen == "all 2 reports agree"
    record.editor("Ada").correct(claim.id, "quantity", "40 people", "the hospital counted")
    assert field(record.claims()[0], "best").chosen.endswith(": the hospital counted")
    assert [each.value for each in field(record.claims()[0], "best").values] == [40.0, 31.0, 53.0]


def test_what_was_known_on_a_past_day_says_no_later_reason(record: Record) -> None:
    add(record, *world())
    record.editor("Ada").correct(moscow(record).id, "place", "Kazan, RUS", "the readout says Kazan")
    past = record.on(dt.date(2020, 1, 1))
    assert past.events(Filters()) == []
    assert field(moscow(record), "place").values[0].value.name == "Kazan"


def test_every_shown_value_is_among_the_values(record: Record) -> None:
    """Whatever the entry shows of a merged field is marked as shown."""
    add(record, *world())
    entries: list[EventEntry | CommitmentEntry | ClaimEntry] = [*record.events(), *record.commitments()]
    entries += record.claims()
    for entry in entries:
        for merged in entry.merged:
            shown = [each.value for each in merged.values if each.shown]
            assert merged.chosen
            if isinstance(entry, EventEntry) and merged.field == "sides":
                assert [(each.actors, each.recipients) for each in shown] == [
                    (entry.actors, entry.recipients)
                ]
                continue
            held = getattr(entry, merged.field)
            assert (list(held) if isinstance(held, tuple) else [held]) == shown
