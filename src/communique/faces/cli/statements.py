"""`communique statements`: who said what."""

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question, Sort

LESSON = Lesson(
    example='communique statements --actor "Foreign Ministry" --type urge',
    then="communique show ID   shows a statement in each report that carries it",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "statements", LESSON)
    def statements(question: Question, output: Output, *, sort: Sort = None) -> None:
        """Who said what, to whom, on whose behalf and through whom."""
        from communique.analysis.selection import selected

        with opened_record(question.record, question.known_on) as record:
            found = record.statements(filters(question, limited=False))
            give(record, selected(found, sort=sort, limit=question.limit), output)
