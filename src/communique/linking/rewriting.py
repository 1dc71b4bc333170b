"""What a rewrite did to its source: two texts and their shared passages in, sentences kept, cut and added out."""

from collections.abc import Sequence

import msgspec

from communique.linking.sentences import sentence_stems, sentences
from communique.linking.words import shared
from communique.model import Span

# Stems that a sentence and its retelling have in common, and their share of the shorter.
_FEWEST, _ENOUGH = 3, 0.5
_FEWEST_WORDS = 3  # of a sentence; datelines and headings have fewer


class Rewriting(msgspec.Struct, frozen=True, kw_only=True):
    """A rewrite beside its source.

    Attributes:
        kept: Sentences of the rewrite, each with the one of the source that it retells.
        cut: Sentences of the source that the rewrite leaves out.
        added: Sentences of the rewrite that go back to none of the source.
    """

    kept: tuple[tuple[Span, Span], ...]
    cut: tuple[Span, ...]
    added: tuple[Span, ...]


def rewriting(derived: str, source: str, passages: Sequence[tuple[Span, Span]]) -> Rewriting:
    """What a rewrite kept, cut and added, sentence by sentence.

    Args:
        derived: Text of the rewrite.
        source: Text that it retells.
        passages: What they share word for word: the span in the rewrite, the span in the source.
    """
    told = {span: sentence_stems(span.words(derived)) for span in sentences(derived)}
    held = {span: sentence_stems(span.words(source)) for span in sentences(source)}
    kept = [
        (span, best)
        for span, stems in told.items()
        if len(stems) >= _FEWEST_WORDS and (best := _source_of(span, stems, held, passages)) is not None
    ]
    retold = {best for _, best in kept} | {
        span for span in held if any(there.overlaps(span) for _, there in passages)
    }
    return Rewriting(
        kept=tuple(kept),
        cut=tuple(span for span, stems in held.items() if len(stems) >= _FEWEST_WORDS and span not in retold),
        added=tuple(
            span
            for span, stems in told.items()
            if len(stems) >= _FEWEST_WORDS and span not in {one for one, _ in kept}
        ),
    )


def _source_of(
    span: Span,
    stems: frozenset[str],
    held: dict[Span, frozenset[str]],
    passages: Sequence[tuple[Span, Span]],
) -> Span | None:
    """The sentence of the source that a sentence retells, or None."""

    def closeness(other: Span) -> tuple[bool, float, int]:
        verbatim = any(here.overlaps(span) and there.overlaps(other) for here, there in passages)
        return verbatim, shared(stems, held[other]), len(stems & held[other])

    best = max(held, key=closeness, default=None)
    if best is None:
        return None
    verbatim, likeness, common = closeness(best)
    return best if verbatim or (likeness >= _ENOUGH and common >= _FEWEST) else None
