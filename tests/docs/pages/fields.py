"""Takes msgspec types, gives their fields in words: name, type and what the docstring says of each."""

import inspect
import re
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

_PLAIN = {
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "true or false",
    "date": "day",
    "datetime": "time",
    "NoneType": "null",
    "Any": "any value",
    "Span": "span",
}
_ATTRIBUTE = re.compile(r"^(\w+): ", re.MULTILINE)


class Field(NamedTuple):
    """One field of a type.

    Attributes:
        name: As written in JSON and YAML.
        type: In words.
        required: Whether it must be given.
        meaning: What the docstring says, or nothing.
    """

    name: str
    type: str
    required: bool
    meaning: str


def fields_of(struct: type[msgspec.Struct]) -> list[Field]:
    """The fields of a type, in order."""
    hints = get_type_hints(struct)
    said = meanings(struct)
    return [
        Field(
            field.encode_name,
            in_words(hints[field.name]),
            field.default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT,
            said.get(field.name, ""),
        )
        for field in msgspec.structs.fields(struct)
    ]


def inside(struct: type[msgspec.Struct]) -> list[type[msgspec.Struct]]:
    """The types that the fields of a type hold, which are types of their own."""
    hints = get_type_hints(struct).values()
    held = [inner for hint in hints for inner in (hint, *get_args(hint)) if isinstance(inner, type)]
    return [each for each in held if issubclass(each, msgspec.Struct)]


def as_table(struct: type[msgspec.Struct]) -> str:
    """The fields of a type as a Markdown table; a star marks those that must be given."""
    rows = (
        f"| `{field.name}`{' *' if field.required else ''} | {_cell(field.type)} | {_cell(field.meaning)} |\n"
        for field in fields_of(struct)
    )
    return "| field | type | means |\n| --- | --- | --- |\n" + "".join(rows)


def purpose(struct: type) -> str:
    """The docstring without its list of attributes."""
    return inspect.cleandoc(struct.__doc__ or "").partition("\n\nAttributes:")[0]


def meanings(struct: type) -> dict[str, str]:
    """What the docstrings of a type and its bases say of each attribute, on one line each."""
    said: dict[str, str] = {}
    for base in reversed(struct.__mro__):
        described = inspect.cleandoc(base.__doc__ or "").partition("Attributes:\n")[2]
        pieces = _ATTRIBUTE.split(inspect.cleandoc(described))[1:]
        said |= {name: " ".join(text.split()) for name, text in zip(pieces[::2], pieces[1::2], strict=True)}
    return said


def in_words(hint: Any) -> str:  # noqa: ANN401 - any type at all
    """A type in words: "list of text", "day or null", "one of: host, visitor"."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin in (Union, UnionType):
        ordered = sorted(inner, key=lambda each: each is NoneType)
        return " or ".join(in_words(each) for each in ordered)
    if origin is tuple:
        each = [in_words(one) for one in inner if one is not Ellipsis]
        return f"list of {each[0]}" if Ellipsis in inner else f"({', '.join(each)})"
    if origin is dict:
        return f"object of {in_words(inner[1])} by {in_words(inner[0])}"
    name = hint.__name__
    return _PLAIN.get(name, f"[{name}](#{name.lower()})")


def _cell(words: str) -> str:
    """Words that can stand in a cell of a Markdown table."""
    return " ".join(words.split()).replace("|", "\\|")
