"""Takes clauses that promise, agree, invite or plan in so many words, gives the commitments they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communique.codebook.undertakings import UNDERTAKINGS, Undertaking
from communique.model import CommitmentKind, Event, Span
from communique.reading.clause import Clause
from communique.reading.commitments.conditions import on_condition
from communique.reading.commitments.due import due_in, is_limit
from communique.reading.commitments.parties import both_sides, is_self, is_several, named
from communique.reading.context import Context
from communique.reading.events.governing import read_governed
from communique.reading.statements.content import content_tokens, mistaken_clauses, spans_of
from communique.reading.statements.frames import Framed, frame_index
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_MADE = {"called_for", "denied", "hypothetical", "threatened"}
_NOT_ASSERTED = {"conditional", "possible", "necessary", "asked", "purpose"}
_PARTAKING = ("between", "possessor", "of", "with", "modifier")  # where a noun names who takes part
_DOING = {"VERB", "AUX"}
_LISTING = {",", "and"}


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A commitment before it is tied to its statement.

    Attributes:
        kind: What kind it is.
        by: Who is bound.
        to: To whom.
        what: What is to be done.
        cue: The word that binds.
        sure: How surely it is a commitment, 0 to 1.
    """

    kind: CommitmentKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    what: Span
    cue: Span
    sure: float


def undertaken(context: Context, events: tuple[Event, ...]) -> Iterator[Undertaken]:
    """The commitments made by a word of promising, agreeing, inviting or planning."""
    index = frame_index(context.codebook.rows(UNDERTAKINGS))
    for clause in context.clauses.items:
        if clause.form == "noun" or not _is_made(clause, context):
            continue
        framed = index.match(clause, context)
        if framed is None:
            continue
        what = _what(clause, framed, context)
        if what is not None and (found := _made(clause, framed, what, events, context)) is not None:
            yield found
            further = list(_further_deeds(_chosen_deed(clause, framed, context), context))
            for number, deed in enumerate(further, start=1):
                what = _deed(deed, further[number:], context)
                yield replace(found, what=what, cue=context.parsed.spans[deed])


def _is_made(clause: Clause, context: Context) -> bool:
    """Whether the text makes a commitment, and does not deny, urge or suppose it, or date something else by it.

    "Refused to promise", "urged Chad to guarantee", "after the two had agreed".
    """
    if clause.negated or clause.modality in _NOT_ASSERTED:
        return False
    marks = {
        child.lower_ for child in context.parsed.doc[clause.head].children if child.dep_ in {"mark", "advmod"}
    }
    if clause.relation == "adverbial" and marks & words(context.codebook, "when"):
        return False
    return read_governed(context, clause) not in _NOT_MADE


def _what(clause: Clause, framed: Framed[Undertaking], context: Context) -> Span | None:
    """The words that say what is to be done: a deed, or a thing where the frame allows it."""
    kind = framed.frame.kind
    if kind in {"invitation", "deadline"}:
        return _thing(clause, framed, context)
    deed = _chosen_deed(clause, framed, context)
    if deed is not None and context.parsed.doc[context.parsed.doc[deed].right_edge.i].text == ":":
        return None  # "agreed that the pact will include:" is said by the list behind it
    if deed is not None:
        return _deed(deed, list(_further_deeds(deed, context)), context)
    if framed.frame.things:
        return _thing(clause, framed, context)
    return _dated(clause, framed, context) if framed.frame.dated else None


def _chosen_deed(clause: Clause, framed: Framed[Undertaking], context: Context) -> int | None:
    """The predicate of what is to be done."""
    if framed.frame.kind in {"invitation", "deadline"}:
        return None
    for token in _deeds(clause, framed, context):
        done = context.clauses.by_head.get(token)
        if token > clause.head and done is not None and _is_to_be_done(done, framed.frame.kind, context):
            return token
        noun = context.parsed.doc[token]
        if token > clause.head and framed.frame.mutual and _is_agreed_deed(noun, context):
            return token
    return None


def _is_agreed_deed(noun: "Token", context: Context) -> bool:
    """Whether a noun names what is done by agreeing on it: "agreed on the opening of the border"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words(context.codebook, "agreed deeds")


def _further_deeds(deed: int | None, context: Context) -> Iterator[int]:
    """The other deeds of a list, each with a "to" of its own: "to keep the truce and to meet again in May"."""
    if deed is None:
        return
    if listed := _long_list(deed, context):
        yield from listed
        return
    for child in context.parsed.doc[deed].children:
        helped = any(below.lower_ == "to" and below.dep_ == "aux" for below in child.children)
        verb = child.pos_ == "VERB" and helped
        if child.dep_ == "conj" and (verb or _is_agreed_deed(child, context)):
            yield child.i
            yield from _further_deeds(child.i, context)


def _long_list(deed: int, context: Context) -> list[int]:
    """The deeds of a list of three or more, however parsed: "to keep ..., to set up ... and to meet"."""
    doc = context.parsed.doc
    found = [
        (doc[token - 1].lower_, token + 1)
        for token in range(deed + 1, doc[deed].right_edge.i)
        if doc[token].lower_ == "to" and doc[token + 1].tag_ == "VB"
    ]
    before = {word for word, _ in found}
    return [verb for word, verb in found if word in _LISTING] if before >= {",", "and"} else []


def _thing(clause: Clause, framed: Framed[Undertaking], context: Context) -> Span | None:
    """The words for a thing that stands behind the verb, not what a relative clause hangs on ("a promise he gave")."""
    if framed.noun is None and "object" in framed.frame.content and not _has_thing(clause):
        return None
    if _gives_away(clause, framed):
        return None
    cue = context.parsed.spans[clause.head]
    spans = spans_of(content_tokens(clause, framed, context), context.parsed)
    found = next((span for span in spans if clause.passive or span.start > cue.start), None)
    if found is not None and _says_nothing(found, context):
        return None
    naming = framed.frame.kind != "invitation" and any(
        mention is not None and found is not None and mention.span.covers(found)
        for mention in context.parsed.mentions
    )
    return None if naming else found  # "promised Russia", "before": whom, and no thing


def _says_nothing(found: Span, context: Context) -> bool:
    """Whether words are but a preposition whose noun stands before them: "a plan agreed [to] in Bali"."""
    inside = [
        token
        for token, span in zip(context.parsed.doc, context.parsed.spans, strict=True)
        if found.covers(span)
    ]
    return all(token.pos_ in {"ADP", "PART"} for token in inside)


def _gives_away(clause: Clause, framed: Framed[Undertaking]) -> bool:
    """Whether a verb that binds to something has an object that is given: "committed troops to the mission"."""
    binding = framed.frame.kind == "promise" and framed.noun is None and "object" not in framed.frame.content
    return binding and not clause.passive and _has_thing(clause)


def _has_thing(clause: Clause) -> bool:
    """Whether an object stands behind the verb, not only a time ("promised during his campaign")."""
    return clause.passive or any(token > clause.head for token in clause.all("object"))


def _dated(clause: Clause, framed: Framed[Undertaking], context: Context) -> Span | None:
    """What is set for a day: "talks are scheduled for 3 June", "has convened a meeting for Friday"."""
    word = context.parsed.doc[clause.head]
    dates = [t for role in framed.frame.content for t in clause.all(role) if t > clause.head]
    if framed.noun is None and not clause.passive:
        return None
    things = [framed.noun] if framed.noun is not None else list(clause.all("object"))
    if not dates or not things:
        return None
    first = min(context.parsed.doc[things[0]].left_edge.i, word.i)
    return context.parsed.span(first, context.parsed.doc[max(dates)].right_edge.i + 1)


def _deeds(clause: Clause, framed: Framed[Undertaking], context: Context) -> Iterator[int]:
    """Predicates of what may be to be done: under the verb, or under the noun that it carries."""
    yield from clause.all(*framed.frame.content)
    yield from mistaken_clauses(clause, context)
    yield from _parted(clause, context)
    if framed.noun is not None:
        carrier = context.clauses.by_head.get(framed.noun)
        yield from carrier.all(*framed.frame.content) if carrier is not None else ()
        yield from (
            c.i for c in context.parsed.doc[framed.noun].children if c.dep_ in {"acl", "ccomp", "xcomp"}
        )


def _parted(clause: Clause, context: Context) -> Iterator[int]:
    """An infinitive that words in between part from its verb: "had agreed, he stated, to extend the pipeline"."""
    for child in context.parsed.doc[clause.head].children:
        if child.dep_ == "parataxis":
            yield from (c.i for c in child.children if c.dep_ == "xcomp" and c.i > child.i)


def _is_to_be_done(done: Clause, kind: CommitmentKind, context: Context) -> bool:
    """Whether a clause is something to do: "to widen", "widening", "would widen", not "that ties are good"."""
    word = context.parsed.doc[done.head]
    if word.pos_ not in _DOING or on_condition(word):
        return False
    helpers = {child.lower_ for child in word.children if child.dep_ in {"aux", "auxpass"}}
    if "have" in helpers:  # "was to have met" did not
        return False
    if _is_bidden(word):
        return True
    if "to" in helpers or (word.tag_ == "VBG" and not helpers):
        return word.lemma_ != "be" or kind != "plan"
    return done.modality == "future" or bool(helpers & {"would", "will", "shall", "should"})


def _is_bidden(word: "Token") -> bool:
    """Whether a clause is in the mood of bidding: "agreed that the dam be built", "decided that he lead the talks"."""
    helpers = [child for child in word.children if child.dep_ in {"aux", "auxpass"}]
    bare = (word.tag_ == "VB" and not helpers) or [child.lower_ for child in helpers] == ["be"]
    return bare and any(child.lower_ == "that" and child.dep_ == "mark" for child in word.children)


def _deed(token: int, further: Sequence[int], context: Context) -> Span:
    """A verb with its helpers and what follows up to the next of further deeds, its subject left out."""
    last = context.parsed.doc[token].right_edge.i
    if further:
        last = _first_of(further[0], context) - 1
        while last > token and context.parsed.doc[last].dep_ in {"cc", "punct"}:
            last -= 1
    return context.parsed.span(_first_of(token, context), last + 1)


def _first_of(token: int, context: Context) -> int:
    """The first of a verb and its helpers."""
    if context.parsed.doc[token].pos_ == "NOUN":
        return int(context.parsed.doc[token].left_edge.i)
    helpers = {"aux", "auxpass", "advmod", "neg"}
    before = (int(c.i) for c in context.parsed.doc[token].children if c.i < token and c.dep_ in helpers)
    return min((token, *before))


def _made(
    clause: Clause, framed: Framed[Undertaking], what: Span, events: tuple[Event, ...], context: Context
) -> Undertaken | None:
    kind = framed.frame.kind
    cue = context.parsed.spans[clause.head]
    due = due_in(what, context)
    if framed.frame.dated and due is None and not _has_place(what, context) and not _is_soon(what, context):
        return None
    if framed.frame.dated and kind == "deadline" and not (due is not None and is_limit(due)):
        return None
    by = _by(clause, framed, cue, events, context)
    if not by and kind in {"promise", "agreement"} and "possessor" not in framed.frame.binds:
        by = _nobody_named(_bound_tokens(clause, framed, context), cue, events, context)
    if not by and kind == "deadline" and framed.frame.dated and not clause.passive:
        own = clause.all("subject")  # "directed that the report be completed": their own officials
        by = named(own, context) or _nobody_named(own, cue, events, context)
    if not by and not framed.frame.dated:
        return None
    to = named(clause.all(*framed.frame.audience), context)
    return Undertaken(kind, by, tuple(ref for ref in to if ref not in by), what, cue, framed.frame.sure)


def _nobody_named(
    bound: tuple[int, ...], cue: Span, events: tuple[Event, ...], context: Context
) -> tuple[str, ...]:
    """Who is bound by an item of a list ("1. Agreed to set the tariff"), or by what "the leaders" agreed.

    Those whose meeting it is.
    """
    several = not bound or any(is_several(token, context) for token in bound)
    return both_sides(cue, events, context) if several else ()


def _bound_tokens(clause: Clause, framed: Framed[Undertaking], context: Context) -> tuple[int, ...]:
    """The words for who is bound; the subject of what is to be done where an accord obliges them."""
    found = clause.all(*framed.frame.binds)
    below = (context.clauses.by_head.get(head) for head in clause.all("complement"))
    inner = (token for done in below if done is not None for token in done.all("subject"))
    return found or (tuple(inner) if "object" in framed.frame.binds else ())


def _by(
    clause: Clause, framed: Framed[Undertaking], cue: Span, events: tuple[Event, ...], context: Context
) -> tuple[str, ...]:
    subjects = _bound_tokens(clause, framed, context)
    if framed.frame.mutual and is_self(subjects, context) and (both := both_sides(cue, events, context)):
        return both
    if framed.frame.kind == "plan":
        return named(subjects, context) or _taking_part(subjects, context) or both_sides(cue, events, context)
    owner = context.clauses.by_head.get(framed.noun) if framed.noun is not None else None
    if owner is not None and (owned := named(owner.all("possessor"), context)):
        return owned
    if clause.passive and not subjects:
        return both_sides(cue, events, context)
    return named(subjects, context)


def _taking_part(nouns: tuple[int, ...], context: Context) -> tuple[str, ...]:
    """Whose meeting is planned: "a round of talks between Kenya and Chad", "his visit"."""
    found = [context.clauses.by_head.get(noun) for noun in nouns]
    told = (*found, *(context.clauses.by_head.get(t) for clause in found if clause for t in clause.all("of")))
    inside = (token for clause in told if clause is not None for token in clause.all(*_PARTAKING))
    return named(inside, context)


def _is_soon(what: Span, context: Context) -> bool:
    """Whether a time is told without naming it: "is expected to sign it within days"."""
    told = what.words(context.report.text)
    return any(told.endswith(soon) or f"{soon} " in told for soon in words(context.codebook, "soon"))


def _has_place(what: Span, context: Context) -> bool:
    return any(m is not None and m.kind == "place" and m.span.overlaps(what) for m in context.parsed.mentions)
