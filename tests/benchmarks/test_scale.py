"""The made archive is the same in every run, and a lengthened record is whole."""

from pathlib import Path

from archive import Archive
from lengthening import LATER, lengthen, shifted

from communique.record import Record

MADE = list(Archive(7).readings(30))


def test_one_seed_one_archive() -> None:
    """The same seed gives the same readings; every cue and span stands on its words."""
    assert list(Archive(7).readings(30)) == MADE
    assert list(Archive(8).readings(30)) != MADE
    for reading in MADE:
        for event in reading.events:
            assert event.spans[0].covers(event.cue)
            assert event.cue.words(reading.report.text).isalpha()


def test_a_lengthened_record_holds_each_event_again(tmp_path: Path) -> None:
    """Copies lie ten years apart, are entries of their own, and take up what is added to them."""
    path = tmp_path / "scale.db"
    with Record.open(path) as record:
        assert all(added.new for added in record.add(MADE[:-1]))
        once = len(record.events())
    lengthen(path, 2)
    with Record.open(path) as record:
        assert len(record.events()) == 3 * once
        days = {event.date.start.year for event in record.events() if event.date and event.date.start}
        assert days == {2015, 2025, 2035}
        (added,) = record.add([shifted(MADE[-1], 2 * LATER)])
        assert added.new
