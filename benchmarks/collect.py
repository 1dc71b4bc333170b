"""Collects real reports for `quality.py`: their texts lie in public repositories, their gold here without its words.

    collect.py CLONES INTO
    collect.py --keep FOLDER

CLONES is a folder with a clone of each repository that `real_reports.jsonl` names, under OWNER+NAME. Into the folder
INTO go `reports/`, `tuned.json` and `kept_out.json`; then `quality.py --gold INTO/*.json --reports INTO/reports` scores
the program on them. With --keep the gold readings in FOLDER (`gold.json`, with `sources.json` and the texts beside it)
are added to `real_reports.jsonl`, every snippet as the place where it stands.

Exit status: 0 done; 1 a clone is missing or a text is not the one that was read.
"""

import argparse
import csv
import hashlib
import html
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from scoring.place import locate

KEPT = Path(__file__).parent / "real_reports.jsonl"
# Where a gold report has words of the text.
_FINDINGS = ("events", "statements", "commitments", "claims")
_LISTS = ("removed", "kept")
# What gold says across reports; no two of these tell one story.
_LINKS = ("same_events", "derived", "independent", "followed", "conflicts")
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the text of a report lies.

    Attributes:
        repository: Owner and name of a public repository.
        commit: The commit at which it was read.
        path: The file.
        how: Which part of the file: the kind of file and where in it; see `_PARTS`.
        sha256: Of the text, in UTF-8.
    """

    repository: str
    commit: str
    path: str
    how: dict[str, Any]
    sha256: str


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A gold report without its words.

    Attributes:
        source: Where its text lies.
        gold: The gold report; in place of every snippet, where it stands in the text.
        kept_out: Whether it is kept out of all tuning.
    """

    source: Source
    gold: dict[str, Any]
    kept_out: bool = False


class TextMissingError(Exception):
    """A text cannot be had, or is another than was read."""


def main() -> int:
    """Collects or keeps, and gives the exit status."""
    asked = _arguments()
    try:
        if asked.keep:
            keep(asked.keep)
        else:
            collect(asked.clones, asked.into)
    except TextMissingError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def collect(clones: Path, into: Path) -> None:
    """Writes the reports and their gold.

    Args:
        clones: A folder with the clones.
        into: A folder, made where there is none.

    Raises:
        TextMissingError: A clone lacks the file, or it has changed.
    """
    held = [(one, text_of(one.source, clones)) for one in read_kept(KEPT)]
    (into / "reports").mkdir(parents=True, exist_ok=True)
    for one, text in held:
        (into / "reports" / one.gold["file"]).write_text(text, encoding="utf-8")
    for name, kept_out in (("tuned", False), ("kept_out", True)):
        reports = [with_words(one, text) for one, text in held if one.kept_out is kept_out]
        links: dict[str, list[object]] = {key: [] for key in _LINKS}
        gold = {"kept_out": kept_out, "reports": reports, **links}
        (into / f"{name}.json").write_text(
            json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        print(f"{name}: {len(reports)} reports")


def keep(folder: Path) -> None:
    """Adds gold readings to those kept, without the words.

    Args:
        folder: With `gold.json`, `sources.json` (for each file its `Source`) and the texts.

    Raises:
        TextMissingError: A report has no source, or a snippet is not in its text.
    """
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    listed = json.loads((folder / "sources.json").read_text(encoding="utf-8"))
    sources = {one.pop("file"): msgspec.convert(one, Source) for one in listed}
    with KEPT.open("a", encoding="utf-8") as kept:
        for report in gold["reports"]:
            if report["file"] not in sources:
                raise TextMissingError(f"{folder}: sources.json does not say where {report['file']} is from")
            text = (folder / report["file"]).read_text(encoding="utf-8")
            one = Kept(sources[report["file"]], without_words(report, text), gold.get("kept_out", False))
            kept.write(msgspec.json.encode(one).decode() + "\n")


def read_kept(path: Path) -> Iterator[Kept]:
    """The gold reports of a file, one a line."""
    for line in path.read_bytes().splitlines():
        yield msgspec.json.decode(line, type=Kept)


def text_of(source: Source, clones: Path) -> str:
    """The text of a report, from a clone of its repository.

    Raises:
        TextMissingError: The clone is missing, lacks the commit or the file, or the text is another.
    """
    clone = clones / source.repository.replace("/", "+")
    shown = ["git", "-C", str(clone), "show", f"{source.commit}:{source.path}"]
    found = subprocess.run(shown, capture_output=True, check=False)  # noqa: S603 - git, with arguments and no shell
    if found.returncode:
        raise TextMissingError(
            f"{clone}: clone {source.repository} there; {source.path} is read at commit {source.commit}"
        )
    whole = found.stdout.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    ((part, at),) = source.how.items()
    text = _PARTS[part](whole, at)
    if digest(text) != source.sha256:
        raise TextMissingError(f"{clone}: {source.path} is not the text that was read")
    return text


def digest(text: str) -> str:
    """What tells one text from another: SHA-256 of it in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def without_words(report: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold report with places for its snippets.

    Raises:
        TextMissingError: A snippet is not in the text.
    """

    def place(snippet: str) -> list[int]:
        where = locate(text, snippet)
        if where is None:
            raise TextMissingError(f"{report['file']} does not hold {snippet!r}")
        return [where.start, where.end]

    return _changed(report, place)


def with_words(kept: Kept, text: str) -> dict[str, Any]:
    """A gold report as `quality.py` reads it, the words of its places put back."""
    return _changed(kept.gold, lambda place: text[place[0] : place[1]])


def _changed(report: dict[str, Any], change: Callable[[Any], Any]) -> dict[str, Any]:
    """A copy of a gold report with all its snippets changed."""
    changed = {name: [{**one, "text": change(one["text"])} for one in report[name]] for name in _FINDINGS}
    return {**report, **changed, **{name: list(map(change, report[name])) for name in _LISTS}}


def _lines(whole: str, at: list[int | None]) -> str:
    """Lines from one to another, counted from 1, or to the end."""
    first, last = at
    return "\n".join(whole.split("\n")[(first or 1) - 1 : last]) + "\n"


def _field(whole: str, keys: list[int | str]) -> str:
    """A field of a JSON file, by its keys and indexes."""
    value = json.loads(whole)
    for key in keys:
        value = value[key]
    return str(value).strip() + "\n"


def _cell(whole: str, at: list[Any]) -> str:
    """A cell of a table with a head, by its row, counted from 0, and its column."""
    row, column = at
    rows = csv.DictReader(io.StringIO(whole))
    return next(cells for number, cells in enumerate(rows) if number == row)[column].strip() + "\n"


def _annotated(whole: str, _: bool) -> str:  # noqa: FBT001 - said of the file, not asked for
    """The text of a TimeML file without its tags."""
    body = _BODY.search(whole)
    return html.unescape(_TAG.sub("", body.group(1) if body else "")).strip() + "\n"


_PARTS: dict[str, Callable[[str, Any], str]] = {
    "lines": _lines,
    "field": _field,
    "csv": _cell,
    "tml": _annotated,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("clones", type=Path, nargs="?", metavar="CLONES")
    parser.add_argument("into", type=Path, nargs="?", metavar="INTO")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="add gold readings to those kept here")
    asked = parser.parse_args()
    if (asked.keep is None) == (asked.clones is None or asked.into is None):
        parser.error("name CLONES and INTO, or --keep FOLDER")
    return asked


if __name__ == "__main__":
    sys.exit(main())
