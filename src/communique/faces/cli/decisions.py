"""`communique decisions` and `import`: what people decided, and taking in what others decided."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import DECIDE, KEEP, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, RecordName
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.phrases import counted

LIST = Lesson(
    "communique decisions --format json > decisions.json",
    "communique import decisions.json --record OTHER   takes them to another record",
    DECIDE,
)
TAKE = Lesson(
    "communique import record.json --record NEW.db",
    "communique check --record NEW.db   holds everything in it against everything else",
    KEEP,
)


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""

    @command(app, "decisions", LIST)
    def decisions(
        *,
        form: Annotated[
            Literal["text", "json"], typer.Option("--format", help="For people, or to be taken in elsewhere.")
        ] = "text",
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """What people decided, when, about which words, and why; undone decisions among them."""
        from communique.faces.exports.json import write_json
        from communique.faces.terminal.verdicts import print_decisions

        with opened_record(record, known_on) as opened:
            found = opened.decisions()
            if form == "json":
                write_json(found, sys.stdout)
            elif found:
                print_decisions(answers(), found, opened.undone())
            else:
                remarks().print(
                    "Nobody has decided anything yet; communique review shows what needs a person."
                )

    @command(app, "import", TAKE)
    def take_in(
        file: Annotated[
            Path,
            typer.Argument(metavar="FILE", help="What communique export json, or decisions, wrote as JSON."),
        ],
        record: RecordName = DEFAULT_RECORD,
    ) -> None:
        """Take in a record that was exported as JSON, or decisions made in another record; all of it or nothing.

        A report that is here already stays as it is. Decisions keep the names of those who made them, and hold for
        the reports that are here and for the others once these are added.
        """
        from communique.faces.exports.taking import read_export
        from communique.record import Record

        found = read_export(file)
        with Record.open(record) as opened:
            taken = opened.take_in(found.readings or (), found.decisions, found.former)
        if taken.reports or taken.known:
            answers().print(f"{counted(taken.reports, 'report')} taken in, {taken.known} there already.")
        answers().print(f"{counted(taken.decisions, 'decision')} taken in, {taken.decided} there already.")
