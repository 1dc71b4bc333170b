"""Takes PolNeAR's articles and what was found in them, gives figures: contents matched, with the right source.

A gold and a found attribution match when the words of their contents, punctuation left out, share at least half
of what either holds; pairs that share most go first, each attribution is used once. The source is right when the
words of the sources share as much, or when neither has one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.model import Span

_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_ROLE = re.compile(r"\d*:")
_MARKS = set('"“”„«»')
_SHARE = 0.5
_LEAST_QUOTED = 4  # characters of a content that can stand in quotation marks
_EDGE = 3  # characters at either end of a content, one outside included, among which its mark may stand

Parts = tuple[Span, ...]


@dataclass(frozen=True)
class Attributed:
    """An attribution, annotated or found."""

    source: Parts
    cue: Parts
    content: Parts


@dataclass(frozen=True)
class Article:
    """A text with its annotation.

    Attributes:
        name: The file's name without ending.
        text: Its text, line ends as they are.
        gold: What was annotated.
    """

    name: str
    text: str
    gold: tuple[Attributed, ...]


def read_articles(folder: Path) -> Iterator[Article]:
    """The annotated articles of a part; where several people annotated one, the first by name counts."""
    for path in sorted((folder / "text").glob("*.txt")):
        name = path.stem
        annotated = sorted(
            found
            for found in (folder / "attributions").glob("*.ann")
            if re.fullmatch(re.escape(name) + r"_[0-9a-f]{4}", found.stem)
        )
        if annotated:
            yield Article(name, _as_it_is(path), tuple(_read_gold(_as_it_is(annotated[0]))))


def count(article: Article, found: tuple[Attributed, ...]) -> Counter[str]:
    """What of an article's gold and of what was found is right."""
    words = [Span(*word.span()) for word in _WORD.finditer(article.text)]
    gold = [one for one in article.gold if _words(one.content, words)]
    have = [one for one in found if _words(one.content, words)]
    counts = Counter(gold=len(gold), found=len(have))
    pairs = dict(_match(gold, have, words))
    for at, one in enumerate(gold):
        kind = _kind(article.text, one.content)
        counts[f"gold {kind}"] += 1
        if at in pairs:
            source = _share(_words(one.source, words), _words(have[pairs[at]].source, words))
            counts.update({"right": 1, f"right {kind}": 1, "with source": int(source >= _SHARE)})
    return counts


def figures(counts: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1 of attributions and of those with their source, and recall by kind."""
    result: dict[str, float] = {"gold": counts["gold"], "found": counts["found"]}
    for name, right in (("attribution", counts["right"]), ("with source", counts["with source"])):
        result[f"{name} P"] = _ratio(right, counts["found"])
        result[f"{name} R"] = _ratio(right, counts["gold"])
        result[f"{name} F1"] = _ratio(2 * right, counts["found"] + counts["gold"])
    for kind in ("direct", "mixed", "indirect"):
        result[f"{kind} R"] = _ratio(counts[f"right {kind}"], counts[f"gold {kind}"])
    return result


def _as_it_is(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _read_gold(annotation: str) -> Iterator[Attributed]:
    """The attributions of a brat file: its events, each with the text-bound spans they name."""
    bound: dict[str, list[Span]] = {}
    events = []
    for line in annotation.splitlines():
        key, *fields = line.split("\t")
        if key.startswith("T") and fields:
            places = fields[0].split(" ", 1)[1].split(";")
            bound[key] = [Span(*map(int, place.split())) for place in places]
        elif key.startswith("E") and fields:
            events.append([_ROLE.split(argument, maxsplit=1) for argument in fields[0].split()])
    for arguments in events:
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for role, key in arguments:
            if role in roles:
                roles[role] += bound.get(key, [])
        yield Attributed(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content")))


def _match(gold: list[Attributed], found: list[Attributed], words: list[Span]) -> Iterator[tuple[int, int]]:
    """Places of gold and found attributions that match, each once, the best pairs first."""
    wanted = [_words(one.content, words) for one in gold]
    have = [_words(one.content, words) for one in found]
    shares = [(-_share(one, two), i, j) for i, one in enumerate(wanted) for j, two in enumerate(have)]
    used: set[int] = set()
    taken: set[int] = set()
    for share, i, j in sorted(shares):
        if -share >= _SHARE and i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            yield i, j


def _words(parts: Parts, words: list[Span]) -> frozenset[int]:
    """The words of a text that some spans touch."""
    return frozenset(i for i, word in enumerate(words) if any(word.overlaps(part) for part in parts))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def _kind(text: str, content: Parts) -> str:
    """Whether a content is quoted as a whole, in part, or not at all."""
    around = [text[max(0, part.start - 1) : part.end + 1] for part in content]
    if content and all(map(_is_quoted, around)):
        return "direct"
    return "mixed" if any(_MARKS & set(words) for words in around) else "indirect"


def _is_quoted(words: str) -> bool:
    ends = words[:_EDGE].strip(), words[-_EDGE:].strip()
    return len(words[1:-1].strip()) >= _LEAST_QUOTED and all(_MARKS & set(end) for end in ends)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
