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
from communique.reading.events.circumstances import (
    ahead,
    circumstances_fit,
    hung_on_object,
    is_modified,
    needs_met,
    rest_fits,
)
from communique.reading.events.complements import complement_words, infinitives
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_PERSONAL = {"he", "him", "she", "her", "they", "them", "who", "whom", "me", "us", "i", "we", "you"}
_IMPERSONAL = {"it", "they", "them", "this", "these", "those", "which", "one", "both"}
_PLURALS = {"NNS", "NNPS"}
_NAMED_FOR_DOING = "VBG"
_PARTLY = {"from", "in", "of", "on", "to"}  # behind these stands what a noun is about
_CALLED = {"ADJ", "NOUN"}
_BESIDE = {"compound", "amod", "nmod"}
_WORD_LISTS = (
    "nouns",
    "objects",
    "not_objects",
    "subjects",
    "not_subjects",
    "complements",
    "not_complements",
)


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

    def types_of(self, nouns: set[str]) -> set[str]:
        """The types of event that nouns may name by themselves."""
        return {row.type for noun in nouns for modifier, row in self._nouns.get(noun, ()) if not modifier}

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
        if (row.negated and not clause.negated) or (row.ahead and clause.modality not in ahead(row)):
            return False
        if not circumstances_fit(parsed, clause, row):
            return False
        if not rest_fits(parsed, clause, rest, row) or not needs_met(parsed, clause, row):
            return False
        if not self._subjects_fit(parsed, clause, row):
            return False
        if not self._complements_fit(parsed, clauses, clause, row):
            return False
        objects = self._objects(parsed, clauses, clause, rest) if row.objects or row.not_objects else set()
        return not (row.objects and objects.isdisjoint(row.objects)) and objects.isdisjoint(row.not_objects)

    def _complements_fit(self, parsed: Parsed, clauses: Clauses, clause: Clause, row: EventPattern) -> bool:
        """Whether what a verb governs is what the pattern asks for and nothing that it bars."""
        if not row.complements and not row.not_complements:
            return True
        governed = complement_words(parsed, clauses, clause, self._carrying_on)
        wanted = not row.complements or not governed.isdisjoint(row.complements)
        return wanted and governed.isdisjoint(row.not_complements)

    def _subjects_fit(self, parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
        """Whether the subject of a verb or adjective is one that the pattern asks for and none that it bars."""
        if not row.subjects and not row.not_subjects:
            return True
        subjects = self._words(parsed, clause, "subject")
        wanted = not row.subjects or not subjects.isdisjoint(row.subjects)
        return wanted and subjects.isdisjoint(row.not_subjects)

    def _noun_fits(self, parsed: Parsed, clause: Clause, modifier: str, row: EventPattern) -> bool:
        if not is_modified(parsed, clause.head, modifier):
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
            word
            for token in clause.all("complement")
            if parsed.doc[token].pos_ in _CALLED
            for word in self._object_words(parsed, token)
        }
        acting = self._words(parsed, clause, "object", "attribute", *rest.split())
        for child in parsed.doc[clause.head].children:
            if child.dep_ == "npadvmod" and parsed.mentions[child.i] is None:
                acting |= set(self._object_words(parsed, child.i))  # "gave them [one week] to leave"
        for token in (
            *hung_on_object(parsed, clause, rest.split()[-1:]),
            *_holding_antecedent(parsed, clause),
        ):
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
            if mention.kind == "person":
                return  # people are called Rice, Ban and Power
            yield mention.head.lower()
        word = parsed.doc[token]
        lemma = word.lemma_.lower()
        yield lemma
        if word.tag_ in _PLURALS or word.tag_ == _NAMED_FOR_DOING:
            yield word.lower_  # whatever singular or verb the lemmatiser makes of it: "the Narva [crossing]"
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


def _holding_antecedent(parsed: Parsed, clause: Clause) -> Iterator[int]:
    """The nouns whose phrase holds what a relative clause hangs on: "the [trade] in khat, which Chad suspended"."""
    if clause.relation != "relative":
        return
    for token in clause.all("object"):
        word = parsed.doc[token]
        while word.dep_ == "pobj" and word.head.lower_ in _PARTLY and word.head.head.pos_ == "NOUN":
            word = word.head.head
            yield word.i


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
