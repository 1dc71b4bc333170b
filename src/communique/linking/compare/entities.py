"""Whether two reports' entities are one: same kind and state, and names that agree by more than a surname."""

from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.names import acronym, person_names, thing_names
from communique.linking.profile import EntityProfile
from communique.linking.words import content, shared

_FULL_NAME, _SURNAME, _SAME_STATE, _SAME_OFFICE, _SAME_ITEM = 0.55, 0.1, 0.25, 0.3, 1.0
_ONE_STATE_UNKNOWN = 0.1
# Of people whom the codebook knows, it tells the one a surname and an office mean; where it cannot, there are several.
_ONE_UNKNOWN = -0.1
_OFFICE_AGREES = 0.5
# A surname with an office names one person only for about a term of office.
_TERM_YEARS = 4


def compare_entities(first: EntityProfile, second: EntityProfile) -> Comparison:
    """Evidence that two entity profiles are one thing."""
    if first.wikidata and first.wikidata == second.wikidata and first.kind == second.kind:
        return Comparison(evidence=(Evidence(_SAME_ITEM, f"both are Wikidata item {first.wikidata}"),))
    apart = _why_apart(first, second)
    if apart:
        return Comparison.never(apart)
    return _compare_people(first, second) if first.kind == "person" else _compare_things(first, second)


def _why_apart(first: EntityProfile, second: EntityProfile) -> str | None:
    """Why two entities cannot be one, whatever they are called."""
    if first.kind != second.kind:
        return f"one is a {first.kind}, the other a {second.kind}"
    if first.only or second.only:
        return "a name that tells nobody who is meant"
    if _other_items(first, second):
        return f"one is Wikidata item {first.wikidata}, the other {second.wikidata}"
    if first.state and second.state and first.state != second.state:
        return f"one is of {first.state}, the other of {second.state}"
    return None


def _other_items(first: EntityProfile, second: EntityProfile) -> bool:
    return bool(first.wikidata and second.wikidata) and first.wikidata != second.wikidata


def _state(first: EntityProfile, second: EntityProfile) -> Evidence | None:
    return Evidence(_SAME_STATE, f"both of {first.state}") if first.state and second.state else None


def same_office(first: EntityProfile, second: EntityProfile) -> str | None:
    """An office both are given, in the words of the first, or None."""
    for title in first.offices:
        for other in second.offices:
            if title == other or shared(_office(title, other), _office(other, title)) >= _OFFICE_AGREES:
                return title
    return None


def _office(title: str, other: str) -> frozenset[str]:
    """Stems of a title; an acronym that the other title spells out counts as spelt out ("sapm", "fm")."""
    words = content(title)
    spelt = tuple(other.split())
    runs = (spelt[start:end] for start in range(len(spelt)) for end in range(start + 2, len(spelt) + 1))
    for run in runs:
        if acronym(tuple(t for t in run if t not in ("to", "the", "of", "for"))) in title.split():
            words |= content(" ".join(run))
    return words


def _compare_people(first: EntityProfile, second: EntityProfile) -> Comparison:
    agreement = person_names(first.name, second.name)
    if agreement == "apart":
        return Comparison.never("their names differ")
    if _named_only(first, second) or _named_only(second, first):
        return Comparison.never("a name alone, in reports about other states")
    office = same_office(first, second)
    if agreement == "part":
        if not (first.state and second.state and office):
            return Comparison.never("a surname alone, without state and office, names nobody")
        if first.year and second.year and abs(first.year - second.year) > _TERM_YEARS:
            return Comparison.never("a surname and office too many years apart")
    evidence = [
        Evidence(_FULL_NAME, f"full names agree: {_display(first)}, {_display(second)}")
        if agreement == "full"
        else Evidence(_SURNAME, f"surnames agree: {_display(first)}, {_display(second)}")
    ]
    state = _state(first, second)
    if state:
        evidence.append(state)
    elif first.name == second.name:
        evidence.append(Evidence(_ONE_STATE_UNKNOWN, "the names are the same word for word"))
    if agreement == "part" and bool(first.wikidata) != bool(second.wikidata):
        evidence.append(Evidence(_ONE_UNKNOWN, "the surname tells only of one of them who it is"))
    if office:
        evidence.append(Evidence(_SAME_OFFICE, f"both hold the office {office}"))
    return Comparison(evidence=tuple(evidence))


def _named_only(first: EntityProfile, second: EntityProfile) -> bool:
    """Whether the first is no more than a name, told in a report that has nothing to do with the second's state."""
    theirs = {second.state} if second.state else set(second.among)
    return bool(first.among and theirs) and theirs.isdisjoint(first.among)


def _compare_things(first: EntityProfile, second: EntityProfile) -> Comparison:
    if not thing_names(first.name, second.name):
        return Comparison.never("their names differ")
    if _alike_only(first, second):
        return Comparison.never("names of one word that are only alike, in no state that both lie in")
    if first.among and second.among and first.among != second.among:
        return Comparison.never("the name recurs between different pairs of states")
    if first.kind == "body" and first.state != second.state:
        return Comparison.never("an organ of one state and of another")
    evidence = [Evidence(_FULL_NAME, f"names agree: {_display(first)}, {_display(second)}")]
    if first.state and second.state:
        evidence.append(Evidence(_SAME_STATE, f"both of {first.state}"))
    if first.among and first.among == second.among:
        evidence.append(Evidence(_SAME_STATE, f"both reports are about {' and '.join(first.among)}"))
    elif first.state is None and second.state is None:
        evidence.append(Evidence(_ONE_STATE_UNKNOWN, "neither belongs to a state"))
    return Comparison(evidence=tuple(evidence))


def _alike_only(first: EntityProfile, second: EntityProfile) -> bool:
    """Whether names of one word agree in their consonants alone ("Baku", "Biak"); one state makes it a spelling."""
    spelt = first.name == second.name or len(first.name) != 1 or len(second.name) != 1
    return not spelt and not (first.state and first.state == second.state)


def clash_entities(first: EntityProfile, second: EntityProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    if first.kind != second.kind or (first.state and second.state and first.state != second.state):
        return True
    if _other_items(first, second):
        return True
    several = len(first.name) > 1 and len(second.name) > 1
    return first.kind == "person" and several and person_names(first.name, second.name) == "apart"


def _display(profile: EntityProfile) -> str:
    return " ".join(profile.name).title()
