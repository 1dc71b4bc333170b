"""Takes a saying's clause and frame, gives the tokens of what was said, and their words as spans."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.codebook.acts import ActFrame
from communique.model import Span
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.parsed import Parsed
from communique.reading.statements.frames import Framed, Row, behind_object, is_time_to
from communique.reading.statements.speakers import voice_kind
from communique.reading.words import words as named_words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Prepositions that tell when and where something was said rather than what.
CIRCUMSTANCE = {"during", "after", "before", "since", "until", "amid", "while", "at", "by", "through", "via", "to",
                "following", "ahead", "upon"}  # fmt: skip
# Punctuation and conjunctions that are trimmed from the ends of a content.
_TRIM = {"punct", "cc"}
_SHARING = {"ccomp", "conj", "xcomp"}  # verbs that may have the subject of the one they hang on
_LEAST_CLAUSE = 4  # fewer tokens behind a verb are an object ("said nothing") and no clause
_WITHOUT_PREPOSITION = {"complement", "object", "attribute", "dative"}


def content_tokens(clause: Clause, framed: Framed[Row], context: Context) -> frozenset[int]:
    """Tokens of what was said, empty when it stands nowhere in the clause."""
    if framed.noun is not None:
        carried = [context.parsed.doc[framed.noun]]
        found = frozenset(_subtrees([*carried, *_arguments(clause, framed.frame.content, context)]))
        return (found | frozenset(_trailing(clause, found, context))) - {clause.head}
    roles = _content_roles(clause, framed, context)
    whole = isinstance(framed.frame, ActFrame) and framed.frame.whole
    bare = not whole and not set(roles) & _WITHOUT_PREPOSITION
    found = frozenset(_subtrees(_arguments(clause, tuple(roles), context, bare=bare)))
    if "object" in roles:
        found |= frozenset(_trailing(clause, found, context))
    if "at" in roles and found:
        found |= frozenset(
            range(min(found), max(found))
        )  # "put the cost of *work in the port* at 40 million"
    return (found or frozenset(_mistaken_object(clause, framed, context))) - {clause.head}


def _content_roles(clause: Clause, framed: Framed[Row], context: Context) -> list[str]:
    """Roles that give the content; who is told a clause is left out, who is to act ("urged Oslo to") is not."""
    frame = framed.frame
    roles = [role for role in frame.content if any(_arguments(clause, (role,), context))]
    if frame.needs:  # "called on Oslo to act": the clause follows
        behind = any(token.i > clause.head for token in _arguments(clause, ("complement",), context))
        roles = [role for role in roles if role != "complement" or behind]
    if "complement" not in roles:
        return roles
    doc = context.parsed.doc
    infinitive = any(
        c.lower_ == "to" and c.dep_ == "aux" for t in clause.all("complement") for c in doc[t].children
    )
    acting = [role for role in frame.audience if role not in roles] if infinitive else []
    return [*roles, *acting] if infinitive else [role for role in roles if role not in frame.audience]


def around_parenthesis(clause: Clause, context: Context) -> frozenset[int]:
    """Tokens of the sentence that a parenthesis stands in ("Russia, he said, would respond"), or none."""
    token = context.parsed.doc[clause.head]
    marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
    spoken = any(voice_kind(subject, context) for subject in clause.all("subject"))
    if token.dep_ == "parataxis" or (token.dep_ == "advcl" and "as" in marks and spoken):
        around = frozenset(_subtrees([_first_joined(token.head)])) - frozenset(_subtrees([token]))
        return _from_colon(token, around) | frozenset(_subtrees(going_on_behind(token)))
    return frozenset()


def _first_joined(verb: "Token") -> "Token":
    """The verb of a sentence whose subject another shares: "it *could help* end the row and ease trade, Ruiz said"."""
    while verb.dep_ in _SHARING and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
        verb = verb.head
    return verb


def _from_colon(token: "Token", around: frozenset[int]) -> frozenset[int]:
    """What of the words around a parenthesis stands in its part of the sentence ("he denied it: it was, he said")."""
    ends = [i for i in around if i < token.i and token.doc[i].text in {":", ";"}]
    return frozenset(i for i in around if i > max(ends, default=-1))


def going_on_behind(token: "Token") -> "list[Token]":
    """A further sentence that the parse hung on a parenthesis: "schools would open, he added, and *all was* well"."""
    return [
        child
        for child in token.children
        if child.dep_ == "conj"
        and token.dep_ == "parataxis"
        and any(c.dep_ == "nsubj" for c in child.children)
    ]


def spans_of(tokens: Iterable[int], parsed: Parsed) -> tuple[Span, ...]:
    """The words of tokens as spans, one for each unbroken stretch, trimmed of loose punctuation."""
    return tuple(span for run in _runs(sorted(tokens), parsed) if (span := _trimmed(run, parsed)) is not None)


def _arguments(
    clause: Clause, roles: tuple[str, ...], context: Context, *, bare: bool = False
) -> "Iterator[Token]":
    """The tops of a clause's arguments in some roles, with their prepositions unless bare."""
    doc = context.parsed.doc
    for role in roles:
        if role not in _WITHOUT_PREPOSITION:
            yield from _prepositional(clause, role, context, bare=bare)
            continue
        for token in (
            *clause.all(role),
            *(mistaken_clauses(clause, context) if role == "complement" else ()),
        ):
            found = doc[token]
            if role == "object" and (
                _is_reflexive(found) or (found.dep_ == "nsubjpass" and found.lower_ == "it")
            ):
                continue
            if role != "complement" or token > clause.head or _set_off(found, clause, context):
                yield found


def mistaken_clauses(clause: Clause, context: Context) -> tuple[int, ...]:
    """A clause that the parse hung elsewhere.

    "Committed themselves to act", "offered on Friday to help", "told a summit that", "said in a note that".
    """
    if clause.all("complement"):
        return ()
    found = []
    binding = clause.predicate in named_words(context.codebook, "binding oneself") and _lacks_object(
        clause, context
    )
    for child in context.parsed.doc[clause.head].children:
        words = {below.lower_ for below in child.children}
        told = clause.predicate in named_words(context.codebook, "object control")  # "tasked them to draw up"
        about = told or _lacks_object(clause, context) or is_time_to(child) or _gives_until(child)
        if child.dep_ == "advcl" and "to" in words and about:
            found.append(int(child.i))
        if child.dep_ == "dobj":
            found.extend(_that_clauses(child))
        if child.dep_ == "prep":
            found.extend(_hung_within(child))
            found.extend(_deeds_behind(child) if binding else ())
    return tuple(found)


def _hung_within(phrase: "Token") -> Iterator[int]:
    """Clauses with "that" hung on a noun of a phrase, however deep: "told reporters after talks with Chad that"."""
    for inside in phrase.children:
        yield from _that_clauses(inside)
        for below in inside.children:
            if below.dep_ == "prep":
                yield from _hung_within(below)


def _gives_until(child: "Token") -> bool:
    """Whether an infinitive says for what somebody is given until a day: "gave Chad until Friday to leave"."""
    until = any(other.dep_ == "prep" and other.lower_ == "until" for other in child.head.children)
    return until and any(other.dep_ in {"dobj", "dative"} for other in child.head.children)


def _that_clauses(noun: "Token") -> list[int]:
    return [int(c.i) for c in noun.children if c.dep_ in {"relcl", "acl"} and _is_that_clause(c)]


def _deeds_behind(preposition: "Token") -> list[int]:
    """An infinitive that the parse hung on what only says when or where: "promised after the vote to resign"."""
    nouns = (noun for noun in preposition.children if noun.dep_ == "pobj")
    return [
        int(c.i) for noun in nouns for c in noun.children if c.dep_ in {"acl", "relcl"} and is_infinitive(c)
    ]


def _lacks_object(clause: Clause, context: Context) -> bool:
    """Whether a verb has no object but a reflexive one, so that an infinitive is what it is about."""
    objects = [c for c in context.parsed.doc[clause.head].children if c.dep_ == "dobj"]
    return all(map(_is_reflexive, objects))


def _is_reflexive(token: "Token") -> bool:
    return bool(token.lower_.endswith(("self", "selves")))


def _is_that_clause(token: "Token") -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)


def _prepositional(clause: Clause, role: str, context: Context, *, bare: bool) -> "Iterator[Token]":
    """Phrases with a preposition behind the verb; a date is when it was said, not what."""
    for child in (*context.parsed.doc[clause.head].children, *behind_object(clause, context)):
        if child.i < clause.head or child.lower_ != role or child.dep_ not in {"prep", "dative"}:
            continue
        inside = [token for token in child.children if token.dep_ in {"pobj", "pcomp"}]
        mentions = [context.parsed.mentions[token.i] for token in inside]
        if not any(mention is not None and mention.kind == "date" for mention in mentions):
            yield from inside if bare and inside else [child]


def _mistaken_object(clause: Clause, framed: Framed[Row], context: Context) -> Iterator[int]:
    """What stands behind a verb that takes a clause when the parse read an object: "said Oslo abides by it".

    Between quotation marks it ends with them: `"We expect two rounds," she said, adding that ...`.
    """
    doc = context.parsed.doc
    behind = [child for child in doc[clause.head].children if child.dep_ == "dobj" and child.i > clause.head]
    takes_clause = "complement" in framed.frame.content and "object" not in framed.frame.audience
    if behind and takes_clause and not framed.frame.needs:
        spoken, end = context.parsed.spoken, doc[clause.head].sent.end
        end = next((i for i in range(clause.head, end) if spoken[i] is not spoken[clause.head]), end)
        rest = range(behind[0].left_edge.i, end)
        yield from rest if len(rest) >= _LEAST_CLAUSE else ()


def _set_off(complement: "Token", clause: Clause, context: Context) -> bool:
    """Whether a clause before its verb is set off by punctuation: "C, he said"."""
    doc = context.parsed.doc
    inside = [token.i for token in complement.subtree if token.i < clause.head]
    after = max(inside, default=complement.i) + 1
    if ";" in {doc[after].text, doc[after - 1].text}:  # another sentence in all but the full stop
        return False
    return bool(doc[after].is_punct or doc[after - 1].is_punct)


def _subtrees(heads: "Iterable[Token]") -> Iterator[int]:
    """Tokens under some heads, without a sentence of its own that the parse coordinated with a noun."""
    for head in heads:
        other: set[int] = set()
        for child in head.children:
            own_subject = any(below.dep_ in {"nsubj", "nsubjpass"} for below in child.children)
            if child.dep_ == "conj" and head.pos_ in {"NOUN", "PROPN"} and own_subject:
                other.update(token.i for token in child.subtree)
        yield from (token.i for token in head.subtree if token.i not in other)


def _trailing(clause: Clause, found: frozenset[int], context: Context) -> Iterator[int]:
    """Prepositional phrases right behind the content that the parse hung on the verb instead of on the content."""
    end = max(found, default=-1) + 1
    for child in context.parsed.doc[clause.head].children:
        if child.i != end or child.dep_ != "prep" or child.lower_ in CIRCUMSTANCE:
            continue
        inside = [token.i for token in child.subtree]
        mention = context.parsed.mentions[inside[-1]]
        dated = mention is not None and mention.kind == "date" and child.lower_ != "in"
        if not dated and (mention is None or mention.kind != "person"):
            yield from inside
            end = inside[-1] + 1


def _runs(tokens: list[int], parsed: Parsed) -> Iterator[list[int]]:
    """Unbroken stretches of tokens; a gap of punctuation alone does not break one."""
    if not tokens:
        return
    run = [tokens[0]]
    for before, token in pairwise(tokens):
        if any(not parsed.doc[i].is_punct for i in range(before + 1, token)):
            yield run
            run = []
        run.append(token)
    yield run


def _is_loose(token: "Token") -> bool:
    """Whether a word at the beginning only ties a content to its verb."""
    return token.dep_ in _TRIM or token.is_punct or (token.dep_ == "mark" and token.lower_ == "that")


def _trimmed(run: list[int], parsed: Parsed) -> Span | None:
    first, last = run[0], run[-1]
    doc = parsed.doc
    while first <= last and _is_loose(doc[first]) and not doc[first].is_quote:
        first += 1
    while (
        last >= first and (doc[last].dep_ in {"punct", "cc"} or doc[last].is_punct) and not doc[last].is_quote
    ):
        last -= 1
    return parsed.span(first, last + 1) if first <= last else None
