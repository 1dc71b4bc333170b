"""What can be seen and checked of the codebook."""

from pathlib import Path

import pytest

from communique.analysis.tables import mistakes, table, tables
from communique.codebook.loader import DATA, files
from communique.errors import UsageError


def test_every_file_of_the_codebook_is_read_as_a_table() -> None:
    assert {each.name for each in tables()} >= {path.stem for path in files(DATA)}


def test_an_unknown_table_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no table 'verbs'; it has .*topics"):
        table("verbs")


def test_a_sound_overlay_has_no_mistakes(tmp_path: Path) -> None:
    (tmp_path / "topics.yaml").write_text("- topic: fisheries\n  words: [trawler, catch quota]\n")
    assert mistakes(tmp_path) == []


def test_a_mistake_is_named_by_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "topics.yaml").write_text(
        "- topic: fisheries\n  words: [trawler]\n- topic: ports\n  words: 7\n"
    )
    (mistake,) = mistakes(tmp_path)
    assert (Path(mistake.path).name, mistake.line) == ("topics.yaml", 4)


def test_a_file_that_nothing_reads_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "topic.yaml").write_text("- topic: fisheries\n  words: [trawler]\n")
    (mistake,) = mistakes(tmp_path)
    assert "no table of this name" in mistake.reason


def test_a_folder_without_tables_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no folder with \.yaml files"):
        mistakes(tmp_path / "missing")
