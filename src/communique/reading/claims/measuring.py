"""Takes a figure, gives what it measures, or None for a number that nobody would check ("two countries")."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from communique.codebook.measures import MEASURES, Measure
from communique.reading.claims.figures import Figure
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

# A bare count is a claim from here on, a bounded one ("over 30 nations") from the second; below, reports count
# sides, rounds and areas. Chosen on reports of our own.
_LARGE = 10
_LARGE_BOUNDED = 4
_PUTTING = {"put", "stand", "estimate", "rise", "fall", "climb", "bring", "raise", "revise"}
_FIGURES = {"toll", "number", "figure", "total", "count", "estimate", "population", "forecast"}
_YEARS = range(1900, 2100)
_CLIMBED = {
    "prep", "pobj", "conj", "appos", "nummod", "compound", "nmod", "amod", "acl", "relcl", "pcomp", "dep", "attr",
}  # fmt: skip
_COUNTING = {"of", "including", "like", "among"}  # a number behind another preposition counts something else
_UNCOUNTED = {
    "time", "minute", "second", "year", "month", "week", "day", "hour", "page", "article", "point", "paragraph",
    "chapter", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip
# Before these a length of time is told of something; "in 30 years" and "two years ago" only place it.
_LASTING = {"after", "for", "over", "of", "least", "than", "within"}
_LASTS = {"last", "take", "span", "endure", "continue", "drag"}
_PERSONS = {"people", "person", "individual", "civilian", "soldier", "troop", "troops", "tourist", "child", "woman",
            "man", "personnel", "officer", "policeman", "worker", "passenger", "resident", "student", "national",
            "citizen", "militant", "fighter", "guard", "sailor", "peacekeeper", "villager", "pilgrim", "family",
            "other", "member", "journalist", "prisoner", "hostage", "serviceman"}  # fmt: skip

_TOLD_LENGTHS = {"hours", "days", "weeks"}  # months and years are background ("for seven years")
_PERSON_ENDINGS = ("er", "or", "ist", "an", "ian", "man", "woman", "ee", "ant", "ent", "ese", "i")


def measure_of(figure: Figure, context: Context) -> tuple[str, str | None] | None:
    """What a figure measures and its unit, or None when it is no claim."""
    doc = context.parsed.doc
    noun = doc[figure.noun]
    if figure.unit is not None:
        return _of_unit(figure, context)
    if (figure.value in _YEARS and figure.noun == figure.last) or noun.lemma_.lower() in _UNCOUNTED:
        return None
    if figure.last + 1 < len(doc) and doc[figure.last + 1].text == "-":  # "a 21-member team"
        return None
    row = _row(figure, context)
    counted = str(noun.lemma_.lower()) if figure.noun != figure.last else None
    if row is not None and figure.value >= row.least:
        own = row.unit or counted
        return (row.measure if row.unit else f"{counted or 'number'} {row.measure}"), own
    if counted is None:
        counted = _put_at(figure, context)
        return (counted, None) if counted is not None and figure.value >= _LARGE else None
    enough = _LARGE if figure.bound == "exact" else _LARGE_BOUNDED
    return (f"number of {noun.text.lower()}", counted) if figure.value >= enough else None


def _put_at(figure: Figure, context: Context) -> str | None:
    """What a bare number is the figure of: "put the death toll at 549", "the toll stood at 549"."""
    preposition = context.parsed.doc[figure.last].head
    verb = preposition.head
    if preposition.lower_ not in {"at", "to"} or verb.lemma_ not in _PUTTING:
        return None
    subjects = [c for c in verb.children if c.dep_ in {"dobj", "nsubj", "nsubjpass"} and c.lemma_ in _FIGURES]
    return (
        " ".join(t.text.lower() for t in subjects[0].subtree if t.pos_ in {"NOUN", "ADJ"})
        if subjects
        else None
    )


def _of_unit(figure: Figure, context: Context) -> tuple[str, str | None] | None:
    doc = context.parsed.doc
    if figure.unit is None:
        return None
    kind, unit = figure.unit.kind, figure.unit.unit
    if kind == "duration":
        before = {doc[i].lower_ for i in range(max(0, figure.first - 2), figure.last)}
        behind = doc[figure.noun + 1].lower_ if figure.noun + 1 < len(doc) else ""
        if unit not in _TOLD_LENGTHS:
            return None
        hyphen = any(doc[i].text == "-" for i in range(figure.first, figure.noun + 2) if i < len(doc))
        governed = {token.lemma_ for token in _climb(doc[figure.noun])}
        if hyphen or behind in {"ago", "later", "old", "earlier"}:
            return None
        return (f"duration in {unit}", unit) if before & _LASTING or governed & _LASTS else None
    near = next((row.measure for row in _near(figure, context)), None)
    return near or {"money": "sum", "share": "share"}.get(kind, f"amount in {unit}"), unit


def _row(figure: Figure, context: Context) -> Measure | None:
    """The measure of a count: of its noun, of the verb that governs it, or, for persons, of a verb beside."""
    doc = context.parsed.doc
    nouns, verbs = _tables(context.codebook.rows(MEASURES))
    lemma = doc[figure.noun].lemma_.lower()
    if lemma in nouns and not nouns[lemma].measure.startswith(
        ("trade", "aid", "loan", "invest", "cost", "growth")
    ):
        return nouns[lemma]
    for token in _climb(doc[figure.noun]):
        row = verbs.get(token.lemma_.lower())
        if (
            row is not None
            and (not row.of or lemma in row.of)
            and (row.unit != "people" or _persons(doc[figure.noun]))
        ):
            return row
        if token.pos_ == "VERB" and token.dep_ != "prep":
            break
    if lemma in _PERSONS:
        beside = (verbs.get(token.lemma_.lower()) for token in doc[figure.noun].sent if token.pos_ == "VERB")
        return next((row for row in beside if row is not None and row.unit == "people"), None)
    return None


def _persons(noun: "Token") -> bool:
    """Whether what is counted may be people: a bare number may ("killed 26")."""
    lemma = noun.lemma_.lower()
    return noun.pos_ in {"NUM", "PROPN", "ADJ"} or lemma in _PERSONS or lemma.endswith(_PERSON_ENDINGS)


def _near(figure: Figure, context: Context) -> Iterator[Measure]:
    """Measures whose nouns or verbs govern a sum or share, or stand beside it in its sentence."""
    doc = context.parsed.doc
    nouns, verbs = _tables(context.codebook.rows(MEASURES))
    for token in _climb(doc[figure.noun]):
        lemma = token.lemma_.lower()
        if lemma in nouns or lemma in verbs:
            yield nouns.get(lemma) or verbs[lemma]
    sentence = sorted(doc[figure.noun].sent, key=lambda token: abs(token.i - figure.noun))
    yield from (nouns[token.lemma_.lower()] for token in sentence if token.lemma_.lower() in nouns)


def _climb(token: "Token") -> "Iterator[Token]":
    """The words that govern a noun, up to its verb."""
    while token.head != token:
        through = token.dep_ in _CLIMBED and (token.dep_ != "prep" or token.lower_ in _COUNTING)
        if token.dep_ == "prep" and not through:
            return
        token = token.head
        yield token
        if not through and token.pos_ in {"VERB", "AUX"}:
            return


@lru_cache(maxsize=4)
def _tables(rows: tuple[Measure, ...]) -> tuple[dict[str, Measure], dict[str, Measure]]:
    nouns = {noun: row for row in reversed(rows) for noun in row.nouns}
    verbs = {verb: row for row in reversed(rows) for verb in row.verbs}
    return nouns, verbs
