"""Takes a transcript, gives the turns of its speakers ("PRIME MINISTER TANAKA: That agreement stays").

A report that is all its writer's own words ("We, the ministers, met in Lomé") is one turn of his.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.model import Span
from communique.reading.context import Context
from communique.reading.statements.content import spans_of
from communique.reading.statements.utterance import Utterance

_ASKS = {"journalist", "question", "reporter", "q", "media", "press", "moderator", "host", "interviewer"}
_LEAST_WORDS = 3  # "No." and "Good morning." say nothing to keep
_SURE = 0.7  # that of oneself one tells what one says, however it is worded ("we are grateful for")
_PREDICATES = {"acomp", "attr"}


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until the next one speaks.

    Attributes:
        speakers: Tokens of the label that name the speaker, or the first "we" of who writes.
        span: The words, without the label.
        asks: Whether the speaker only asks questions.
    """

    speakers: tuple[int, ...]
    span: Span
    asks: bool


def find_turns(context: Context) -> tuple[Turn, ...]:
    """The turns of a transcript, or the one of who writes the report; none for any other report."""
    text = context.report.text
    if written := context.entities.written:
        return (Turn((min(written),), Span(0, len(text)), asks=False),)
    return tuple(
        Turn(_named(label, context), said, label.words(text).split(",")[0].lower() in _ASKS)
        for label, said in context.parsed.turns
    )


def in_turns(turns: tuple[Turn, ...], utterances: list[Utterance], context: Context) -> list[Utterance]:
    """Utterances with "I" and "we" given to who has the turn, and a turn's other sentences as utterances."""
    found = []
    for utterance in utterances:
        turn = next((turn for turn in turns if turn.span.overlaps(utterance.content[0])), None)
        if turn is None:
            found.append(utterance)
        elif _is_own(utterance, context):
            found.append(replace(utterance, speakers=turn.speakers, sure=max(utterance.sure, _SURE)))
        elif utterance.speakers:
            found.append(utterance)
    found.extend(said for turn in turns if not turn.asks for said in _sentences(turn, found, context))
    return found


def _named(label: Span, context: Context) -> tuple[int, ...]:
    tokens = context.parsed.tokens(label)
    named = [token for token in tokens if context.entities.at(token)]
    people = [
        t for t in named if any(context.entities.get(r).kind == "person" for r in context.entities.at(t))
    ]
    return tuple((people or named or tokens)[:1])


def _is_own(utterance: Utterance, context: Context) -> bool:
    return context.of_speaker(utterance.speakers)


def _sentences(turn: Turn, known: list[Utterance], context: Context) -> Iterator[Utterance]:
    """The statements of a turn that no verb of saying introduces: its plain sentences."""
    doc = context.parsed.doc
    for start, end in context.parsed.sentences:
        said = {i for i in range(start, end) if turn.span.covers(context.parsed.spans[i])}
        if not said or doc[end - 1].text == "?":
            continue
        rest = said - {i for u in known if u.cue is not None for i in _told(u.cue, context)}
        subject = any(doc[i].dep_ in {"nsubj", "nsubjpass", "expl"} for i in rest)
        words = sum(not doc[i].is_punct for i in rest)
        if subject and words >= _LEAST_WORDS:
            yield Utterance(turn.speakers, "inform", spans_of(rest, context.parsed), _SURE)


def _told(cue: int, context: Context) -> set[int]:
    """Tokens of a verb of saying with all that hangs on it, coordinated sentences left out."""
    head = context.parsed.doc[cue]
    if head.dep_ in _PREDICATES and head.head.lemma_ == "be":
        head = head.head
    further = [child for child in head.children if child.dep_ == "conj"]
    return {t.i for t in head.subtree} - {t.i for child in further for t in child.subtree}
