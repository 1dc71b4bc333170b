"""What reading again would change is told finding by finding, as their words know them."""

from pathlib import Path

import msgspec

from communique.analysis.rereading import Spool, difference
from communique.model import Reading
from communique.record import Record
from record.stories import held, toll


def reread(reading: Reading) -> Reading:
    """The reading by a later program, which finds an event more, renumbers, and sees another type."""
    (strike,) = reading.events
    more = msgspec.structs.replace(strike, cue=strike.spans[0])
    known = msgspec.structs.replace(strike, id="v2", type="COERCE")
    claims = tuple(msgspec.structs.replace(claim, about="v2") for claim in reading.claims[:1])
    return msgspec.structs.replace(reading, program="0.2.0", events=(more, known), claims=claims)


def test_a_reading_that_says_the_same_has_no_changes() -> None:
    """Another version's stamp is no change of what is said."""
    newer = msgspec.structs.replace(toll().reading(), program="0.2.0")
    assert difference(toll().reading(), newer).changes == ()


def test_changes_are_told_in_words() -> None:
    """What came, what went and what differs; a number that shifts is no difference."""
    found = difference(toll().reading(), reread(toll().reading()))
    assert [f"{change.sign} {change.words}" for change in found.changes] == [
        "+ event ASSAULT “missile strikes on air bases”",
        "- claim killed “India put the number killed at 31”",
        "~ event COERCE “strikes”: type",
    ]


def test_nothing_changes_until_it_is_said(tmp_path: Path) -> None:
    """The new readings wait outside the record, and only those that differ are put into it."""
    with Record.open(tmp_path / "record.db") as record:
        list(record.add([toll().reading(), held().reading()]))
        with Spool(record) as spool:
            reports = list(spool.reports(["toll", "held"]))
            assert reports == [toll().reading().report, held().reading().report]
            spool.fill([reread(toll().reading()), held().reading()])
            assert [bool(each.changes) for each in spool.differences()] == [True, False]
            assert record.reading("toll") == toll().reading()
            assert list(record.reread(spool.readings())) == ["toll"]
        assert record.reading("toll") == reread(toll().reading())
