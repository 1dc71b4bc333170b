"""Takes a report's clauses and quotations, gives every attribution: who is told to say, think or want what.

Statements are what an analyst lists; attributions are all that is not the report's own voice, down to "polls
show". What a quoted or reported speaker attributes to others belongs to that speaker and is not listed again.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.context import Context
from communique.reading.quotes import Quotation
from communique.reading.statements.according import according_to
from communique.reading.statements.attitudes import find_attitudes
from communique.reading.statements.content import spans_of
from communique.reading.statements.labels import credited, labelled
from communique.reading.statements.quoting import Assigned, assign
from communique.reading.statements.saying import Saying, has_subject, is_participle
from communique.reading.statements.speech import contents
from communique.reading.statements.spots import tokens_in

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that the report gives as somebody's.

    Attributes:
        source: The phrase that names whose they are; empty when nobody is named.
        cue: The word that attributes them.
        content: The words.
        is_said: Whether they are told as said, not as thought, wanted or shown.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    is_said: bool


def read_attributions(context: Context) -> tuple[Attribution, ...]:
    """Every attribution of a report, in order of the words that attribute."""
    quotations = [q for q in context.parsed.quotations if q.depth == 0]
    sayings = _outermost(_apart(tuple(find_attitudes(context)), context), quotations, context)
    verbs = tuple(s for s in sayings if s.clause.form != "noun")
    speech = tuple(q for q in quotations if q.is_speech(context.report.text) or _is_told(q, verbs, context))
    assigned = assign(context, verbs, speech)
    following: dict[int, list[Span]] = {}
    named = tuple(credited(assigned.unsaid, context))
    credited_words = {content for _, _, content in named}
    for quotation in assigned.unsaid:
        if (quotation.inner,) in credited_words:
            continue
        if (before := _led_up(quotation, verbs, context)) is not None:
            following.setdefault(before.cue, []).append(quotation.inner)
    found = [
        Attribution(_source(saying, context), context.parsed.spans[saying.cue], words, saying.act is not None)
        for saying in (*sayings, *assigned.further)
        if (words := _words(saying, assigned, following.get(saying.cue, []), context))
    ]
    found += [Attribution(*parts, is_said=True) for parts in (*labelled(context), *named)]
    found += [
        Attribution(source, cue, _with_quotations(content, quotations), is_said=True)
        for source, cue, content in according_to(context)
    ]
    return tuple(sorted(found, key=lambda attribution: attribution.cue))


def _with_quotations(content: tuple[Span, ...], quotations: list[Quotation]) -> tuple[Span, ...]:
    """A content with the whole of a quotation that begins in it: "according to the paper, 'One. Two.'"."""
    whole = []
    for part in content:
        begun = [q.outer.end for q in quotations if part.start <= q.outer.start < part.end]
        whole.append(Span(part.start, max([part.end, *begun])))
    return tuple(whole)


def _is_told(quotation: Quotation, sayings: tuple[Saying, ...], context: Context) -> bool:
    """Whether even a few quoted words are all that a verb right before them says: `One sign read "15%".`."""
    inside = tokens_in(quotation.outer, context)
    before = next((s for s in sayings if s.cue == inside.start - 1 and s.takes_clause), None)
    return before is not None and before.content <= set(inside)


def _led_up(quotation: Quotation, sayings: tuple[Saying, ...], context: Context) -> Saying | None:
    """The saying of the sentence that a quotation follows: `He would go on, he said. "It is not over."`."""
    parsed = context.parsed
    first = tokens_in(quotation.outer, context).start
    start, end = next(((s, e) for s, e in reversed(parsed.sentences) if s < first), (0, 0))
    return next((s for s in sayings if start <= s.cue < end and s.cue < first), None)


def _apart(sayings: tuple[Saying, ...], context: Context) -> tuple[Saying, ...]:
    """Each saying without what its own speaker goes on to do beside it: ", adding that", "and vowed to"."""
    doc = context.parsed.doc
    going_on = {s.cue: frozenset(t.i for t in doc[s.cue].subtree) for s in sayings}
    return tuple(
        replace(
            saying,
            content=saying.content.difference(
                *(own for cue, own in going_on.items() if _goes_on(doc[cue], saying, context))
            ),
        )
        for saying in sayings
    )


def _goes_on(head: "Token", outer: Saying, context: Context) -> bool:
    """Whether a verb within a content is the next act of whose content it is."""
    if head.i == outer.cue or head.i not in outer.content or outer.clause.form == "noun":
        return False
    beside = head.dep_ == "conj" and not has_subject(head) and head.head.i == outer.cue
    return beside or is_participle(head, context)


def _outermost(
    sayings: tuple[Saying, ...], quotations: list[Quotation], context: Context
) -> tuple[Saying, ...]:
    """The sayings that the report itself makes: neither quoted nor within another's content.

    A saying within what is only thought or wanted stands ("wants to say that").
    """
    spans = context.parsed.spans
    outside = [s for s in sayings if not any(q.inner.covers(spans[s.cue]) for q in quotations)]
    said = frozenset[int]().union(*(s.content - {s.cue} for s in outside if s.act is not None))
    thought = frozenset[int]().union(*(s.content - {s.cue} for s in outside if s.act is None))
    return tuple(s for s in outside if s.cue not in said and (s.act is not None or s.cue not in thought))


def _words(saying: Saying, assigned: Assigned, following: list[Span], context: Context) -> tuple[Span, ...]:
    """What a saying attributes as one content, with the quotations that follow its sentence."""
    parts = contents(saying, assigned.taken.get(saying.cue, []), context, whole=False)
    return tuple(sorted([span for part in parts for span in part] + following))


def _source(saying: Saying, context: Context) -> tuple[Span, ...]:
    """The phrase of whoever speaks, with all that tells who that is."""
    found = frozenset(t for speaker in saying.speakers for t in _phrase(context.parsed.doc[speaker]))
    return spans_of(found - saying.content - {saying.cue}, context.parsed)


def _phrase(head: "Token") -> frozenset[int]:
    """Tokens of a noun phrase, without a clause that the parse hung on it wrongly; a relative pronoun alone."""
    if head.tag_ in {"WP", "WDT"}:
        return frozenset({int(head.i)})
    added = [
        c for c in head.children if c.dep_ == "advcl" or (c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})
    ]
    return frozenset(t.i for t in head.subtree) - frozenset(t.i for child in added for t in child.subtree)
