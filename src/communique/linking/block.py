"""Blocking: which profiles are worth comparing, so that adding a report never looks at the whole record.

Takes a profile; gives the keys it is filed under and the keys it is sought by. Two profiles that could be
judged the same meet in a key whichever comes first: what one is filed under the other seeks, and the reverse.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import combinations, product

import msgspec

from communique.linking import window
from communique.linking.names import acronym, skeleton
from communique.linking.profile import (
    ClaimProfile,
    CommitmentProfile,
    DeedProfile,
    EntityProfile,
    EventProfile,
    Profile,
    StatementProfile,
)
from communique.linking.words import kept_by, roots, stems
from communique.model import EventType

# Types that the comparison takes for one are filed under one name.
_FAMILY: dict[EventType, str] = {
    "AGREE": "accord",
    "SUPPORT": "accord",
    "RETREAT": "accord",
    "ACCUSE": "charge",
    "REJECT": "charge",
    "ASSAULT": "force",
    "COERCE": "force",
}
# Years over which a promise without a nearer date is looked for among the deeds.
_LONGEST_DUE = 3
# Days between two reports that may be of one matter.
_NEWS = 3
# Days of a season, in which a meeting may be promised to be held.
_SEASON = 100


class Keys(msgspec.Struct, frozen=True, kw_only=True):
    """Keys a profile is filed under, and keys under which its likes are filed."""

    filed: frozenset[str]
    sought: frozenset[str]


def keys(profile: Profile) -> Keys:
    """The blocking keys of a profile."""
    match profile:
        case EntityProfile():
            return _entity(profile)
        case EventProfile():
            return _event(profile)
        case StatementProfile():
            return _dated("said", profile.speakers, window.keys(profile.when))
        case CommitmentProfile():
            return _commitment(profile)
        case DeedProfile():
            return _same(())  # no two reports' deeds are joined: they only tell what came of promises
        case ClaimProfile():
            return _claim(profile)


def _same(filed: Iterable[str]) -> Keys:
    """Keys that are sought as they are filed."""
    both = frozenset(filed)
    return Keys(filed=both, sought=both)


def _together(*parts: Keys) -> Keys:
    return Keys(
        filed=frozenset().union(*(part.filed for part in parts)),
        sought=frozenset().union(*(part.sought for part in parts)),
    )


def _dated(name: str, parties: Iterable[str], dates: tuple[tuple[str, ...], tuple[str, ...]]) -> Keys:
    who = tuple(parties)
    filed, sought = (
        frozenset(f"{name}|{party}|{date}" for party, date in product(who, side)) for side in dates
    )
    return Keys(filed=filed, sought=sought)


def _event(profile: EventProfile) -> Keys:
    family = _FAMILY.get(profile.type, profile.type)
    return _dated(family, sorted(profile.parties), window.keys(profile.when))


def _commitment(profile: CommitmentProfile) -> Keys:
    """By party and due window, and by party and word, for a promise moved to another date."""
    dated = _dated("due", profile.by, window.keys(profile.due))
    return _together(dated, _worded(profile))


def _worded(profile: CommitmentProfile) -> Keys:
    """By party, telling word and year of the news; what is moved is moved within a year or two."""
    telling = sorted(profile.words - stems("commonplaces"))
    filed, sought = (
        frozenset(f"thing|{party}|{word}|{year}" for party, word, year in product(profile.by, telling, years))
        for years in _years(profile.published)
    )
    return Keys(filed=filed, sought=sought)


def _years(day: dt.date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The year a day is filed under, and those that its likes are sought under."""
    if day is None:
        return ("always",), ("always",)
    return (str(day.year),), tuple(str(day.year + step) for step in (-1, 0, 1))


def _claim(profile: ClaimProfile) -> Keys:
    """By measure, and the time of what it is about or the days of the news; with all of its report."""
    measure = sorted(profile.measure)
    dated = _dated("about", measure, window.keys(profile.about.when)) if profile.about else _same(())
    own = _same((f"report|{profile.report}",))
    found = (dated, own, _losses(profile), _figure(profile), _thing(profile))
    if profile.published is None:
        return _together(*found)
    days = [profile.published + dt.timedelta(days=step) for step in range(-_NEWS, _NEWS + 1)]
    news = Keys(
        filed=frozenset(f"news|{word}|{profile.published}" for word in measure),
        sought=frozenset(f"news|{word}|{day}" for word, day in product(measure, days)),
    )
    return _together(*found, news)


def _losses(profile: ClaimProfile) -> Keys:
    """By measure, whose people are counted, and the months around the clash."""
    when = profile.harm.when if profile.harm else None
    if when is None or when.grain not in ("day", "month"):
        return _same(())
    months = tuple(window.buckets(when.widened(_NEWS), "month"))
    return _same(
        f"losses|{word}|{side}|{month}" for word, side, month in product(profile.measure, profile.of, months)
    )


def _figure(profile: ClaimProfile) -> Keys:
    """By the figure itself and whose people it counts."""
    value = f"{profile.quantity.value:g}"
    return _same(f"figure|{word}|{value}|{side}" for word, side in product(profile.measure, profile.of))


def _thing(profile: ClaimProfile) -> Keys:
    """By what a size is of, or its paragraph is about, in the years of the news."""
    kind = " ".join(sorted(profile.unit))
    told = {f"size|{thing}" for thing in profile.thing} | {f"topic|{kind}|{word}" for word in profile.topic}
    filed, sought = (
        frozenset(f"{thing}|{year}" for thing, year in product(told, years))
        for years in _years(profile.published)
    )
    return Keys(filed=filed, sought=sought)


def _entity(profile: EntityProfile) -> Keys:
    if profile.only:
        return _same(())
    if profile.kind == "person":
        return _person(profile)
    spelt = {f"{profile.kind}|{skeleton(token)}" for token in profile.name}
    short = {f"{profile.kind}|={acronym(profile.name)}", *(f"{profile.kind}|={t}" for t in profile.name)}
    item = {f"item|{profile.wikidata}"} if profile.wikidata else set()
    return _same(spelt | short | item)


def _person(profile: EntityProfile) -> Keys:
    """A full name meets full names by any two of its parts, and surnames of its state by any one."""
    parts = sorted({skeleton(token) for token in profile.name if len(token) > 1})
    item = {f"item|{profile.wikidata}"} if profile.wikidata else set()
    surnames = {f"surname|{profile.state}|{part}" for part in parts}
    holders = {f"holder|{profile.state}|{part}" for part in parts}
    if len(parts) == 1:
        return Keys(filed=frozenset(surnames | item), sought=frozenset(surnames | holders | item))
    full = {f"full|{'|'.join(pair)}" for pair in combinations(parts, 2)}
    return Keys(filed=frozenset(full | holders | item), sought=frozenset(full | surnames | item))


def promise_keys(profile: CommitmentProfile) -> Keys:
    """Keys under which a commitment and what answers it meet.

    These are its plan's, its parties' words in the due years, and where and in which months they are to meet.
    """
    planned = _event(profile.plan) if profile.plan else _same(())
    worded = _words(profile.by, profile.words, profile.due)
    met = _meetings(profile.by, sorted(profile.named), profile.due)
    fates = _fates(profile.by, roots(profile.words), profile.published, range(_LONGEST_DUE + 1))
    due = _same(_foreseen(profile.by, profile.due))
    return _together(planned, _same(worded), _same(met), fates, due)


def deed_keys(profile: EventProfile) -> Keys:
    """Keys under which an event and the commitments it may answer meet."""
    parties = sorted(profile.parties)
    # A report that says of a promise that it was kept tells so in the whole sentence, after it fell due.
    words = profile.words | (profile.sentence - profile.named if profile.promise else frozenset())
    where = (*profile.place.split(), *filter(None, (profile.place_state,)))
    held = _meetings(parties, where, profile.when) if profile.type == "CONSULT" else frozenset()
    return _together(_event(profile), _same(_words(parties, words, profile.when)), _same(held))


def fate_keys(profile: DeedProfile) -> Keys:
    """Keys under which a deed and the promises it may keep or break meet."""
    concerned = profile.by or {*profile.among, *(name for name in profile.named if name.isupper())}
    words = profile.words | kept_by(profile.cue)
    fates = _fates(concerned, words, profile.published, range(-_LONGEST_DUE, 1))
    return _together(fates, _same(_foreseen(concerned, profile.foreseen)))


def _foreseen(parties: Iterable[str], when: window.Window | None) -> frozenset[str]:
    """By party and the month in which it was to be done at last."""
    if when is None:
        return frozenset()
    return frozenset(f"due|{party}|{when.last:%Y-%m}" for party in parties)


def _fates(parties: Iterable[str], words: frozenset[str], told: dt.date | None, years: range) -> Keys:
    """By party, telling word and the year of the news; what came of a promise is told within a few years."""
    if told is None:
        return _same(())
    pairs = list(product(tuple(parties), sorted(words - roots(stems("commonplaces")))))
    return Keys(
        filed=frozenset(f"fate|{party}|{word}|{told.year}" for party, word in pairs),
        sought=frozenset(
            f"fate|{party}|{word}|{told.year + step}" for party, word in pairs for step in years
        ),
    )


def _meetings(parties: Iterable[str], places: Iterable[str], when: window.Window | None) -> frozenset[str]:
    """By party and month where days are told, and by party, place and year."""
    if when is None:
        return frozenset()
    years = range(when.first.year, min(when.last.year, when.first.year + _LONGEST_DUE) + 1)
    who = tuple(parties)
    words = {word for place in places for word in place.split()}
    at = {f"at|{party}|{word}|{year}" for party, word, year in product(who, words, years)}
    if not when.told or when.days > _SEASON:
        return frozenset(at)
    months = tuple(window.buckets(when, "month"))
    return frozenset(at | {f"held|{party}|{month}" for party, month in product(who, months)})


def _words(parties: Iterable[str], words: frozenset[str], when: window.Window | None) -> frozenset[str]:
    """By party, telling word and year, so that what was done long ago is not sought again with every report."""
    if when is None:
        return frozenset()
    years = range(when.first.year, min(when.last.year, when.first.year + _LONGEST_DUE) + 1)
    telling = sorted(words - stems("commonplaces"))
    return frozenset(
        f"word|{party}|{word}|{year}" for party, word, year in product(tuple(parties), telling, years)
    )
