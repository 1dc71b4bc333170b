"""Many small reports, made in no time, that meet in people, days and places as real ones do."""

from random import Random
from typing import NamedTuple

import msgspec

from communique.model import Reading
from factories import Story, between

_FIRST = ("Sergey", "Tariq", "Hakan", "Retno", "Mauro", "Penny", "Ada", "Nikos")
_LAST = ("Lavrov", "Fatemi", "Fidan", "Marsudi", "Vieira", "Wong", "Demir", "Pappas", "Ivanov", "Silva")
_STATES = ("RUS", "PAK", "TUR", "IDN", "BRA", "AUS", "GRC", "CHN")
# Everyone has a state for good, so that a name is one person.
PEOPLE = tuple(
    (f"{first} {last}", _STATES[(at + number) % len(_STATES)])
    for at, first in enumerate(_FIRST)
    for number, last in enumerate(_LAST)
)
PLACES = (("Moscow", "RUS"), ("Ankara", "TUR"), ("Jakarta", "IDN"))
_YEARS = range(2015, 2025)
_RETOLD = 0.3


def crowd(number: int, seed: int = 0) -> list[Reading]:
    """So many readings of reports, the same for the same seed; about every third retells a meeting."""
    chance = Random(seed)  # noqa: S311 - a choice, not a secret
    told: list[Meeting] = []
    for _ in range(number):
        told.append(chance.choice(told) if told and chance.random() < _RETOLD else _meeting(chance))
    return [_reading(f"r{seed}x{at:04}", meeting, chance) for at, meeting in enumerate(told)]


class Meeting(NamedTuple):
    """Who met, when and where."""

    people: list[tuple[str, str]]
    day: str
    place: tuple[str, str]


def _meeting(chance: Random) -> Meeting:
    day = f"{chance.choice(_YEARS)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return Meeting(chance.sample(PEOPLE, 2), day, chance.choice(PLACES))


def _reading(name: str, meeting: Meeting, chance: Random) -> Reading:
    story = Story(name, meeting.day, outlet=chance.choice(("Gazette", "Herald", "Post")))
    one, other = (story.person(*who) for who in meeting.people)
    story.event(
        "CONSULT",
        f"they met and talked for {chance.randint(1, 9)} hours",
        "met",
        actors=(one, other),
        date=between(meeting.day),
        place=meeting.place,
    )
    year = meeting.day[:4]
    state = story.state(chance.choice(PEOPLE)[1])
    story.claim(f"trade of {year} came to so much", "trade", chance.randint(1, 3), state, unit="USD")
    story.commitment(f"open border post {chance.randint(1, 99)}", state, due=between(f"{year}-12-31"))
    story.statement(f"partners since {chance.choice(_YEARS)}", one, date=between(meeting.day))
    return story.reading()


def read_otherwise(reading: Reading, program: str) -> Reading:
    """The same report as another version of the program reads it: one event more or less, all renumbered."""
    events = reading.events[1:]
    if not events:
        first = reading.events[0]
        events = (msgspec.structs.replace(first, type="COOPERATE", modes=("visit",)), first)
    numbered = tuple(msgspec.structs.replace(event, id=f"v{at}") for at, event in enumerate(events, 1))
    return msgspec.structs.replace(reading, events=numbered, program=program)
