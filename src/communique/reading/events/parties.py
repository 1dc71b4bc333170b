"""Takes an event's frame, gives who acts, who is acted upon and who hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.cast import Cast
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

# Where a complement names whom it concerns: "demanded that Seoul act", "threatened to attack Seoul".
_INSIDE = {"ACCUSE": "subject", "REQUEST": "subject", "THREATEN": "object"}
# Roles in which a place stands for the state it lies in: of who is struck, visited, helped or faced.
_BY_PLACE = {
    "ASSAULT": {"in", "on", "at", "modifier", "object", "across", "near"},
    "AID": {"to", "in", "for"},
    "MOBILIZE": {"to", "in", "into", "on", "near", "off", "along"},
    "ACCUSE": {"to"},
    "SANCTION": {"from"},
}
_VISIT_PLACES = {"to", "in", "at", "into", "for", "object"}
# Types whose words say on whom they bear in what is rejected, condemned or asked for: "rejected Seoul's offer".
_PARTAKING = {"between", "by", "subject", "to", "with"}
_BESIDE = {"to", "with"}
_BETWEEN = {"between"}  # a place stands for its state: "flights between Doha and Manama"
_TOGETHER = {"AGREE", "CONSULT", "COOPERATE"}
_BEARING = {"ACCUSE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
_BORNE = ("object", "complement", "to", "over", "for", "at", "on", "with")
_UPON = ("object", "on", "against")
_BEYOND = {"relcl", "advcl", "parataxis", "punct", "npadvmod"}  # what lies below tells of something else
_ADDRESSED = ("object", "dative", "to")
_UNDER = ("with", "under", "through", "by")
_ADDRESSING = {"ACCUSE", "REJECT", "REQUEST", "SUPPORT"}  # people may do this to those who govern them
_WHERE = {"at", "on"}  # behind these stands where or over what something is done together
_SUFFERING = {"against", "on"}
_UNRULING = {"LEG", "JUD", "OPP"}
_HELD = {"COERCE"}  # what the state does where it is done, if nobody else is said to do it
_HELD_IN = ("in", "at", "from")
_DOING = ("subject", "by", "object", "between")
_LOOSE = {"advcl", "acl", "dep"}
_CALLED_HOME = {"SANCTION"}  # whose own envoy is recalled breaks with where the envoy was
_WE = {"i", "we", "us", "me"}
_PROTESTING = {"PROTEST"}
_AGAINST = ("against", "at", "over", "outside", "in")  # "in defiance of Beijing"
_PLEDGING = {"AGREE", "SANCTION"}
_BENEFITING = ("dative", "object", "to", "with", "by", "for", "from")
_PROMISES = 2  # clauses below a promise within which whom it benefits is looked for
_DEEP = 7  # steps down from a role's head within which the other side is looked for


def read_actors(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who acts: the first filled role that names a party; else whom the clause around it is about."""
    roles = tuple(role for role in frame.pattern.actor if role != "subject" or not frame.hosted)
    found = (
        _first(context, frame, roles)
        or _unnamed(context, frame, roles)
        or _before(context, frame)
        or _there(context, frame)
        or _telling_of_it(context, frame)
    )
    if found or not frame.pattern.inherit or frame.clause.form != "noun":
        return found or _forum(context, frame)
    return _around(context, frame)


def _there(context: Context, frame: Frame) -> tuple[str, ...]:
    """The state in which somebody was arrested or freed by nobody named: "were arrested in Sudan"."""
    if frame.pattern.type not in _HELD or not frame.clause.passive:
        return ()
    tokens = (token for role in _HELD_IN for token in frame.tokens(role))
    return _unique(ref for token in tokens for ref in context.cast.hosts(token))


def read_recipients(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom it is done to: the first filled role that names a party; of an assault, also where it struck."""
    cast = context.cast
    kind = frame.pattern.type
    places = _VISIT_PLACES if "visit" in frame.pattern.modes else _BY_PLACE.get(kind, ())
    for role in frame.pattern.recipient:
        if frame.pattern.mutual and role in _WHERE and role not in places:
            continue
        look = _looking(context, frame, role, at_places=role in places)
        tokens = [token for token in frame.tokens(role) if not _brokers(context, token)]
        found = cast.sided(_unique(ref for token in tokens for ref in look(token)))
        others = tuple(ref for ref in found if ref not in actors)
        others = others if frame.pattern.obliges else _foreign(cast, others, actors)
        if not others and kind in _CALLED_HOME:
            others = _unique(ref for token in tokens for ref in cast.posts(token))
        at_home = _at_home(context, tokens, actors)
        if frame.pattern.speech and cast.sides(others) == cast.sides(actors) and not at_home:
            others = ()  # nobody thanks himself: a pronoun or role went astray
        if others or (at_home and kind in _ADDRESSING):
            return others or found
    found = _inside(context, frame, _INSIDE[kind]) if kind in _INSIDE else ()
    if found and (cast.sides(found) != cast.sides(actors) or _unruling(cast, actors)):
        return found
    if kind in _BEARING:
        return _borne_on(context, frame, actors, _BORNE)
    if kind in _PROTESTING:
        return _borne_on(context, frame, actors, _AGAINST)
    if kind in _PLEDGING and (benefiting := _promised_to(context, frame, actors)):
        return benefiting
    return _borne_on(context, frame, actors, _UPON) if actors and kind not in _TOGETHER else ()


def _foreign(cast: Cast, refs: tuple[str, ...], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those of another side than the actors, where there are any: nobody does it to himself and another at once."""
    sides = cast.sides(actors)
    return tuple(ref for ref in refs if cast.side(ref) not in sides) or refs


def _at_home(context: Context, tokens: list[int], actors: tuple[str, ...]) -> bool:
    """Whether it is done within one state: "lawmakers urged the government", "the governor asked Abuja"."""
    cast = context.cast
    named = [ref for token in tokens if _stands_firm(context, token) for ref in context.entities.at(token)]
    firm = any(context.parsed.mentions[token] is not None for token in tokens) or _unruling(cast, actors)
    return firm and bool(named) and cast.sides(tuple(named)) <= cast.sides(actors)


def _stands_firm(context: Context, token: int) -> bool:
    """Whether a phrase names whom it means, rather than a pronoun, a role, or whom "its" is said to be."""
    word, mention = context.parsed.doc[token], context.parsed.mentions[token]
    owned = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in word.children)
    return word.pos_ != "PRON" and not owned and (mention is None or mention.kind != "office")


def _unruling(cast: Cast, actors: tuple[str, ...]) -> bool:
    """Whether some of those who act do not govern: a movement, a parliament, a court."""
    acting = [cast.get(ref) for ref in actors]
    return any(
        entity.kind == "group" or (entity.kind == "body" and (entity.code or "")[3:6] in _UNRULING)
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
            found = _unique(ref for each in (token, *token.conjuncts) for ref in context.cast.parties(each.i))
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
    said = (context.clauses.by_head.get(token) for token in frame.clause.all("complement"))
    tokens = (token for clause in said if clause is not None for token in clause.all(role))
    actors = set(frame.tokens("subject"))
    return _unique(ref for token in tokens if token not in actors for ref in context.cast.parties(token))


def _promised_to(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The other side, named in what is promised or stopped: "pledged to give Kenya a loan", "stopped supplying it"."""
    cast, waiting = context.cast, [frame.clause] if len(context.cast.sides(actors)) == 1 else []
    for _ in range(_PROMISES):
        below = [context.clauses.by_head.get(token) for each in waiting for token in each.all("complement")]
        waiting = [clause for clause in below if clause is not None]
        for clause in waiting:
            for role in _BENEFITING:
                found = cast.sided(
                    _unique(ref for token in clause.all(role) for ref in cast.parties(token, 0))
                )
                if found and cast.sides(found).isdisjoint(cast.sides(actors)):
                    return found
    return ()


def read_hosts(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who hosts or brokers without being a party."""
    roles = (*frame.pattern.host, "subject") if frame.hosted else frame.pattern.host
    brokers = (token for role in _UNDER for token in frame.tokens(role) if _brokers(context, token))
    found = _unique(ref for token in brokers for ref in context.cast.parties(token))
    return found or _first(context, frame, roles)


def _first(context: Context, frame: Frame, roles: tuple[str, ...]) -> tuple[str, ...]:
    for role in roles:
        look = _looking(context, frame, role, at_places=role in _BETWEEN)
        tokens = (token for token in frame.tokens(role) if not _brokers(context, token))
        found = _unique(ref for token in tokens for ref in look(token))
        if found:
            return context.cast.sided(found)
    return ()


def _looking(
    context: Context, frame: Frame, role: str, *, at_places: bool
) -> Callable[[int], tuple[str, ...]]:
    """How parties are looked up: "we" of a quotation are those who speak it, a place may stand for its state.

    Whoever takes part in what is done together counts without a name too: "talks with the rebels".
    """
    cast, doc = context.cast, context.parsed.doc
    named = cast.hosts if at_places else cast.parties
    partaking = frame.pattern.mutual and role in _PARTAKING

    def look(token: int) -> tuple[str, ...]:
        if frame.voices and doc[token].lower_ in _WE:
            return frame.voices
        aside = role in _BESIDE and token < frame.clause.head  # "with farmers looking on, they signed"
        return named(token) or (cast.doers(token) if partaking and not aside else ())

    return look


def _brokers(context: Context, token: int) -> bool:
    """Whether a noun says that its owner brings others together: "with Turkey's facilitation"."""
    word = context.parsed.doc[token]
    return not {word.lower_, word.lemma_.lower()}.isdisjoint(words(context.codebook, "brokering"))


def _unnamed(context: Context, frame: Frame, roles: tuple[str, ...]) -> tuple[str, ...]:
    """People without a name who act: "students marched", "troops were deployed"."""
    doing = [role for role in _DOING if role in roles]
    return _unique(ref for role in doing for token in frame.tokens(role) for ref in context.cast.doers(token))


def _forum(context: Context, frame: Frame) -> tuple[str, ...]:
    """A council or commission that speaks: "the commission agreed"."""
    if not frame.pattern.speech:
        return ()
    refs = context.entities.at(*frame.tokens("subject"))
    return _unique(ref for ref in refs if context.entities.get(ref).kind == "forum")


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
        if found := _unique(ref for token in clause.all("subject") for ref in context.cast.parties(token)):
            return context.cast.sided(found)
    return ()


def _telling_of_it(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who tells of what was done with another: "a deal was reached with Chad, Niger's minister said"."""
    clause = frame.clause
    parent = context.clauses.parent(clause)
    if not (
        frame.pattern.mutual and clause.passive and clause.relation == "complement" and frame.has("with")
    ):
        return ()
    tokens = parent.all("subject") if parent is not None else ()
    return _unique(ref for token in tokens for ref in context.cast.parties(token))


def _around(context: Context, frame: Frame) -> tuple[str, ...]:
    """Parties of the verb above an event noun, other than its host: "he spoke during a meeting with her"."""
    cast = context.cast
    hosts = cast.sides(read_hosts(context, frame))
    clause = frame.clause if frame.hosted else frame.anchor
    for _ in range(3):
        parent = context.clauses.parent(clause)
        if parent is None:
            return ()
        roles = ("subject", "object") if parent.passive else ("subject",)
        found = _unique(ref for token in parent.all(*roles) for ref in cast.parties(token))
        found = tuple(ref for ref in found if cast.side(ref) not in hosts)
        if found:
            sides = hosts | cast.sides(found)
            return (*found, *_spoken_to(context, parent, sides)) if frame.pattern.mutual else found
        clause = parent
    return ()


def _spoken_to(context: Context, clause: Clause, sides: frozenset[str]) -> tuple[str, ...]:
    """The person of none of these sides to whom something is said: "at a meeting, Otieno told Kowal"."""
    cast = context.cast
    found = _unique(ref for token in clause.all(*_ADDRESSED) for ref in cast.parties(token))
    persons = tuple(ref for ref in found if cast.get(ref).kind == "person")
    return persons if sides.isdisjoint(cast.sides(persons)) else ()


def _unique(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(refs))
