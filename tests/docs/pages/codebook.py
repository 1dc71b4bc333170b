"""Makes the reference of the codebook: every table, from the type of its rows and its first row."""

from typing import Any

import yaml

from communique.analysis.tables import as_written, tables
from communique.codebook import Codebook, Table
from communique.codebook.loader import DATA
from docs.pages.fields import as_table, inside, purpose


def codebook_reference() -> str:
    """Every table, by name."""
    book = Codebook()
    return "".join(_table(table, book) for table in tables())


def _table(table: Table[Any], book: Codebook) -> str:
    within = "".join(
        f"\n#### {each.__name__}\n\n{purpose(each)}\n\n{as_table(each)}" for each in inside(table.row)
    )
    first = as_written(book.rows(table)[0])
    example = yaml.safe_dump([first], allow_unicode=True, sort_keys=False, width=96)
    return (
        f"\n### {table.name}\n\n{purpose(table.row)} A row replaces the one with the same `{table.key}`.\n\n"
        f"{_head(table)}"
        f"{as_table(table.row)}\n```yaml\n{example}```\n{within}"
    )


def _head(table: Table[Any]) -> str:
    """What the comment at the top of the file says."""
    lines = []
    for line in (DATA / table.file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("# ") or line.startswith("# ---"):
            break
        lines.append(f"> {line.removeprefix('# ')}\n")
    return f"{''.join(lines)}\n" if lines else ""
