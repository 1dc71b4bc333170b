"""An official's offices and meetings."""

import datetime as dt

import pytest

from analysis.conftest import Kept
from communique.analysis.officials import officials
from communique.errors import UsageError
from communique.record import Filters
from factories import Story, between


def met(name: str, day: str, office: str, host: str) -> Story:
    """A meeting of one guest, in an office, with a host."""
    story = Story(name, day)
    guest, other = story.person("Sergey Lavrov", "RUS", office), story.person(host, "PAK")
    story.event("CONSULT", "they met for talks", "met", actors=(guest, other), date=between(day))
    return story


def test_offices_are_held_as_long_as_reports_say_and_meetings_stand_in_order(kept: Kept) -> None:
    record = kept(
        met("late", "2025-06-03", "Foreign Minister", "Tariq Fatemi").reading(),
        met("first", "2012-10-04", "Foreign Minister", "Hina Rabbani Khar").reading(),
    )
    (lavrov,) = officials(record, "Lavrov")
    (held,) = lavrov.offices
    assert (held.title, held.since, held.until) == (
        "Foreign Minister",
        dt.date(2012, 10, 4),
        dt.date(2025, 6, 3),
    )
    assert {telling.report for telling in held.reports} == {"first", "late"}
    others = [lavrov.names[other] for meeting in lavrov.meetings for other in meeting.others]
    assert others == ["Hina Rabbani Khar", "Tariq Fatemi"]
    (recent,) = officials(record, "Lavrov", Filters(since=dt.date(2020, 1, 1)))
    assert [meeting.date and meeting.date.start for meeting in recent.meetings] == [dt.date(2025, 6, 3)]


@pytest.mark.parametrize(("name", "complaint"), [("Russia", "is no person"), ("Nobody", "no report")])
def test_who_is_no_person_is_refused(kept: Kept, name: str, complaint: str) -> None:
    record = kept(met("first", "2012-10-04", "Foreign Minister", "Hina Rabbani Khar").reading())
    with pytest.raises(UsageError, match=complaint):
        officials(record, name)
