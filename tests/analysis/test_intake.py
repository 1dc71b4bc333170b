"""What adding several reports comes to."""

from communique.analysis.intake import Summary
from communique.record import Added


def test_only_new_reports_count_towards_findings() -> None:
    added = [
        Added(report="r1", new=True, found={"event": 3, "claim": 1}),
        Added(report="r2", new=True, found={"event": 2}, joined={"event": 2}, derived_from=("r1",)),
        Added(report="r1", new=False, found={"event": 3}),
    ]
    assert Summary.of(added) == Summary(
        new=2, known=1, retold=1, found={"event": 5, "claim": 1}, joined={"event": 2}
    )


def test_nothing_added_is_nothing() -> None:
    assert Summary.of([]) == Summary()
