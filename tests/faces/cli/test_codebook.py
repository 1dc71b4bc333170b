"""`communique codebook`."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from communique.faces.cli.app import app


def test_the_list_names_every_table_with_its_rows() -> None:
    shown = CliRunner().invoke(app, ["codebook", "list"])
    assert any(
        line.split()[:1] == ["topics"] and line.split()[1].isdigit() for line in shown.stdout.splitlines()
    )


def test_a_table_is_shown_as_yaml_that_can_be_laid_over(tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, ["codebook", "show", "topics"])
    assert {"topic", "words"} <= set(yaml.safe_load(shown.stdout)[0])
    (tmp_path / "topics.yaml").write_text(shown.stdout, encoding="utf-8")
    checked = CliRunner().invoke(app, ["codebook", "check", str(tmp_path)])
    assert (checked.exit_code, checked.stdout) == (0, f"{tmp_path}: no mistakes.\n")


def test_an_overlay_shows_in_its_table(tmp_path: Path) -> None:
    (tmp_path / "topics.yaml").write_text("- topic: fisheries\n  words: [trawler]\n")
    shown = CliRunner().invoke(app, ["codebook", "show", "topics", "--codebook", str(tmp_path)])
    assert {"topic": "fisheries", "words": ["trawler"]} in yaml.safe_load(shown.stdout)


@pytest.mark.parametrize("words", ["7", "[trawler\n"])
def test_a_mistake_in_an_overlay_is_one_line_with_file_and_line(tmp_path: Path, words: str) -> None:
    (tmp_path / "topics.yaml").write_text(f"- topic: fisheries\n  words: {words}")
    checked = CliRunner().invoke(app, ["codebook", "check", str(tmp_path)])
    assert checked.exit_code == 1
    (line,) = checked.stderr.splitlines()
    assert line.startswith(f"{tmp_path}/topics.yaml:")
