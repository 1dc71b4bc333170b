"""The rules for other stories' teasers: lists under a label in the story, and all of the kind after it.

A teaser is a headline with what goes with it: a date stamp, the headline again, first words of its story. The
end of a page is all teasers when it can be read as a row of these, which `_readable` works out from the last
passage upwards.
"""

import itertools
from collections.abc import Sequence

from communique.sources.passage import PARAGRAPH_LENGTH, Passage, is_headline, is_paragraph, same_words
from communique.sources.rules import Kinds
from communique.sources.stamp import is_stamp
from communique.sources.vocabulary import Vocabulary

# The first words of another story, as pages show them, are cut at some 200 characters.
_LONGEST_BLURB = PARAGRAPH_LENGTH + 100
# Without a label over them, one dated headline may be the place and date under a statement; two are a list.
_FEWEST_DATED = 2


def after_the_end(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Everything from where the page turns to other stories."""
    texts = [passage.text for passage in live]
    readable = _readable(texts, vocabulary)
    first = next((index for index, text in enumerate(texts) if is_paragraph(text)), len(texts))
    for index in range(first + 1, len(texts)):
        if readable[index] and _may_turn(texts, index, vocabulary) and _turns(texts[index:], vocabulary):
            kind = vocabulary.kind_of_list(texts[index]) or "teaser"
            return dict.fromkeys(range(index, len(texts)), kind)
    return {}


def labelled_lists(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """A label such as "Also read" and the headlines under it; the story goes on with the next paragraph."""
    found: Kinds = {}
    index = 0
    while index < len(live):
        if kind := vocabulary.kind_of_list(live[index].text):
            found[index] = kind
            while index + 1 < len(live) and _in_list(live[index + 1].text):
                index += 1
                found[index] = kind
        index += 1
    return found


def _in_list(text: str) -> bool:
    return is_headline(text.lstrip(">»›•·*–— -")) or is_stamp(text) or _is_cut(text)


def _is_cut(text: str) -> bool:
    """Whether the text breaks off with dots, as the first words of another story do."""
    return len(text) <= _LONGEST_BLURB and text.endswith(("...", "…", "[...]", "[…]"))


def _readable(texts: Sequence[str], vocabulary: Vocabulary) -> list[bool]:
    """For each position whether all from there to the end reads as labels and teasers."""
    readable = [False] * len(texts) + [True]
    for index in reversed(range(len(texts))):
        readable[index] = any(readable[end] for end in _teaser_ends(texts, index, vocabulary))
    return readable


def _teaser_ends(texts: Sequence[str], index: int, vocabulary: Vocabulary) -> list[int]:
    """Where a label or teaser that begins at a position may end."""
    text = texts[index]
    if _is_label(text, vocabulary) or is_stamp(text) or _is_cut(text):
        return [index + 1]
    if not (is_headline(text) or text.endswith(("?", "!"))):
        return []
    end = index + 1
    if end < len(texts) and is_stamp(texts[end]):
        end += 1
    again = end < len(texts) and same_words(texts[end], text)
    end += again
    ends = [end]
    dated = end > index + 1
    if dated and end < len(texts) and len(texts[end]) <= _LONGEST_BLURB:
        ends.append(end + 1)
    return ends


def _may_turn(texts: Sequence[str], index: int, vocabulary: Vocabulary) -> bool:
    """Whether the passage is a label or dated: looked at before the rest of the page is."""
    return _is_label(texts[index], vocabulary) or (index + 1 < len(texts) and is_stamp(texts[index + 1]))


def _turns(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the first of the texts is where the page turns to other stories."""
    if vocabulary.heads_list(texts[0]):
        return True
    dated = sum(is_headline(text) and is_stamp(after) for text, after in itertools.pairwise(texts))
    if vocabulary.is_section(texts[0]):
        return dated > 0 or any(_is_cut(text) for text in texts)
    return dated >= _FEWEST_DATED and len(texts) > 1 and is_stamp(texts[1])


def _is_label(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.heads_list(text) or vocabulary.is_section(text)
