"""Takes a report's sayings, quotations and attributions, gives its statements."""

from communique.model import DateInterval, Span, Statement
from communique.reading.context import Context
from communique.reading.mention import Mention
from communique.reading.quotes import Quotation
from communique.reading.statements.according import attributed, channel_by_attribution, without_minds_told
from communique.reading.statements.continuity import continuing
from communique.reading.statements.force import rung_of
from communique.reading.statements.judging import act_of_words
from communique.reading.statements.sayings import find_sayings, is_impersonal
from communique.reading.statements.speakers import issuer, voice_kind
from communique.reading.statements.speech import utterances
from communique.reading.statements.turns import find_turns, in_turns
from communique.reading.statements.utterance import Utterance
from communique.reading.topics import read_topics
from communique.reading.words import words as named_words

# Less sure ways of speech ("was glad that") only tell what another saying does, and are no statement alone.
_LEAST_SURE = 0.5
_TALKING = {"speaker", "messenger"}


def read_statements(context: Context) -> tuple[Statement, ...]:
    """The report's statements, in order of the text."""
    speech = context.parsed.speech
    sayings = without_minds_told(context, find_sayings(context))
    found = [*utterances(context, sayings, speech), *attributed(context, sayings)]
    if turns := find_turns(context):
        found = in_turns(turns, found, context)
    told = sorted((u for u in found if u.sure >= _LEAST_SURE), key=lambda u: (u.start, u.content))
    named: dict[int | None, tuple[str, ...]] = {
        u.cue: _speakers(u, context)[0] for u in told if u.cue is not None
    }
    going_on = continuing(told, named, context)
    return tuple(
        _statement(number, u, speech, going_on.get(u.cue), context) for number, u in enumerate(told, start=1)
    )


def _statement(
    number: int,
    utterance: Utterance,
    quotations: tuple[Quotation, ...],
    going_on: tuple[str, ...] | None,
    context: Context,
) -> Statement:
    parsed = context.parsed
    named, channel = _speakers(utterance, context)
    speakers = going_on or named or _all_met(utterance, context)
    words = " ".join(parsed.words(span) for span in utterance.content)
    states = (context.cast.get(ref).state or ref for ref in speakers)
    quoted = _is_quoted(utterance.content, quotations)
    act = act_of_words(utterance.act, utterance.content, context, quoted=quoted)
    return Statement(
        id=f"s{number}",
        speakers=speakers,
        behalf=tuple(dict.fromkeys(states)),
        channel=channel,
        audience=tuple(ref for ref in context.entities.at(*utterance.audience) if ref not in speakers),
        act=act,
        force=rung_of(act, _verb(utterance, context), context.codebook),
        quoted=quoted,
        source=parsed.spans[utterance.speakers[0]] if utterance.speakers else None,
        cue=parsed.spans[utterance.cue] if utterance.cue is not None else None,
        content=utterance.content,
        topics=read_topics(words, context.codebook),
        date=_date(utterance, context),
        confidence=utterance.sure,
    )


def _speakers(utterance: Utterance, context: Context) -> tuple[tuple[str, ...], str | None]:
    """Ids of who speaks, and the words for what passed it on; a document speaks for who issued it."""
    tokens: list[int] = []
    channel = list(utterance.channel)
    for token in utterance.speakers:
        if voice_kind(token, context) == "document":
            channel.append(token)
            tokens.extend(issuer(token, context))
        else:
            tokens.append(token)
    if not channel and utterance.cue is not None:
        channel.extend(_documents_beside(utterance.cue, context))
    words = context.parsed.words(context.parsed.spans[channel[0]]) if channel else None
    return tuple(dict.fromkeys(ref for token in tokens for ref in _voices(token, context))), words


def _voices(token: int, context: Context) -> tuple[str, ...]:
    """Who a subject stands for: a capital for its state, people without a name for a group."""
    found = context.entities.at(token)
    if found and all(context.entities.get(ref).kind == "place" for ref in found):
        return context.cast.hosts(token) or found
    found = found or context.cast.doers(token)
    if context.cast.are_people_of(token, found):
        return context.cast.described(token, found[0])
    return found or (context.cast.described(token) if voice_kind(token, context) in _TALKING else ())


def _all_met(utterance: Utterance, context: Context) -> tuple[str, ...]:
    """Who says what nobody is said to say ("it was agreed that"): the two sides last named before it."""
    if utterance.cue is None or utterance.speakers or not is_impersonal(context.parsed.doc[utterance.cue]):
        return ()
    if _verb(utterance, context) in named_words(context.codebook, "hearsay"):
        return ()
    found: tuple[str, ...] = ()
    for token in range(utterance.cue - 1, -1, -1):
        if voice_kind(token, context) is not None:
            voices = (ref for ref in context.entities.at(token) if context.cast.get(ref).kind != "place")
            found = tuple(dict.fromkeys((*voices, *found)))
        if len(context.cast.sides(found)) > 1:
            return found
    return ()


def _documents_beside(cue: int, context: Context) -> tuple[int, ...]:
    """Tokens of the document that a saying stands in: "said in a statement", "according to a statement"."""
    named = channel_by_attribution(cue, context)
    clause = context.clauses.by_head.get(cue)
    stands_in = clause.all("in", "through", "via") if clause is not None else ()
    return named or tuple(t for t in stands_in if voice_kind(t, context) == "document")


def _verb(utterance: Utterance, context: Context) -> str | None:
    """The predicate that says it, in its base form."""
    clause = context.clauses.by_head.get(utterance.cue) if utterance.cue is not None else None
    return clause.predicate if clause is not None else None


def _is_quoted(content: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> bool:
    return all(any(q.outer.covers(span) for q in quotations) for span in content)


def _date(utterance: Utterance, context: Context) -> DateInterval | None:
    """The date that stands with the verb ("said on Tuesday"), or None."""
    if utterance.cue is None:
        return None
    for child in context.parsed.doc[utterance.cue].children:
        beside = [child, *child.children] if child.dep_ == "prep" else [child]
        for token in beside:
            mention: Mention | None = context.parsed.mentions[token.i]
            if mention is not None and mention.interval is not None:
                return mention.interval
    return None
