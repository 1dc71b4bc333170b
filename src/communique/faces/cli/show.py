"""`communique show`: one entry of the record, opened onto the words behind it."""

import sys
from typing import Annotated

import typer

from communique.faces.cli.answer import give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, Output, RecordName
from communique.faces.terminal.console import answers

LESSON = Lesson(
    example="communique show v3f9",
    then="communique search WORDS   finds reports by their words",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "show", LESSON)
    def show(
        identifier: Annotated[
            str, typer.Argument(metavar="ID", help="Any id from a list, or the beginning of one.")
        ],
        output: Output,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """Show one event, statement, commitment, claim, entity or report with the words behind it.

        With who reports it, the values that differ, and why the reports are taken to tell of one thing; of a report
        that retells another what it cut, added and put harder.
        """
        from communique.analysis.compare import retelling
        from communique.codebook import Codebook
        from communique.record import ReportEntry

        with opened_record(record, known_on) as opened:
            entry = opened.find(identifier)
            if isinstance(entry, ReportEntry):
                entry = retelling(opened, entry, Codebook())
            if output.format == "text":
                from communique.faces.terminal.dossier import print_dossier

                print_dossier(answers(), opened, entry)
            elif output.format == "json":
                from communique.faces.exports.json import write_object

                write_object(entry, sys.stdout)
            else:
                give(opened, [entry], output)
