"""`communique search`: words, wherever a report has them."""

from typing import Annotated

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question

LESSON = Lesson(
    example="communique search 'steel mill'",
    then="communique show ID   shows what the record keeps of a report",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "search", LESSON)
    def search(
        words: Annotated[
            list[str], typer.Argument(metavar="WORDS", help='A phrase in "double quotes" is kept whole.')
        ],
        question: Question,
        output: Output,
    ) -> None:
        """Which reports hold all of these words, the most telling first."""
        with opened_record(question.record, question.known_on) as record:
            give(record, record.search(" ".join(words), filters(question)), output)
