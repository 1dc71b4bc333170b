"""`communique export`: the record, or a part of it, as a file."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from communique.faces.cli.answer import filters, opened_record
from communique.faces.cli.lesson import OWN, Lesson, command
from communique.faces.cli.options import Question

LESSON = Lesson(
    example="communique export svg --between Pakistan Russia -o timeline.svg",
    then="open the file; csv gives a table for each kind of entry, in a folder",
    panel=OWN,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "export", LESSON)
    def export(
        form: Annotated[
            Literal["json", "csv", "svg"],
            typer.Argument(
                metavar="FORMAT",
                help="json: everything in one file. csv: a folder of tables. svg: a timeline.",
            ),
        ],
        question: Question,
        out: Annotated[
            Path | None,
            typer.Option("--output", "-o", metavar="FILE", help="Where to; standard output if not said."),
        ] = None,
    ) -> None:
        """Write what the record holds, or the filters let through, as JSON, tables or a picture."""
        from communique.faces.exports import write

        with opened_record(question.record, question.known_on) as record:
            write(record, filters(question), form, out)
