"""Takes a page's element tree, gives what the page says of itself: JSON-LD first, then its meta tags."""

import json
import re
from collections.abc import Iterator
from typing import Any

from communique.sources.day import read_day
from communique.sources.passage import squeeze
from communique.sources.provenance import Provenance
from communique.sources.vocabulary import Vocabulary

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published",
    "citation_publication_date", "article_date_original",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "citation_title")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
    "citation_author",
)
_ARTICLE = re.compile(r"Article|Report|Posting|PressRelease|WebPage")


def metadata_of(tree: Any, vocabulary: Vocabulary) -> Provenance:  # noqa: ANN401 - lxml has no types
    """What the page says of itself. Only what it calls its publication day is taken for that."""
    tags = _meta_tags(tree)
    canonical = next((str(link) for link in tree.xpath("//link[@rel='canonical']/@href")), None) or tags.get(
        "og:url"
    )
    said = _from_linked_data(tree).or_else(
        Provenance(
            title=_first(tags, _TITLE),
            outlet=_first(tags, _OUTLET),
            byline=_first(tags, _AUTHOR),
            published=next((day for key in _PUBLISHED if (day := read_day(tags.get(key, "")))), None),
            url=canonical if canonical and canonical.startswith(("http://", "https://")) else None,
        )
    )
    said = said.or_else(Provenance(published=_from_time_tags(tree), title=_from_title(tree)))
    return _tidy(said, vocabulary)


def _meta_tags(tree: Any) -> dict[str, str]:  # noqa: ANN401 - lxml has no types
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if key and tag.get("content"):
            tags.setdefault(key.lower(), squeeze(tag.get("content")))
    return tags


def _first(tags: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((tags[key] for key in keys if tags.get(key)), None)


def _from_linked_data(tree: Any) -> Provenance:  # noqa: ANN401 - lxml has no types
    known = Provenance()
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        for item in _objects(script.text or ""):
            if _ARTICLE.search(str(item.get("@type"))):
                known = known.or_else(
                    Provenance(
                        title=_named(item.get("headline")),
                        published=read_day(str(item.get("datePublished") or "")),
                        byline=_named(item.get("author")),
                        outlet=_named(item.get("publisher")),
                    )
                )
    return known


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Every object of a JSON text, the outer ones first; none when it is broken, as many pages' are."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):  # the meta tags say the same
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _named(value: object) -> str | None:
    """The name in a JSON-LD value: a text, an object with a name, or a list of these."""
    if isinstance(value, list):
        return ", ".join(name for item in value if (name := _named(item))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return squeeze(value) or None if isinstance(value, str) else None


def _from_time_tags(tree: Any) -> Any:  # noqa: ANN401 - lxml has no types
    marked = tree.xpath("//time[@pubdate or contains(@itemprop, 'datePublished')]/@datetime")
    marked += tree.xpath("//*[contains(@itemprop, 'datePublished')]/@content")
    marked += tree.xpath("//article//header//time/@datetime")
    return next((day for value in marked if (day := read_day(value))), None)


def _from_title(tree: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    headings = [squeeze(heading.text_content()) for heading in tree.iter("h1")]
    titles = [squeeze(title.text_content()) for title in tree.xpath("//head/title")]
    return next((text for text in [*(headings if len(headings) == 1 else []), *titles] if text), None)


def _tidy(said: Provenance, vocabulary: Vocabulary) -> Provenance:
    """The same with the outlet's name cut off the title, and an agency that stands as author put right."""
    title, byline, agency = said.title, said.byline, None
    if title and said.outlet:
        title = re.sub(rf"(?i)\s*[|–—:·-]+\s*{re.escape(said.outlet)}\s*$", "", title) or title
    if byline and (vocabulary.agency(byline) or "://" in byline or byline == said.outlet):
        agency, byline = vocabulary.agency(byline), None
    return Provenance(
        url=said.url, outlet=said.outlet, agency=agency, byline=byline, title=title, published=said.published
    )
