"""What the documents show is what the program does; when it no longer is, `make docs` writes it anew."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from docs.pages.desk import ROOT, Desk
from docs.pages.made import everything_made
from docs.pages.markdown import Block, Made, parts, written
from docs.pages.redo import WrongStatusError, all_pages, commands, redo

PAGES = all_pages()
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]*)(?:#([^)\s]+))?\)")
# Shown and not run: they need a network, a shell of the reader's own, or more time than a test has.
# What a page tells to type and the tests cannot: it changes the machine, needs a server or the data of others, asks
# back, or asks about a day on which the samples' record was not yet made.
NOT_RUN = (
    "git clone ",
    "cd ",
    "make",
    "source ",
    "export ",
    "communique --install-completion",
    ".venv/bin/python benchmarks/",
    "createuser ",
    "createdb ",
    "communique copy communique.db postgresql:",
    "communique copy archives/added.db postgresql:",
    "communique add samples/reports",
    "communique reread",
    "communique events --between Egypt Ethiopia --known-on",
    "communique commitments --as-of",
)
STALE = "what this page shows is not what the program does now: type `make docs`"


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with the samples in its record, made once."""
    return Desk.with_samples(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="session")
def made(first: Desk) -> Mapping[str, str]:
    """What the program makes of the documents, once."""
    return everything_made(first)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_a_page_shows_what_the_program_does(
    page: Path, first: Desk, made: Mapping[str, str], tmp_path: Path
) -> None:
    redone = redo(page, Desk(tmp_path, first), made)
    assert page.read_text(encoding="utf-8") == redone.text, STALE
    for file, drawn in redone.pictures.items():
        assert (ROOT / file).read_text(encoding="utf-8") == drawn, STALE


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, heading in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), target
        if heading:
            assert heading in headings(there), f"{target}#{heading}"


def test_every_page_is_reached_from_the_index() -> None:
    index = ROOT / "docs" / "index.md"
    reached = {(index.parent / target).resolve() for target, _ in LINK.findall(index.read_text("utf-8"))}
    assert {page for page in PAGES if page.is_relative_to(ROOT / "docs")} - {index} <= reached


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_a_command_is_run_unless_it_cannot_be(page: Path) -> None:
    blocks = [part for part in parts(page.read_text(encoding="utf-8")) if isinstance(part, Block)]
    for block in blocks:
        if block.language == "sh":
            assert all(line.startswith(NOT_RUN) for line in block.text.splitlines()), block.text
        if block.language == "console":
            assert any(commands(block)), block.text


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_the_parts_of_a_page_are_the_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "".join(map(written, parts(text))) == text


def test_the_references_are_in_the_documents(made: Mapping[str, str]) -> None:
    shown = {part.name for page in PAGES for part in parts(page.read_text("utf-8")) if isinstance(part, Made)}
    assert shown == set(made)


def test_output_that_has_changed_is_written_anew(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ communique --version\ncommunique 0.0.0\n```\n", encoding="utf-8")
    assert "communique 0.0.0" not in redo(page, Desk(tmp_path), {}).text


def test_a_command_that_fails_unannounced_is_no_example(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ communique show v1\n```\n", encoding="utf-8")
    with pytest.raises(WrongStatusError, match="ended with 2"):
        redo(page, Desk(tmp_path), {})


def headings(page: Path) -> set[str]:
    """The anchors that a forge gives the headings of a page."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in found}
