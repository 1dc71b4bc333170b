"""Takes a YAML table of the codebook and its overlays, gives validated rows; a mistake is named by file and line."""

import re
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
import yaml

from communique.errors import CodebookError

DATA = Path(__file__).parent / "data"

Row = TypeVar("Row", bound=msgspec.Struct)


class Table(msgspec.Struct, Generic[Row], frozen=True):
    """One file of the codebook: a YAML list of rows of one shape.

    Attributes:
        name: The file's name without `.yaml`.
        row: The shape of a row.
        key: The field that tells rows apart; an overlay's row replaces the row with the same key.
    """

    name: str
    row: type[Row]
    key: str


def load_table(table: Table[Row], overlays: tuple[Path, ...] = ()) -> tuple[Row, ...]:
    """The rows of a table, the codebook's own first, then what the overlays replace or add.

    Args:
        table: Which table.
        overlays: Folders that may hold a file of the same name; later ones win.

    Raises:
        CodebookError: A file is no YAML list, or a row has not the table's shape.
    """
    rows: dict[Any, Row] = {}
    for folder in (DATA, *overlays):
        path = folder / f"{table.name}.yaml"
        if path.exists():
            for row in _read(path, table):
                rows[getattr(row, table.key)] = row
    return tuple(rows.values())


def _read(path: Path, table: Table[Row]) -> list[Row]:
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CodebookError(str(path), line, f"not YAML: {error.problem}") from error
    try:
        rows = msgspec.convert(data or [], list[table.row])  # type: ignore[name-defined]
    except msgspec.ValidationError as error:
        raise CodebookError(str(path), _line_of(text, str(error)), str(error)) from error
    keys = [getattr(row, table.key) for row in rows]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise CodebookError(
                str(path), _line_of(text, f"`$[{index}]`"), f"{table.key} {key!r} stands twice"
            )
    return rows


def _line_of(text: str, message: str) -> int:
    """The line of the value that a validation message points at with a path like `$[3].nouns[0]`."""
    found = re.search(r"`\$(.*?)`", message)
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in re.findall(r"\[(\d+)\]|\.(\w+)", found.group(1) if found else ""):
        if isinstance(node, yaml.SequenceNode) and step[0]:
            node = node.value[int(step[0])]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == step[1]), node)
    return node.start_mark.line + 1 if node is not None else 1
