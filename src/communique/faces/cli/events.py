"""`communique events`, also `timeline`: who met whom, when and where."""

from typing import Annotated

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question

LESSON = Lesson(
    example="communique events --between Pakistan Russia --since 2025",
    then="communique show ID   opens an event onto the words of every report that tells of it",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program, under both its names."""

    @command(app, "timeline", LESSON, hidden=True)
    @command(app, "events", LESSON)
    def events(
        question: Question,
        output: Output,
        *,
        sort: Annotated[
            str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type, such as CONSULT.")
        ] = None,
    ) -> None:
        """Who met, helped, threatened or agreed with whom, when and where, and whether it happened.

        One entry an event, however many reports tell of it, in order of date. Also called timeline.
        """
        from communique.analysis.selection import event_type

        asked = filters(question, event_type(sort) if sort else None)
        with opened_record(question.record, question.known_on) as record:
            give(record, record.events(asked), output)
