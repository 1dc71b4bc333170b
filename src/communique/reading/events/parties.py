"""Takes an event's frame, gives who acts, who is acted upon and who hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.cast import Cast
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.bearing import read_bearing, unruling
from communique.reading.events.frame import Frame
from communique.reading.events.implied import above_who_is_asked, implied_actors
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# Roles in which a place stands for the state it lies in: of who is struck, visited, helped or faced.
_BY_PLACE = {
    "ASSAULT": {"in", "on", "at", "modifier", "object", "across", "near"},
    "AID": {"to", "in", "for"},
    "MOBILIZE": {"to", "in", "into", "on", "near", "off", "along"},
    "ACCUSE": {"to"},
    "SANCTION": {"from"},
}
_VISIT_PLACES = {"to", "in", "at", "into", "for", "object"}
_PARTAKING = {"between", "by", "subject", "to", "with"}
_FOUGHT = {"ASSAULT"}  # "troops fought the rebels" tells of both sides
_BESIDE = {"to", "with"}
_BETWEEN = {"between"}  # a place stands for its state: "flights between Doha and Manama"
_DRAWN = {"between", "from"}  # likewise "drew fury from Doha"
_ADDRESSED = ("object", "dative", "to")
_UNDER = ("with", "under", "through", "by")
_ADDRESSING = {"ACCUSE", "REJECT", "REQUEST", "SUPPORT"}  # people may do this to those who govern them
_WHERE = {"at", "on"}  # behind these stands where or over what something is done together
_DOING = ("subject", "by", "object", "between")
_STRUCK = {"object", "against"}
_HOSTILE = {"ASSAULT", "COERCE", "SANCTION"}
_IN_ANSWER = {"over", "after", "following"}
_COMPLAINING = {"ACCUSE"}
_BEFORE = {"to", "with", "before", "at"}
_SPOKEN_TO = {"object", "dative", "on", "to"}
_OF_FORUM = {"compound", "poss", "nmod"}
_CALLED_HOME = {"SANCTION"}  # whose own envoy is recalled breaks with where the envoy was
_WE = {"i", "we", "us", "me"}


def read_actors(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who acts: the first filled role that names a party; else whom the clause around it is about."""
    other = frame.hosted or bool(_undergoing(context, frame))  # who hosts or undergoes it does not act
    roles = tuple(role for role in frame.pattern.actor if role != "subject" or not other)
    found = (
        above_who_is_asked(context, frame)
        or _first(context, frame, roles)
        or _unnamed(context, frame, roles)
        or implied_actors(context, frame)
    )
    if found or not frame.pattern.inherit or frame.clause.form != "noun":
        return found or _forum(context, frame)
    return _around(context, frame)


def read_recipients(context: Context, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom it is done to: the first filled role that names a party; of an assault, also where it struck."""
    cast = context.cast
    kind = frame.pattern.type
    places = _VISIT_PLACES if "visit" in frame.pattern.modes else _BY_PLACE.get(kind, ())
    venue: tuple[str, ...] = ()
    for role in frame.pattern.recipient:
        if frame.pattern.mutual and role in _WHERE and role not in places:
            continue
        look = _looking(context, frame, role, at_places=role in places)
        tokens = [token for token in frame.tokens(role) if not _brokers(context, token)]
        if kind in _FOUGHT and role not in _STRUCK:
            tokens = [token for token in tokens if not _is_border(context, token)]
        found = cast.sided(_unique(ref for token in tokens for ref in look(token)))
        others = tuple(ref for ref in found if ref not in actors)
        others = others if frame.pattern.obliges else _foreign(cast, others, actors)
        if kind in _CALLED_HOME and cast.sides(others) <= cast.sides(actors):
            posts = _unique(ref for token in tokens for ref in cast.posts(token))
            home = cast.sides(actors)  # "recalled the ambassador to Madrid" is said in Spain, too
            others = tuple(ref for ref in posts if cast.side(ref) not in home)
        at_home = _at_home(context, tokens, actors)
        if frame.pattern.speech and cast.sides(others) == cast.sides(actors) and not at_home:
            others = ()  # nobody thanks himself: a pronoun or role went astray
        if kind in _COMPLAINING and role in _BEFORE and _are_organisations(cast, others):
            venue = venue or others  # "complained to the AU over Chad" is said of Chad
            continue
        if others or (at_home and kind in _ADDRESSING):
            return others or found
    return (
        _unnamed_people(context, frame)
        or cast.parties_of(_undergoing(context, frame))
        or _foreign(cast, read_bearing(context, frame, actors), actors)
        or venue
    )


def _undergoing(context: Context, frame: Frame) -> tuple[int, ...]:
    """Whom the verb that carries a noun says to undergo it: "[Chad] drew condemnation from Mali"."""
    carrier = frame.carrier
    undergone = carrier is not None and carrier.predicate in words(context.codebook, "undergoing")
    return carrier.all("subject") if carrier is not None and undergone else ()


def _unnamed_people(context: Context, frame: Frame) -> tuple[str, ...]:
    """People without a name to whom something is said: "urged residents to stay away from the Chadian border"."""
    if frame.pattern.type not in _ADDRESSING or not frame.pattern.speech:
        return ()
    roles = [role for role in frame.pattern.recipient if role in _SPOKEN_TO]
    return _unique(ref for role in roles for token in frame.tokens(role) for ref in context.cast.folk(token))


def _are_organisations(cast: Cast, refs: tuple[str, ...]) -> bool:
    """Whether all are organisations of states, before which one complains of another."""
    return bool(refs) and all(cast.get(ref).kind == "igo" for ref in refs)


def _is_border(context: Context, token: int) -> bool:
    """Whether a noun names the line between two states, where one may fight without fighting either."""
    return context.parsed.doc[token].lemma_.lower() in words(context.codebook, "borders")


def _foreign(cast: Cast, refs: tuple[str, ...], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those of another side than the actors, where there are any: nobody does it to himself and another at once."""
    sides = cast.sides(actors)
    return tuple(ref for ref in refs if cast.side(ref) not in sides) or refs


def _at_home(context: Context, tokens: list[int], actors: tuple[str, ...]) -> bool:
    """Whether it is done within one state: "lawmakers urged the government", "the governor asked Abuja"."""
    cast = context.cast
    apart = unruling(cast, actors)
    firm = [token for token in tokens if _stands_firm(context, token, actors, apart=apart)]
    named = tuple(ref for token in firm for ref in context.entities.at(token))
    known = any(context.parsed.mentions[token] is not None for token in tokens)
    told = known or apart or any(cast.get(ref).kind == "person" for ref in named)
    return told and bool(named) and cast.sides(named) <= cast.sides(actors)


def _stands_firm(context: Context, token: int, actors: tuple[str, ...], *, apart: bool) -> bool:
    """Whether a phrase surely names whom it means.

    In a participle a pronoun is another person than who acts; a role ("the president") is that of the same state
    only where those act who do not govern it; whom "its" is said to be is never sure.
    """
    word, mention = context.parsed.doc[token], context.parsed.mentions[token]
    if word.pos_ == "PRON":
        goes_on = word.head.dep_ == "advcl" and word.head.tag_ == "VBG"  # "rebuked the premier, accusing him"
        return goes_on and _another_person(context.cast, context.entities.at(token), actors)
    owned = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in word.children)
    return not owned and (mention is None or mention.kind != "office" or apart)


def _another_person(cast: Cast, refs: tuple[str, ...], actors: tuple[str, ...]) -> bool:
    """Whether all are persons, and those it is done to none of those who do it."""
    everyone = {*refs, *actors}
    return bool(refs) and everyone == cast.people(tuple(everyone)) and set(refs).isdisjoint(actors)


def read_hosts(context: Context, frame: Frame) -> tuple[str, ...]:
    """Who hosts or brokers without being a party."""
    roles = (*frame.pattern.host, "subject") if frame.hosted else frame.pattern.host
    brokers = (token for role in _UNDER for token in frame.tokens(role) if _brokers(context, token))
    found = context.cast.parties_of(brokers)
    return found or _first(context, frame, roles)


def _first(context: Context, frame: Frame, roles: tuple[str, ...]) -> tuple[str, ...]:
    for role in roles:
        look = _looking(
            context, frame, role, at_places=role in (_DRAWN if frame.pattern.speech else _BETWEEN)
        )
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
    fought = role == "object" and frame.pattern.type in _FOUGHT
    partaking = frame.pattern.mutual and (role in _PARTAKING or fought)

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
    """A council or commission that speaks: "the commission agreed", "the G20 statement urged"."""
    if not frame.pattern.speech:
        return ()
    subjects = [context.parsed.doc[token] for token in frame.tokens("subject")]
    beside = [child for each in subjects for child in each.children if child.dep_ in _OF_FORUM]
    refs = context.entities.at(*(each.i for each in (*subjects, *beside)))
    return _unique(ref for ref in refs if context.entities.get(ref).kind == "forum")


def _around(context: Context, frame: Frame) -> tuple[str, ...]:
    """Parties of the verb above an event noun, other than its host: "he spoke during a meeting with her"."""
    cast = context.cast
    hosts = cast.sides(read_hosts(context, frame))
    clause = frame.clause if frame.hosted else frame.anchor
    if _answered(context, frame):
        return _answered_party(context, frame)
    for _ in range(3):
        parent = context.clauses.parent(clause)
        if parent is None or _from_outside(context, frame, clause, parent):
            return ()
        acting = cast.parties_of(_acting_above(context, frame, parent))
        found = tuple(ref for ref in acting if cast.side(ref) not in hosts)
        if found:
            sides = hosts | cast.sides(found)
            return (*found, *_spoken_to(context, parent, sides)) if frame.pattern.mutual else found
        clause = parent
    return ()


def _answered(context: Context, frame: Frame) -> bool:
    """Whether an event is what the verb above answers, and no act of its subject: "left Mali after the expulsions"."""
    word = context.parsed.doc[frame.clause.head]
    return frame.pattern.type in _HOSTILE and word.dep_ == "pobj" and word.head.lower_ in _IN_ANSWER


def _answered_party(context: Context, frame: Frame) -> tuple[str, ...]:
    """To whom the verb above does something in answer to an event: "recalled its envoy to [Niger] over the ban"."""
    cast, parent = context.cast, context.clauses.parent(frame.anchor)
    if parent is None:
        return ()
    home = cast.sides(cast.parties_of(parent.all("subject")))
    tokens = [argument.token for argument in parent.arguments if argument.role != "subject"]
    tokens = [token for token in tokens if token != frame.clause.head]
    found = (*(ref for token in tokens for ref in cast.posts(token)), *cast.parties_of(tokens))
    return _unique(ref for ref in found if cast.side(ref) not in home)


def _acting_above(context: Context, frame: Frame, parent: Clause) -> tuple[int, ...]:
    """Who acts in the verb above a noun; whoever is invited for a visit is who visits."""
    visits = "visit" in frame.pattern.modes and parent.predicate in words(context.codebook, "having guests")
    guests = parent.all("object") if visits and not parent.passive else ()
    return guests or parent.all(*(("subject", "object") if parent.passive else ("subject",)))


def _from_outside(context: Context, frame: Frame, clause: Clause, parent: Clause) -> bool:
    """Whether whom a clause is about only speaks or judges of it: "hailed the talks", "the talks go on, she said".

    Who tells of talks with one side alone is the other: "talks with Peru will resume, Chile said".
    """
    judged = parent.predicate in words(context.codebook, "judging") and clause.head in parent.all("object")
    told = clause.form == "verb" and clause.relation == "complement" and clause.tense != "none"
    return judged or (told and not frame.has("with"))


def _spoken_to(context: Context, clause: Clause, sides: frozenset[str]) -> tuple[str, ...]:
    """The person of none of these sides to whom something is said: "at a meeting, Otieno told Kowal"."""
    cast = context.cast
    found = cast.parties_of(clause.all(*_ADDRESSED))
    persons = tuple(ref for ref in found if cast.get(ref).kind == "person")
    return persons if sides.isdisjoint(cast.sides(persons)) else ()


def _unique(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(refs))
