"""`communique trends`: contacts, their level, cooperation and topics of a relationship, month by month."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.answer import give, opened_record, put
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Pair

LESSON = Lesson(
    example="communique trends --between Greece Türkiye --chart trends.svg",
    then="communique trends --between A B --since 2025-07 --until 2025-07 --open contacts   lists what a number counts",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "trends", LESSON)
    def trends(
        pair: Pair,
        output: Output,
        *,
        opens: Annotated[
            str | None,
            typer.Option(
                "--open",
                metavar="NUMBER",
                help="List the events behind a number: contacts, score, a level, a class or a topic.",
            ),
        ] = None,
        chart: Annotated[
            Path | None, typer.Option(metavar="FILE.svg", help="Draw contacts and score as a chart too.")
        ] = None,
    ) -> None:
        """How often two parties met, at which level, how well they got on and about what, month by month.

        Only what occurred is counted, each event once. The score is PLOVER's, from -10 (conflict) to 10 (cooperation).
        """
        from communique.analysis.trends import events_behind
        from communique.analysis.trends import trends as by_month
        from communique.faces.exports.answers import trend_rows
        from communique.faces.terminal.trends import print_trends
        from communique.record import Filters

        asked = Filters(since=pair.since, until=pair.until)
        with opened_record(pair.record, pair.known_on) as opened:
            if opens:
                give(opened, events_behind(opened, pair.between, asked, opens), output)
                return
            months = by_month(opened, pair.between, asked)
            put(opened, months, output, rows=trend_rows, page=print_trends)
        if chart:
            from communique.faces.exports.chart import draw_trends
            from communique.faces.exports.whole import written

            with written(chart) as file:
                file.write(draw_trends(months, pair.between))
            sys.stderr.write(f"Drawn: {chart}\n")
