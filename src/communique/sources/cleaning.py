"""Takes the passages of a source, gives the story and what stood around it; each word is in one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from communique.sources import rules, teasers
from communique.sources.cuts import cut
from communique.sources.passage import Passage, is_paragraph
from communique.sources.vocabulary import Vocabulary

# The rules in their order: what is certain wherever it stands comes first, so that the later ones, which
# look at what stands beside a passage, see story on both sides.
_RULES: tuple[Callable[[Sequence[Passage], Vocabulary], rules.Kinds], ...] = (
    rules.lines_of_the_page,
    teasers.after_the_end,
    teasers.labelled_lists,
    rules.captions,
    rules.front,
    rules.below_the_story,
    rules.subheads,
)
# Removing a passage can bring others side by side, so the rules run until none finds anything; real pages
# need two rounds, and a bound keeps a text made to annoy from needing thousands.
_MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A source's passages, told apart.

    Attributes:
        story: The story's, in order.
        removed: The others, each with its kind, in order.
    """

    story: tuple[Passage, ...]
    removed: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """The clean text: paragraphs with a blank line between them."""
        return "\n\n".join(passage.text for passage in self.story)


def clean(passages: Sequence[Passage], vocabulary: Vocabulary, title: str | None = None) -> Cleaned:
    """Tell the story from what stands around it.

    Args:
        passages: All there is, in order; those with a kind are known to be no story.
        vocabulary: What agencies, outlets and lines of pages are called.
        title: The headline, when the source gives it beside the text.
    """
    current = [passage for passage in passages if passage.text]
    for _ in range(_MOST_ROUNDS):
        judged = _round(current, vocabulary, title)
        if judged == current:
            break
        current = judged
    story = tuple(passage for passage in current if passage.kind is None)
    if not story:  # a text that is all captions and labels is the story itself, short as it is
        return Cleaned(
            tuple(passage for passage in passages if passage.kind is None),
            tuple(p for p in passages if p.kind),
        )
    return Cleaned(story, tuple(passage for passage in current if passage.kind))


def _round(passages: Sequence[Passage], vocabulary: Vocabulary, title: str | None) -> list[Passage]:
    current = _cut_all(passages, vocabulary)
    current = _apply(current, lambda live: rules.repeated_title(live, title))
    for rule in _RULES:
        current = _apply(current, lambda live, rule=rule: rule(live, vocabulary))  # type: ignore[misc]
    return current


def _cut_all(passages: Sequence[Passage], vocabulary: Vocabulary) -> list[Passage]:
    parts: list[Passage] = []
    first = True
    for passage in passages:
        if passage.kind:
            parts.append(passage)
            continue
        parts.extend(cut(passage, vocabulary, first=first))
        first = first and not is_paragraph(passage.text)
    return parts


def _apply(passages: list[Passage], rule: Callable[[Sequence[Passage]], rules.Kinds]) -> list[Passage]:
    live = [index for index, passage in enumerate(passages) if passage.kind is None]
    kinds = rule([passages[index] for index in live])
    changed = list(passages)
    for position, kind in kinds.items():
        changed[live[position]] = replace(passages[live[position]], kind=kind)
    return changed
