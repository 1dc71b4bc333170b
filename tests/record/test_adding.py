"""Adding joins what is the same, changes nothing the second time, and does not mind the order."""

from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from communique.model import Reading
from communique.record import Record
from record.stories import held, planned, release, rewrite, toll, world


def add(record: Record, *readings: Reading) -> None:
    """Adds readings and waits for the last."""
    assert len(list(record.add(readings))) == len(readings)


def shown(record: Record) -> dict[str, Any]:
    """Everything a record shows, but for what tells when and in what order it was added."""
    day = record.reports()[-1].published
    lists: dict[str, Sequence[msgspec.Struct]] = {
        "events": record.events(),
        "statements": record.statements(),
        "commitments": record.commitments(as_of=day),
        "claims": record.claims(),
        "entities": record.entities(),
        "reports": record.reports(),
    }
    plain: dict[str, Any] = msgspec.to_builtins(lists)
    for entries in plain.values():
        for entry in entries:
            entry.pop("history", None)
            entry.pop("added", None)
    return plain


def test_one_event_of_two_reports(record: Record) -> None:
    """Two reports of one meeting make one entry that shows both and says why; a copy is no second source."""
    found = list(record.add([release().reading(), rewrite().reading()]))
    assert found[1].joined == {"event": 1, "entity": 2}
    assert found[1].derived_from == ("release",)
    (event,) = record.events()
    assert [telling.report for telling in event.reports] == ["release", "rewrite"]
    assert event.independent_sources == 1
    assert "same place: Moscow" in event.links[0].reasons
    assert [value.report for value in event.values] == ["release", "rewrite"]
    assert [change.what for change in event.history] == ["made", "joined"]


def test_people_are_one_under_two_spellings(record: Record) -> None:
    """An entity shows its fullest name, its other names and its office."""
    add(record, release().reading(), rewrite().reading())
    overchuk = next(entity for entity in record.entities() if "Overchuk" in entity.name)
    assert {overchuk.name, *overchuk.aliases} == {"Alexei Overchuk", "Aleksey Overchuk"}
    assert [office.title for office in overchuk.offices] == ["Deputy Prime Minister"]
    assert overchuk.links[0].reasons


def test_a_state_is_its_code(record: Record) -> None:
    """A state's entry has the code as its id, whatever the reports call it."""
    add(record, planned().reading(), toll().reading())
    pakistan = next(entity for entity in record.entities() if entity.id == "PAK")
    assert [telling.report for telling in pakistan.reports] == ["toll", "plan"]
    assert pakistan.name == "Pakistan"


def test_adding_twice_changes_nothing(record: Record) -> None:
    """A report that is held already is not added, and leaves no trace of the attempt."""
    add(record, *world())
    before = msgspec.json.encode((record.events(), record.entities(), record.reports(), record.claims()))
    again = list(record.add(world()))
    assert not any(added.new for added in again)
    after = msgspec.json.encode((record.events(), record.entities(), record.reports(), record.claims()))
    assert before == after


def test_a_reading_comes_back_whole(record: Record) -> None:
    """What was read of a report is kept as it was."""
    add(record, *world())
    assert record.reading("toll") == toll().reading()
    assert record.reading("rel") == release().reading()


@pytest.mark.parametrize("order", [(planned, held), (held, planned)])
def test_a_plan_and_its_outcome_are_two_entries(record: Record, order: tuple[Any, Any]) -> None:
    """They know each other, whichever was added first."""
    add(record, *(story().reading() for story in order))
    plan, outcome = record.events()
    assert (plan.actuality, outcome.actuality) == ("planned", "occurred")
    assert [(link.relation, link.event) for link in plan.related] == [("outcome", outcome.id)]
    assert [(link.relation, link.event) for link in outcome.related] == [("plan", plan.id)]
