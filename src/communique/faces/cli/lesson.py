"""How a command's help teaches: what it answers, an example, and what to type next."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

import typer

from communique.faces.cli.options import opened

ASK = "Ask the record"
PUT = "Put reports in"
DECIDE = "Decide what it says"
KEEP = "Keep the record"
OWN = "Make it your own"

Function = TypeVar("Function", bound=Callable[..., None])


class Lesson(NamedTuple):
    """What a command's help adds to the sentence in its docstring.

    Attributes:
        example: A line that can be typed as it stands.
        then: What to type next, and why.
        panel: The heading it stands under in the program's help.
    """

    example: str
    then: str
    panel: str


def command(
    app: typer.Typer, name: str, lesson: Lesson, *, hidden: bool = False
) -> Callable[[Function], Function]:
    """Register a function as a command whose help ends with an example and the next step.

    Args:
        app: The program or a group of its commands.
        name: The command's name.
        lesson: What the help ends with.
        hidden: Leave it out of the program's help, as an alias is.
    """
    end = f"[bold]Example[/]  {lesson.example}\n\n[bold]Next[/]  {lesson.then}"

    def register(function: Function) -> Function:
        app.command(name, epilog=end, rich_help_panel=lesson.panel, hidden=hidden)(opened(function))
        return function

    return register
