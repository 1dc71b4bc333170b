"""`communique check`, `copy` and `backup`: a record verified, moved and kept safe."""

from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import KEEP, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, RecordName
from communique.faces.cli.status import Status
from communique.faces.terminal.console import answers
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line

CHECK = Lesson("communique check", "communique backup FILE   keeps a copy that holds", KEEP)
COPY = Lesson(
    "communique copy communique.db postgresql://desk@localhost/communique",
    "communique check --record TO   holds everything in the copy against everything else",
    KEEP,
)
BACKUP = Lesson("communique backup monday.db", "communique check --record monday.db", KEEP)


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""

    @command(app, "check", CHECK)
    def check(record: RecordName = DEFAULT_RECORD) -> None:
        """Hold everything in a record against everything else: words, links, history, decisions.

        A line for each fault, and status 1 if there is one.
        """
        with opened_record(record) as opened:
            found = False
            for fault in opened.faults():
                found = True
                answers().print(one_line(f"{opened.name}: {fault}"), soft_wrap=True)
            if found:
                raise typer.Exit(Status.REFUSED)
            reports = len(opened.reports())
            answers().print(f"{opened.name}: {counted(reports, 'report')}, no faults.", soft_wrap=True)

    @command(app, "copy", COPY)
    def copy(
        source: Annotated[str, typer.Argument(metavar="FROM", help="A record.")],
        target: Annotated[str, typer.Argument(metavar="TO", help="Where no record is yet: a file or a URL.")],
    ) -> None:
        """Copy a record whole, history and decisions included, to a file or a server.

        Who writes to it meanwhile is not kept waiting, and is not in the copy.
        """
        with opened_record(source) as opened:
            reports = opened.copy(target)
            answers().print(f"{counted(reports, 'report')} of {opened.name} copied.", soft_wrap=True)

    @command(app, "backup", BACKUP)
    def backup(
        file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make.")],
        record: RecordName = DEFAULT_RECORD,
    ) -> None:
        """Keep a copy of a record in a file, while others use it; the file is there when it is whole."""
        with opened_record(record) as opened:
            reports = opened.backup(file)
            answers().print(f"{counted(reports, 'report')} of {opened.name} in {file}.", soft_wrap=True)
