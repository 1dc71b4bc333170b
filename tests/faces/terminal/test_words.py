"""How words of reports are made safe and readable in a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analysis.evidence import Piece
from communique.faces.terminal.words import one_line, printable, quotation


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Bogotá, Ankara and Tōkyō", "Bogotá, Ankara and Tōkyō"),
        # clears the screen
        ("a\x1b[2Jb", "a<1B>[2Jb"),
        # the one-character form of the same command
        ("a\x9b2Jb", "a<9B>2Jb"),
        # overwrites what stands before it on the line
        ("real\rfake", "real<0D>fake"),
        # shows the rest of the line backwards
        ("safe\u202egnihton", "safe<202E>gnihton"),
        # joiners belong to the writing of Persian and Hindi
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(words: str, shown: str) -> None:
    assert printable(words) == shown


@given(st.text())
def test_no_control_character_survives(words: str) -> None:
    left = {char for char in printable(words) if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left <= {"\n", "\t"}


@given(st.text())
def test_printing_twice_is_printing_once(words: str) -> None:
    assert printable(printable(words)) == printable(words)


def test_one_line_takes_runs_of_white_space_as_one_space() -> None:
    assert one_line("  Prime\n\tMinister  Abe ") == "Prime Minister Abe"


def test_evidence_is_bracketed_where_there_is_no_colour_and_coloured_where_there_is() -> None:
    pieces = (Piece("They ", marked=False), Piece("met", marked=True), Piece(" twice.", marked=False))
    assert quotation(pieces, brackets=True).plain == "They [met] twice."
    coloured = quotation(pieces, brackets=False)
    assert coloured.plain == "They met twice."
    assert [(span.start, span.end) for span in coloured.spans] == [(5, 8)]
