"""`communique decisions` and `import`: what people decided, and taking in what others decided."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from communique.errors import SourceError
from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import DECIDE, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, KnownOn, RecordName
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.phrases import counted

LIST = Lesson(
    "communique decisions --format json > decisions.json",
    "communique import decisions.json --record OTHER   takes them to another record",
    DECIDE,
)
TAKE = Lesson("communique import decisions.json", "communique decisions   lists them", DECIDE)


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""

    @command(app, "decisions", LIST)
    def decisions(
        *,
        form: Annotated[
            Literal["text", "json"], typer.Option("--format", help="For people, or to be taken in elsewhere.")
        ] = "text",
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """What people decided, when, about which words, and why; undone decisions among them."""
        from communique.faces.exports.json import write_json
        from communique.faces.terminal.verdicts import print_decisions

        with opened_record(record, known_on) as opened:
            found = opened.decisions()
            if form == "json":
                write_json(found, sys.stdout)
            elif found:
                print_decisions(answers(), found, opened.undone())
            else:
                remarks().print(
                    "Nobody has decided anything yet; communique review shows what needs a person."
                )

    @command(app, "import", TAKE)
    def take_in(
        file: Annotated[
            Path, typer.Argument(metavar="FILE", help="What communique decisions wrote as JSON.")
        ],
        record: RecordName = DEFAULT_RECORD,
    ) -> None:
        """Take in decisions made in another record, under the names of those who made them.

        They hold for the reports that are here, and for the others once these are added.
        """
        import msgspec

        from communique.record import Decision, Record

        try:
            found = msgspec.json.decode(file.read_bytes(), type=list[Decision])
        except OSError as error:
            raise SourceError(str(file), error.strerror or "it cannot be read") from error
        except msgspec.MsgspecError as error:
            raise SourceError(str(file), f"it holds no decisions: {error}") from error
        with Record.open(record) as opened:
            taken = len(list(opened.editor("import").take_in(found)))
        answers().print(f"{counted(taken, 'decision')} taken in, {len(found) - taken} there already.")
