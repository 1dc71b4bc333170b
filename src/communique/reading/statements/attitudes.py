"""Takes a report's clauses, gives those by which anything is attributed to anybody: said, thought, wanted, shown.

The frames of statements come first, then those of attitudes. Unlike a statement, an attribution may be denied,
planned or supposed ("would not discuss"), and may have nobody behind it ("is expected to").
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from communique.codebook.acts import ACTS, ATTITUDES, ActFrame, Attitude
from communique.codebook.frames import Frame
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.statements.content import around_parenthesis, content_tokens
from communique.reading.statements.frames import Framed, FrameIndex, frame_index
from communique.reading.statements.saying import Saying
from communique.reading.statements.sayings import inverted, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = {"WP", "WDT"}
_HOLDERS = {"by", "among", "from"}  # before whoever holds what a noun names ("criticism from unions")
_HELD_BY_ANYONE = {"belief", "appearance"}  # "is expected to", "seems to"
_OPENS_CLAUSE = {"that", "to", "whether"}


def find_attitudes(context: Context) -> Iterator[Saying]:
    """Each clause or noun that attributes something, in order of the text."""
    acts = frame_index(tuple(row for row in context.codebook.rows(ACTS) if not row.denied))
    verbs, nouns = _attitudes(context.codebook.rows(ATTITUDES))
    for clause in context.clauses.items:
        if clause.form == "noun":
            found = _named(clause, nouns.match(clause, context), context)
        else:
            said = _said(clause, acts.match(clause, context), context)
            held = None if said and said.content else _held(clause, verbs.match(clause, context), context)
            found = held or said
        if found is not None:
            yield found


@lru_cache(maxsize=4)
def _attitudes(rows: tuple[Attitude, ...]) -> tuple[FrameIndex[Attitude], FrameIndex[Attitude]]:
    """The frames of verbs and adjectives, and those of nouns."""
    verbs = tuple(row for row in rows if row.form == "verb")
    nouns = tuple(row for row in rows if row.form == "noun")
    return FrameIndex(verbs), FrameIndex(nouns)


def _said(clause: Clause, framed: Framed[ActFrame] | None, context: Context) -> Saying | None:
    """A clause in which something is said; its content may be a quotation beside it."""
    if framed is None:
        return None
    return inverted(clause, framed, context) or _in_order(clause, framed, context)


def _held(clause: Clause, framed: Framed[Attitude] | None, context: Context) -> Saying | None:
    """A clause in which something is thought, wanted, decided or shown, with what it is."""
    if framed is None:
        return None
    found = _in_order(clause, framed, context)
    return found if found.content and _may_be(found.speakers, framed.frame) else None


def _in_order(clause: Clause, framed: Framed[Frame], context: Context) -> Saying:
    content = content_tokens(clause, framed, context) or around_parenthesis(clause, context)
    content = _without_own_noun(clause, content, context)
    if content and (about := _raised(clause, framed.frame)):
        content |= _subtrees(about, context) - {clause.head}
    return Saying(clause, framed, _speakers(clause, framed.frame, content, context), content)


def _raised(clause: Clause, frame: Frame) -> tuple[int, ...]:
    """The subject of what is thought, where grammar makes it that of the verb: "Oslo is expected to sign"."""
    if isinstance(frame, Attitude) and frame.kind == "appearance":
        return clause.all("subject")
    return clause.all("object") if clause.passive and clause.all("complement") else ()


def _speakers(clause: Clause, frame: Frame, content: frozenset[int], context: Context) -> tuple[int, ...]:
    """Who is the source: of a relative clause its pronoun; of an appearance no one."""
    if isinstance(frame, Attitude) and frame.kind == "appearance":
        return ()
    for child in context.parsed.doc[clause.head].children:
        if child.dep_ == "nsubj" and child.tag_ in _PRONOUNS and not clause.passive:
            return (int(child.i),)
    return subjects(clause, content, context)


def _without_own_noun(clause: Clause, content: frozenset[int], context: Context) -> frozenset[int]:
    """In a relative clause its pronoun stands for the noun that the clause hangs on: "a plan, which he defends"."""
    doc = context.parsed.doc
    top = doc[clause.head]
    while top.dep_ in {"conj", "xcomp", "ccomp"} and top.head.i not in content:
        top = top.head
    if top.dep_ != "relcl" or top.head.i not in content:
        return content
    own = frozenset(token.i for token in top.subtree)
    pronoun = next((i for i in sorted(own) if doc[i].tag_ in _PRONOUNS and i < clause.head), None)
    return frozenset({pronoun}) if pronoun is not None else content - own


def _named(clause: Clause, framed: Framed[Attitude] | None, context: Context) -> Saying | None:
    """A noun that names an attitude, with what it is about: "his support for the ban"."""
    if framed is None:
        return None
    noun = context.parsed.doc[clause.head]
    about = [child for child in noun.children if child.i > noun.i and _is_about(child, framed.frame)]
    content = _subtrees((child.i for child in about), context) - {c.i for c in about if c.dep_ == "prep"}
    named = tuple(token for token in clause.all("modifier") if context.parsed.mentions[token] is not None)
    holders = clause.all("possessor") or named or _holders(noun)
    if not content or not _may_be(holders, framed.frame):
        return None
    return Saying(clause, framed, holders, content)


def _may_be(holders: tuple[int, ...], frame: Attitude) -> bool:
    """Whether an attitude can be held by those: "criticism of the plan" that is nobody's is only a topic."""
    return bool(holders) or frame.kind in _HELD_BY_ANYONE


def _is_about(child: "Token", frame: Attitude) -> bool:
    if child.dep_ == "prep":
        return child.lower_ in frame.content
    opens = any(below.lower_ in _OPENS_CLAUSE and below.dep_ in {"mark", "aux"} for below in child.children)
    return opens and "complement" in frame.content and child.dep_ in {"acl", "ccomp", "xcomp", "relcl"}


def _holders(noun: "Token") -> tuple[int, ...]:
    """Whoever stands behind a noun: "criticism from unions"."""
    behind = [child for child in noun.children if child.i > noun.i and child.lower_ in _HOLDERS]
    return tuple(int(below.i) for child in behind for below in child.children if below.dep_ == "pobj")


def _subtrees(tokens: "Iterator[int] | tuple[int, ...]", context: Context) -> frozenset[int]:
    return frozenset(int(below.i) for token in tokens for below in context.parsed.doc[token].subtree)
