"""`communique reports`: what the record was made from."""

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question

LESSON = Lesson(
    example="communique reports --since 2025-07",
    then="communique show ID   shows what one report says, with the words",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "reports", LESSON)
    def reports(question: Question, output: Output) -> None:
        """Which reports the record holds, and which of them retell another."""
        with opened_record(question.record, question.known_on) as record:
            give(record, record.reports(filters(question)), output)
