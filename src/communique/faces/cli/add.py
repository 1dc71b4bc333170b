"""`communique add`: reports read and kept in a record, each linked to the others."""

import typer

from communique.faces.cli.inputs import Intake
from communique.faces.cli.lesson import PUT, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, RecordName, Sources
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.progress import watched

LESSON = Lesson(
    example="communique add samples/reports --record my.db",
    then="communique events   lists what the record says happened",
    panel=PUT,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "add", LESSON)
    def add(sources: Sources, *, record: RecordName = DEFAULT_RECORD) -> None:
        """Read reports and keep what they say in a record, joined with what it holds.

        Adding the same report twice changes nothing. What is refused is named; the rest is kept.
        """
        from communique.analysis.intake import Summary
        from communique.faces.terminal.summary import print_summary
        from communique.record import Record

        console = remarks()
        intake = Intake(sources, console)
        with Record.open(record) as opened:
            summary = Summary.of(opened.add(watched(intake.readings(), console)))
            name = opened.name
        print_summary(answers(), summary, refused=intake.refused, record=name, default=DEFAULT_RECORD)
        raise typer.Exit(intake.status)
