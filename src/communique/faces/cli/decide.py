"""`communique accept`, `reject`, `correct`, `merge`, `split`, `same-release` and `undo`: people outrank the program."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import DECIDE, Lesson, command
from communique.faces.cli.options import Signature
from communique.faces.terminal.console import answers

if TYPE_CHECKING:  # the record is slow to import; the help does without it
    from communique.record import Decision, Editor

_QUEUE = "communique review   shows what else needs a person"

Id = Annotated[str, typer.Argument(metavar="ID", help="Any id from a list, or the beginning of one.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Ids from a list, or the beginnings of them.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""

    @command(
        app, "accept", Lesson("communique accept v3f9 --because 'checked with the desk'", _QUEUE, DECIDE)
    )
    def accept(entry: Id, signature: Signature) -> None:
        """Say that an entry is right as it is; the queue does not ask about it again."""
        _decide(signature, lambda editor: editor.accept(entry, signature.because))

    @command(app, "reject", Lesson("communique reject v3f9 --because 'they met in Minsk'", _QUEUE, DECIDE))
    def reject(entry: Id, signature: Signature) -> None:
        """Say that an entry is wrong: it is shown no more, however often its reports are read again."""
        _decide(signature, lambda editor: editor.reject(entry, signature.because))

    @command(
        app, "correct", Lesson("communique correct v3f9 date 2025-07-10 --because 'a slip'", _QUEUE, DECIDE)
    )
    def correct(
        entry: Id,
        field: Annotated[
            str, typer.Argument(metavar="FIELD", help="Such as date, place, type, actors, name.")
        ],
        value: Annotated[
            str,
            typer.Argument(
                metavar="VALUE",
                help="2025-07-10, 2025-07 or 2025-07-10..2025-07-12; 'Moscow, RUS'; a list with commas.",
            ),
        ],
        signature: Signature,
    ) -> None:
        """Say what a field of an entry is to be; what the reports say stays beside it."""
        _decide(signature, lambda editor: editor.correct(entry, field, value, signature.because))

    @command(app, "merge", Lesson("communique merge v3f9 v71c --because 'one meeting'", _QUEUE, DECIDE))
    def merge(entries: Ids, signature: Signature) -> None:
        """Say that entries are one thing: one event, one promise, one person under two names."""
        _decide(signature, lambda editor: editor.merge(entries, signature.because))

    @command(app, "split", Lesson("communique split v3f9 8e1b --because 'two meetings'", _QUEUE, DECIDE))
    def split(
        entry: Id,
        others: Annotated[
            list[str],
            typer.Argument(metavar="REPORT", help="Reports that tell of another thing, or other entries."),
        ],
        signature: Signature,
    ) -> None:
        """Say that some reports of an entry tell of another thing, or that two entries are not one."""
        _decide(signature, lambda editor: editor.split(entry, others, signature.because))

    @command(
        app,
        "same-release",
        Lesson("communique same-release 8e1b 77d0 --because 'the ministry wrote both'", _QUEUE, DECIDE),
    )
    def same_release(
        reports: Annotated[list[str], typer.Argument(metavar="REPORT", help="Two or more reports.")],
        signature: Signature,
    ) -> None:
        """Say that reports carry one release; from then on they count as one source."""
        _decide(signature, lambda editor: editor.same_release(reports, signature.because))

    @command(
        app,
        "undo",
        Lesson(
            "communique undo d51c --because 'the embassy confirmed it'",
            "communique decisions   lists all",
            DECIDE,
        ),
    )
    def undo(
        decision: Annotated[
            str, typer.Argument(metavar="DECISION", help="As communique decisions names it.")
        ],
        signature: Signature,
    ) -> None:
        """Take a decision back; both stay on record, and an undoing can be undone."""
        _decide(signature, lambda editor: editor.undo(decision, signature.because))


def _decide(signature: Signature, make: "Callable[[Editor], Decision]") -> None:
    from communique.faces.terminal.verdicts import print_decided

    with opened_record(signature.record) as record:
        print_decided(answers(), make(record.editor(signature.author)))
