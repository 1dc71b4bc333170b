"""Rewrites what the documents show: `make docs` runs it after the program has changed."""

import tempfile
from pathlib import Path

from docs.pages.desk import ROOT, Desk
from docs.pages.made import everything_made
from docs.pages.redo import all_pages, redo


def main() -> None:
    """Rewrites each page and picture that is no longer true, and names it."""
    with tempfile.TemporaryDirectory() as folder:
        first = Desk.with_samples(_fresh(Path(folder) / "first"))
        made = everything_made(first)
        for number, page in enumerate(all_pages()):
            redone = redo(page, Desk(_fresh(Path(folder) / str(number)), first), made)
            _write(page, redone.text)
            for picture, drawn in redone.pictures.items():
                _write(ROOT / picture, drawn)


def _fresh(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))  # noqa: T201 - says what it rewrote


if __name__ == "__main__":
    main()
