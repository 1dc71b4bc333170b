"""Takes the codebook's event tables, gives for a clause the pattern that speaks of it."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.events import EVENTS, EventPattern
from communique.reading.clause import Clause
from communique.reading.parsed import Parsed

# "a number of agreements", "a round of talks": what counts is the second noun.
MEASURES = {
    "batch", "billion", "couple", "dozen", "group", "host", "hundred", "member", "million", "number", "package",
    "pair", "raft", "range", "round", "series", "session", "set", "slew", "state", "string", "thousand", "wave",
}  # fmt: skip
_PERSONAL = {"he", "him", "she", "her", "they", "them", "who", "whom", "me", "us", "i", "we"}


class Patterns:
    """Event patterns, looked up by the predicate of a clause."""

    def __init__(self, codebook: Codebook) -> None:
        self._verbs: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        self._adjectives: dict[str, list[tuple[str, EventPattern]]] = defaultdict(list)
        for row in codebook.rows(EVENTS):
            for verb in row.verbs:
                lemma, _, rest = verb.partition(" ")
                self._verbs[lemma].append((rest, row))
            for noun in row.nouns:
                modifier, _, lemma = noun.rpartition(" ")
                self._nouns[lemma].append((modifier, row))
            for adjective in row.adjectives:
                self._adjectives[adjective].append(("", row))

    def match(self, parsed: Parsed, clause: Clause) -> EventPattern | None:
        """The most specific pattern whose words and needs the clause meets, or None."""
        if clause.form == "verb":
            rows = self._verbs.get(clause.predicate.split()[0], ())
            found = [row for row in rows if _verb_fits(parsed, clause, *row)]
        elif clause.form == "noun":
            rows = self._nouns.get(clause.predicate, ())
            found = [row for row in rows if _noun_fits(parsed, clause, *row)]
        else:
            found = list(self._adjectives.get(clause.predicate, ()))
        if not found:
            return None
        return max(found, key=_specificity)[1]


@lru_cache(maxsize=4)
def compile_patterns(codebook: Codebook) -> Patterns:
    """The patterns of a codebook, made once."""
    return Patterns(codebook)


def object_words(parsed: Parsed, token: int) -> Iterator[str]:
    """What an object is: its lemma, "@kind" of its mention, the noun behind a measure ("a number of")."""
    mention = parsed.mentions[token]
    if mention is not None:
        yield f"@{mention.kind}"
        yield mention.head.lower()
    word = parsed.doc[token]
    yield word.lemma_.lower()
    if word.lower_ in _PERSONAL:
        yield "@person"
    if word.lemma_ in MEASURES:
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "in"}:
                for inner in child.children:
                    yield from object_words(parsed, inner.i)


def _specificity(found: tuple[str, EventPattern]) -> tuple[bool, bool, bool, float]:
    rest, row = found
    return bool(rest), bool(row.objects or row.subjects), bool(row.needs), row.confidence


def _verb_fits(parsed: Parsed, clause: Clause, rest: str, row: EventPattern) -> bool:
    particle = clause.predicate.partition(" ")[2]
    if rest and rest != particle and not clause.all(rest):
        return False
    if particle and particle != rest and not row.objects:
        return False
    if row.needs and not clause.all(*row.needs):
        return False
    subjects = _words(parsed, clause, "subject") if row.subjects or row.not_subjects else set()
    if (row.subjects and subjects.isdisjoint(row.subjects)) or not subjects.isdisjoint(row.not_subjects):
        return False
    roles = ("object", "attribute", rest) if rest else ("object", "attribute")
    words = _words(parsed, clause, *roles)
    if row.objects and not words & set(row.objects):
        return False
    return not words & set(row.not_objects)


def _words(parsed: Parsed, clause: Clause, *roles: str) -> set[str]:
    return {word for token in clause.all(*roles) for word in object_words(parsed, token)}


def _noun_fits(parsed: Parsed, clause: Clause, modifier: str, row: EventPattern) -> bool:
    if not _modified(parsed, clause.head, modifier):
        return False
    words: set[str] = set()
    if row.objects or row.not_objects:
        words = _words(parsed, clause, "of", "modifier")
        words |= {child.lower_ for child in parsed.doc[clause.head].children if child.dep_ == "amod"}
    wanted = not row.objects or bool(row.verbs) or not words.isdisjoint(row.objects)
    return wanted and words.isdisjoint(row.not_objects)


def _modified(parsed: Parsed, head: int, modifier: str) -> bool:
    """Whether a noun has the modifier that a two-word entry asks for."""
    if not modifier:
        return True
    return any(
        child.lower_ == modifier or child.lemma_.lower() == modifier
        for child in parsed.doc[head].children
        if child.dep_ in {"compound", "amod", "nmod"}
    )
