"""Takes a plain text, gives what fields above it say of it ("title: ..." between lines of dashes), and the rest."""

import datetime as dt
import re
from typing import NamedTuple

import yaml

from communique.sources.day import read_day
from communique.sources.passage import Passage, squeeze
from communique.sources.provenance import FIELDS, Provenance

# Fields that only such heads have, before those of every head.
_FIELDS = {
    "source_url": "url",
    "canonical_url": "url",
    "published_time": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "date": "published",
    **FIELDS,
}
_LONGEST = 8_192  # characters; what is longer is no head
_HEAD = re.compile(r"\ufeff?\s*---[ \t]*\n(?P<fields>(?:.*\n)*?)---[ \t]*(?:\n|$)")


class Told(NamedTuple):
    """A text and what stands above it.

    Attributes:
        head: The fields as they stand there, no part of the story; empty where there are none.
        known: What they say.
        text: The text below.
    """

    head: tuple[Passage, ...]
    known: Provenance
    text: str


def read_front_matter(text: str) -> Told:
    """The fields above a text and the text below them; a text without fields is given as it is.

    Args:
        text: A plain text, perhaps from a stranger: the fields are read as words and nothing else.
    """
    found = _HEAD.match(text[:_LONGEST])
    fields = _fields(found.group("fields")) if found else {}
    if found is None or not fields:
        return Told((), Provenance(), text)
    head = tuple(
        Passage(squeeze(line), kind="metadata") for line in found.group("fields").splitlines() if line.strip()
    )
    return Told(head, _provenance(fields), text[found.end() :])


def _fields(head: str) -> dict[str, str]:
    """The fields that have one value each, under their names in small letters; none where it is no list of fields."""
    try:
        held = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 - makes texts, lists and tables alone
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    pairs = held.items() if isinstance(held, dict) else ()
    return {str(name).casefold(): squeeze(value) for name, value in pairs if isinstance(value, str)}


def _provenance(fields: dict[str, str]) -> Provenance:
    known = Provenance()
    for name, what in _FIELDS.items():
        if (value := fields.get(name)) and (told := _told(what, value)):
            known = known.or_else(Provenance(**{what: told}))  # type: ignore[arg-type] # a day where a day is told
    return known


def _told(what: str, value: str) -> str | dt.date | None:
    """What a field tells; None where it is no day or no address."""
    if what == "published":
        return read_day(value)
    return value if what != "url" or value.startswith(("http://", "https://")) else None
