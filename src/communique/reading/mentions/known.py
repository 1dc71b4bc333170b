"""Takes the codebook's tables of holders, gives well-known people by name, and by the office they held on a day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from communique.codebook import Codebook
from communique.codebook.loader import Index
from communique.codebook.names import NAMES
from communique.codebook.officeholders import OFFICEHOLDERS, OfficeholderRow, Tenure
from communique.codebook.tenures import OFFICIALS, TENURES, TenureRow
from communique.reading.mentions.phrases import Phrases, fold, pieces


@dataclass(frozen=True, eq=False)
class Known:
    """A person whom the codebook knows.

    Attributes:
        name: Full name as the international press writes it.
        forms: Other spellings of it.
        state: The state served, or None for an official of an organisation.
        short: How the press calls them after first mention; None for those it does not call by one word alone.
        held: Offices held.
        wikidata: Their item of Wikidata, or None.
    """

    name: str
    forms: tuple[str, ...]
    state: str | None
    short: str | None
    held: tuple[TenureRow, ...]
    wikidata: str | None = None

    def on(self, day: dt.date | None) -> tuple[TenureRow, ...]:
        """Offices held on a day; all of them when the day is not known."""
        return tuple(tenure for tenure in self.held if day is None or tenure.covers(day))


@dataclass(frozen=True, eq=False)
class KnownPeople:
    """Everyone whom the codebook knows.

    Attributes:
        people: Heads, foreign ministers and whom the press calls by one word, the last first.
        officials: Lesser officials.
        suffixes: Words behind a surname.
    """

    people: tuple[Known, ...]
    officials: Index[TenureRow]
    suffixes: frozenset[str]

    @classmethod
    def of(cls, codebook: Codebook) -> "KnownPeople":
        """The people of both tables, one entry each."""
        held = _by_person(codebook.rows(TENURES))
        places = {(key(row.name), row.state): place for place, rows in held.items() for row in rows}
        famous = []
        for row in codebook.rows(OFFICEHOLDERS):
            mine = dict.fromkeys(places.get((key(form), row.state)) for form in (row.name, *row.forms))
            found = [tenure for place in mine if place for tenure in held.pop(place, ())]
            famous.append(_famous(row, found))
        people = (*famous, *map(_holder, held.values()))
        suffixes = [word for row in codebook.rows(NAMES) if row.use == "suffix" for word in row.words]
        return cls(people, codebook.index(OFFICIALS), frozenset(map(fold, suffixes)))

    def official(self, name: str) -> Known | None:
        """The one lesser official of this full name."""
        words = fold(name).replace("-", " ").replace("'", "").split()
        rows = self.officials.find(" ".join(word for word in words if len(word.strip(".")) > 1))
        alone = len({row.state for row in rows}) == 1
        return Known(name, (), rows[0].state, None, rows, _wikidata(rows)) if alone else None

    @cached_property
    def names(self) -> Phrases[Known]:
        """People by full name; one word alone, as of popes and kings, is too often another's."""
        found: Phrases[Known] = Phrases()
        for person in self.people:
            for form in (person.name, *person.forms):
                if " " in form or (person.short is not None and form == person.name):
                    found.add(form, person)
        return found

    @cached_property
    def short_names(self) -> dict[str, tuple[Known, ...]]:
        """People by the one word that the press calls them."""
        found: defaultdict[str, list[Known]] = defaultdict(list)
        for person in self.people:
            if person.short is not None:
                found[fold(person.short)].append(person)
        return {short: tuple(people) for short, people in found.items()}

    @cached_property
    def by_word(self) -> dict[str, tuple[Known, ...]]:
        """People by the first and by the last word of each spelling of their name."""
        found: defaultdict[str, dict[int, Known]] = defaultdict(dict)
        for words, person in self.names.every():
            last = next((word for word in reversed(words) if word.strip(",") not in self.suffixes), words[-1])
            for word in (words[0], last.strip(",")):
                found[word][id(person)] = person
        return {word: tuple(people.values()) for word, people in found.items()}

    @cached_property
    def offices(self) -> dict[str, tuple[tuple[TenureRow, Known], ...]]:
        """Offices of each state or organisation with their holders."""
        found: defaultdict[str, list[tuple[TenureRow, Known]]] = defaultdict(list)
        for person in self.people:
            for tenure in person.held:
                found[tenure.body or tenure.state or ""].append((tenure, person))
        return {owner: tuple(held) for owner, held in found.items()}


def key(name: str) -> str:
    """A name as names are compared."""
    return " ".join(map(fold, pieces(name)))


def _by_person(rows: Iterable[TenureRow]) -> dict[tuple[str, str | None], list[TenureRow]]:
    """Tenures of one person in one service: of one item of Wikidata, else of one name."""
    found: defaultdict[tuple[str, str | None], list[TenureRow]] = defaultdict(list)
    for row in rows:
        found[row.source if row.source[0] == "Q" else key(row.name), row.state].append(row)
    return found


def _famous(row: OfficeholderRow, held: list[TenureRow]) -> Known:
    own = tuple(_tenure(row, tenure) for tenure in row.held)
    spelt = tuple(dict.fromkeys(tenure.name for tenure in held))
    short = row.short or pieces(row.name)[-1]
    return Known(row.name, (*row.forms, *spelt), row.state, short, (*own, *held), _wikidata(held))


def _holder(tenures: list[TenureRow]) -> Known:
    names = tuple(dict.fromkeys(tenure.name for tenure in tenures))
    return Known(names[0], names[1:], tenures[0].state, None, tuple(tenures), _wikidata(tenures))


def _tenure(row: OfficeholderRow, tenure: Tenure) -> TenureRow:
    """An office of which the table of well-known people gives the years."""
    return TenureRow(
        title=tenure.title,
        name=row.name,
        source="",
        state=None if tenure.body else row.state,
        body=tenure.body,
        start=str(tenure.start) if tenure.start else None,
        end=str(tenure.end) if tenure.end else None,
    )


def _wikidata(tenures: Iterable[TenureRow]) -> str | None:
    return next((tenure.source for tenure in tenures if tenure.source.startswith("Q")), None)
