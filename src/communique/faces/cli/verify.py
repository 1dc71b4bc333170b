"""`communique verify`: whether every footnote of a brief holds."""

from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, RecordName
from communique.faces.cli.status import Status
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.words import one_line

LESSON = Lesson(
    example="communique verify brief.docx",
    then="communique show ID   opens the report that a footnote names",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "verify", LESSON)
    def verify(
        brief: Annotated[
            Path, typer.Argument(metavar="BRIEF", help="A brief: .md, .html or .docx.", show_default=False)
        ],
        *,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """Check each footnote of a brief against the record, and that each line follows from it as it is today.

        A footnote is checked by words, report, place in it, outlet and date; a line by what the record has of that
        meeting, commitment or claim. Names what does not hold, and then ends with status 1.
        """
        from communique.faces.exports.brief import check_brief, read_brief
        from communique.faces.terminal.phrases import counted

        written = read_brief(brief)
        with opened_record(record, known_on) as opened:
            wrong = check_brief(opened, written)
        for line in wrong:
            remarks().print(f"{one_line(str(brief))}: {one_line(line)}", soft_wrap=True)
        notes = counted(len(written.notes) + len(written.broken), "footnote")
        told = f"{counted(len(wrong), 'fault')} found" if wrong else "all hold"
        answers().print(f"{notes} on {counted(len(written.lines), 'line')}: {told}.")
        if wrong:
            raise typer.Exit(Status.REFUSED)
