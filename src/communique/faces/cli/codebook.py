"""`communique codebook`: what words mean to the program, and whether your own tables hold."""

from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.lesson import OWN, Lesson, command
from communique.faces.cli.status import Status
from communique.faces.terminal.console import answers, remarks
from communique.faces.terminal.words import one_line

Overlay = Annotated[
    list[Path] | None, typer.Option("--codebook", metavar="FOLDER", help="Tables of yours laid over.")
]

LIST = Lesson("communique codebook list", "communique codebook show topics   prints one table", OWN)
SHOW = Lesson(
    "communique codebook show topics",
    "write a topics.yaml of your own, then: communique codebook check FOLDER",
    OWN,
)
CHECK = Lesson(
    "communique codebook check my-words",
    "communique read FILE --codebook my-words   reads with your tables laid over",
    OWN,
)


def register(app: typer.Typer) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(no_args_is_help=True, rich_markup_mode="rich")
    app.add_typer(
        group,
        name="codebook",
        help="See what words mean to the program, and check tables of your own.",
        epilog=f"[bold]Example[/]  {LIST.example}\n\n[bold]Next[/]  {LIST.then}",
        rich_help_panel=OWN,
    )
    command(group, "list", LIST)(list_tables)
    command(group, "show", SHOW)(show_table)
    command(group, "check", CHECK)(check_folder)


def list_tables(overlay: Overlay = None) -> None:
    """Which tables the codebook has, how many rows each holds and what they are for."""
    from communique.analysis.tables import tables
    from communique.codebook import Codebook
    from communique.faces.terminal.tables import plain_table

    book = Codebook(*(overlay or ()))
    rows = [(table.name, str(len(book.rows(table))), _purpose(table.row)) for table in tables()]
    answers().print(plain_table(("table", "rows", "a row is"), rows))


def show_table(
    name: Annotated[str, typer.Argument(metavar="TABLE", help="A table, as codebook list names it.")],
    overlay: Overlay = None,
) -> None:
    """The rows of one table, as YAML that can be copied into a table of your own."""
    import yaml

    from communique.analysis.tables import as_written, table
    from communique.codebook import Codebook

    rows = [as_written(row) for row in Codebook(*(overlay or ())).rows(table(name))]
    typer.echo(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=100), nl=False)


def check_folder(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A folder of .yaml files named like tables.")
    ],
) -> None:
    """Whether tables of your own hold: each mistake with its file and line."""
    from communique.analysis.tables import mistakes

    found = mistakes(folder)
    for mistake in found:
        remarks().print(one_line(str(mistake)), soft_wrap=True)
    if found:
        raise typer.Exit(Status.REFUSED)
    answers().print(f"{one_line(str(folder))}: no mistakes.", soft_wrap=True)


def _purpose(row: type) -> str:
    """The first line of the row's docstring."""
    return (row.__doc__ or "").strip().partition("\n")[0]
