"""Takes a table of the codebook and its overlays, gives validated rows; a mistake is named by file and line."""

import csv
import re
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import msgspec
import yaml

from communique.errors import CodebookError

DATA = Path(__file__).parent / "data"

Row = TypeVar("Row", bound=msgspec.Struct)


class Table(msgspec.Struct, Generic[Row], frozen=True):
    """One file of the codebook: a list of rows of one shape.

    Attributes:
        name: The file's name without its ending.
        row: The shape of a row.
        key: The field that tells rows apart, or several with commas between; an overlay's row replaces the row
            with the same key.
        form: `yaml`, or `csv` for thousands of plain facts.
    """

    name: str
    row: type[Row]
    key: str
    form: Literal["yaml", "csv"] = "yaml"

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.{self.form}"

    def key_of(self, row: Row) -> Any:  # noqa: ANN401 - a field's value, or a tuple of them
        """What tells a row from others."""
        return attrgetter(*self.key.split(", "))(row)


def load_table(table: Table[Row], overlays: tuple[Path, ...] = ()) -> tuple[Row, ...]:
    """The rows of a table, the codebook's own first, then what the overlays replace or add.

    Args:
        table: Which table.
        overlays: Folders that may hold a file of the same name; later ones win.

    Raises:
        CodebookError: A file is no list of its form, or a row has not the table's shape.
    """
    rows: dict[Any, Row] = {}
    read = _read_yaml if table.form == "yaml" else _read_csv
    for folder in (DATA, *overlays):
        path = folder / table.file
        if path.exists():
            rows.update({table.key_of(row): row for row in read(path, table)})
    return tuple(rows.values())


def mistake(table: Table[Any], overlays: tuple[Path, ...], words: str, reason: str) -> CodebookError:
    """The error of a table that names what is not there: the last file and the first line where the words stand."""
    held = [folder / table.file for folder in (DATA, *overlays) if (folder / table.file).exists()]
    lines = {path: path.read_text(encoding="utf-8").splitlines() for path in held}
    found = [path for path in held if any(words in line for line in lines[path])] or held
    line = next((number for number, line in enumerate(lines[found[-1]], 1) if words in line), 1)
    return CodebookError(str(found[-1]), line, reason)


class Index(Generic[Row]):
    """A CSV table of which single rows are looked up by their first cell, without reading the others.

    Args:
        table: Which table.
        overlays: Folders that may hold a file of the same name; their rows come last.
    """

    def __init__(self, table: Table[Row], overlays: tuple[Path, ...] = ()) -> None:
        self._table = table
        self._folders = (DATA, *overlays)

    def find(self, cell: str) -> tuple[Row, ...]:
        """The rows that start with this cell, those of the codebook first.

        Raises:
            CodebookError: One of them has not the table's shape.
        """
        return tuple(self._row(*place) for place in self._lines.get(cell, ()))

    @cached_property
    def _lines(self) -> dict[str, list[tuple[Path, int, str]]]:
        found: dict[str, list[tuple[Path, int, str]]] = {}
        for folder in self._folders:
            path = folder / self._table.file
            if path.exists():
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2):
                    found.setdefault(line.partition(",")[0], []).append((path, number, line))
        return found

    def _row(self, path: Path, number: int, line: str) -> Row:
        with path.open(encoding="utf-8") as lines:
            names = next(csv.reader(lines))
        cells = zip(names, next(csv.reader([line])), strict=False)
        return _convert({name: cell for name, cell in cells if cell}, self._table, path, number)


def files(folder: Path) -> list[Path]:
    """The files of a folder that may hold tables, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".csv"})


def _read_csv(path: Path, table: Table[Row]) -> list[Row]:
    """Rows under a line of field names; an empty cell is a field left out."""
    found: dict[Any, Row] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        cells = csv.DictReader(lines)
        for cut in cells:
            row = _convert({name: cell for name, cell in cut.items() if cell}, table, path, cells.line_num)
            if table.key_of(row) in found:
                raise CodebookError(str(path), cells.line_num, f"{table.key_of(row)!r} stands twice")
            found[table.key_of(row)] = row
    return list(found.values())


def _convert(cells: dict[str, str], table: Table[Row], path: Path, line: int) -> Row:
    try:
        return msgspec.convert(cells, table.row)
    except msgspec.ValidationError as error:
        raise CodebookError(str(path), line, str(error)) from error


def _read_yaml(path: Path, table: Table[Row]) -> list[Row]:
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
    keys = [table.key_of(row) for row in rows]
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
