"""How the words behind a finding are cut for reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analysis.evidence import Piece, quote, sentences, shortened
from communique.model import Span

TEXT = (
    "NAIROBI, June 3 — President Wanjiru met Mr. Okello of the U.N. office on Monday. "
    "“We will reopen the road,” she said. The cost, 4.5 million dollars, was not disputed.\n\n"
    "A second meeting is due"
)


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        # an initial, a title and an abbreviated body end no sentence
        ("met", "NAIROBI, June 3 — President Wanjiru met Mr. Okello of the U.N. office on Monday."),
        # a sentence that opens with a quotation mark
        ("reopen", "“We will reopen the road,” she said."),
        # a decimal point ends no sentence; an empty line does
        ("cost", "The cost, 4.5 million dollars, was not disputed."),
        # the last sentence may lack its full stop
        ("second", "A second meeting is due"),
    ],
)
def test_a_span_widens_to_its_sentence(words: str, sentence: str) -> None:
    assert sentences(TEXT, span_of(words)).words(TEXT) == sentence


def test_a_span_over_two_sentences_widens_to_both() -> None:
    start, end = span_of("Monday").start, span_of("We will").end
    assert sentences(TEXT, Span(start, end)).words(TEXT).endswith("she said.")


def test_marked_words_are_told_apart_from_the_sentence_around_them() -> None:
    assert quote(TEXT, [span_of("reopen the road")]) == (
        Piece("“We will ", marked=False),
        Piece("reopen the road", marked=True),
        Piece(",” she said.", marked=False),
    )


def test_spans_around_say_how_much_is_quoted() -> None:
    clause = "President Wanjiru met Mr. Okello of the U.N. office"
    pieces = quote(TEXT, [span_of("met")], around=[span_of(clause)])
    assert "".join(piece.words for piece in pieces) == clause


def test_a_mere_phrase_is_quoted_in_its_sentence() -> None:
    pieces = quote(TEXT, [span_of("road")], around=[span_of("the road")])
    assert "".join(piece.words for piece in pieces) == "“We will reopen the road,” she said."


def test_no_span_gives_no_quotation() -> None:
    assert quote(TEXT, []) == ()


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), min_size=1, max_size=5))
def test_pieces_join_to_the_text_and_mark_every_given_word(ends: list[tuple[int, int]]) -> None:
    spans = [Span(*sorted(pair)) for pair in ends]
    pieces = quote(TEXT, spans)
    joined = "".join(piece.words for piece in pieces)
    assert joined in TEXT
    marked = sum(len(piece.words) for piece in pieces if piece.marked)
    assert marked == len({at for span in spans for at in range(span.start, span.end)})


def test_a_long_quotation_is_cut_around_the_marked_words_which_stay_whole() -> None:
    before, marked, after = "word " * 100, "the very words", " more" * 100
    cut = shortened(
        (Piece(before, marked=False), Piece(marked, marked=True), Piece(after, marked=False)), 120
    )
    assert cut[0].words.startswith("… word")
    assert cut[1] == Piece(marked, marked=True)
    assert cut[2].words.endswith("more …")
    assert sum(len(piece.words) for piece in cut) < 160


def test_a_short_quotation_is_left_as_it_is() -> None:
    pieces = quote(TEXT, [span_of("met")])
    assert shortened(pieces) == pieces
