"""`communique entities`: who and what the reports name."""

import typer

from communique.faces.cli.answer import filters, give, opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Question, Sort

LESSON = Lesson(
    example="communique entities --type person",
    then="communique events --actor NAME   lists what one of them did",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "entities", LESSON)
    def entities(question: Question, output: Output, *, sort: Sort = None) -> None:
        """Which people, states, organisations and projects the reports name, in which office, since when."""
        from communique.analysis.selection import selected

        with opened_record(question.record, question.known_on) as record:
            found = record.entities(filters(question, limited=sort is None))
            give(record, selected(found, sort=sort, limit=question.limit), output)
