"""How a quotation is broken into lines of a picture."""

from hypothesis import given
from hypothesis import strategies as st

from communique.analysis.evidence import Piece
from communique.faces.exports.wrapping import wrapped

pieces = st.lists(
    st.builds(Piece, st.text(alphabet="abé .,\n", max_size=40), marked=st.booleans()), max_size=6
)


def test_a_line_is_broken_between_words_and_the_marking_goes_on() -> None:
    quotation = [Piece("They agreed to ", marked=False), Piece("reopen the road", marked=True)]
    assert wrapped(quotation, 18) == [
        (Piece("They agreed to", marked=False),),
        (Piece("reopen the road", marked=True),),
    ]


def test_a_word_longer_than_a_line_stands_alone() -> None:
    assert wrapped([Piece("a Nobelpreisverleihung b", marked=False)], 5) == [
        (Piece("a", marked=False),),
        (Piece("Nobelpreisverleihung", marked=False),),
        (Piece("b", marked=False),),
    ]


@given(pieces, st.integers(10, 60))
def test_no_word_is_lost_and_no_line_too_long(quotation: list[Piece], width: int) -> None:
    lines = ["".join(piece.words for piece in line) for line in wrapped(quotation, width)]
    said = "".join(piece.words for piece in quotation)
    assert "".join("".join(lines).split()) == "".join(said.split())
    assert all(len(line) <= width or " " not in line.strip() for line in lines)
