"""Takes tokens and entities, gives who is bound: a state for its officials and organs, else the entity."""

from collections.abc import Iterable
from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.collectives import COLLECTIVES
from communique.codebook.nouns import nouns
from communique.codebook.undertakings import FUTURES, FutureWords
from communique.model import Event, Span, Statement
from communique.reading.context import Context

_STANDS_FOR_STATE = {"person", "state", "body"}
_TOGETHER = {"AGREE", "CONSULT", "SUPPORT"}
_CAN_ACT = {"person", "state", "body", "igo", "company", "group"}


def bound(refs: Iterable[str], context: Context) -> tuple[str, ...]:
    """State codes for officials, organs and states; ids for others that can act; each once."""
    found: dict[str, None] = {}
    for ref in refs:
        entity = context.cast.get(ref)
        if entity.kind in _STANDS_FOR_STATE and entity.state:
            found[entity.state] = None
        elif entity.kind in _CAN_ACT:
            found[ref] = None
    return tuple(found)


def named(tokens: Iterable[int], context: Context) -> tuple[str, ...]:
    """Who the noun phrases bind; a phrase that names nobody may hold its owner ("his government").

    What cannot act binds nobody, whoever owns it ("Japan's plan").
    """
    acting = (token for token in tokens if _can_act(token, context))
    return bound((ref for token in acting for ref in context.cast.parties(token)), context)


def _can_act(token: int, context: Context) -> bool:
    word, mention = context.parsed.doc[token], context.parsed.mentions[token]
    if mention is not None:
        return mention.kind != "date"  # "this autumn will show"
    if word.pos_ in {"PRON", "DET", "NUM"}:
        return True
    return word.lemma_.lower() in _collectives(context.codebook)


def are_unnamed(tokens: Iterable[int], context: Context) -> bool:
    """Whether all words are people or organs that nobody is named by: "the transport ministries"."""
    words = [context.parsed.doc[token] for token in tokens]
    return bool(words) and all(word.pos_ == "NOUN" and _can_act(word.i, context) for word in words)


def is_several(token: int, context: Context) -> bool:
    """Whether a word stands for more than one without naming them: "they", "the leaders", "both sides"."""
    word = context.parsed.doc[token]
    return word.tag_ == "NNS" or word.lower_ in {"they", "both"}


def is_self(tokens: Iterable[int], context: Context) -> bool:
    """Whether the speaker means themselves: "we will", "our government"."""
    doc, own = context.parsed.doc, future_words("self", context)
    return any(t.lower_ in own for token in tokens for t in (doc[token], *doc[token].children))


def addressed(what: Span, context: Context) -> tuple[str, ...]:
    """To whom a promised deed is done, where only the deed says so: "pledged to give Kenya ambulances"."""
    giving = future_words("giving", context)
    for clause in context.clauses.items:
        inside = what.covers(context.parsed.spans[clause.head])
        if inside and clause.form == "verb" and clause.predicate in giving:
            return named(clause.all("dative", "to", "for"), context) or named(clause.all("object"), context)
    return ()


def both_sides(at: Span, events: tuple[Event, ...], context: Context) -> tuple[str, ...]:
    """The two sides of the meeting or accord last told of before some words or beside them ("agreed at talks")."""
    sentences = (context.parsed.span(*bounds) for bounds in context.parsed.sentences)
    end = next((sentence.end for sentence in sentences if sentence.covers(at)), at.end)
    for event in reversed(events):
        if event.cue.start < end and event.type in _TOGETHER and event.actuality == "occurred":
            others = event.recipients if event.type == "CONSULT" else ()
            sides = bound((*event.actors, *others), context)
            if len(sides) > 1:
                return sides
    return ()


def future_words(kind: str, context: Context) -> frozenset[str]:
    """The codebook's words of one kind (see `FutureWords`), none when it has no such row."""
    return _futures(context.codebook.rows(FUTURES)).get(kind, frozenset())


@lru_cache(maxsize=4)
def _futures(rows: tuple[FutureWords, ...]) -> dict[str, frozenset[str]]:
    return {row.kind: frozenset(row.words) for row in rows}


@lru_cache(maxsize=4)
def _collectives(codebook: Codebook) -> frozenset[str]:
    named = frozenset(noun for row in codebook.rows(COLLECTIVES) for noun in row.nouns)
    return named - nouns(codebook, "impersonal")


def statement_at(span: Span, statements: tuple[Statement, ...]) -> Statement | None:
    """The statement with the smallest content or cue around some words, or None."""
    holding = [
        (content.end - content.start, index)
        for index, statement in enumerate(statements)
        for content in statement.content
        if content.overlaps(span)
    ]
    return statements[min(holding)[1]] if holding else None
