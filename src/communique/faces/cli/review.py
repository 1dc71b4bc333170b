"""`communique review`: what needs a person."""

import sys
from typing import Annotated, Literal

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import DECIDE, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, RecordName
from communique.faces.terminal.console import answers, remarks

LESSON = Lesson(
    "communique review --limit 5",
    "communique merge, split, accept, reject or correct   answers what it asks",
    DECIDE,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "review", LESSON)
    def review(
        *,
        limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many.")] = 10,
        form: Annotated[
            Literal["text", "json"], typer.Option("--format", help="For people, or JSON for programs.")
        ] = "text",
        record: RecordName = DEFAULT_RECORD,
    ) -> None:
        """What needs a person: entries that may be one, contested figures, unsure findings.

        What most reports depend on comes first; what somebody has decided is not asked again.
        """
        from communique.faces.exports.json import write_json
        from communique.faces.terminal.verdicts import print_doubts

        with opened_record(record) as opened:
            found = opened.review(limit)
            if form == "json":
                write_json(found, sys.stdout)
            elif found:
                print_doubts(answers(), opened, found)
            else:
                remarks().print("Nothing needs a person.")
