"""Takes sayings and quotations, gives utterances: each quoted speech with the saying that tells whose it is."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.model import Span
from communique.reading.context import Context
from communique.reading.statements.content import spans_of
from communique.reading.statements.quotes import Quotation
from communique.reading.statements.saying import Saying
from communique.reading.statements.utterance import Utterance

# Characters between a quotation and the verb that gives its speaker (`," the minister's spokesperson told`).
_REACH = 90
_SURE_UNSAID = 0.6  # a quotation without a verb of its own, given to who spoke last
_LEAST_REST = 4  # fewer tokens before ", he added" are no content
_FIRST_PERSON = {"i", "we"}


@dataclass(frozen=True)
class Assigned:
    """Which quotations each saying takes (under its cue), and those that no saying takes."""

    taken: dict[int, list[Quotation]] = field(default_factory=dict)
    unsaid: list[Quotation] = field(default_factory=list)


def utterances(
    context: Context, sayings: tuple[Saying, ...], quotations: tuple[Quotation, ...]
) -> tuple[Utterance, ...]:
    """What each saying and each quotation says, in order of the text."""
    assigned = _assign(context, sayings, quotations)
    silent = set(_spoken_within(context, sayings, assigned))
    found = [
        utterance
        for saying in sayings
        if saying.cue not in silent
        for utterance in _said(saying, assigned.taken.get(saying.cue, []), context)
    ]
    found.sort(key=lambda u: u.start)
    for quotation in assigned.unsaid:
        before = [u for u in found if u.start < quotation.outer.start]
        if (
            before
            and _opens_sentence(quotation, context)
            and not _cues_in(quotation, context, sayings, silent)
        ):
            last = before[-1]
            found.append(
                Utterance(last.speakers, "inform", (quotation.inner,), _SURE_UNSAID, channel=last.channel)
            )
            found.sort(key=lambda u: u.start)
    return tuple(found)


def _assign(context: Context, sayings: tuple[Saying, ...], quotations: tuple[Quotation, ...]) -> Assigned:
    assigned = Assigned()
    before: tuple[Quotation, Saying] | None = None
    for quotation in quotations:
        saying = _saying_of(quotation, context, sayings)
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
    inside = set(_tokens_in(quotation.outer, context))
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
        return "\n\n" not in gap and ". " not in gap and text[quotation.inner.end - 1] != "."
    gap = text[cue.end : quotation.outer.start]
    return "\n\n" not in gap and ". " not in gap


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
    """Whether a quotation carries on the one before, around its speaker: `"A," he said, "b"`."""
    gap = context.report.text[before[0].outer.end : quotation.outer.start]
    return len(gap) <= _REACH and "\n" not in gap and gap.rstrip().endswith(",")


def _spoken_within(context: Context, sayings: tuple[Saying, ...], assigned: Assigned) -> Iterator[int]:
    """Cues that are not statements of their own: words of a quoted speaker, or the frame of a retold one."""
    by_cue = {saying.cue: saying for saying in sayings}
    for cue, quotations in assigned.taken.items():
        outer = by_cue[cue]
        for quotation in quotations:
            within = [by_cue[t] for t in _tokens_in(quotation.inner, context) if t in by_cue and t != cue]
            retold = [s for s in within if not _first_person(s, context)]
            if retold and outer.is_passed_on(context):
                yield cue
                yield from (s.cue for s in within if s not in retold)
            else:
                yield from (s.cue for s in within)
    for quotation in assigned.unsaid:
        within = [by_cue[t] for t in _tokens_in(quotation.inner, context) if t in by_cue]
        yield from (s.cue for s in within if _first_person(s, context))


def _first_person(saying: Saying, context: Context) -> bool:
    return not saying.speakers or any(context.parsed.doc[t].lower_ in _FIRST_PERSON for t in saying.speakers)


def _opens_sentence(quotation: Quotation, context: Context) -> bool:
    """Whether a quotation begins a sentence: one inside a sentence is a name or a term."""
    before = context.report.text[: quotation.outer.start].rstrip()
    return (
        not before
        or before[-1] in ".!?\"”’'"
        or "\n" in context.report.text[len(before) : quotation.outer.start]
    )


def _cues_in(quotation: Quotation, context: Context, sayings: tuple[Saying, ...], silent: set[int]) -> bool:
    cues = {saying.cue for saying in sayings} - silent
    return any(token in cues for token in _tokens_in(quotation.inner, context))


def _said(saying: Saying, quotations: list[Quotation], context: Context) -> Iterator[Utterance]:
    """What a saying says: one utterance, or one for each clause that a "that" of its own introduces."""
    framed = saying.inner or saying.framed
    frame = saying.framed.frame
    audience = saying.clause.all(*frame.audience)
    for content in _contents(saying, quotations, context):
        if content:
            yield Utterance(
                saying.speakers, framed.frame.act, content, frame.sure, saying.cue, saying.channel, audience
            )


def _contents(saying: Saying, quotations: list[Quotation], context: Context) -> Iterator[tuple[Span, ...]]:
    parsed = context.parsed
    if quotations:
        yield _with_quotations(spans_of(saying.content, parsed), quotations)
    elif saying.content:
        first, *further = _clauses_of(saying, context)
        doing = saying.framed.frame.whole or saying.framed.noun is not None
        verb = {saying.cue} if doing and first and saying.cue < min(first) else set()
        yield spans_of(first | verb, parsed)
        yield from (spans_of(part, parsed) for part in further)
    else:
        yield spans_of(_rest_of_sentence(saying, context), parsed)


def _clauses_of(saying: Saying, context: Context) -> list[frozenset[int]]:
    """The tokens of a content, split where a further "that" begins: "said that A and that B"."""
    rest = saying.content
    parts = []
    for token in sorted(saying.content):
        head = context.parsed.doc[token]
        marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in head.children)
        if head.dep_ == "conj" and marked and head.head.i in saying.clause.all("complement"):
            part = frozenset(below.i for below in head.subtree) & rest
            rest -= part
            parts.append(part)
    return [rest, *parts]


def _with_quotations(own: tuple[Span, ...], quotations: list[Quotation]) -> tuple[Span, ...]:
    """The quotations, or the words around them when the first only ends what is said in other words."""
    first = quotations[0]
    mixed = [span for span in own if span.start < first.outer.start - 1 and span.end > first.outer.start]
    if not mixed:
        return tuple(quotation.inner for quotation in quotations)
    before = tuple(span for span in own if span.end <= mixed[0].start)
    whole = Span(mixed[0].start, max(mixed[0].end, first.outer.end))
    return (*before, whole, *(q.inner for q in quotations[1:] if not whole.covers(q.inner)))


def _rest_of_sentence(saying: Saying, context: Context) -> Iterator[int]:
    """What stands before ", he added" when the parse does not tie them."""
    start, end = next(s for s in context.parsed.sentences if s[0] <= saying.cue < s[1])
    first = min((saying.cue, *saying.speakers))
    doc = context.parsed.doc
    closes = all(
        doc[i].is_punct or doc[i].dep_ in {"prep", "pobj", "npadvmod"} for i in range(saying.cue + 1, end)
    )
    set_off = first > start and doc[first - 1].is_punct
    if saying.takes_clause and saying.speakers and closes and set_off and first - start >= _LEAST_REST:
        yield from range(start, first)


def _tokens_in(span: Span, context: Context) -> range:
    """Tokens that begin within some characters."""
    spans = context.parsed.spans
    first = bisect_left(spans, span.start, key=lambda words: words.start)
    return range(first, bisect_left(spans, span.end, lo=first, key=lambda words: words.start))
