"""`communique compare`: what two reports of one thing say alike, harder or softer, and what one leaves out."""

from itertools import repeat
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record, put
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, Output, RecordName

LESSON = Lesson(
    example="communique compare 3f9c 71d0",
    then="communique show ID   shows a report with everything found in it",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "compare", LESSON)
    def compare(
        ids: Annotated[
            list[str],
            typer.Argument(
                metavar="ID...",
                help="Two reports, or one event that both sides tell of. More reports: each against the first.",
                show_default=False,
            ),
        ],
        output: Output,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """What both reports say, which of them puts it harder, what only one says, and the facts that differ."""
        from communique.analysis.compare import compare as compared
        from communique.analysis.compare import to_compare
        from communique.faces.exports.answers import comparison_rows
        from communique.faces.terminal.comparison import print_comparisons

        with opened_record(record, known_on) as opened:
            first, *others = to_compare(opened, ids)
            found = list(map(compared, repeat(opened), repeat(first), others))
            put(opened, found, output, rows=comparison_rows, page=print_comparisons)
