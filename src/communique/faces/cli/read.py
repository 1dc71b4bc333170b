"""`communique read`: what reports say, kept nowhere."""

import sys
from typing import Annotated, Literal

import typer

from communique.faces.cli.inputs import Intake
from communique.faces.cli.lesson import PUT, Lesson, command
from communique.faces.cli.options import Sources
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.page import print_page

LESSON = Lesson(
    example="communique read samples/reports/*.txt",
    then="communique add FILE   keeps the readings in a record, each linked to the others",
    panel=PUT,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "read", LESSON)
    def read(
        sources: Sources,
        *,
        form: Annotated[
            Literal["text", "json"],
            typer.Option("--format", help="A page for people, or a line of JSON a report for programs."),
        ] = "text",
    ) -> None:
        """Say what each report tells: who, what happened, what is said, promised and claimed, with the words.

        Nothing is kept and no network is needed, unless you name a URL.
        """
        intake, console = Intake(sources, remarks()), answers()
        for reading in intake.readings():
            if form == "json":
                sys.stdout.write(reading.to_json() + "\n")
                sys.stdout.flush()  # who reads along sees each report when it is read
            else:
                print_page(console, reading)
        raise typer.Exit(intake.status)
