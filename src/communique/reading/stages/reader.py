"""Takes clauses and statements, gives the stages that undertakings and instruments are said to be at."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.events import EventPattern
from communique.codebook.stages import STAGES
from communique.model import Span, Stage, Statement
from communique.reading.clause import Clause
from communique.reading.commitments.due import is_to_come
from communique.reading.context import Context
from communique.reading.events.actuality import read_actuality
from communique.reading.events.frame import Frame
from communique.reading.events.when import read_date
from communique.reading.stages.words import StageWords, stage_words

_SURE = 0.7
_AT_A_STAGE = {"project", "instrument"}
_WITHIN = (
    "of",
    "on",
    "for",
    "possessor",
    "modifier",
    "to",
    "in",
)  # where a noun names what it is the stage of
_PUT = {"in", "into", "under", "on", "behind"}
# What a stage is read with: a clause without parties.
_PLAIN = EventPattern(name="stage", type="SUPPORT")


@dataclass(frozen=True, slots=True)
class _Reached:
    """A clause that tells of a stage, and what has come there."""

    stage: str
    clause: Clause
    things: tuple[str, ...]


def read_stages(context: Context, statements: tuple[Statement, ...]) -> tuple[Stage, ...]:
    """The stages that the report tells of, in order of the text, each of a thing once for a cue."""
    words = stage_words(context.codebook.rows(STAGES))
    told: dict[tuple[str, Span], Stage] = {}
    for clause in context.clauses.items:
        cue = context.parsed.spans[clause.head]
        for reached in _reached(clause, words, context):
            for ref in reached.things:
                if (ref, cue) not in told and context.entities.get(ref).kind in words.kinds[reached.stage]:
                    told[ref, cue] = _stage(f"g{len(told) + 1}", ref, reached, statements, context)
    return tuple(told.values())


def _reached(clause: Clause, words: StageWords, context: Context) -> Iterator[_Reached]:
    """Stages that a clause tells of, each with the things that have come there."""
    done = _things(clause.all("object"), context)
    subjects = _things(clause.all("subject"), context)
    if clause.form == "noun":
        own = _things(clause.all(*_WITHIN), context)
        yield from (_Reached(stage, clause, own) for stage in words.nouns.get(clause.predicate, ()))
    elif clause.form == "verb":
        yield from (_Reached(stage, clause, done or subjects) for stage in _put(clause, words, context))
        yield from (_Reached(stage, clause, done) for stage in words.verbs.get(clause.predicate, ()))
        if not clause.all("object", "complement"):
            becomes = words.becomes.get(clause.predicate, ())
            yield from (_Reached(stage, clause, subjects) for stage in becomes)


def _put(clause: Clause, words: StageWords, context: Context) -> Iterator[str]:
    """What a thing is or is put in: "holds the treaty in abeyance", "is under construction"."""
    doc = context.parsed.doc
    for role in sorted(_PUT):
        for token in clause.all(role):
            yield from words.phrases.get(f"{role} {doc[token].lemma_.lower()}", ())


def _things(tokens: tuple[int, ...], context: Context) -> tuple[str, ...]:
    """Undertakings and instruments that noun phrases name, also inside them ("work on the pipeline")."""
    found: dict[str, None] = {}
    for token in tokens:
        inner = context.clauses.by_head.get(token)
        at = (token, *(inner.all(*_WITHIN) if inner is not None else ()))
        for ref in context.entities.at(*at):
            if context.entities.get(ref).kind in _AT_A_STAGE:
                found[ref] = None
    return tuple(found)


def _stage(
    ref: str, of: str, reached: _Reached, statements: tuple[Statement, ...], context: Context
) -> Stage:
    frame = Frame(reached.clause, _PLAIN)
    cue = context.parsed.spans[reached.clause.head]
    date = read_date(context, frame)
    actuality = read_actuality(context, frame)
    return Stage(
        id=ref,
        of=of,
        stage=reached.stage,
        actuality="planned" if actuality == "occurred" and is_to_come(date, context) else actuality,
        date=date,
        sources=_sources(cue, statements),
        cue=cue,
        spans=(_words(reached.clause, context),),
        confidence=_SURE,
    )


def _sources(cue: Span, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Speakers of the smallest statement around some words; none: the outlet itself."""
    holding = [
        (span.end - span.start, statement.speakers)
        for statement in statements
        for span in statement.content
        if span.covers(cue)
    ]
    return min(holding)[1] if holding else ()


def _words(clause: Clause, context: Context) -> Span:
    """The clause without what is subordinate to its sentence."""
    tokens = [clause.head, *(argument.token for argument in clause.arguments)]
    start = min(context.parsed.doc[token].left_edge.i for token in tokens)
    end = max(context.parsed.doc[token].right_edge.i for token in tokens)
    sentence = context.parsed.doc[clause.head].sent
    return context.parsed.span(max(start, sentence.start), min(end + 1, sentence.end))
