"""The help teaches: what a command answers, an example that works, and the next step."""

import re
import shlex
from collections.abc import Iterator

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from communique.faces.cli.app import app


def commands(group: object = None, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that call each command."""
    own = getattr(group or get_command(app), "commands", {})
    for name, command in own.items():
        yield (*path, name)
        yield from commands(command, (*path, name))


def help_of(path: tuple[str, ...], width: int = 100) -> str:
    shown = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": str(width)})
    assert shown.exit_code == 0
    return shown.stdout


COMMANDS = list(commands())


def test_the_commands_of_the_contract_are_all_there() -> None:
    contract = (
        "read add events timeline statements commitments claims entities reports show search export codebook "
        "undertakings who compare trends formulas brief verify "
        "review accept reject correct merge split same-release undo decisions import reread check copy backup"
    )
    assert {path[0] for path in COMMANDS} == set(contract.split())


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_the_help_of_a_command_gives_an_example_and_the_next_step(path: tuple[str, ...]) -> None:
    shown = help_of(path)
    assert re.search(r"^ Example  communique ", shown, re.MULTILINE)
    assert re.search(r"^ Next  \S", shown, re.MULTILINE)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_the_example_calls_a_command_with_options_that_it_has(path: tuple[str, ...]) -> None:
    example = re.search(r"^ Example  communique (.+)$", help_of(path), re.MULTILINE)
    assert example
    words = shlex.split(example[1])
    called = words[:2] if tuple(words[:2]) in COMMANDS else words[:1]
    assert tuple(called) in COMMANDS
    command: object = get_command(app)
    for name in called:
        command = getattr(command, "commands")[name]  # noqa: B009 - only groups have it
    options = {option for parameter in getattr(command, "params", ()) for option in parameter.opts}
    assert {word for word in words if word.startswith("-")} <= options


@pytest.mark.parametrize("path", [(), *COMMANDS], ids=" ".join)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_help_fits_the_terminal(path: tuple[str, ...], width: int) -> None:
    assert max(map(len, help_of(path, width).splitlines())) <= width


def test_no_arguments_show_the_help() -> None:
    assert "Ask the record" in CliRunner().invoke(app, []).output


def test_completion_can_be_installed() -> None:
    assert "--install-completion" in help_of(())
    assert isinstance(app, typer.Typer)
