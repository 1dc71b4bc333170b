"""Takes an event's frame without a stated recipient, gives the other side named in what is said, asked or promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.cast import Cast
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.grammar.verbs import is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

# Where a complement names whom it concerns: "demanded that Seoul act", "threatened to attack Seoul".
_INSIDE = {"ACCUSE": "subject", "REQUEST": "subject", "THREATEN": "object"}
# Types whose words say on whom they bear in what is rejected, condemned or asked for: "rejected Seoul's offer".
_BEARING = {"ACCUSE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
_BORNE = ("object", "complement", "of", "about", "to", "over", "for", "at", "on", "with")
_UPON = ("object", "on", "against")
_BEYOND = {"relcl", "advcl", "parataxis", "punct", "npadvmod"}  # what lies below tells of something else
_SUFFERING = {"against", "on"}
_ASKING = {"REQUEST"}
_HUNG = {"acl", "ccomp"}
_AT_REQUEST = {"at", "on", "upon", "under", "following"}
_PROTESTING = {"PROTEST"}
_AGAINST = ("against", "at", "over", "outside", "in")  # "in defiance of Beijing"
_THREATENING = {"THREATEN"}
_PROVIDED = {"if", "unless"}
_PLEDGING = {"AGREE", "SANCTION"}
_BENEFITING = ("dative", "object", "to", "with", "by", "for", "from")
_GIVING = {"AID"}
_HELPED = ("object", "in", "for", "with", "to")
_PURPOSES = {"acl", "advcl", "relcl", "xcomp"}
_PROMISES = 2  # clauses below a promise within which whom it benefits is looked for
_DEEP = 7  # steps down from a role's head within which the other side is looked for
_UNRULING = {"LEG", "JUD", "OPP"}
_SERVING = {"body", "person"}
_TOGETHER = {"AGREE", "CONSULT", "COOPERATE"}


def read_bearing(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """On whom it bears: who shall act, whose doing it is about, or whom it benefits."""
    cast, kind = context.cast, frame.pattern.type
    if kind in _ASKING and (complying := _complying(context, frame, actors)):
        return complying
    found = _inside(context, frame, _INSIDE[kind]) if kind in _INSIDE else ()
    found = found or (_on_condition(context, frame, actors) if kind in _THREATENING else ())
    if found and (not cast.sides(found) <= cast.sides(actors) or unruling(cast, actors)):
        return found
    if kind in _BEARING | _PROTESTING:
        return _borne_on(context, frame, actors, _AGAINST if kind in _PROTESTING else _BORNE)
    if kind in _PLEDGING and (benefiting := _promised_to(context, frame, actors)):
        return benefiting
    if kind in _GIVING and (
        helped := _meant_for(context, frame, actors) or _told_of_it(context, frame, actors)
    ):
        return helped
    return _borne_on(context, frame, actors, _UPON) if actors and kind not in _TOGETHER else ()


def unruling(cast: Cast, actors: tuple[str, ...]) -> bool:
    """Whether some of those who act do not govern: a movement, a parliament, a court."""
    acting = [cast.get(ref) for ref in actors]
    return any(
        entity.kind == "group" or (entity.kind in _SERVING and (entity.code or "")[3:6] in _UNRULING)
        for entity in acting
    )


def _borne_on(
    context: Context, frame: Frame, actors: tuple[str, ...], roles: tuple[str, ...]
) -> tuple[str, ...]:
    """The other side, named anywhere in what is rejected, condemned or asked for, nearest to the event's word."""
    sides = context.cast.sides(actors)
    level = [context.parsed.doc[token] for role in roles for token in frame.tokens(role)]
    for _ in range(_DEEP):
        for token in level:
            found = context.cast.parties_of(each.i for each in (token, *token.conjuncts))
            if found and context.cast.sides(found).isdisjoint(sides):
                return context.cast.sided(found)
        level = [child for token in level for child in token.children if not _leads_off(child, frame)]
    return ()


def _leads_off(child: Token, frame: Frame) -> bool:
    """Whether what is below is told of apart, or names the victim of what is condemned: "the attack on Aden"."""
    suffers = frame.pattern.type == "ACCUSE" and child.dep_ == "prep" and child.lower_ in _SUFFERING
    return child.dep_ in _BEYOND or suffers


def _inside(context: Context, frame: Frame, role: str) -> tuple[str, ...]:
    """Whom a demand or threat concerns, named in what is demanded or threatened."""
    below = [context.clauses.by_head.get(token) for token in frame.clause.all("complement")]
    if frame.clause.form == "noun":  # "a demand that Seoul act"
        hung = context.parsed.doc[frame.clause.head].children
        below += [context.clauses.by_head.get(child.i) for child in hung if child.dep_ in _HUNG]
    tokens = (token for clause in below if clause is not None for token in clause.all(role))
    actors = set(frame.tokens("subject"))
    return context.cast.parties_of(token for token in tokens if token not in actors)


def _on_condition(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whose doing would bring on what is threatened: "threatened to leave if Spain resold the gas"."""
    for word in context.parsed.doc[frame.clause.head].subtree:
        clause = context.clauses.by_head.get(word.i) if word.dep_ == "advcl" else None
        if clause is None or not any(child.lower_ in _PROVIDED for child in word.children):
            continue
        found = context.cast.parties_of(clause.all("subject"))
        if found and context.cast.sides(found).isdisjoint(context.cast.sides(actors)):
            return found
    return ()


def _complying(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Who does what was asked: "Canada arrested him at Peru's request"."""
    cast, word = context.cast, context.parsed.doc[frame.clause.head]
    parent = context.clauses.parent(frame.clause)
    if word.head.lower_ not in _AT_REQUEST or word.dep_ != "pobj" or parent is None or parent.passive:
        return ()
    asking = cast.sides(actors)
    return tuple(ref for ref in cast.parties_of(parent.all("subject")) if cast.side(ref) not in asking)


def _promised_to(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The other side, named in what is promised or stopped: "pledged to give Kenya a loan", "stopped supplying it"."""
    cast = context.cast
    alone = len(cast.sides(actors)) == 1 and not (len(actors) > 1 and unruling(cast, actors))
    waiting = [frame.clause] if alone else []
    for _ in range(_PROMISES):
        below = [context.clauses.by_head.get(token) for each in waiting for token in each.all("complement")]
        waiting = [clause for clause in below if clause is not None]
        for clause in waiting:
            for role in _BENEFITING:
                found = cast.sided(cast.parties_of(clause.all(role), 0))
                if found and cast.sides(found).isdisjoint(cast.sides(actors)):
                    return found
    return ()


def _meant_for(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom it shall help, named in what it is given for: "provided $5 million to support farmers in Mali"."""
    cast, doc = context.cast, context.parsed.doc
    above = (frame.clause.head, *frame.tokens("object"))
    aims = [child for token in above for child in doc[token].children if child.dep_ in _PURPOSES]
    for clause in (context.clauses.by_head.get(aim.i) for aim in aims if is_infinitive(aim)):
        tokens = [token for role in _HELPED for token in clause.all(role)] if clause is not None else []
        found = cast.sided(tuple(dict.fromkeys(ref for token in tokens for ref in cast.hosts(token))))
        if found and cast.sides(found).isdisjoint(cast.sides(actors)):
            return found
    return ()


def _told_of_it(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the giver tells what will be given: "told Kenya's president that Chile would provide $2 million"."""
    cast, parent = context.cast, context.clauses.parent(frame.clause)
    if parent is None or parent.passive or frame.clause.relation != "complement":
        return ()
    found = cast.sided(cast.parties_of(parent.all("object", "dative", "to"), 0))
    giving = cast.sides(cast.parties_of(parent.all("subject"))) == cast.sides(actors)
    return found if giving and cast.sides(found).isdisjoint(cast.sides(actors)) else ()
