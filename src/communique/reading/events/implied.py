"""Takes an event's frame without a stated actor, gives who must have acted by what is told around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.words import words

if TYPE_CHECKING:
    from communique.reading.context import Context
    from communique.reading.events.frame import Frame

_HELD = {"COERCE"}  # what the state does where it is done, if nobody else is said to do it
_HELD_IN = ("in", "at", "from")
_ASKING = {"REQUEST"}
_FACING_ENVOYS = {"disapprove", "expel"}
_OFFICIAL = {"COERCE", "RETREAT"}
_LOOSE = {"advcl", "acl", "dep"}


def implied_actors(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who acts in the clause before, where it is done, or by whose telling, part or post it is done."""
    return (
        _before(context, frame)
        or _there(context, frame)
        or _telling_of_it(context, frame)
        or _having_a_hand(context, frame)
        or _announcing(context, frame)
        or _keeping(context, frame)
        or _receiving(context, frame)
    )


def above_who_is_asked(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who says what a participle hangs on, as nobody urges himself: "said Chad lied, urging Chad to stop"."""
    cast, word = context.cast, context.parsed.doc[frame.clause.head]
    parent = context.clauses.parent(frame.clause)
    if not frame.pattern.speech or word.tag_ != "VBG" or word.dep_ not in _LOOSE or parent is None:
        return ()
    tokens = [token for role in frame.pattern.recipient for token in frame.tokens(role)]
    asked = cast.sides(cast.parties_of(tokens))
    subject = cast.parties_of(parent.all("subject"))
    outer = context.clauses.parent(parent) if parent.relation == "complement" else None
    if outer is None or not asked or cast.sides(subject) != asked:
        return ()
    found = cast.parties_of(outer.all("subject"))
    return found if cast.sides(found).isdisjoint(asked) else ()


def _before(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who acts in the clause before a participle that the parser hung elsewhere: "resumed its raids, blaming Hamas"."""
    head = context.parsed.doc[frame.clause.head]
    if head.tag_ != "VBG" or head.dep_ not in _LOOSE or "subject" not in frame.pattern.actor:
        return ()
    earlier = [
        clause
        for clause in context.clauses.items
        if head.sent.start <= clause.head < head.i and clause.form == "verb" and not clause.passive
    ]
    for clause in reversed(earlier):
        if found := context.cast.parties_of(clause.all("subject")):
            return context.cast.sided(found)
    return ()


def _there(context: Context, frame: Frame) -> tuple[str, ...]:
    """The state in which somebody was arrested or freed by nobody named: "were arrested in Sudan"."""
    if frame.pattern.type not in _HELD or not frame.clause.passive:
        return ()
    tokens = (token for role in _HELD_IN for token in frame.tokens(role))
    return tuple(dict.fromkeys(ref for token in tokens for ref in context.cast.hosts(token)))


def _telling_of_it(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who tells of what was done with another or asked of one: "a deal was reached with Chad, Niger said"."""
    clause = frame.clause
    parent = context.clauses.parent(clause)
    told = clause.passive and clause.relation == "complement" and parent is not None
    if not told or not ((frame.pattern.mutual and frame.has("with")) or frame.pattern.type in _ASKING):
        return ()
    tokens = parent.all("subject") if parent is not None else ()
    found = context.cast.parties_of(tokens)
    asked = context.cast.parties_of(frame.tokens("object"))
    return found if context.cast.sides(found).isdisjoint(context.cast.sides(asked)) else ()


def _having_a_hand(context: Context, frame: Frame) -> tuple[str, ...]:
    """Whose part in a deed it is that somebody denies or is accused of: "denied any role in the attack"."""
    part = context.clauses.parent(frame.clause)
    if (
        part is None
        or frame.clause.form != "noun"
        or part.predicate not in words(context.codebook, "parts in deeds")
    ):
        return ()
    above = context.clauses.parent(part)
    blamed = above is not None and above.predicate in words(context.codebook, "object gerund")
    tokens = part.all("possessor") or (above.all("object" if blamed else "subject") if above else ())
    return context.cast.parties_of(tokens)


def _announcing(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who announces what only a state or a force does, to another: "Chad's police announced the arrest of a Malian"."""
    above = context.clauses.parent(frame.clause)
    if frame.pattern.type not in _OFFICIAL or frame.clause.form != "noun" or above is None:
        return ()
    if above.passive or above.predicate not in words(context.codebook, "owning a deed"):
        return ()
    cast = context.cast
    found = cast.parties_of(above.all("subject")) if frame.clause.head in above.all("object") else ()
    suffering = (token for role in frame.pattern.recipient for token in frame.tokens(role))
    return found if cast.sides(found).isdisjoint(cast.sides(cast.parties_of(suffering))) else ()


def _keeping(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who frees those whom he is told to hold: "sailors held by Yemeni rebels were set free"."""
    if "release" not in frame.pattern.modes or not frame.clause.passive:
        return ()
    doc = context.parsed.doc
    told = (
        context.clauses.by_head.get(child.i) for at in frame.tokens("object") for child in doc[at].children
    )
    held = (
        clause for clause in told if clause is not None and clause.passive and clause.relation == "relative"
    )
    return next((found for clause in held if (found := context.cast.parties_of(clause.all("subject")))), ())


def _receiving(context: Context, frame: Frame) -> tuple[str, ...]:
    """The state in which an envoy is whom nobody named expels or calls in: "the ambassador to Peru was expelled"."""
    if not frame.clause.passive or not _FACING_ENVOYS.intersection(frame.pattern.modes):
        return ()
    cast = context.cast
    envoys = (*frame.tokens("object"), *frame.tokens("dative"))
    posts = tuple(dict.fromkeys(ref for token in envoys for ref in cast.posts(token)))
    sent = cast.sides(cast.parties_of(envoys))
    there = tuple(dict.fromkeys(ref for token in frame.tokens("in") for ref in cast.hosts(token)))
    return posts or (there if sent and cast.sides(there).isdisjoint(sent) else ())
