"""Lists that fit any terminal."""

import io

import pytest
from rich.console import Console
from rich.text import Text

from communique.faces.terminal.blocks import block, quoted

WORDS = "The ministers agreed to reopen the border crossing at Nobelpreisverleihungszeremonie within days."


def printed(width: int, label: str) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(block(label, [Text("CONSULT · occurred"), quoted(Text(WORDS))], width=width))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("label", ["2025-08-21", "2025-08-21 to 2025-08-31", "no date", ""])
def test_an_entry_fits_its_terminal_and_loses_no_word(width: int, label: str) -> None:
    lines = printed(width, label)
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line.endswith(" ")] == []
    told = "".join("".join(lines).replace("│", "").split())
    assert all(word in told for word in [*WORDS.split(), *label.split(), "occurred"])


def test_the_label_stands_beside_the_lines_where_there_is_room() -> None:
    assert printed(80, "2025-08-21")[0] == "2025-08-21     CONSULT · occurred"


def test_the_label_stands_above_the_lines_where_there_is_none() -> None:
    assert printed(60, "2025-08-21")[:2] == ["2025-08-21", "  CONSULT · occurred"]


def test_a_long_date_is_broken_before_its_end() -> None:
    first, second, *_ = printed(80, "2025-08-21 to 2025-08-31")
    assert first.startswith("2025-08-21     CONSULT")
    assert second.startswith("to 2025-08-31  │ The ministers")
