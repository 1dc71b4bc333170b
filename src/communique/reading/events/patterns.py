"""Takes the codebook's event tables, gives for a clause the pattern that speaks of it."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from communique.codebook import Codebook
from communique.codebook.events import EVENTS, EventPattern
from communique.codebook.sectors import SECTORS
from communique.reading.clause import Clause, Clauses
from communique.reading.events.complements import complement_words, infinitives
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

_PERSONAL = {"he", "him", "she", "her", "they", "them", "who", "whom", "me", "us", "i", "we", "you"}
_IMPERSONAL = {"it", "they", "them", "this", "these", "those", "which", "one", "both"}
_PLURALS = {"NNS", "NNPS"}
_BESIDE = {"compound", "amod", "nmod"}
_AHEAD = {"future", "conditional"}
_WORD_LISTS = ("nouns", "objects", "not_objects", "subjects", "not_subjects", "complements")
_LASTING = {"until", "till"}  # behind which a time is what is meant: "gave him until Friday"
_INNER = {"prep", "prt", "advmod", "dobj"}  # the second of three words: "pull [out] of", "take [control] of"
_BEHIND = {"pobj", "amod"}  # behind a preposition; an adjective in "as [unfair]"
_IF = {"if", "unless"}
_SAID_OF_OBJECT = ("attribute", "complement", "object")


class Patterns:
    """Event patterns, looked up by the predicate of a clause.

    Attributes:
        obliging: The pattern of clauses that say what somebody must do, or None.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._before_the_matter = words(codebook, "measures") | words(codebook, "wrappings")
        self._carrying_on = words(codebook, "carrying on")
        self._verbs: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        self._adjectives: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        self.obliging: EventPattern | None = None
        for row in (_spelt_out(row, codebook) for row in codebook.rows(EVENTS)):
            for verb in row.verbs:
                lemma, _, rest = verb.partition(" ")
                self._verbs[lemma].append((rest, row))
            for noun in row.nouns:
                modifier, _, lemma = noun.rpartition(" ")
                self._nouns[lemma].append((modifier, row))
            for adjective in row.adjectives:
                self._adjectives[adjective].append(("", row))
            if row.obliges:
                self.obliging = row

    def match(self, parsed: Parsed, clauses: Clauses, clause: Clause) -> list[EventPattern]:
        """The patterns whose words the clause meets, and of a verb the needs too, the most specific first."""
        if clause.form == "verb":
            rows = self._verbs.get(clause.predicate.split()[0], ())
            found = [row for row in rows if self._verb_fits(parsed, clauses, clause, *row)]
        elif clause.form == "noun":
            rows = self._nouns.get(clause.predicate, ())
            found = [row for row in rows if self._noun_fits(parsed, clause, *row)]
        else:
            rows = self._adjectives.get(clause.predicate, ())
            found = [row for row in rows if self._subjects_fit(parsed, clause, row[1])]
        return [row for _, row in sorted(found, key=_specificity, reverse=True)]

    def _verb_fits(
        self, parsed: Parsed, clauses: Clauses, clause: Clause, rest: str, row: EventPattern
    ) -> bool:
        if (row.negated and not clause.negated) or (row.ahead and clause.modality not in _ahead(row)):
            return False
        if not _circumstances_fit(parsed, clause, row):
            return False
        if not _rest_fits(parsed, clause, rest, row) or not _needs_met(parsed, clause, row):
            return False
        if not self._subjects_fit(parsed, clause, row):
            return False
        if row.complements:
            governed = complement_words(parsed, clauses, clause, self._carrying_on)
            if governed.isdisjoint(row.complements):
                return False
        objects = self._objects(parsed, clauses, clause, rest) if row.objects or row.not_objects else set()
        return not (row.objects and objects.isdisjoint(row.objects)) and objects.isdisjoint(row.not_objects)

    def _subjects_fit(self, parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
        """Whether the subject of a verb or adjective is one that the pattern asks for and none that it bars."""
        if not row.subjects and not row.not_subjects:
            return True
        subjects = self._words(parsed, clause, "subject")
        wanted = not row.subjects or not subjects.isdisjoint(row.subjects)
        return wanted and subjects.isdisjoint(row.not_subjects)

    def _noun_fits(self, parsed: Parsed, clause: Clause, modifier: str, row: EventPattern) -> bool:
        if not _modified(parsed, clause.head, modifier):
            return False
        if row.plural and parsed.doc[clause.head].tag_ not in _PLURALS:
            return False
        beside: set[str] = set()
        barred: set[str] = set()
        if row.objects or row.not_objects:
            beside = self._words(parsed, clause, "of", "modifier")
            barred = beside | self._words(parsed, clause, "on", "against")
            beside |= {child.lower_ for child in parsed.doc[clause.head].children if child.dep_ == "amod"}
        wanted = not row.objects or bool(row.verbs) or not beside.isdisjoint(row.objects)
        return wanted and (beside | barred).isdisjoint(row.not_objects)

    def _objects(self, parsed: Parsed, clauses: Clauses, clause: Clause, rest: str) -> set[str]:
        """The words of what a verb is done to, calls it ("called the letter unfair"), or lets act."""
        called = {
            parsed.doc[token].lemma_.lower()
            for token in clause.all("complement")
            if parsed.doc[token].pos_ == "ADJ"
        }
        acting = self._words(parsed, clause, "object", "attribute", *rest.split())
        for child in parsed.doc[clause.head].children:
            if child.dep_ == "npadvmod" and parsed.mentions[child.i] is None:
                acting |= set(self._object_words(parsed, child.i))  # "gave them [one week] to leave"
        for token in _hung_on_object(parsed, clause, rest.split()[-1:]):
            acting |= set(self._object_words(parsed, token))
        for inner in infinitives(parsed, clauses, clause):
            if not set(inner.all("subject")) & set(clause.all("subject")):
                acting |= self._words(parsed, inner, "subject")  # "allowed [inspectors to return]"
        return called | acting

    def _words(self, parsed: Parsed, clause: Clause, *roles: str) -> set[str]:
        return {word for token in clause.all(*roles) for word in self._object_words(parsed, token)}

    def _leads_to(self, word: Token) -> bool:
        """Whether what counts comes behind a word: "a number of accords", "four of them", "a message of thanks"."""
        return word.lemma_.lower() in self._before_the_matter or word.pos_ == "NUM"

    def _object_words(self, parsed: Parsed, token: int) -> Iterator[str]:
        """What an object is: its lemma, "@kind" of its mention, the noun behind a measure ("a number of")."""
        mention = parsed.mentions[token]
        if mention is not None:
            yield f"@{mention.kind}"
            yield mention.head.lower()
        word = parsed.doc[token]
        lemma = word.lemma_.lower()
        yield lemma
        if word.tag_ in _PLURALS:
            yield word.lower_  # whatever singular the lemmatiser makes of it
        if word.lower_ in _IMPERSONAL:
            yield "@it"
        if word.lower_ in _PERSONAL:
            yield "@person"
            yield word.lower_
        for child in word.children:
            if child.dep_ in _BESIDE:
                yield f"{child.lower_} {lemma}"
                yield f"{child.lower_} *"
            elif child.dep_ == "prep" and child.lower_ in {"of", "in"} and self._leads_to(word):
                for inner in child.children:
                    yield from self._object_words(parsed, inner.i)


@lru_cache(maxsize=4)
def compile_patterns(codebook: Codebook) -> Patterns:
    """The patterns of a codebook, made once."""
    return Patterns(codebook)


def _spelt_out(row: EventPattern, codebook: Codebook) -> EventPattern:
    """The pattern with the words of each group or sector that it names ("<aid goods>") in its place."""
    spelt = {name: tuple(_each_word(getattr(row, name), codebook)) for name in _WORD_LISTS}
    return msgspec.structs.replace(row, **spelt)


def _each_word(listed: tuple[str, ...], codebook: Codebook) -> Iterator[str]:
    for word in listed:
        if word.startswith("<"):
            yield from _each_word(_class_of(word[1:-1], codebook), codebook)
        else:
            yield word


def _class_of(name: str, codebook: Codebook) -> tuple[str, ...]:
    """The words of a sector of actors, else those of a word group."""
    try:
        return _sectors(codebook).get(name) or tuple(sorted(words(codebook, name)))
    except KeyError:
        reason = f"<{name}> is no word group and no sector"
        raise codebook.mistake(EVENTS, f"<{name}>", reason) from None


@lru_cache(maxsize=4)
def _sectors(codebook: Codebook) -> dict[str, tuple[str, ...]]:
    return {row.code: row.words for row in codebook.rows(SECTORS)}


def _specificity(found: tuple[str, EventPattern]) -> tuple[bool, bool, int, bool, float]:
    rest, row = found
    narrow = bool(row.objects) + bool(row.subjects) + bool(row.complements) + bool(row.manner)
    return row.negated or row.conditional, bool(rest), narrow, bool(row.needs), row.confidence


def _circumstances_fit(parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
    """Whether the adverb or the condition that a pattern asks for stands beside its verb."""
    if row.conditional and not _conditioned(parsed, clause):
        return False
    return not row.manner or not _adverbs(parsed, clause).isdisjoint(row.manner)


def _conditioned(parsed: Parsed, clause: Clause) -> bool:
    """Whether a verb stands under a condition: "will close the border [unless] talks resume"."""
    beside = (child for child in parsed.doc[clause.head].children if child.dep_ == "advcl")
    return any(
        below.lower_ in _IF and below.dep_ in {"mark", "advmod"}
        for child in beside
        for below in child.children
    )


def _filled(parsed: Parsed, clause: Clause, *roles: str) -> bool:
    """Whether a role is filled by more than a time: "called on Tuesday" calls on nobody."""
    mentions = (parsed.mentions[token] for token in clause.all(*roles))
    return any(mention is None or mention.kind != "date" for mention in mentions)


def _rest_fits(parsed: Parsed, clause: Clause, rest: str, row: EventPattern) -> bool:
    """Whether the second word of a verb is there, and no particle that makes it another verb."""
    particle = clause.predicate.partition(" ")[2]
    wanted = rest.split()
    if not wanted:
        return not particle or particle in row.manner or bool(row.objects)
    inner = {child.lower_ for child in parsed.doc[clause.head].children if child.dep_ in _INNER} | {particle}
    if not all(word in inner for word in wanted[:-1]):
        return False
    if wanted[-1] != particle and not _beside(parsed, clause, wanted[-1]):
        return False
    return not particle or particle in wanted or particle in row.manner or bool(row.objects)


def _ahead(row: EventPattern) -> set[str]:
    """How what is to come is told; a threat may be only a possibility: "might retaliate"."""
    return _AHEAD | {"possible"} if row.type == "THREATEN" else _AHEAD


def _adverbs(parsed: Parsed, clause: Clause) -> set[str]:
    """The adverbs of a verb, its particle among them: "worked [together]", "spoke [highly] of"."""
    children = list(parsed.doc[clause.head].children)
    phrases = [below for child in children if child.dep_ == "prep" for below in child.children]
    beside = {each.lower_ for each in (*children, *phrases) if each.dep_ == "advmod"}
    return beside | {clause.predicate.partition(" ")[2]}


def _beside(parsed: Parsed, clause: Clause, word: str) -> bool:
    """Whether a verb has a preposition with more than a time behind it, or says the word of its object."""
    return (
        _filled(parsed, clause, word)
        or (word in _LASTING and bool(clause.all(word)))
        or word in (parsed.doc[token].lemma_.lower() for token in clause.all(*_SAID_OF_OBJECT))
        or any(True for _ in _hung_on_object(parsed, clause, [word]))
        or _leads_on(parsed, clause, word)
    )


def _hung_on_object(parsed: Parsed, clause: Clause, roles: Sequence[str]) -> Iterator[int]:
    """What stands behind a preposition that the parser hung on the object: "placed [the army on alert]"."""
    for token in clause.all("object"):
        for child in parsed.doc[token].children:
            if child.dep_ == "prep" and child.lower_ in roles:
                yield from (below.i for below in child.children if below.dep_ in _BEHIND)


def _leads_on(parsed: Parsed, clause: Clause, word: str) -> bool:
    """Whether a word stands at the verb as an adverb, or before a further preposition: "pulled [out of Goma]"."""
    for child in parsed.doc[clause.head].children:
        if child.lower_ == word and child.dep_ in {"advmod", "prt", "prep"}:
            return child.dep_ != "prep" or any(below.dep_ == "prep" for below in child.children)
    return False


def _needs_met(parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
    """Whether a needed role is filled, by a phrase that the parser hung on the object, too: "sent [aid to Sudan]"."""
    if not row.needs or _filled(parsed, clause, *row.needs):
        return True
    carrying = clause.all("object") or clause.all("subject")  # "trade [between Chad and Niger] resumed"
    return any(_needed_below(parsed.doc[token], row.needs) for token in carrying)


def _needed_below(noun: Token, needs: tuple[str, ...]) -> bool:
    """Whether a needed phrase hangs on a noun, or on one behind it: "a loan of a million euros [to Chad]"."""
    for child in noun.children:
        if child.dep_ in {"prep", "dative"}:
            behind = child.children if child.lower_ == "of" else ()
            if child.lower_ in needs or any(_needed_below(below, needs) for below in behind):
                return True
    return False


def _modified(parsed: Parsed, head: int, modifier: str) -> bool:
    """Whether a noun has the modifier that a two-word entry asks for."""
    if not modifier:
        return True
    return any(
        child.lower_ == modifier or child.lemma_.lower() == modifier
        for child in parsed.doc[head].children
        if child.dep_ in _BESIDE
    )
