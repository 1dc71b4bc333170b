"""Takes an office and a day, gives who held it as the codebook's table knows."""

import datetime as dt

from communique.codebook.tenures import TenureRow
from communique.model import Office
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.resolution.titles import Title, take_apart


def holder_on(
    day: dt.date, office: Office, owner: str | None, lexicon: Lexicon
) -> tuple[TenureRow, Known] | None:
    """The one person who held an office of a state or an organisation on a day, or None when that is not sure."""
    wanted = take_apart(office.title, lexicon)
    if owner is None or wanted.row is None or wanted.past:
        return None
    held = [
        (tenure, person)
        for tenure, person in lexicon.known.offices.get(owner, ())
        if tenure.covers(day) and _is(wanted, take_apart(tenure.title, lexicon))
    ]
    return held[-1] if len({person for _, person in held}) == 1 else None


def _is(wanted: Title, held: Title) -> bool:
    """Whether a title is the one asked for, with nothing in it that the table does not say."""
    if wanted.row is None or held.row is None or wanted.fields - held.fields:
        return False
    return wanted.row.title in (held.row.title, held.row.like)
