"""Takes sayings and quotations, gives which saying each quotation belongs to.

A quotation belongs to the saying whose content it is or that stands nearest beside it; a further quotation goes
on when nothing but that saying lies in between (`"A," he said. "B."`).
"""

from dataclasses import dataclass, field

from communique.model import Span
from communique.reading.context import Context
from communique.reading.quotes import Quotation
from communique.reading.statements.beside import saying_beside
from communique.reading.statements.content import spans_of
from communique.reading.statements.saying import Saying
from communique.reading.statements.spots import tokens_in

# Characters between a quotation and the verb that gives its speaker (`," the minister's spokesperson told`).
_REACH = 90
_OF_SPEAKER = {"nsubj", "compound", "det", "flat", "appos", "poss", "case", "amod", "npadvmod"}


@dataclass(frozen=True)
class Assigned:
    """Which quotations each saying takes.

    Attributes:
        taken: The quotations of each saying, under its cue.
        unsaid: Those that no saying takes.
        further: Sayings that only the quotation beside them tells.
    """

    taken: dict[int, list[Quotation]] = field(default_factory=dict)
    unsaid: list[Quotation] = field(default_factory=list)
    further: list[Saying] = field(default_factory=list)


def assign(context: Context, sayings: tuple[Saying, ...], quotations: tuple[Quotation, ...]) -> Assigned:
    """Give each quotation to a saying, or leave it unsaid."""
    assigned = Assigned()
    before: tuple[Quotation, Saying] | None = None
    for quotation in quotations:
        saying = _saying_of(quotation, context, sayings)
        if saying is None and (found := saying_beside(quotation, context)) is not None:
            saying = next((s for s in sayings if s.cue == found.cue), found)
            assigned.further.extend([saying] if saying is found else [])
        if saying is None and before is not None and _goes_on(before, quotation, context):
            saying = before[1]
        if saying is None:
            assigned.unsaid.append(quotation)
            before = None
        else:
            assigned.taken.setdefault(saying.cue, []).append(quotation)
            before = quotation, saying
    return assigned


def _saying_of(quotation: Quotation, context: Context, sayings: tuple[Saying, ...]) -> Saying | None:
    """The saying outside a quotation whose content it is, or that stands nearest beside it."""
    parsed = context.parsed
    inside = set(tokens_in(quotation.outer, context))
    outside = [saying for saying in sayings if saying.cue not in inside]
    holding = [saying for saying in outside if 2 * len(saying.content & inside) > len(inside)]
    if holding:
        return min(holding, key=lambda saying: len(saying.content))
    beside = [
        (_distance(parsed.spans[saying.cue], quotation.outer), saying.cue, saying)
        for saying in outside
        if saying.takes_clause and _beside(saying, quotation, context)
    ]
    return min(beside, key=lambda found: found[:2])[2] if beside else None


def _beside(saying: Saying, quotation: Quotation, context: Context) -> bool:
    """Whether a saying without a content of its own stands within reach, with no sentence end in between."""
    cue = context.parsed.spans[saying.cue]
    own = spans_of(saying.content, context.parsed)
    apart = bool(own) and not quotation.outer.overlaps(_hull(own, cue))
    if apart and not _opens_interrupted(quotation, cue, own, context):
        return False
    if _distance(cue, quotation.outer) > _REACH:
        return False
    text = context.report.text
    if cue.start >= quotation.outer.end:
        gap = text[quotation.outer.end : cue.start]
        runs_on = text[quotation.inner.end - 1] != "." or _is_bare(saying, quotation, context)
        return "\n\n" not in gap and ". " not in gap and runs_on
    gap = text[cue.end : quotation.outer.start]
    return "\n\n" not in gap and ". " not in gap


def _is_bare(saying: Saying, quotation: Quotation, context: Context) -> bool:
    """Whether a sentence right behind a quotation has only who speaks and the verb: `"A." Ana Ruiz said.`."""
    start, end = next(s for s in context.parsed.sentences if s[0] <= saying.cue < s[1])
    follows = start == tokens_in(quotation.outer, context).stop
    own = context.parsed.doc[start:end]
    return follows and all(t.is_punct or t.dep_ in _OF_SPEAKER for t in own if t.i != saying.cue)


def _opens_interrupted(quotation: Quotation, cue: Span, own: tuple[Span, ...], context: Context) -> bool:
    """Whether a quotation stands right before a verb whose content goes on behind it: `"A," he said, "b"`."""
    last = quotation.inner.words(context.report.text)[-1:]
    near = 0 <= cue.start - quotation.outer.end <= _REACH
    return last in {",", "?", "!"} and near and own[0].start > cue.end


def _hull(spans: tuple[Span, ...], cue: Span) -> Span:
    return Span(min(s.start for s in (*spans, cue)), max(s.end for s in (*spans, cue)))


def _distance(cue: Span, quotation: Span) -> int:
    return max(cue.start - quotation.end, quotation.start - cue.end)


def _goes_on(before: tuple[Quotation, Saying], quotation: Quotation, context: Context) -> bool:
    """Whether a quotation carries on the one before, with its saying or nothing in between: `"A," he said. "B."`."""
    last, saying = before
    parsed = context.parsed
    start, end = next(s for s in parsed.sentences if s[0] <= saying.cue < s[1])
    between = tokens_in(Span(last.outer.end, quotation.outer.start), context)
    return all(start <= token < end or parsed.doc[token].is_punct for token in between)
