"""Makes the reference of the command line from the program's own help."""

from collections.abc import Iterator

from typer.main import get_command

from communique.faces.cli.app import app
from docs.pages.desk import Desk


def command_reference(desk: Desk) -> str:
    """The help of the program, then of each command."""
    made = [_help((), desk)]
    made += [f"\n## {' '.join(path)}\n{_help(path, desk)}" for path in _paths(get_command(app))]
    return "".join(made)


def _paths(group: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that call each command that the help lists."""
    for name, command in getattr(group, "commands", {}).items():
        if not command.hidden:
            yield (*path, name)
            yield from _paths(command, (*path, name))


def _help(path: tuple[str, ...], desk: Desk) -> str:
    shown, _ = desk.run(" ".join(("communique", *path, "--help")))
    lines = "\n".join(line.rstrip() for line in shown.strip("\n").splitlines()).strip("\n")
    return f"\n```text\n{lines}\n```\n"
