"""`communique undertakings`: how far joint projects and instruments have come."""

from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record, put
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, AsOf, KnownOn, Output, RecordName

LESSON = Lesson(
    example="communique undertakings --between Japan Philippines",
    then="communique show ID   shows where each report names the undertaking",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "undertakings", LESSON)
    def undertakings(  # noqa: PLR0913 - options of the command line
        output: Output,
        *,
        between: Annotated[
            tuple[str, str] | None,
            typer.Option(metavar="A B", help="Only what reports bring together with both parties."),
        ] = None,
        as_of: AsOf = None,
        limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many.")] = None,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """Which stage each project and instrument has reached, when, and who says so."""
        from communique.analysis.undertakings import undertakings as found
        from communique.faces.exports.answers import undertaking_rows
        from communique.faces.terminal.undertakings import print_undertakings

        with opened_record(record, known_on) as opened:
            answer = found(opened, between, as_of, limit)
            put(opened, answer, output, rows=undertaking_rows, page=print_undertakings)
