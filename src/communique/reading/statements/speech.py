"""Takes sayings and quotations, gives utterances: each quoted speech with the saying that tells whose it is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.context import Context
from communique.reading.quotes import Quotation
from communique.reading.statements.content import going_on_behind, spans_of
from communique.reading.statements.labels import credit_behind
from communique.reading.statements.passages import statements_in
from communique.reading.statements.quoting import Assigned, assign
from communique.reading.statements.saying import Saying
from communique.reading.statements.speakers import voice_kind
from communique.reading.statements.spots import tokens_in
from communique.reading.statements.utterance import Utterance

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE_UNSAID = 0.6  # a quotation without a verb of its own, given to who spoke last
_TIED = 2  # a verb and one word, "asked for", stand right before what is said
_LEAST_REST = 4  # fewer tokens before ", he added" are no content
_SHORTEST_LABEL = 2  # a name and a colon


def utterances(
    context: Context, sayings: tuple[Saying, ...], quotations: tuple[Quotation, ...]
) -> tuple[Utterance, ...]:
    """What each saying and each quotation says, in order of the text."""
    assigned = assign(context, sayings, quotations)
    sayings = (*sayings, *assigned.further)
    silent = set(_spoken_within(context, sayings, assigned))
    found = [
        utterance
        for saying in sayings
        if saying.cue not in silent
        for utterance in _said(saying, assigned.taken.get(saying.cue, []), context)
    ]
    found.sort(key=lambda u: u.start)
    for quotation in assigned.unsaid:
        label = _label_before(quotation, context)
        label = credit_behind(quotation, context) if label is None else label
        if label is not None:
            found.append(_unsaid(quotation, (label,), ()))
            found.sort(key=lambda u: u.start)
            continue
        before = [u for u in found if u.start < quotation.outer.start]
        if (
            before
            and _opens_sentence(quotation, context)
            and not _cues_in(quotation, context, sayings, silent)
        ):
            last = before[-1]
            found.append(_unsaid(quotation, last.speakers, last.channel))
            found.sort(key=lambda u: u.start)
    return tuple(found)


def _unsaid(quotation: Quotation, speakers: tuple[int, ...], channel: tuple[int, ...]) -> Utterance:
    """What a quotation without a verb of its own says."""
    return Utterance(speakers, "inform", (quotation.inner,), _SURE_UNSAID, channel=channel)


def _label_before(quotation: Quotation, context: Context) -> int | None:
    """Who stands before a quotation with a colon at the beginning of a paragraph: `Ana Ruiz: "We agree."`."""
    first = tokens_in(quotation.outer, context).start
    doc = context.parsed.doc
    if first < _SHORTEST_LABEL or doc[first - 1].text != ":" or voice_kind(first - 2, context) != "speaker":
        return None
    before = context.report.text[: context.parsed.spans[first - 2].start].rstrip(" \t")
    return first - 2 if not before or before.endswith("\n") else None


def _spoken_within(context: Context, sayings: tuple[Saying, ...], assigned: Assigned) -> Iterator[int]:
    """Cues that are not statements of their own: words of a quoted speaker, or the frame of a retold one."""
    by_cue = {saying.cue: saying for saying in sayings}
    for cue, quotations in assigned.taken.items():
        outer = by_cue[cue]
        for quotation in quotations:
            within = [by_cue[t] for t in tokens_in(quotation.inner, context) if t in by_cue and t != cue]
            retold = [s for s in within if not _first_person(s, context)]
            if retold and outer.is_passed_on(context):
                yield cue
                yield from (s.cue for s in within if s not in retold)
            else:
                yield from (s.cue for s in within)
    for quotation in assigned.unsaid:
        within = [by_cue[t] for t in tokens_in(quotation.inner, context) if t in by_cue]
        yield from (s.cue for s in within if _first_person(s, context))


def _first_person(saying: Saying, context: Context) -> bool:
    return not saying.speakers or context.of_speaker(saying.speakers)


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
    return any(token in cues for token in tokens_in(quotation.inner, context))


def _said(saying: Saying, quotations: list[Quotation], context: Context) -> Iterator[Utterance]:
    """What a saying says: one utterance, or one for each clause that a "that" of its own introduces."""
    frame, act = saying.framed.frame, saying.act
    if act is None:
        return
    audience = saying.clause.all(*frame.audience)
    for content in contents(saying, quotations, context):
        for said in statements_in(content, context):
            yield Utterance(saying.speakers, act, said, frame.sure, saying.cue, saying.channel, audience)


def contents(
    saying: Saying, quotations: list[Quotation], context: Context, *, whole: bool = True
) -> Iterator[tuple[Span, ...]]:
    """The words of what a saying says, once for each clause that a "that" of its own introduces.

    Args:
        saying: The saying.
        quotations: Those that it takes.
        context: The report.
        whole: Whether a verb that is part of what is said is given with it.
    """
    parsed = context.parsed
    if quotations:
        yield from _around_quotations(saying, quotations, context)
    elif saying.content:
        first, *further = _clauses_of(saying, quotations, context)
        before = bool(first) and saying.cue < min(first)
        verb = _verb_of(saying, first) if whole and before and saying.is_whole(context) else frozenset()
        yield spans_of(first | verb, parsed)
        yield from (spans_of(part, parsed) for part in further)
    else:
        yield spans_of(_rest_of_sentence(saying, context), parsed)


def _around_quotations(
    saying: Saying, quotations: list[Quotation], context: Context
) -> Iterator[tuple[Span, ...]]:
    """Each clause of a saying with the quotations in it; the first one has those that stand in none."""
    first, *further = (spans_of(part, context.parsed) for part in _clauses_of(saying, quotations, context))
    held = [[q for q in quotations if any(q.outer.overlaps(span) for span in part)] for part in further]
    own = [q for q in quotations if not any(q in inside for inside in held)]
    if own:
        first = tuple(span for span in first if not _leads_up(span, own[0], context))
    for part, inside in zip((first, *further), (own, *held), strict=True):
        if part or inside:
            yield _with_quotations(part, inside) if inside else part


def _verb_of(saying: Saying, content: frozenset[int]) -> frozenset[int]:
    """The verb of a saying, with the preposition that ties it to what is said right behind it."""
    behind = min(content)
    return frozenset(range(saying.cue, behind) if behind - saying.cue <= _TIED else {saying.cue})


def _clauses_of(saying: Saying, quotations: list[Quotation], context: Context) -> list[frozenset[int]]:
    """The tokens of a content, split where a further sentence begins: "said A and that B", "A, he said, and B".

    What one quotation holds is not split.
    """
    rest = saying.content
    parts = []
    behind = going_on_behind(context.parsed.doc[saying.cue])
    for token in sorted(saying.content):
        head = context.parsed.doc[token]
        further = head.dep_ == "conj" and _is_whole(head) and _is_said_first(head.head, saying)
        if (further or head in behind) and not _is_within(head, quotations, context):
            part = frozenset(below.i for below in head.subtree) & rest
            rest -= part
            parts.append(part)
    return [rest, *parts]


def _is_said_first(head: "Token", saying: Saying) -> bool:
    """Whether a clause is what a saying says, or opens it with "that" though the parse hung it elsewhere."""
    opening = (child.i for child in head.children if child.dep_ == "mark" and child.lower_ == "that")
    return head.i in saying.clause.all("complement") or min(saying.content) in opening


def _is_within(head: "Token", quotations: list[Quotation], context: Context) -> bool:
    """Whether a quotation that begins before a clause goes on in it."""
    start = context.parsed.spans[head.left_edge.i].start
    return any(q.outer.start < start < q.inner.end for q in quotations)


def _is_whole(head: "Token") -> bool:
    """Whether a coordinated clause says another thing: with "that" or a subject of its own, or behind "but"."""
    own = {"nsubj", "nsubjpass", "expl"}
    set_against = any(child.dep_ == "cc" and child.lower_ == "but" for child in head.head.children)
    return set_against or any(
        child.dep_ in own or (child.dep_ == "mark" and child.lower_ == "that") for child in head.children
    )


def _with_quotations(own: tuple[Span, ...], quotations: list[Quotation]) -> tuple[Span, ...]:
    """The quotations, or the words around them when the first only ends what is said in other words."""
    first = quotations[0]
    mixed = [span for span in own if span.start < first.outer.start - 1 and span.end > first.outer.start]
    if not mixed:
        return tuple(quotation.inner for quotation in quotations)
    before = tuple(span for span in own if span.end <= mixed[0].start)
    whole = Span(mixed[0].start, max(mixed[0].end, first.outer.end))
    return (*before, whole, *(q.inner for q in quotations[1:] if not whole.covers(q.inner)))


def _leads_up(span: Span, quotation: Quotation, context: Context) -> bool:
    """Whether words only lead up to a quotation, which a colon or a full stop keeps apart: `A wish: "..." he said`."""
    before = context.report.text[span.start : quotation.outer.start].rstrip()
    return span.end > quotation.outer.start > span.start and before[-1:] in {":", ".", "("}


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
