import datetime as dt
from pathlib import Path

from communique.codebook import Codebook
from communique.reading.dates import find_dates
from communique.reading.dates.vocabulary import Vocabulary


def test_an_analyst_may_add_a_holiday(tmp_path: Path) -> None:
    (tmp_path / "dates_holidays.yaml").write_text(
        "- {name: founders, month: 3, day: 5, forms: [Founders Day]}\n"
    )
    text = "It was signed on Founders Day 2021."
    (expression,) = find_dates(text, published=None, dateline=None, codebook=Codebook(tmp_path))
    assert expression.interval.start == dt.date(2021, 3, 5)
    assert [one.span.words(text) for one in find_dates(text, published=None, dateline=None)] == []


def test_a_strict_word_counts_only_as_written_or_in_capitals() -> None:
    vocabulary = Vocabulary.of(Codebook())
    assert [len(vocabulary.senses(word)) for word in ("May", "MAY", "may", "monday")] == [1, 1, 0, 1]
