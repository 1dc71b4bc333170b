"""What is told without a day of its own takes the day that the report has last told of, or that of its news."""

import datetime as dt

import pytest

from reading.events.coding import Read

# Each text, the type of its last event and the day it is expected to be on; reports are published on 2024-05-15.
CASES = [
    # a day told with a deed that is no event of its own holds on
    ("On 9 April the Togolese minister became the guest of Ghana. Ghana thanked him for it.", "SUPPORT", "2024-04-09"),
    ("On Monday the drones were seen over the port; Kenya accused Uganda of sending them.", "ACCUSE", "2024-05-13"),
    # the day of what was said is that of what the speaker said next
    ("Mali's minister said on 3 May that the border was open. He accused Niger of bad faith.", "ACCUSE", "2024-05-03"),
    # a day in a clause about the subject is not that of its sentence
    (
        "Chad and Niger signed an accord on Tuesday. Chad, which lifted its embargo on 1 May, was praised by Niger.",
        "SUPPORT",
        "2024-05-14",
    ),
    # a threat was made on the day last told of
    ("On 3 May Togo recalled its envoy from Ghana and threatened to cut off the power.", "THREATEN", "2024-05-03"),
    # the day behind what is agreed is that of the agreeing once it is past
    ("Kenya and Somalia agreed to a truce in the port of Lamu on 2 May.", "AGREE", "2024-05-02"),
    # a party has no time of its own
    ("Peru summoned the Chilean ambassador on Tuesday.", "ACCUSE", "2024-05-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), CASES)
def test_takes_the_day_last_told_of(read: Read, text: str, kind: str, day: str) -> None:
    date = [event for event in read(text).events if event.type == kind][-1].date
    assert date is not None
    assert (date.start, date.end) == (dt.date.fromisoformat(day),) * 2
