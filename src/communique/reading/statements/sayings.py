"""Takes a report's clauses, gives its sayings: clauses by which somebody says something, with who and what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communique.codebook.acts import ACTS, ActFrame
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.statements.content import around_parenthesis, content_tokens
from communique.reading.statements.frames import Framed, frame_index
from communique.reading.statements.speakers import voice_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs under which an infinitive is still said: "went on to say", "took the opportunity to thank".
_GOES_ON = {"go", "continue", "proceed", "take", "use", "begin", "hasten"}


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that reports speech.

    Attributes:
        clause: The clause.
        framed: The frame it matches.
        speakers: Tokens of who speaks, possibly none.
        content: Tokens of what is said; empty when only a quotation beside it can give them.
        channel: Tokens of who or what passed it on ("Lavrov expressed concern, *the ministry* said").
        inner: For a content that is itself put as an act ("said he hoped that"), that act's frame.
    """

    clause: Clause
    framed: Framed[ActFrame]
    speakers: tuple[int, ...]
    content: frozenset[int]
    channel: tuple[int, ...] = ()
    inner: Framed[ActFrame] | None = None

    @property
    def cue(self) -> int:
        """The token that says it was said."""
        return self.clause.head

    @property
    def takes_clause(self) -> bool:
        """Whether its verb can stand beside a quotation."""
        frame = self.framed.frame
        return self.framed.noun is None and "complement" in frame.content and not frame.needs


def find_sayings(context: Context) -> tuple[Saying, ...]:
    """The sayings of a report in order, embedded ones untangled: each content is one speaker's."""
    found = {saying.cue: saying for saying in _candidates(context)}
    return tuple(_untangled(found, context))


def _candidates(context: Context) -> Iterator[Saying]:
    acts = frame_index(context.codebook.rows(ACTS))
    for clause in context.clauses.items:
        if clause.form == "noun" or not _is_told(clause, context):
            continue
        framed = acts.match(clause, context)
        if framed is None or not _fits(clause, framed, context):
            continue
        content = content_tokens(clause, framed, context) or around_parenthesis(clause, context)
        speakers = _subjects(clause, content, context)
        head = context.parsed.doc[clause.head]
        if speakers and not hangs_on(head, context) and not _can_say(clause, speakers, context):
            continue
        yield Saying(clause, framed, speakers, content)


def _is_told(clause: Clause, context: Context) -> bool:
    """Whether the clause is told as having happened, not wished, denied, planned or attached to a noun."""
    token = context.parsed.doc[clause.head]
    if clause.negated or clause.modality != "asserted" or clause.tense == "future":
        return False
    if clause.form == "adjective":
        return token.dep_ in {"acomp", "conj", "ROOT", "ccomp"}
    if token.tag_ == "VBN" and token.dep_ in {"acl", "amod"}:
        return _has_object(token)
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children):
        return token.head.lemma_ in _GOES_ON or token.head.head.lemma_ in _GOES_ON
    return token.tag_ != "VB" or any(child.dep_ == "aux" for child in token.children)


def _fits(clause: Clause, framed: Framed[ActFrame], context: Context) -> bool:
    """Whether the frame's act is a statement here: an agreement on what to do is a deed."""
    if framed.frame.act == "agree":
        contents = [context.clauses.by_head.get(token) for token in clause.all("complement")]
        return any(
            c is not None
            and c.modality == "asserted"
            and c.tense in {"past", "present"}
            and not _to_do(c, context)
            for c in contents
        )
    reads_active = _has_object(context.parsed.doc[clause.head])
    return reads_active or not clause.passive or bool(clause.all("subject"))


def _to_do(clause: Clause, context: Context) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in context.parsed.doc[clause.head].children)


def _subjects(clause: Clause, content: frozenset[int], context: Context) -> tuple[int, ...]:
    token = context.parsed.doc[clause.head]
    if token.dep_ == "acl" and token.tag_ == "VBN" and _has_object(token):
        return (int(token.head.i),)
    return tuple(found for found in clause.all("subject") if found not in content)


def _has_object(token: "Token") -> bool:
    """Whether what looks like a participle has an object, and so is the verb of its noun ("an envoy termed it")."""
    return any(child.dep_ == "dobj" and child.i > token.i for child in token.children)


def _untangled(found: dict[int, Saying], context: Context) -> Iterator[Saying]:
    """Each saying with the speech of others, and its own further speech, taken out of its content."""
    kept = dict(found)
    for cue, saying in found.items():
        outer = _around(saying, found)
        head = context.parsed.doc[cue]
        if outer is None:
            if saying.speakers and not _can_say(saying.clause, saying.speakers, context):
                kept.pop(cue)
            continue
        above = kept.get(outer.cue, outer)
        without = replace(above, content=above.content - {token.i for token in head.subtree})
        if goes_on(head, outer, context):
            kept[cue] = replace(saying, speakers=above.speakers or saying.speakers, channel=above.channel)
            kept[outer.cue] = without
        elif _another_speaks(saying, head, context):
            kept[outer.cue] = without
        elif same_voice(saying, outer, context):
            if {cue, _copula(head)} & set(outer.clause.all("complement")):
                kept[outer.cue] = replace(above, inner=saying.framed)
            kept.pop(cue)
        elif not _can_say(saying.clause, saying.speakers, context):
            kept.pop(cue)
        elif speaks_for_others(outer, context):
            kept[cue] = replace(saying, channel=outer.speakers)
            kept.pop(outer.cue, None)
        else:
            kept.pop(cue)
    yield from (kept[cue] for cue in sorted(kept))


def _copula(head: "Token") -> int:
    """The verb "be" of a predicate adjective, else the token itself."""
    return int(head.head.i) if head.dep_ == "acomp" else int(head.i)


def _around(saying: Saying, found: dict[int, Saying]) -> Saying | None:
    """The nearest saying in whose content a saying stands."""
    around = [other for other in found.values() if other is not saying and saying.cue in other.content]
    return min(around, key=lambda other: len(other.content), default=None)


def goes_on(head: "Token", outer: Saying, context: Context) -> bool:
    """Whether the speech is the outer speaker's own next act: ", adding that", "and hoped that"."""
    if is_participle(head, context):
        return True
    return (
        head.dep_ == "conj"
        and not _has_subject(head)
        and head.head.i in outer.clause.all("complement", "object")
    )


def _another_speaks(saying: Saying, head: "Token", context: Context) -> bool:
    """Whether the speech is somebody else's, beside and not inside: "..., and Manalo expressed understanding"."""
    if head.dep_ != "conj" or not _has_subject(head):
        return False
    before = context.parsed.doc[max(0, head.left_edge.i - 2) : head.left_edge.i].text
    return before.startswith(",") and any(
        context.cast.get(ref).kind == "person" for ref in context.entities.at(*saying.speakers)
    )


def is_participle(head: "Token", context: Context) -> bool:
    """Whether a verb goes on behind a comma without a subject of its own: ", stressing that"."""
    left = head.left_edge.i
    hangs = head.tag_ == "VBG" and head.dep_ in {"advcl", "acl"}
    return hangs and left > 0 and context.parsed.doc[left - 1].text == ","


def hangs_on(head: "Token", context: Context) -> bool:
    """Whether the grammar may have given a verb another's subject: it is coordinated, or a participle."""
    return is_participle(head, context) or (head.dep_ == "conj" and not _has_subject(head))


def _has_subject(head: "Token") -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in head.children)


def _can_say(clause: Clause, speakers: tuple[int, ...], context: Context) -> bool:
    """Whether one of the subjects can speak; an agency that reports tells the news and says nothing itself."""
    kinds = {voice_kind(token, context) for token in speakers} - {None}
    return bool(kinds) and not (clause.predicate == "report" and "speaker" not in kinds)


def same_voice(inner: Saying, outer: Saying, context: Context) -> bool:
    """Whether the inner speaker is the outer one, or the state that the outer one serves."""
    if not inner.speakers or any(context.parsed.doc[token].lower_ in {"i", "we"} for token in inner.speakers):
        return True
    inside = set(context.entities.at(*inner.speakers))
    outside = set(context.entities.at(*outer.speakers))
    states = {context.entities.state(ref) for ref in outside}
    own_state = {ref for ref in inside if context.entities.get(ref).kind == "state"}
    return bool(inside & outside) or any(context.entities.state(ref) in states for ref in own_state)


def speaks_for_others(saying: Saying, context: Context) -> bool:
    """Whether a saying's subject passes on the words of others: a document or a messenger."""
    return any(voice_kind(token, context) in {"document", "messenger"} for token in saying.speakers)
