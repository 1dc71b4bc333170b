"""A report that retells another is shown with what it cut, added and put harder."""

import datetime as dt
from collections.abc import Callable

from communique.analysis.rewriting import rewritten
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


def test_what_a_rewrite_did(kept: Callable[..., Record]) -> None:
    """The sentence it turned into a promise, the thanks it cut, the traders it added."""
    first = Reading(report=Report(id="first", text=FIRST, published=dt.date(2024, 5, 6)))
    second = Reading(report=Report(id="second", text=SECOND, published=dt.date(2024, 5, 7)))
    record = kept(first, second)
    (found,) = rewritten(record, "second", Codebook())
    assert found.source == "first"
    assert [span.words(FIRST).split()[:3] for span in found.cut] == [["The", "host", "thanked"]]
    assert [span.words(SECOND).split()[0] for span in found.added] == ["Traders"]
    (turned,) = found.turned
    assert turned.harder
    assert (turned.source_force.rung, turned.force.rung) == ("discussed", "promised")
    assert rewritten(record, "first", Codebook()) == []
