"""Takes a report's clauses, gives its sayings: clauses by which somebody says something, with who and what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.codebook.acts import ACTS, ActFrame
from communique.codebook.frames import Frame
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.statements.content import around_parenthesis, content_tokens
from communique.reading.statements.frames import Framed, frame_index
from communique.reading.statements.saying import Saying, hangs_on, has_subject
from communique.reading.statements.speakers import voice_kind
from communique.reading.statements.untangling import untangled

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs under which an infinitive is still said: "went on to say", "took the opportunity to thank".
_GOES_ON = {"go", "continue", "proceed", "take", "use", "begin", "hasten"}


def find_sayings(context: Context) -> tuple[Saying, ...]:
    """The sayings of a report in order, embedded ones untangled: each content is one speaker's."""
    return tuple(untangled({saying.cue: saying for saying in _candidates(context)}, context))


def _candidates(context: Context) -> Iterator[Saying]:
    acts = frame_index(context.codebook.rows(ACTS))
    for clause in context.clauses.items:
        if clause.form == "noun" or not _is_told(clause, context):
            continue
        framed = acts.match(clause, context)
        if framed is None or not _fits(clause, framed, context):
            continue
        saying = inverted(clause, framed, context) or _in_order(clause, framed, context)
        if hangs_on(context.parsed.doc[clause.head], context) or saying.can_be_said(context):
            yield saying


def _in_order(clause: Clause, framed: Framed[ActFrame], context: Context) -> Saying:
    content = content_tokens(clause, framed, context) or around_parenthesis(clause, context)
    return Saying(clause, framed, subjects(clause, content, context), content)


def inverted(clause: Clause, framed: Framed[Frame], context: Context) -> Saying | None:
    """A saying whose speaker stands behind it where an object would: "C, added the minister"."""
    doc = context.parsed.doc
    head = doc[clause.head]
    behind = [child for child in head.children if child.dep_ == "dobj" and child.i > head.i]
    set_off = head.i > 0 and doc[head.i - 1].text in {",", '"'}
    takes_clause = "complement" in framed.frame.content and framed.noun is None and not framed.frame.needs
    if not (behind and set_off and takes_clause and head.dep_ in {"conj", "parataxis", "ROOT"}):
        return None
    follows = any(token > head.i for token in clause.all("complement"))
    if has_subject(head) or follows or voice_kind(behind[0].i, context) is None:
        return None
    said = frozenset(token.i for token in head.sent if token.i < head.i)
    return Saying(clause, framed, (int(behind[0].i),), said)


def _is_told(clause: Clause, context: Context) -> bool:
    """Whether the clause is told as having happened, not wished, denied, planned or attached to a noun."""
    token = context.parsed.doc[clause.head]
    if clause.negated or clause.modality != "asserted" or clause.tense == "future":
        return False
    if clause.form == "adjective":
        return token.dep_ in {"acomp", "conj", "ROOT", "ccomp"}
    if token.tag_ == "VBN" and token.dep_ in {"acl", "amod", "advcl"} and not _has_helper(token):
        return token.dep_ != "advcl" and _has_object(token)  # no "Asked about it"
    if _is_infinitive(token):
        return token.head.lemma_ in _GOES_ON or token.head.head.lemma_ in _GOES_ON
    return token.tag_ != "VB" or any(child.dep_ == "aux" for child in token.children)


def _fits(clause: Clause, framed: Framed[ActFrame], context: Context) -> bool:
    """Whether the frame's act is a statement here: an agreement on what to do is a deed."""
    if framed.frame.act == "agree":
        contents = [context.clauses.by_head.get(token) for token in clause.all("complement")]
        return any(found is not None and _states(found, context) for found in contents)
    head = context.parsed.doc[clause.head]
    if clause.predicate in _GOES_ON and any(
        child.dep_ == "xcomp" and _is_infinitive(child) for child in head.children
    ):
        return False
    if _impersonal(head):
        return bool(clause.all("complement"))
    reads_active = _has_object(head)
    return reads_active or not clause.passive or bool(clause.all("subject"))


def _impersonal(head: "Token") -> bool:
    """Whether nobody says it: "it was underlined that"."""
    return any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in head.children)


def _states(clause: Clause, context: Context) -> bool:
    """Whether a clause tells what is, was or ought to be: neither an infinitive nor a future."""
    told = clause.modality == "asserted" and clause.tense in {"past", "present"}
    return (told or clause.modality == "necessary") and not _is_infinitive(context.parsed.doc[clause.head])


def subjects(clause: Clause, content: frozenset[int], context: Context) -> tuple[int, ...]:
    """Tokens of who speaks: the subjects that are no part of what is said."""
    token = context.parsed.doc[clause.head]
    if token.dep_ == "acl" and token.tag_ == "VBN" and _has_object(token):
        return (int(token.head.i),)
    return tuple(found for found in clause.all("subject") if found not in content)


def _is_infinitive(token: "Token") -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _has_helper(token: "Token") -> bool:
    return any(child.dep_ in {"aux", "auxpass"} for child in token.children)


def _has_object(token: "Token") -> bool:
    """Whether what looks like a participle has an object, and so is the verb of its noun ("an envoy termed it")."""
    return any(child.dep_ == "dobj" and child.i > token.i for child in token.children)
