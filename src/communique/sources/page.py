"""Takes a page's mark-up, gives its passages in order, the story's open and the others with their kind.

Trafilatura finds where the story is; the words are taken from the page itself, in its order, so that headings
and captions keep their mark-up, and a paragraph between two of the story's is not lost.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from communique.errors import SourceError
from communique.sources.decoding import mend
from communique.sources.lines import passages_of
from communique.sources.page_metadata import metadata_of
from communique.sources.page_tree import Block, blocks_of, parse_tree
from communique.sources.passage import Passage, is_paragraph, letters, same_words
from communique.sources.provenance import Provenance
from communique.sources.vocabulary import Vocabulary

# Shorter blocks are told by their whole text: a part of a paragraph may read like one of them.
_LONG_ENOUGH = 40
# A block with more of its letters in links leads elsewhere.
_MOST_LINKED = 0.5
_STORY_TAGS = frozenset(
    [
        "p",
        "blockquote",
        "li",
        "div",
        "td",
        "pre",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "main",
        "body",
    ]
)


def read_page(name: str, markup: str, vocabulary: Vocabulary) -> tuple[list[Passage], Provenance]:
    """The passages of a page and what the page says of itself.

    Args:
        name: The page as the user gave it, for errors.
        markup: Its text.
        vocabulary: What agencies and outlets are called.

    Raises:
        SourceError: There is no story in it.
    """
    tree = parse_tree(markup)
    blocks = blocks_of(tree) if tree is not None else []
    if not blocks:
        raise SourceError(name, "a page without text")
    known = metadata_of(tree, vocabulary)
    held = _story(blocks, _extract(tree))
    if not any(held):
        raise SourceError(name, "a page without a story")
    passages: list[Passage] = []
    for block, story in zip(blocks, held, strict=True):
        passages.extend(_passages(block, known.title, story=story))
    return passages, known


def _passages(block: Block, title: str | None, *, story: bool) -> list[Passage]:
    kind = None
    if title and same_words(block.lines, title):
        kind = "title"
    elif block.caption:
        kind = "caption"
    elif not story:
        kind = "navigation"
    return [
        Passage(passage.text, heading=block.heading, kind=kind) for passage in passages_of(mend(block.lines))
    ]


def _extract(tree: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    """The letters of each block that trafilatura takes for the story."""
    import logging
    from copy import deepcopy

    import trafilatura

    # Its remarks on a page are for its developers; what the user needs to know is said by errors.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    document = trafilatura.bare_extraction(
        deepcopy(tree), include_comments=False, with_metadata=False, favor_recall=True
    )
    text = getattr(document, "text", None) or ""
    return [found for line in text.splitlines() if (found := letters(line))]


def _story(blocks: Sequence[Block], extracted: Sequence[str]) -> list[bool]:
    """For each block whether it is held for story."""
    lines, everything = set(extracted), "\0".join(extracted)
    held = [not block.around and _is_extracted(block, lines, everything) for block in blocks]
    if not any(held):
        held = [_reads_as_story(block) for block in blocks]
    return _with_neighbours(blocks, held)


def _is_extracted(block: Block, lines: set[str], everything: str) -> bool:
    found = letters(block.lines)
    return found in lines or (len(found) >= _LONG_ENOUGH and found in everything)


def _reads_as_story(block: Block) -> bool:
    return not (block.around or block.caption) and block.linked < _MOST_LINKED and is_paragraph(block.lines)


def _with_neighbours(blocks: Sequence[Block], held: Sequence[bool]) -> list[bool]:
    """The blocks held, and those that stand in one element with at least two of them and read as story."""
    homes = Counter(
        block.container for block, story in zip(blocks, held, strict=True) if story and block.tag == "p"
    )
    inside = {container for container, count in homes.items() if count > 1}
    first = next((index for index, story in enumerate(held) if story), 0)
    last = max((index for index, story in enumerate(held) if story), default=0)
    return [
        story
        or (
            block.container in inside
            and not (block.around or block.caption)
            and (
                _reads_as_story(block)
                or (first < index < last and block.tag in _STORY_TAGS and block.linked < _MOST_LINKED)
            )
        )
        for index, (block, story) in enumerate(zip(blocks, held, strict=True))
    ]
