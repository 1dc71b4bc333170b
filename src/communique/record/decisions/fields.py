"""Which fields of a finding a person may correct, and how a value typed or sent becomes one."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from communique.errors import UsageError
from communique.model import (
    Act,
    Actuality,
    CommitmentKind,
    DateInterval,
    EntityKind,
    EventType,
    Place,
    Quantity,
)


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody a correction names, so that every report and record can find them."""

    kind: EntityKind
    name: str
    state: str | None = None


Parties = tuple[Party, ...]
Words = tuple[str, ...]

FIELDS: Mapping[str, Mapping[str, Any]] = {
    "event": {
        "type": EventType,
        "modes": Words,
        "actuality": Actuality,
        "date": DateInterval,
        "place": Place,
        "topics": Words,
        "actors": Parties,
        "recipients": Parties,
    },
    "statement": {"act": Act, "date": DateInterval, "topics": Words, "speakers": Parties, "quoted": bool},
    "commitment": {"kind": CommitmentKind, "due": DateInterval, "by": Parties, "to": Parties},
    "claim": {"measure": str, "quantity": Quantity, "asserted_by": Parties},
    "entity": {"kind": EntityKind, "name": str, "state": str | None, "wikidata": str | None},
}
_QUANTITY = re.compile(r"(?:(?P<bound>at_least|at_most|about|exact) )?(?P<value>[\d.]+)(?: (?P<unit>\S.*))?")
_MONTHS = 12


def value_of(kind: str, field: str, value: object) -> Any:  # noqa: ANN401 - of the field's type
    """A value from JSON as the field has it.

    Raises:
        UsageError: The finding has no such field, or the field no such value.
    """
    fields = FIELDS[kind]
    if field not in fields:
        raise UsageError(f"no field {field!r} of a {kind} can be corrected; there are {', '.join(fields)}")
    try:
        return msgspec.convert(value, fields[field])
    except msgspec.ValidationError as error:
        raise UsageError(f"{value!r} cannot be the {field} of a {kind}: {error}") from error


def typed(kind: str, field: str, words: str, party: Callable[[str], Party]) -> object:
    """What a person types, as plain JSON; none of it is checked yet.

    Args:
        kind: What is corrected.
        field: Its field.
        words: As typed: "2025-07-10", "2025-07", "2025-07-10..2025-07-12"; "Moscow, RUS"; a list with commas.
        party: Gives the party that a name stands for.
    """
    wanted = FIELDS[kind].get(field)
    if wanted is DateInterval:
        return _days(words)
    if wanted is Place:
        name, _, state = words.rpartition(", ")
        return {"name": name or state, "state": state if name else None}
    if wanted is Quantity:
        return _quantity(words)
    if wanted is bool:
        return {"yes": True, "no": False}.get(words, words)
    if wanted in (Words, Parties):
        names = [name.strip() for name in words.split(",") if name.strip()]
        return names if wanted is Words else [msgspec.to_builtins(party(name)) for name in names]
    return words or None


def _days(words: str) -> dict[str, object]:
    first, _, last = words.partition("..")
    try:
        return {"from": _day(first, last=False), "to": _day(last or first, last=True), "text": None}
    except ValueError as error:
        raise UsageError(
            f"{words!r} is no date; write 2025-08-31, 2025-08 or 2025-08-30..2025-09-01"
        ) from error


def _day(words: str, *, last: bool) -> str:
    """The first or the last day of a year, month or day."""
    parts = [int(part) for part in words.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (_MONTHS if last else 1)
    day = parts[2] if len(parts) > 2 else (calendar.monthrange(year, month)[1] if last else 1)  # noqa: PLR2004 - year, month, day
    return dt.date(year, month, day).isoformat()


def _quantity(words: str) -> object:
    match = _QUANTITY.fullmatch(words)
    if match is None:
        raise UsageError(f"{words!r} is no quantity; write 53 people, at_least 53, or about 3200000000 USD")
    return {"value": float(match["value"]), "bound": match["bound"] or "exact", "unit": match["unit"]}
