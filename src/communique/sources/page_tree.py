"""Takes a page's mark-up, gives its blocks of text in order, with what the mark-up says of each."""

import re
from dataclasses import dataclass, field
from typing import Any

# libxml2 reads 256 levels and drops what lies deeper; a page made by people has some thirty.
_DEEPEST = 150
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_CLOSES_ITSELF = frozenset(["p", "li", "dt", "dd", "tr", "td", "th", "option"])
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "button",
        "select",
        "option",
        "label",
    ]
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_AROUND = frozenset(["nav", "footer", "aside", "form", "button", "select", "menu", "noscript", "dialog"])
_NO_WORDS = frozenset(
    ["script", "style", "template", "svg", "head", "math", "iframe", "object", "canvas", "audio", "video"]
)
_AROUND_CLASS = re.compile(
    r"(?:newsletter|related|share|sharing|social|promo|advert|advertisement|breadcrumbs?|sidebar"
    r"|most-(?:read|viewed|popular)|cookies?|subscribe)"
    r"(?:-(?:box|banner|list|links|bar|posts|stories|articles|signup|form|block|wrapper))?",
    re.IGNORECASE,
)
_CAPTION_CLASS = re.compile(r"caption|photo-?credit|image-?credit|img-?credit|credit-?line", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that the page sets apart.

    Attributes:
        lines: Its words, with the page's own line breaks; other white space is one space.
        tag: The block element it stands in.
        container: Which element holds that one; blocks with one container are neighbours by mark-up.
        heading: Whether it stands in a heading.
        caption: Whether it stands in a picture's caption.
        around: Whether it stands in an element for navigation and the like.
        linked: Share of its letters that are links.
    """

    lines: str
    tag: str
    container: int
    heading: bool
    caption: bool
    around: bool
    linked: float


def parse_tree(markup: str) -> Any:  # noqa: ANN401 - lxml has no types
    """The page as an element tree, or None when it holds no element.

    Tags nested beyond what parsers follow are left out, their words are not.
    """
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        return html.document_fromstring(_without_declaration(_flattened(markup)))
    except (etree.ParserError, ValueError):  # nothing but comments or white space
        return None


def _without_declaration(markup: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\x00", "")


def _flattened(markup: str) -> str:
    """The mark-up with the tags of containers left out where they lie too deep."""
    open_tags: list[tuple[str, bool]] = []
    parts: list[str] = []
    position = 0
    for found in _TAG.finditer(markup):
        name = found.group(2).lower()
        if name in _VOID or found.group(3):
            continue
        if _keep(name, open_tags, closing=bool(found.group(1))):
            continue
        parts.append(markup[position : found.start()] + " ")
        position = found.end()
    return "".join(parts) + markup[position:] if parts else markup


def _keep(name: str, open_tags: list[tuple[str, bool]], *, closing: bool) -> bool:
    """Follow one tag; False when it lies too deep."""
    if not closing:
        if name in _CLOSES_ITSELF and open_tags and open_tags[-1][0] == name:
            open_tags.pop()
        kept = len(open_tags) < _DEEPEST or name in _CLOSES_ITSELF or name in _HEADINGS
        open_tags.append((name, kept))
        return kept
    # A stray end tag closes nothing; one that is found closes what was left open inside it.
    for depth in range(len(open_tags) - 1, max(-1, len(open_tags) - _DEEPEST), -1):
        if open_tags[depth][0] == name:
            kept = open_tags[depth][1]
            del open_tags[depth:]
            return kept
    return len(open_tags) < _DEEPEST


@dataclass(slots=True)
class _Walk:
    """The state of a walk through a page."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    depths: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("heading", "caption", "around", "link", "none"), 0)
    )
    path: list[tuple[str, int]] = field(default_factory=lambda: [("body", 0)])

    def add(self, text: str | None) -> None:
        if text and not self.depths["none"]:
            self.words.append(re.sub(r"\s+", " ", text))
            self.linked += len(text) if self.depths["link"] else 0

    def flush(self) -> None:
        lines = "\n".join(" ".join(line.split()) for line in "".join(self.words).split("\n")).strip()
        if lines:
            tag, _ = self.path[-1]
            container = self.path[-2][1] if len(self.path) > 1 else 0
            flags = {name: self.depths[name] > 0 for name in ("heading", "caption", "around")}
            share = min(1.0, self.linked / len(lines))
            self.blocks.append(Block(lines, tag, container, linked=share, **flags))
        self.words, self.linked = [], 0


def blocks_of(tree: Any) -> list[Block]:  # noqa: ANN401 - lxml has no types
    """The blocks of a page, in order. Scripts and the page's head hold no words of the page."""
    from lxml import etree

    walk = _Walk()
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if not isinstance(element.tag, str):
            walk.add(element.tail)
        elif event == "start":
            _enter(element, walk)
        else:
            _leave(element, walk)
    walk.flush()
    return walk.blocks


def _roles(element: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    tag = element.tag
    classes = (element.get("class") or "").split()
    caption = tag == "figcaption" or _CAPTION_CLASS.search(
        f"{element.get('class') or ''} {element.get('id') or ''}"
    )
    roles = {
        "heading": tag in _HEADINGS,
        "caption": bool(caption),
        "around": tag in _AROUND
        or any(_AROUND_CLASS.fullmatch(name) for name in classes)
        or element.get("role") in ("navigation", "banner", "complementary", "contentinfo"),
        "link": tag == "a",
        "none": tag in _NO_WORDS,
    }
    return [role for role, holds in roles.items() if holds]


def _enter(element: Any, walk: _Walk) -> None:  # noqa: ANN401 - lxml has no types
    if element.tag in _BLOCK:
        walk.flush()
        walk.path.append((element.tag, id(element)))
    for role in _roles(element):
        walk.depths[role] += 1
    if element.tag == "br":
        walk.words.append("\n")
    walk.add(element.text)


def _leave(element: Any, walk: _Walk) -> None:  # noqa: ANN401 - lxml has no types
    if element.tag in _BLOCK:
        walk.flush()
        walk.path.pop()
    for role in _roles(element):
        walk.depths[role] -= 1
    walk.add(element.tail)
