"""How the program ends: one line and a status for each error, quiet when nobody listens."""

import subprocess
import sys
from pathlib import Path

import pytest

from communique.errors import CodebookError, CommuniqueError, RecordError, SourceError, UsageError
from communique.faces import cli
from communique.faces.cli import app as program


def communique(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 - our own


@pytest.mark.parametrize(
    ("error", "line", "status"),
    [
        (SourceError("a.pdf", "is encrypted"), "a.pdf: is encrypted", 1),
        (UsageError("nothing has the id v9"), "nothing has the id v9", 2),
        (RecordError("x.db is no record"), "x.db is no record", 2),
        (CodebookError("topics.yaml", 3, "words is missing"), "topics.yaml:3: words is missing", 2),
        # a file name may hold what a terminal would obey, or a line break
        (SourceError("a\x1b[2J\nb", "is empty"), "a<1B>[2J b: is empty", 1),
    ],
)
def test_an_error_is_one_line_and_a_status(
    error: CommuniqueError,
    line: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(program, "app", fail)
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == status
    assert capsys.readouterr() == ("", line + "\n")


def test_the_version_is_said(tmp_path: Path) -> None:
    done = communique("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout.split()[0]) == (0, "communique")


@pytest.mark.parametrize(
    "arguments",
    [
        ("events",),  # there is no record here
        ("events", "--since", "soon"),
        ("events", "--limit", "0"),
        ("nonsense",),
        ("read",),
        ("codebook", "show", "verbs"),
        ("codebook", "check", "nowhere"),
    ],
)
def test_wrong_usage_is_said_without_a_traceback_and_makes_nothing(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    done = communique(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_ends_the_program_quietly(tmp_path: Path) -> None:
    script = f"{sys.executable} -m communique codebook show states | head -n 1"
    done = subprocess.run(  # noqa: S602 - a pipe of our own
        script, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.startswith("- ")
    assert done.stderr == ""
