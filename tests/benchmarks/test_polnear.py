"""The runner for PolNeAR: made-up articles in, figures out."""

import json
import sys
from pathlib import Path

import polnear
import pytest
from scoring.quoted import Article, Attributed, count, figures, read_articles

from communique.model import Span

TEXT = 'The mayor said "the bridge is quite safe".\nFew believe it.'
ANNOTATION = """\
T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 41\t"the bridge is quite safe"
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
T4\tSource 43 46\tFew
T5\tCue 47 54\tbelieve
T6\tContent 55 56;56 57\ti t
T7\tDiscard 0 3\tThe
E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one article, annotated by two people, and one that nobody annotated."""
    part = tmp_path / "data" / "dev"
    (part / "text").mkdir(parents=True)
    (part / "attributions").mkdir()
    (part / "text" / "bridge.txt").write_text(TEXT)
    (part / "text" / "unread.txt").write_text("Nothing.")
    (part / "attributions" / "bridge_0a1b.ann").write_text(ANNOTATION)
    (part / "attributions" / "bridge_ffff.ann").write_text("")
    return tmp_path


@pytest.fixture
def article(checkout: Path) -> Article:
    (one,) = read_articles(checkout / "data" / "dev")
    return one


def test_the_first_annotators_attributions_are_read(article: Article) -> None:
    said, believed = article.gold
    assert [span.words(article.text) for span in (*said.source, *said.cue)] == ["The mayor", "said"]
    assert [span.words(article.text) for span in believed.content] == ["i", "t"]


def parts(*found: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in found)


@pytest.mark.parametrize(
    ("source", "content", "right", "with_source"),
    [
        (parts((0, 9)), parts((15, 41)), 1, 1),
        # half of the words, without the marks
        (parts((0, 9)), parts((16, 29)), 1, 1),
        (parts((0, 9)), parts((16, 26)), 0, 0),
        # half of the source, and none
        (parts((4, 9)), parts((15, 41)), 1, 1),
        ((), parts((15, 41)), 1, 0),
        # what holds no word is none
        (parts((0, 9)), parts((15, 16)), 0, 0),
    ],
)
def test_half_of_the_words_must_be_shared(
    article: Article, source: tuple[Span, ...], content: tuple[Span, ...], right: int, with_source: int
) -> None:
    counts = count(article, (Attributed(source, parts((10, 14)), content),))
    assert (counts["right"], counts["with source"]) == (right, with_source)


def test_each_is_used_once(article: Article) -> None:
    counts = count(article, (article.gold[0], article.gold[0]))
    assert (counts["right"], counts["found"], counts["gold"]) == (1, 2, 2)


def test_gold_is_told_apart_by_its_marks(article: Article) -> None:
    counts = count(article, article.gold)
    assert {kind: counts[f"right {kind}"] for kind in ("direct", "mixed", "indirect")} == {
        "direct": 1,
        "mixed": 0,
        "indirect": 1,
    }
    assert figures(counts)["attribution F1"] == figures(counts)["with source F1"] == 1


def test_the_runner_reads_and_scores(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    result, found = checkout / "result.json", checkout / "found.jsonl"
    monkeypatch.setattr(
        sys, "argv", ["polnear.py", str(checkout), "--json", str(result), "--found", str(found)]
    )
    polnear.main()
    scored = json.loads(result.read_text())["dev"]
    assert (scored["articles"], scored["gold"], scored["direct R"]) == (1, 2, 1)
    (line,) = found.read_text().splitlines()
    assert json.loads(line)["file"] == "bridge"
    assert "with source F1" in capsys.readouterr().out
