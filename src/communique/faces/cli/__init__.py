"""The command line: takes arguments, gives text and an exit status; here alone errors become both."""

import gc
import sys

import typer

from communique.errors import CommuniqueError, SourceError
from communique.faces.cli.status import Status
from communique.faces.terminal.words import one_line

__all__ = ["main"]

# Codebook and pipeline stay as long as the program runs: to walk them for garbage at every seven hundred
# objects, as Python does unless it is told otherwise, takes a tenth of the start.
_ALLOCATIONS = 50_000


def main() -> None:
    """Run the command named in the arguments and leave with its exit status."""
    _speak_utf8()
    gc.set_threshold(_ALLOCATIONS)
    from communique.faces.cli.app import app

    try:
        app(prog_name="communique")
    except SourceError as error:
        _leave(error, Status.REFUSED)
    except CommuniqueError as error:
        _leave(error, Status.USAGE)


def _leave(error: CommuniqueError, status: Status) -> None:
    typer.echo(one_line(str(error)), err=True)
    sys.exit(status)


def _speak_utf8() -> None:
    """Reports are Unicode: no locale may stop the program from printing them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # absent where a stream is replaced, as in tests
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
