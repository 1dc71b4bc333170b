"""`communique commitments`: what was promised, and whether it happened."""

import datetime as dt
from typing import Annotated

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question, Sort, day

LESSON = Lesson(
    example="communique commitments --open --as-of 2025-09-01",
    then="communique show ID   says what a commitment's state rests on",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "commitments", LESSON)
    def commitments(
        question: Question,
        output: Output,
        *,
        sort: Sort = None,
        as_of: Annotated[
            dt.date | None,
            typer.Option(parser=day, metavar="DATE", help="As it stood then; today if not said."),
        ] = None,
        only_open: Annotated[bool, typer.Option("--open", help="Only what is pending or overdue.")] = False,
    ) -> None:
        """What was promised, planned, agreed or invited to, by when, and whether it happened."""
        from communique.analysis.selection import selected, still_open

        wanted = still_open if only_open else None
        with opened_record(question.record, question.known_on) as record:
            found = record.commitments(filters(question, limited=False), as_of)
            give(record, selected(found, sort=sort, wanted=wanted, limit=question.limit), output)
