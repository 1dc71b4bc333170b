"""A report that retells another is shown with what it cut, added and put harder."""

import datetime as dt
from collections.abc import Callable

from communique.analysis.compare import compare, retelling, rewritten
from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.record import Record

FIRST = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Monday to review the toll at the border bridge. "
    "They discussed a lower fee for heavy lorries that carry cement and maize. "
    "The host thanked the engineers of both countries for their patient work."
)
SECOND = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Monday to review the toll at the border bridge. "
    "They promised a lower fee for heavy lorries that carry cement and maize. "
    "Traders on both banks have waited for years."
)


def both() -> tuple[Reading, Reading]:
    """A release and its rewrite."""
    return (
        Reading(report=Report(id="first", text=FIRST, published=dt.date(2024, 5, 6))),
        Reading(report=Report(id="second", text=SECOND, published=dt.date(2024, 5, 7))),
    )


def test_what_a_rewrite_did(kept: Callable[..., Record]) -> None:
    """The sentence it turned into a promise, the thanks it cut, the traders it added."""
    record = kept(*both())
    (found,) = rewritten(record, "second", Codebook())
    assert found.source == "first"
    assert [span.words(FIRST).split()[:3] for span in found.cut] == [["The", "host", "thanked"]]
    assert [span.words(SECOND).split()[0] for span in found.added] == ["Traders"]
    (turned,) = found.turned
    assert turned.harder
    assert (turned.source_force.rung, turned.force.rung) == ("discussed", "promised")
    assert rewritten(record, "first", Codebook()) == []


def test_comparing_says_what_the_rewrite_did_in_either_order(kept: Callable[..., Record]) -> None:
    record = kept(*both())
    for first, second in (("first", "second"), ("second", "first")):
        made = compare(record, first, second).rewritten
        assert made
        assert (made.report, made.source, made.kept) == ("second", "first", 2)
        assert [turned.harder for turned in made.turned] == [True]
    story = Reading(report=Report(id="other", text="The lake froze early this year, fishermen said."))
    assert compare(kept(*both(), story), "first", "other").rewritten is None


def test_a_report_is_shown_with_what_it_did(kept: Callable[..., Record]) -> None:
    record = kept(*both())
    shown = retelling(record, record.report("second"), Codebook())
    assert shown.derived_from == record.report("second").derived_from
    assert [made.source for made in shown.rewritten] == ["first"]
    assert retelling(record, record.report("first"), Codebook()).rewritten == ()
