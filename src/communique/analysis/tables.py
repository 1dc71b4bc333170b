"""Takes the codebook and folders laid over it, gives its tables for reading and the mistakes in a folder."""

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from communique import codebook
from communique.codebook import Table
from communique.codebook.loader import files, load_table
from communique.errors import CodebookError, UsageError


def tables() -> tuple[Table[Any], ...]:
    """Every table of the codebook, by name: each module of the codebook says which it reads."""
    found = {}
    for module in pkgutil.iter_modules(codebook.__path__):
        held = import_module(f"{codebook.__name__}.{module.name}")
        found.update({value.name: value for value in vars(held).values() if isinstance(value, Table)})
    return tuple(found[name] for name in sorted(found))


def table(name: str) -> Table[Any]:
    """The table of that name.

    Raises:
        UsageError: There is none.
    """
    known = tables()
    for candidate in known:
        if candidate.name == name:
            return candidate
    raise UsageError(f"the codebook has no table {name!r}; it has {', '.join(each.name for each in known)}")


def as_written(row: msgspec.Struct) -> dict[str, Any]:
    """A row as a person would write it: fields that hold their default are left out."""
    defaults = {field.name: field.default for field in msgspec.structs.fields(row)}
    written = {name: value for name in defaults if (value := getattr(row, name)) != defaults[name]}
    plain: dict[str, Any] = msgspec.to_builtins(written)
    return plain


def mistakes(overlay: Path) -> list[CodebookError]:
    """What is wrong in a folder to be laid over the codebook: the first mistake of each file.

    Raises:
        UsageError: It is no folder, or holds no table.
    """
    held = files(overlay) if overlay.is_dir() else []
    if not held:
        raise UsageError(f"{overlay} is no folder with .yaml files")
    known = {each.file: each for each in tables()}
    return [error for path in held if (error := _mistake(path, known.get(path.name)))]


def _mistake(path: Path, shape: Table[Any] | None) -> CodebookError | None:
    if shape is None:
        return CodebookError(str(path), 1, "the codebook has no table of this name, so nothing reads it")
    try:
        load_table(shape, (path.parent,))
    except CodebookError as error:
        return error
    return None
