"""The program's commands, put together in the order in which a newcomer needs them."""

from typing import Annotated

import typer

from communique import __version__
from communique.faces.cli import (
    add,
    brief,
    claims,
    codebook,
    commitments,
    compare,
    decide,
    decisions,
    entities,
    events,
    export,
    formulas,
    keep,
    read,
    reports,
    reread,
    review,
    search,
    show,
    statements,
    trends,
    undertakings,
    verify,
    who,
)

STAGES = (
    read,
    add,
    events,
    statements,
    commitments,
    claims,
    entities,
    reports,
    undertakings,
    who,
    compare,
    trends,
    formulas,
    brief,
    verify,
    show,
    search,
    export,
    review,
    decide,
    decisions,
    reread,
    keep,
    codebook,
)

app = typer.Typer(
    name="communique",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"communique {__version__}")
        raise typer.Exit


@app.callback(epilog="[bold]Next[/]  communique read FILE   says what one report tells")
def program(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say which version this is."),
    ] = False,
) -> None:
    """Read diplomatic reporting into one record in which every line opens onto the words that say it."""


for stage in STAGES:
    stage.register(app)
