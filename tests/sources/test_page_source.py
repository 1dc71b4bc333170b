# ruff: noqa: E501 - texts stand as their outlets set them
import datetime as dt
from collections.abc import Callable

import pytest

from communique.errors import SourceError
from communique.model import Report

PAGE = """<!doctype html>
<html lang="en"><head>
<title>Envoys open a rail office - The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-05-12T08:00:00+03:00">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Envoys open a rail office",
"author": [{"@type": "Person", "name": "Jane Wanjiru"}]}]}</script>
<script>var words = "<p>not a word of this</p>";</script>
</head><body>
<div class="cookie-bar">We use cookies to improve your visit.</div>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article>
<h1>Envoys open a rail office</h1>
<p>By Jane Wanjiru</p>
<figure><img src="a.jpg"><figcaption>The envoys cut the ribbon. Photo: Harbour Post</figcaption></figure>
<p>NAIROBI, Kenya (AP) &mdash; The envoys of Kenya and <a href="/t">Tanzania</a> opened an office on Tuesday that
is to plan a rail line between the two coasts.</p>
<h2>Work to begin in June</h2>
<p>The line would carry &ldquo;more than grain&rdquo;, the Kenyan envoy said, and its cost would be shared.</p>
<p>Also read: <a href="/x">Why the old line closed</a></p>
<p>He left.</p>
<ul><li>The first section is due in 2027.</li></ul>
<p>The Tanzanian envoy invited her counterpart to Dodoma, where the ministers are to meet in August.</p>
</article>
<footer>Copyright 2024 The Harbour Post</footer>
</body></html>"""


def test_a_page_gives_its_story_and_its_metadata(read: Callable[..., Report]) -> None:
    report = read(PAGE, "page.html")
    assert report.text.split("\n\n") == (
        [
            "NAIROBI, Kenya (AP) — The envoys of Kenya and Tanzania opened an office on Tuesday that is to plan a rail line between the two coasts.",
            "The line would carry “more than grain”, the Kenyan envoy said, and its cost would be shared.",
            "He left.",
            "The first section is due in 2027.",
            "The Tanzanian envoy invited her counterpart to Dodoma, where the ministers are to meet in August.",
        ]
    )
    assert (report.outlet, report.agency, report.byline) == ("The Harbour Post", "AP", "Jane Wanjiru")
    assert (report.title, report.published) == ("Envoys open a rail office", dt.date(2024, 5, 12))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("caption", "The envoys cut the ribbon. Photo: Harbour Post"),
        ("subhead", "Work to begin in June"),
        ("teaser", "Also read: Why the old line closed"),
        ("title", "Envoys open a rail office"),
        ("byline", "By Jane Wanjiru"),
        ("navigation", "Home World"),
        ("navigation", "We use cookies to improve your visit."),
    ],
)
def test_what_stands_around_the_story_is_removed_with_its_kind(
    kind: str, text: str, read: Callable[..., Report]
) -> None:
    assert (kind, text) in [(passage.kind, passage.text) for passage in read(PAGE, "page.html").removed]


def test_scripts_hold_no_words_of_the_page(read: Callable[..., Report]) -> None:
    report = read(PAGE, "page.html")
    assert "not a word" not in report.text + "".join(passage.text for passage in report.removed)


def test_a_truncated_page_gives_what_is_there(read: Callable[..., Report]) -> None:
    report = read(PAGE[: PAGE.index("He left.")], "page.html")
    assert "its cost would be shared." in report.text


def test_ten_thousand_nested_tags_do_not_hide_the_story(read: Callable[..., Report]) -> None:
    story = "<p>The two foreign ministers met in the city and signed the accord on trade.</p>" * 3
    page = (
        "<html><body>"
        + "<div>" * 10_000
        + "<script>x()</script>"
        + story
        + "</div>" * 10_000
        + "</body></html>"
    )
    assert "signed the accord on trade." in read(page, "deep.html").text


def test_ten_thousand_unclosed_tags_are_survived(read: Callable[..., Report]) -> None:
    page = (
        "<html><body>"
        + "<b><i>" * 5_000
        + "<p>The ministers met in the city and signed the accord on trade.</p>"
    )
    assert "signed the accord" in read(page, "open.html").text


def test_a_page_of_menus_is_refused(read: Callable[..., Report]) -> None:
    with pytest.raises(SourceError, match=r"story|text"):
        read("<html><body><nav><a href='/'>Home</a></nav><script>1</script></body></html>", "menu.html")


def test_a_day_of_change_is_no_day_of_publication(read: Callable[..., Report]) -> None:
    page = PAGE.replace("article:published_time", "article:modified_time")
    assert read(page, "page.html").published is None
