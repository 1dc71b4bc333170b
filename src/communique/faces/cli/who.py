"""`communique who`: an official's offices and meetings."""

import datetime as dt
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record, put
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, Output, RecordName, first_day, last_day

LESSON = Lesson(
    example="communique who Kishida",
    then="communique show ID   opens a meeting onto the words of every report that tells of it",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "who", LESSON)
    def who(  # noqa: PLR0913 - options of the command line
        name: Annotated[
            str, typer.Argument(metavar="NAME", help="A name, a part of one, or an id.", show_default=False)
        ],
        output: Output,
        *,
        since: Annotated[
            dt.date | None, typer.Option(parser=first_day, metavar="DATE", help="Meetings from this day on.")
        ] = None,
        until: Annotated[
            dt.date | None, typer.Option(parser=last_day, metavar="DATE", help="Meetings up to this day.")
        ] = None,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """Which offices somebody held, as the reports evidence it, and whom they met."""
        from communique.analysis.officials import officials
        from communique.faces.exports.answers import official_rows
        from communique.faces.terminal.officials import print_officials
        from communique.record import Filters

        with opened_record(record, known_on) as opened:
            found = officials(opened, name, Filters(since=since, until=until))
            put(opened, found, output, rows=official_rows, page=print_officials)
