"""Who held which high office when.

`tenures`: heads of state and government, foreign ministers, heads of organisations. `officials`: vice presidents,
deputy heads of government, ministers of defence, interior, finance, economy and energy, speakers, military and
intelligence chiefs, by name in small letters without accents, hyphens and initials.

Facts since 2000, each with where it can be checked: `Q...` is an item of Wikidata, `factbook` the CIA World Factbook,
and `unchecked` says that the row was written from general knowledge.
"""

import datetime as dt

import msgspec

from communique.codebook.loader import Table


class TenureRow(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}
):
    """One person's time in one office.

    Attributes:
        title: The office.
        name: Who held it.
        source: Where the fact can be checked.
        state: The state served, or None for an official of an organisation.
        body: The organisation served, or None.
        start: First day, as far as it is known: a year, a month or a day.
        end: Last day, likewise; None as long as it is held.
    """

    title: str
    name: str
    source: str
    state: str | None = None
    body: str | None = None
    start: str | None = None
    end: str | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether the office was held on a day, as far as the dates tell."""
        text = day.isoformat()
        begun = self.start is None or text[: len(self.start)] >= self.start
        return begun and (self.end is None or text[: len(self.end)] <= self.end)


TENURES = Table("tenures", TenureRow, "state, body, title, name, start", "csv")
OFFICIALS = Table("officials", TenureRow, "name, state, title, start", "csv")
