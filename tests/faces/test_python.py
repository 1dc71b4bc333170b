"""The Python API gives the answers of the command line."""

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

import communique
from communique.faces.cli.app import app
from communique.record import Added, Filters
from communique.record.decisions.decision import VERBS

PAIR = ("Türkiye", "Greece")


def asked(record: Path, *arguments: str) -> object:
    """What the command line answers, as JSON."""
    environment = {"COMMUNIQUE_RECORD": str(record)}
    shown = CliRunner().invoke(app, [*arguments, "--format", "json"], env=environment, catch_exceptions=False)
    return json.loads(shown.stdout)


def plain(answer: object) -> object:
    """An answer as it comes back from JSON."""
    return json.loads(msgspec.json.encode(answer))


def test_the_answers_are_those_of_the_command_line(record_path: Path) -> None:
    reports = ("a" * 16, "b" * 16)
    with communique.Record.open(record_path) as record:
        answers = {
            ("events",): record.events(),
            ("statements",): record.statements(),
            ("commitments", "--as-of", "2024-05-10"): record.commitments(as_of=dt.date(2024, 5, 10)),
            ("claims",): record.claims(),
            ("entities",): record.entities(),
            ("reports",): record.reports(),
            ("search", "gates"): record.search("gates"),
            ("compare", *reports): record.compare(*reports),
            ("trends", "--between", *PAIR): record.trends(PAIR),
            ("trends", "--between", *PAIR, "--open", "contacts"): record.events_behind(PAIR, "contacts"),
            ("formulas", "--between", *PAIR): record.formulas(PAIR),
            ("who", "Demir"): record.who("Demir"),
            ("undertakings",): record.undertakings(),
        }
        shown = record.show(reports[0])
        assert record.reading(reports[0]).report.id == reports[0]
    for question, answer in answers.items():
        assert asked(record_path, *question) == plain(answer), question
    assert asked(record_path, "show", reports[0]) == plain(shown)


def test_a_brief_is_written_and_holds(record_path: Path, tmp_path: Path) -> None:
    with communique.Record.open(record_path) as record:
        made = record.brief(PAIR, dt.date(2024, 5, 10), tmp_path / "brief.html")
        assert made.between == ("Türkiye", "Greece")
        assert record.verify(tmp_path / "brief.html") == []


def test_reports_are_read_into_a_record_and_what_is_refused_is_told(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("PARIS, 3 May 2024 - Foreign Minister Ada Demir met Nikos Pappas in Paris on Friday.")
    with communique.Record.open(tmp_path / "new.db", create=True) as record:
        added, refused = record.add([story, tmp_path / "missing.txt"])
        assert isinstance(added, Added)
        assert str(refused).startswith(f"{tmp_path / 'missing.txt'}: ")
        assert [event.type for event in record.events(Filters(actor="Ada Demir"))] == ["CONSULT"]
        assert record.on(dt.date(2020, 1, 1)).reports() == []


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Recrod'"):
        communique.Recrod  # noqa: B018 - asking is the test


def test_every_decision_is_made_from_python(record_path: Path, tmp_path: Path) -> None:
    """Each kind of decision, what is left to decide, and a copy that holds them all."""
    reports = ("a" * 16, "b" * 16)
    with communique.Record.open(record_path) as sample:
        assert sample.copy(tmp_path / "mine.db") == 2
    with communique.Record.open(tmp_path / "mine.db") as record:
        ada = record.editor("Ada")

        def meetings() -> list[str]:
            return [event.id for event in record.events(Filters(type="CONSULT"))]

        (doubt,) = record.review()
        ada.accept(doubt.entries[0], "both say so")
        assert record.review() == []
        ada.correct(meetings()[0], "place", "Izmir, TUR", "moved")
        ada.split(meetings()[0], [reports[1]], "two meetings")
        ada.merge(meetings(), "one meeting after all")
        ada.same_release(reports, "one text")
        ada.undo(ada.reject(meetings()[0], "never happened").uid, "it did")
        assert {decision.verb for decision in record.decisions()} == set(VERBS)
        assert len(meetings()) == 1
        assert record.backup(tmp_path / "safe.db") == 2
    with communique.Record.open(tmp_path / "safe.db") as record:
        assert record.faults() == []
        assert len(record.decisions()) == 7
