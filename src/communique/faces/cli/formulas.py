"""`communique formulas`: the set phrases of a relationship."""

import typer

from communique.faces.cli.answer import opened_record, put
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import Output, Pair

LESSON = Lesson(
    example="communique formulas --between Australia 'Solomon Islands'",
    then="communique search '\"partner of choice\"'   finds every report that has the words",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "formulas", LESSON)
    def formulas(pair: Pair, output: Output) -> None:
        """Set phrases of a relationship: who uses them, since when, and which have gone out of use.

        A phrase counts when a speaker's use of it stands in quotation marks of its own, or when statements of two
        origins share it.
        """
        from communique.analysis.formulas import formulas as found
        from communique.faces.exports.answers import formula_rows
        from communique.faces.terminal.formulas import print_formulas

        with opened_record(pair.record, pair.known_on) as opened:
            answer = found(opened, pair.between, pair.since, pair.until)
            put(opened, answer, output, rows=formula_rows, page=print_formulas)
