"""`communique claims`: figures, who asserts them, and which are contested."""

from typing import Annotated

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question, Sort

LESSON = Lesson(
    example="communique claims --contested",
    then="communique show ID   sets every answer beside the words that give it",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "claims", LESSON)
    def claims(
        question: Question,
        output: Output,
        *,
        sort: Sort = None,
        only_contested: Annotated[
            bool, typer.Option("--contested", help="Only where the answers cannot all be true.")
        ] = False,
    ) -> None:
        """Which figures are asserted, by whom, and where they contradict one another."""
        from communique.analysis.selection import contested, selected

        wanted = contested if only_contested else None
        with opened_record(question.record, question.known_on) as record:
            found = record.claims(filters(question, limited=sort is None))
            give(record, selected(found, sort=sort, wanted=wanted, limit=question.limit), output)
