"""A frame: a clause that a pattern knows, with the arguments it borrows from the verb that carries it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.events import LIGHT_VERBS, EventPattern, LightVerb
from communique.model import Statement
from communique.reading.clause import Argument, Clause
from communique.reading.context import Context
from communique.reading.events.obligations import Obligations
from communique.reading.events.patterns import compile_patterns
from communique.reading.events.verb_group import is_asked
from communique.reading.words import words

_CARRIED = ("object", "subject")
_FOLLOWING = {"relcl", "acl"}  # "the talks they held", "talks hosted by Oman"
_DURING = {"during", "in", "on", "over"}
_OF_WHOM = {"from", "to"}  # behind who acts, these say of whom they are: "lawmakers from Chad demanded"
_OCCURRING = {"place"}  # "talks took place"
_CORE = {"subject", "object", "dative", "complement", "attribute", "possessor", "modifier"}


@dataclass(frozen=True)
class Frame:
    """One telling of an event.

    Attributes:
        clause: The clause of the word that names the event.
        pattern: The pattern that knows the word.
        carrier: The light verb's clause for "held talks", else None.
        light: The codebook's row of that light verb.
        nearby: Prepositional phrases that the parser hung on a neighbour: on the object ("signed an accord
            with Chad"), or on the verb above a noun ("spoke of her visit to Chad").
        voices: Who speaks the quotation in which it is told, or nobody.
        spare: The frame by the next pattern, for where this one finds no two sides, or None.
    """

    clause: Clause
    pattern: EventPattern
    carrier: Clause | None = None
    light: LightVerb | None = None
    nearby: tuple[Argument, ...] = ()
    voices: tuple[str, ...] = ()
    spare: Frame | None = None

    @property
    def anchor(self) -> Clause:
        """The clause whose tense and modality count."""
        return self.carrier or self.clause

    @property
    def hosted(self) -> bool:
        """Whether the subject of its light verb hosts others: "hosted talks between"."""
        return self.light is not None and self.light.host

    def tokens(self, role: str) -> tuple[int, ...]:
        """Argument tokens of a role: the event word's own, else its carrier's, else those nearby."""
        carried = self.carrier.all(role) if self.carrier else ()
        nearby = tuple(argument.token for argument in self.nearby if argument.role == role)
        for found in (self.clause.all(role), carried, nearby):
            tokens = tuple(token for token in found if token != self.clause.head)
            if tokens:
                return tokens
        return ()

    def has(self, role: str) -> bool:
        """Whether the role is filled, by the event word or its carrier."""
        return bool(self.tokens(role))


def read_frames(context: Context, statements: tuple[Statement, ...]) -> list[Frame]:
    """Every clause that an event pattern knows, in order of the text; what is only asked about is left out."""
    patterns = compile_patterns(context.codebook)
    light = {row.verb: row for row in context.codebook.rows(LIGHT_VERBS)}
    obligations = Obligations(context, statements)
    frames = []
    for clause in context.clauses.items:
        if _mere_modifier(context, clause) or is_asked(context, clause) or _so_called(context, clause):
            continue
        voices = _voices(context, clause, statements)
        if patterns.obliging is not None and (speakers := obligations.speakers(clause)):
            frames.append(Frame(clause, patterns.obliging, nearby=speakers, voices=voices))
        carrier = _carrier(context, clause, light)
        nearby = tuple(_nearby(context, clause, carrier))
        fitting = []
        for pattern in patterns.match(context.parsed, context.clauses, clause):
            if "speaker" in pattern.actor:
                nearby = (*nearby, *obligations.tellers(clause))
            frame = Frame(
                clause, pattern, carrier, light[carrier.predicate] if carrier else None, nearby, voices
            )
            if clause.form == "verb" or not pattern.needs or _needs_met(context, frame):
                fitting.append(frame)
                if not pattern.paired:
                    break
        frames += _in_reserve(fitting)
    return frames


def _in_reserve(fitting: list[Frame]) -> list[Frame]:
    """The first of a clause's frames; if it takes two sides, with the next frame for where there is but one."""
    if len(fitting) > 1 and fitting[0].pattern.paired:
        return [replace(fitting[0], spare=_in_reserve(fitting[1:])[0])]
    return fitting[:1]


def _so_called(context: Context, clause: Clause) -> bool:
    """Whether a verb only names what another is about: "condemned what it described as an outrage"."""
    word = context.parsed.doc[clause.head]
    named = any(child.lower_ == "what" for child in word.children)
    return named and word.lemma_.lower() in words(context.codebook, "naming")


def _voices(context: Context, clause: Clause, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Who speaks the smallest quotation that holds a clause."""
    word = context.parsed.spans[clause.head]
    holding = [
        (span.end - span.start, statement.speakers)
        for statement in statements
        for span in statement.content
        if statement.quoted and span.covers(word)
    ]
    return min(holding)[1] if holding else ()


def _needs_met(context: Context, frame: Frame) -> bool:
    """Whether a noun has what its pattern needs beside it: a role, a light verb, or "during" before it."""
    needs = frame.pattern.needs
    if "@held" in needs and frame.carrier is not None:
        return True
    if "@during" in needs and context.parsed.doc[frame.clause.head].head.lower_ in _DURING:
        return True
    return any(frame.has(role) for role in needs)


def _mere_modifier(context: Context, clause: Clause) -> bool:
    """Whether a noun only says what kind another is: "war crimes", "peace talks"."""
    return clause.form == "noun" and context.parsed.doc[clause.head].dep_ == "compound"


def _carrier(context: Context, clause: Clause, light: dict[str, LightVerb]) -> Clause | None:
    """The light verb of a noun: "held talks", "the talks were held", "the talks they held"."""
    if clause.form != "noun":
        return None
    relative = (child for child in context.parsed.doc[clause.head].children if child.dep_ in _FOLLOWING)
    measured = context.clauses.by_head.get(_measured_by(context, clause), clause)
    candidates = [
        context.clauses.parent(measured),
        *(context.clauses.by_head.get(child.i) for child in relative),
    ]
    partaking = words(context.codebook, "partaking")
    held = {clause.head, measured.head}
    carrying = [
        found
        for found in candidates
        if found is not None
        and found.predicate in light
        and not held.isdisjoint(found.all(*_CARRIED, *(("in",) if found.predicate in partaking else ())))
        and not _does_something_else(context, clause, found)
    ]
    hosting = (found for found in carrying if light[found.predicate].host)
    acting = (
        found for found in carrying if not held.issuperset(found.all("subject"))
    )  # "drills held by Chad began"
    return next(hosting, next(acting, carrying[0] if carrying else None))


def _measured_by(context: Context, clause: Clause) -> int:
    """The noun that says how much there is of what a noun names, else the noun: "launched a [series] of strikes"."""
    of = context.parsed.doc[clause.head].head
    begun = of.lower_ == "of" and of.head.dep_ == "dobj"
    measured = begun and of.head.lemma_.lower() in words(context.codebook, "measures")
    return of.head.i if measured else clause.head


def _does_something_else(context: Context, clause: Clause, verb: Clause) -> bool:
    """Whether a noun is what does something rather than what is held: "the visit will give an impetus"."""
    objects = {context.parsed.doc[token].lemma_.lower() for token in verb.all("object")}
    return clause.head in verb.all("subject") and bool(objects - _OCCURRING)


def _nearby(context: Context, clause: Clause, carrier: Clause | None) -> Iterator[Argument]:
    for token in clause.all("object", "of", "subject", "attribute", "by", "into"):
        acting = clause.form == "verb" and not clause.passive and token in clause.all("subject")
        found = _prepositions(context, token)
        yield from (a for a in found if not acting or a.role not in _OF_WHOM)
    parent = context.clauses.parent(clause) if clause.form == "noun" else None
    above = carrier or parent
    if above is not None and above.form == "verb":
        yield from (a for a in above.arguments if a.role not in _CORE and a.token > clause.head)


def _prepositions(context: Context, token: int) -> Iterator[Argument]:
    """Prepositional phrases on a noun, and on the noun behind it in "a number of accords with Chad"."""
    for child in context.parsed.doc[token].children:
        if child.dep_ == "prep":
            for inner in child.children:
                yield from (Argument(child.lower_, each.i) for each in (inner, *inner.conjuncts))
                if child.lower_ == "of":
                    yield from _prepositions(context, inner.i)
