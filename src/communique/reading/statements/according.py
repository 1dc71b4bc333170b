"""Takes a report's sayings, gives what is attributed without a verb: "according to X, C"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.context import Context
from communique.reading.statements.content import spans_of
from communique.reading.statements.saying import Saying
from communique.reading.statements.speakers import issuer, voice_kind
from communique.reading.statements.utterance import Utterance
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE = 0.8


def _attributions(tokens: "Iterable[Token]") -> Iterator[tuple["Token", tuple[int, ...]]]:
    """Each "according" with the tokens of whom it names."""
    for token in tokens:
        if token.lower_ != "according":
            continue
        to = next((child for child in token.children if child.lower_ == "to"), None)
        named = tuple(child.i for child in to.children if child.dep_ == "pobj") if to is not None else ()
        if named:
            yield token, named


def without_minds_told(context: Context, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """The sayings but for what one tells of another's mind: "according to Ruiz, Guyana thinks that"."""
    minds = words(context.codebook, "states of mind")
    told = {
        _clause_top(token).i
        for token, named in _attributions(context.parsed.doc)
        if any(voice_kind(t, context) == "speaker" for t in named)
    }
    return tuple(s for s in sayings if s.cue not in told or s.clause.predicate not in minds)


def attributed(context: Context, sayings: tuple[Saying, ...]) -> Iterator[Utterance]:
    """Utterances of those named by "according to", where the sentence is not itself somebody's saying."""
    cues = {saying.cue for saying in sayings}
    for token, named in _attributions(context.parsed.doc):
        top = _clause_top(token)
        if top.i in cues or (top.i == token.i) or _closes_saying(token, named, sayings, context):
            continue
        speakers = tuple(s for t in named for s in (issuer(t, context) or (t,)))
        if not any(voice_kind(t, context) for t in named):
            continue
        own = _phrase(token, named)
        content = spans_of((t.i for t in top.subtree if t.i not in own), context.parsed)
        if content:
            yield Utterance(speakers, "inform", content, _SURE, cue=token.i)


def _closes_saying(
    token: "Token", named: tuple[int, ...], sayings: tuple[Saying, ...], context: Context
) -> bool:
    """Whether "according to X" behind a comma at the end tells who reports what another says."""
    after = token.doc[min(max(named) + 1, len(token.doc) - 1)]
    closing = token.i > 0 and token.nbor(-1).text == "," and after.is_punct
    said = any(saying.speakers and token.i in saying.content for saying in sayings)
    return closing and said and not context.parsed.spoken[token.i]


def according_to(context: Context) -> Iterator[tuple[tuple[Span, ...], Span, tuple[Span, ...]]]:
    """Every "according to X, C" as the phrase of X, the words "according to", and C."""
    parsed = context.parsed
    for token, named in _attributions(parsed.doc):
        own = _phrase(token, named)
        content = spans_of((t.i for t in _clause_top(token).subtree if t.i not in own), parsed)
        to = next(child.i for child in token.children if child.lower_ == "to")
        if content:
            yield spans_of(own - {token.i, to}, parsed), parsed.span(token.i, to + 1), content


def channel_by_attribution(cue: int, context: Context) -> tuple[int, ...]:
    """Tokens of the document or messenger that "according to" names beside a saying."""
    for token, named in _attributions(context.parsed.doc[cue].sent):
        if _clause_top(token).i == cue:
            return tuple(t for t in named if voice_kind(t, context) in {"document", "messenger"})
    return ()


def _phrase(token: "Token", named: tuple[int, ...]) -> set[int]:
    """Tokens of "according to X": up to the comma that closes it, for what follows may be hung on X wrongly."""
    found = set()
    for inside in token.subtree:
        if inside.i > max(named) and inside.text == ",":
            break
        found.add(inside.i)
    return found


def _clause_top(token: "Token") -> "Token":
    """The verb that an attribution hangs on."""
    top = token.head
    while (top.pos_ not in {"VERB", "AUX"} or top.dep_ == "conj") and top.head != top:
        top = top.head
    return top
