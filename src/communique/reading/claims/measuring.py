"""Takes a figure, gives what it measures, or None for a number that nobody would check ("two countries")."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from communique.codebook.measures import FIGURES, MEASURES, FigureWords, Measure
from communique.reading.claims.figures import Figure
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

# A bare count is a claim from here on, a bounded one ("over 30 nations") from the second; below, reports count
# sides, rounds and areas. Chosen on reports of our own.
_LARGE = 10
_LARGE_BOUNDED = 4
_YEARS = range(1900, 2100)
_CLIMBED = {
    "prep", "pobj", "conj", "appos", "nummod", "compound", "nmod", "amod", "acl", "relcl", "pcomp", "dep", "attr",
}  # fmt: skip
_COUNTING = {"of", "including", "like", "among"}  # a number behind another preposition counts something else
_PLACED = {"at", "to", "from", "of", "as"}  # prepositions before a bare figure ("put the toll at 549")
_NAMED = {"body", "forum", "group", "place"}
_INSIDE = {"acl", "relcl", "pobj", "prep", "dobj"}
_BUILT_FROM = {"dobj", "nsubj", "nsubjpass", "pobj", "prep"}


def measure_of(figure: Figure, context: Context) -> tuple[str, str | None] | None:
    """What a figure measures and its unit, or None when it is no claim."""
    noun = context.parsed.doc[figure.noun]
    if figure.unit is not None:
        return _of_unit(figure, context)
    if _counts_nothing(figure, context):
        return None
    row = _row(figure, context)
    counted = str(noun.lemma_.lower()) if figure.noun != figure.last else None
    if row is not None and figure.value >= row.least:
        own = row.unit or counted
        measure = row.measure if row.unit else f"{counted or 'number'} {row.measure}"
        return (f"{measure} ({noun.text.lower()})" if counted and is_part(figure, context) else measure), own
    if counted is None:
        return _put_at(figure, context) if figure.value >= _LARGE else None
    if _persons(noun, context) and (put := _put_at(figure, context)) is not None and put[1] == "people":
        return put  # "losses amounted to 63 persons"
    enough = _LARGE if figure.bound == "exact" else _LARGE_BOUNDED
    return (f"number of {noun.text.lower()}", counted) if figure.value >= enough else None


def _counts_nothing(figure: Figure, context: Context) -> bool:
    """Whether a number is a year, a part of a name or a measure before a noun ("a 21-member team")."""
    doc = context.parsed.doc
    noun = doc[figure.noun]
    if _is_year(figure, context) or noun.lemma_.lower() in words("uncounted", context):
        return True
    hyphened = figure.last + 1 < len(doc) and doc[figure.last + 1].text == "-"
    return hyphened or _is_of_a_name(noun, context)


def is_part(figure: Figure, context: Context) -> bool:
    """Whether a figure is part of the one before it: "26 people, including 20 tourists"."""
    doc = context.parsed.doc
    before = [doc[i].lower_ for i in range(max(0, figure.first - 2), figure.first)]
    return bool({" ".join(before), *before[-1:]} & words("part", context))


def _is_year(figure: Figure, context: Context) -> bool:
    """Whether a bare number is a year, also where the next word seems counted ("in September 2019 drones fell")."""
    return (
        figure.value in _YEARS and figure.bound == "exact" and context.parsed.doc[figure.last].text.isdigit()
    )


def _is_of_a_name(noun: "Token", context: Context) -> bool:
    """Whether a number before one name belongs to it: "the 37 Military Hospital"; it counts "37 Kenyans"."""
    mention = context.parsed.mentions[noun.i]
    return mention is not None and mention.kind in _NAMED and noun.tag_ == "NNP"


def words(kind: str, context: Context) -> frozenset[str]:
    """The codebook's words of one kind (see `FigureWords`), none when it has no such row."""
    return _words(context.codebook.rows(FIGURES)).get(kind, frozenset())


def put_by(figure: Figure, context: Context) -> "Token | None":
    """The verb that gives a figure: "put the toll at 549", "fell from 8,350 to 4,500", "counted 31", or None."""
    number: Token = context.parsed.doc[figure.hung]
    if number.dep_ == "quantmod":  # the low end of a range hangs on the high one
        number = number.head
    if number.dep_ == "nummod" and number.head.i == figure.noun:
        number = number.head
    if number.dep_ == "dobj":
        return number.head if number.head.lemma_.lower() in words("counting", context) else None
    preposition = number.head
    if number.dep_ == "attr" and _answers(preposition, context):
        return preposition
    while preposition.dep_ == "prep" and preposition.head.dep_ == "prep":
        preposition = preposition.head
    near = preposition.head
    if preposition.lower_ not in _PLACED:
        return None
    if near.lemma_.lower() in words("nearing", context) and _answers(near.head, context):
        return near.head
    verb = _putting(preposition, context)
    return verb if verb.lemma_.lower() in words("putting", context) else None


def gives(verb: "Token", context: Context) -> bool:
    """Whether the subject of a verb answers for a figure: "put it at 40", "raises the toll to 40", not "the tax"."""
    if verb.lemma_.lower() in words("giving", context):
        return True
    asked = words("rival", context) | words("figure", context)
    moved = (c.lemma_.lower() in asked for c in verb.children if c.dep_ in {"dobj", "mark"})
    return verb.lemma_.lower() in words("moving", context) and any(moved)


def _answers(verb: "Token", context: Context) -> bool:
    """Whether a verb of being says what a figure is: "the number is 40", "the toll was closer to 40"."""
    asked = words("rival", context) | words("figure", context)
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN")
    return verb.lemma_ == "be" and any(child.lemma_.lower() in asked for child in subjects)


def _putting(preposition: "Token", context: Context) -> "Token":
    """The verb a preposition belongs to: of "put the number of those killed at 23" it is "put", not "killed"."""
    verb = preposition.head
    above = verb
    while preposition.lower_ == "at" and above.dep_ in _INSIDE:
        above = above.head
        if above.lemma_.lower() in words("giving", context):
            return above
    return verb


def _put_at(figure: Figure, context: Context) -> tuple[str, str | None] | None:
    """What a bare number is the figure of; a toll or number of the dead measures what a count of them does."""
    verb = put_by(figure, context)
    if verb is None:
        return None
    nouns, verbs = _tables(context.codebook.rows(MEASURES))
    for subject in (c for c in verb.children if c.dep_ in {"dobj", "nsubj", "nsubjpass"}):
        sized = subject.dep_ == "dobj" and verb.lemma_.lower() in words("sizing", context)
        harmed = _suffered(subject, nouns) is not None
        if subject.lemma_.lower() not in words("figure", context) and not sized and not harmed:
            continue
        parts = [t for t in subject.subtree if t.pos_ in {"NOUN", "ADJ", "PROPN"}]
        named = (nouns.get(t.lemma_.lower()) for t in parts)
        done = (_verb_row(t, verbs) for t in subject.subtree if t.pos_ == "VERB")
        known = next((row for row in (*named, *done) if row is not None and row.unit), None)
        if known is not None:
            return known.measure, known.unit
        return " ".join(t.text.lower() for t in parts), None
    return None


def _of_unit(figure: Figure, context: Context) -> tuple[str, str | None] | None:
    if figure.unit is None:
        return None
    if figure.unit.kind == "duration":
        return _length(figure, figure.unit.unit, context)
    money = words("of money", context) if figure.unit.kind == "size" else frozenset()
    near = next((row.measure for row in _near(figure, context) if row.measure not in money), None)
    kinds = {"money": "sum", "share": "share"}
    return near or kinds.get(figure.unit.kind, f"amount in {figure.unit.unit}"), figure.unit.unit


def _length(figure: Figure, unit: str, context: Context) -> tuple[str, str | None] | None:
    """A length of time told of something ("the siege lasted 12 days"), not one that only places it."""
    doc = context.parsed.doc
    if unit not in words("told length", context):
        return None
    before = {doc[i].lower_ for i in range(max(0, figure.first - 2), figure.last)}
    behind = doc[figure.noun + 1].lower_ if figure.noun + 1 < len(doc) else ""
    hyphen = any(doc[i].text == "-" for i in range(figure.first, figure.noun + 2) if i < len(doc))
    if hyphen or behind in words("placing", context):
        return None
    governed = {token.lemma_ for token in _climb(doc[figure.noun])}
    told = before & words("lasting", context) or governed & words("lasts", context)
    return (f"duration in {unit}", unit) if told else None


def _row(figure: Figure, context: Context) -> Measure | None:
    """The measure of a count: what befell those counted, else their noun's, else, for persons, a verb's beside."""
    doc = context.parsed.doc
    nouns, verbs = _tables(context.codebook.rows(MEASURES))
    lemma = doc[figure.noun].lemma_.lower()
    person = lemma in words("person", context)
    own = nouns[lemma] if lemma in nouns and not nouns[lemma].near else None
    if own is not None and not person:  # "26 dead"; but of 26 refugees it counts that they were killed
        return own
    row = _befallen(figure, context)
    if own is not None and (row is None or row.unit != "people"):
        return own
    if row is not None:
        return row
    if person:
        beside = (_verb_row(token, verbs) for token in doc[figure.noun].sent if token.pos_ == "VERB")
        return next((row for row in beside if row is not None and row.unit == "people"), None)
    return None


def _befallen(figure: Figure, context: Context) -> Measure | None:
    """The measure of the nearest word that governs what is counted, up to its verb: "the death of", "killed"."""
    noun = context.parsed.doc[figure.noun]
    nouns, verbs = _tables(context.codebook.rows(MEASURES))
    lemma = noun.lemma_.lower()
    suffered = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    for token in (*suffered, *_climb(noun)):
        row = _suffered(token, nouns) or _verb_row(token, verbs)
        if (
            row is not None
            and (_is_compound(token, row) or not _done_by(noun, token))
            and (not row.of or lemma in row.of)
            and (row.unit != "people" or _persons(noun, context))
        ):
            return row
        if token.pos_ == "VERB" and token.dep_ != "prep" and token not in suffered:
            break
    return None


def _suffered(token: "Token", nouns: dict[str, Measure]) -> Measure | None:
    """The measure of a noun that tells what befell those counted: "the death of eight miners"."""
    row = nouns.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
    return row if row is not None and row.unit == "people" else None


def _done_by(noun: "Token", verb: "Token") -> bool:
    """Whether those counted do what the verb tells, to others ("four ministers held talks", not "four men died")."""
    return noun.dep_ == "nsubj" and noun.head == verb and any(c.dep_ == "dobj" for c in verb.children)


def _is_compound(verb: "Token", row: Measure) -> bool:
    """Whether a verb has its meaning from its object, so that its subject suffers it: "lost their lives"."""
    return verb.lemma_.lower() not in row.verbs and row.unit == "people" and verb.lemma_.lower() == "lose"


def _verb_row(token: "Token", verbs: dict[str, Measure]) -> Measure | None:
    """The measure of a verb, together with its object or what follows it where that makes another meaning."""
    lemma = token.lemma_.lower()
    for child in token.children:
        below = [child, *child.children] if child.dep_ in _BUILT_FROM else [child]
        for other in below:
            if (row := verbs.get(f"{lemma} {other.lemma_.lower()}")) is not None:
                return row
    return verbs.get(lemma)


def _persons(noun: "Token", context: Context) -> bool:
    """Whether what is counted may be people: a bare number may ("killed 26")."""
    lemma = noun.lemma_.lower()
    endings = tuple(words("person ending", context))
    return (
        noun.pos_ in {"NUM", "PROPN", "ADJ"} or lemma in words("person", context) or lemma.endswith(endings)
    )


def _near(figure: Figure, context: Context) -> Iterator[Measure]:
    """Measures of what has reached a sum, whose nouns or verbs govern it, or stand beside it in its sentence.

    What counts people measures no sum ("the $30 million will be released").
    """
    doc = context.parsed.doc
    nouns, verbs = _tables(tuple(row for row in context.codebook.rows(MEASURES) if not row.unit))
    verb = put_by(figure, context)
    subjects = (
        (c for c in verb.children if c.dep_ in {"dobj", "nsubj", "nsubjpass"}) if verb is not None else ()
    )
    yield from (nouns[t.lemma_.lower()] for c in subjects for t in c.subtree if t.lemma_.lower() in nouns)
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


@lru_cache(maxsize=4)
def _words(rows: tuple[FigureWords, ...]) -> dict[str, frozenset[str]]:
    return {row.kind: frozenset(row.words) for row in rows}
