"""What adding several reports comes to."""

from communique.analysis.intake import Summary
from communique.record import Added


def test_only_new_reports_count_towards_findings() -> None:
    added = [
        Added(report="r1", new=True, found={"events": 3, "claims": 1}),
        Added(report="r2", new=True, found={"events": 2}, joined={"events": 2}, derived_from=("r1",)),
        Added(report="r1", new=False, found={"events": 3}),
    ]
    assert Summary.of(added) == Summary(
        new=2, known=1, retold=1, found={"events": 5, "claims": 1}, joined={"events": 2}
    )


def test_nothing_added_is_nothing() -> None:
    assert Summary.of([]) == Summary()
