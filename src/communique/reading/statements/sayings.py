"""Takes a report's clauses, gives its sayings: clauses by which somebody says something, with who and what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.codebook.acts import ACTS, ActFrame
from communique.codebook.frames import Frame
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.governing import read_governed
from communique.reading.grammar.repairs import is_inverted
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.statements.content import around_parenthesis, content_tokens, mistaken_clauses
from communique.reading.statements.frames import Framed, frame_index
from communique.reading.statements.saying import Saying, hangs_on
from communique.reading.statements.speakers import voice_kind
from communique.reading.statements.untangling import untangled
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = {"a", "an"}
_AS = "as"
_FINITE = {"VBD", "VBZ", "VBP"}
# Verbs under which an infinitive is yet to be said: "is expected to tell the summit that".
_AWAITING = {"be", "expect", "due", "set", "schedule"}
_GOVERNED = {"pcomp", "xcomp"}
_FIRST_PERSON = {"i", "we", "you"}
# What may stand between a speaker and the verb: "the envoy, Ana Ruiz, also said".
_BETWEEN = {"ADV", "AUX", "PUNCT", "PART"}


def find_sayings(context: Context) -> tuple[Saying, ...]:
    """The sayings of a report in order, embedded ones untangled: each content is one speaker's."""
    return tuple(untangled({saying.cue: saying for saying in _candidates(context)}, context))


def _candidates(context: Context) -> Iterator[Saying]:
    acts = frame_index(tuple(row for row in context.codebook.rows(ACTS) if not row.denied))
    denied = frame_index(tuple(row for row in context.codebook.rows(ACTS) if row.denied))
    for clause in context.clauses.items:
        if clause.form == "noun" or not (_is_told(clause, context) or _is_foretold(clause, context)):
            continue
        framed = (denied if clause.negated else acts).match(clause, context)
        if framed is None or not _fits(clause, framed, context) or _is_held_back(clause, context):
            continue
        if _stays_unnamed(clause, context):
            continue
        saying = inverted(clause, framed, context) or _in_order(clause, framed, context)
        if hangs_on(context.parsed.doc[clause.head], context) or saying.can_be_said(context):
            yield saying


def _in_order(clause: Clause, framed: Framed[ActFrame], context: Context) -> Saying:
    head = context.parsed.doc[clause.head]
    if is_as_said(head):
        around = {token.i for token in head.sent} - {token.i for token in head.subtree}
        return Saying(clause, framed, clause.all("subject"), frozenset(around))
    content = content_tokens(clause, framed, context)
    if not content or _is_interrupting(clause, context):
        content |= around_parenthesis(clause, context) | _before_quoting(head)
    speakers = subjects(clause, content, context)
    if answer := _answered(clause, context):
        return Saying(clause, framed, clause.all("subject"), answer)
    silent = not any(voice_kind(token, context) for token in speakers)
    if silent and framed.noun is None and (before := _right_before(clause, context)) is not None:
        speakers = (int(before.i),)
        content -= {token.i for token in before.subtree}
    return Saying(clause, framed, speakers, content)


def _before_quoting(head: "Token") -> frozenset[int]:
    """What somebody is quoted for behind it: "the border is open, the envoy quoted her as [saying]"."""
    if head.dep_ != "pcomp" or head.head.lower_ != _AS:
        return frozenset()
    before = (child for child in head.head.head.children if child.dep_ == "ccomp" and child.i < head.i)
    return frozenset(token.i for child in before for token in child.subtree)


def _is_interrupting(clause: Clause, context: Context) -> bool:
    """Whether the words stand between a verb and its infinitive: "they had agreed, he stated, to extend it"."""
    doc = context.parsed.doc
    complements = [doc[token] for token in clause.all("complement") if token > clause.head]
    set_off = doc[min(clause.head + 1, len(doc) - 1)].text == ","
    return doc[clause.head].dep_ == "parataxis" and set_off and any(map(is_infinitive, complements))


def _answered(clause: Clause, context: Context) -> frozenset[int]:
    """The words of a clause about the noun it hangs on: "a charge Tehran denies", "the tax, which he called fair"."""
    doc = context.parsed.doc
    head = doc[clause.head]
    said = words(context.codebook, "what was said")
    for token in clause.all("object", "dative"):
        noun = doc[token]
        before = noun.left_edge.i
        apposed = token < clause.head and before > 0 and doc[before - 1].text == ","
        resumes = doc[before].lower_ in _ONE and _speaks_of(head, noun, context)
        if apposed and (noun.lemma_ in said or resumes):
            return frozenset(range(before, head.right_edge.i + 1))
        if _speaks_of(head, noun, context):
            return frozenset(range(head.left_edge.i, head.right_edge.i + 1))
    return frozenset()


def _speaks_of(head: "Token", noun: "Token", context: Context) -> bool:
    """Whether in a relative clause somebody speaks of the noun that it hangs on."""
    own = (child for child in head.children if child.dep_ == "nsubj" and child.tag_ not in {"WDT", "WP"})
    return head.dep_ == "relcl" and head.head == noun and any(voice_kind(child.i, context) for child in own)


def _right_before(clause: Clause, context: Context) -> "Token | None":
    """Who stands right before a finite verb to which the parse gave no subject: "residents told", "Ana Ruiz, said"."""
    doc = context.parsed.doc
    head = doc[clause.head]
    if head.tag_ not in _FINITE or clause.passive or head.dep_ in {"conj", "relcl"}:
        return None
    index = head.i - 1
    while index > head.sent.start and doc[index].pos_ in _BETWEEN:
        index -= 1
    found = doc[index]
    return found if found.pos_ in {"NOUN", "PROPN", "PRON"} and voice_kind(index, context) else None


def inverted(clause: Clause, framed: Framed[Frame], context: Context) -> Saying | None:
    """A saying whose speaker stands behind it where an object would: "C, added the minister"."""
    doc = context.parsed.doc
    head = doc[clause.head]
    if is_inverted(head, context.parsed):
        said = frozenset(token.i for token in head.sent if token.i < head.i)
        return Saying(clause, framed, (int(head.head.i),), said)
    behind = [child for child in head.children if child.dep_ in {"dobj", "nsubj"} and child.i > head.i]
    set_off = head.i > 0 and doc[head.i - 1].text in {",", '"'}
    frame = framed.frame
    takes_clause = "complement" in frame.content and framed.noun is None and not frame.needs
    if isinstance(frame, ActFrame) and "object" in frame.audience and _right_before(clause, context):
        return None  # "C, the envoy told the agency"
    if not (behind and set_off and takes_clause and head.dep_ in {"conj", "parataxis", "ROOT"}):
        return None
    follows = any(token > head.i for token in clause.all("complement"))
    before = any(child.i < head.i and child.dep_ in {"nsubj", "nsubjpass"} for child in head.children)
    if before or follows or voice_kind(behind[0].i, context) is None:
        return None
    said = frozenset(token.i for token in head.sent if token.i < head.i)
    return Saying(clause, framed, (int(behind[0].i),), said)


def _is_told(clause: Clause, context: Context) -> bool:
    """Whether the clause is told as having happened, not wished, planned or attached to a noun."""
    token = context.parsed.doc[clause.head]
    if is_inverted(token, context.parsed) or is_as_said(token):
        return True
    if clause.modality != "asserted" or clause.tense == "future":
        return False
    if clause.form == "adjective":
        return token.dep_ in {"acomp", "conj", "ROOT", "ccomp"}
    if token.tag_ == "VBN" and token.dep_ in {"acl", "amod", "advcl"} and not _has_helper(token):
        return token.dep_ != "advcl" and _has_object(token)  # no "Asked about it"
    if is_infinitive(token):
        return not words(context.codebook, "going on to say").isdisjoint(
            (token.head.lemma_, token.head.head.lemma_)
        )
    return token.tag_ != "VB" or any(child.dep_ == "aux" for child in token.children)


def _is_held_back(clause: Clause, context: Context) -> bool:
    """Whether it is what somebody keeps from saying: "stopped short of condemning it"."""
    token = context.parsed.doc[clause.head]
    return token.tag_ == "VBG" and token.dep_ in _GOVERNED and read_governed(context, clause) == "denied"


def _stays_unnamed(clause: Clause, context: Context) -> bool:
    """Whether somebody only wishes that nobody learn who speaks: "asking not to be named", "requested anonymity"."""
    naming = words(context.codebook, "naming who speaks")
    asked = (context.parsed.doc[token] for token in clause.all("complement"))
    hidden = any(word.lemma_ in naming and any(c.dep_ == "neg" for c in word.children) for word in asked)
    return hidden or any(context.parsed.doc[token].lemma_ in naming for token in clause.all("object"))


def _is_foretold(clause: Clause, context: Context) -> bool:
    """Whether the words are given that others are yet to say: "will stress that the border must stay open"."""
    doc = context.parsed.doc
    head = doc[clause.head]
    ahead = _is_awaited(head) if is_infinitive(head) else clause.modality == "future"
    own = any(doc[token].lower_ in _FIRST_PERSON for token in clause.all("subject"))
    if clause.form != "verb" or not ahead or clause.negated or own:
        return False
    clauses = (*clause.all("complement"), *mistaken_clauses(clause, context))
    that = any(
        c.lower_ == "that" and c.dep_ == "mark" for t in clauses if t > head.i for c in doc[t].children
    )
    return that or _opens_quotation(head.i + 1, context)


def _is_awaited(infinitive: "Token") -> bool:
    """Whether somebody is expected or due to do it; "it is right to do it" tells of nobody."""
    above = infinitive.head
    return above.lemma_ in _AWAITING and not any(
        child.dep_ in {"neg", "acomp", "attr"} for child in above.children
    )


def _opens_quotation(token: int, context: Context) -> bool:
    """Whether quoted words begin with a token, or with the one behind it where it is a colon."""
    spans = context.parsed.spans
    first = token + 1 if token + 1 < len(spans) and context.parsed.doc[token].text == ":" else token
    return first < len(spans) and any(q.outer.start == spans[first].start for q in context.parsed.speech)


def _fits(clause: Clause, framed: Framed[ActFrame], context: Context) -> bool:
    """Whether the frame's act is a statement here: an agreement on what to do is a deed."""
    if framed.frame.act == "agree" and not framed.frame.needs:
        contents = [context.clauses.by_head.get(token) for token in clause.all("complement")]
        return any(found is not None and _states(found, context) for found in contents)
    head = context.parsed.doc[clause.head]
    if clause.predicate in words(context.codebook, "going on to say") and any(
        child.dep_ == "xcomp" and is_infinitive(child) for child in head.children
    ):
        return False
    if is_impersonal(head):
        return bool(clause.all("complement"))
    reads_active = _has_object(head)
    return reads_active or not clause.passive or bool(clause.all("subject"))


def is_impersonal(head: "Token") -> bool:
    """Whether nobody says it: "it was underlined that"."""
    return any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in head.children)


def _states(clause: Clause, context: Context) -> bool:
    """Whether a clause tells what is, was or ought to be: neither an infinitive nor a future."""
    told = clause.modality == "asserted" and clause.tense in {"past", "present"}
    return (told or clause.modality == "necessary") and not is_infinitive(context.parsed.doc[clause.head])


def subjects(clause: Clause, content: frozenset[int], context: Context) -> tuple[int, ...]:
    """Tokens of who speaks: the subjects that are no part of what is said."""
    token = context.parsed.doc[clause.head]
    if token.dep_ == "acl" and token.tag_ == "VBN" and _has_object(token):
        return (int(token.head.i),)
    return tuple(found for found in clause.all("subject") if found not in content)


def is_as_said(token: "Token") -> bool:
    """Whether a participle says by whom the clause around it is said: "as stated by the ministry"."""
    children = {child.dep_: child.lower_ for child in token.children}
    return token.tag_ == "VBN" and children.get("mark") == "as" and "agent" in children


def _has_helper(token: "Token") -> bool:
    return any(child.dep_ in {"aux", "auxpass"} for child in token.children)


def _has_object(token: "Token") -> bool:
    """Whether what looks like a participle has an object, and so is the verb of its noun ("an envoy termed it")."""
    return any(child.dep_ == "dobj" and child.i > token.i for child in token.children)
