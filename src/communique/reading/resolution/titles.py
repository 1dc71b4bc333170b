"""Takes titles of office, gives what they have in common: the office in the codebook and the field served."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.offices import OfficeRow
from communique.model import Office
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.phrases import fold, pieces

_SMALL = frozenset({"of", "the", "to", "for", "and", "on", "in", "&", "-", ",", "/"})
HIGHEST = frozenset(
    {
        "President",
        "Prime Minister",
        "King",
        "Chancellor",
        "Emir",
        "Queen",
        "Sultan",
        "Emperor",
        "Supreme Leader",
    }
)  # heads of state or government
_MAJESTIES = frozenset({"King", "Queen"})  # what any monarch is called: "Her Majesty"
_THRONES = frozenset({"King", "Queen", "Emir", "Sultan", "Emperor"})
_PAST = frozenset({"former", "ex", "outgoing"})
_FAMILIES = {
    "Minister": "minister",
    "Secretary": "secretary",
    "Envoy": "envoy",
    "Adviser": "adviser",
    "Representative": "representative",
    "Chief": "chief",
    "Head": "head",
}
_ALIKE = {
    "adviser": ("assistant", "adviser", "counsellor"),
    "envoy": ("envoy", "representative", "ambassador"),
}
_FIELD_SHARE = 0.5  # of the words of a field that two titles of one office must share


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart.

    Attributes:
        row: The office in the codebook, or None when it isn't there.
        fields: Words of the field or organ served.
        past: Whether the office is held no longer.
    """

    row: OfficeRow | None
    fields: frozenset[str]
    past: bool


@lru_cache(maxsize=4096)
def take_apart(title: str, lexicon: Lexicon) -> Title:
    """A title as the codebook's office and what is left."""
    words = pieces(title)
    keys = [fold(word) for word in words]
    for index in range(len(keys)):
        found = lexicon.roles.at(keys, words, index)
        if found is not None:
            rest = [*keys[:index], *keys[found.end :]]
            fields = frozenset(key for key in rest if key not in _SMALL and key not in _PAST)
            return Title(found.meaning.row, fields, past=bool(_PAST.intersection(rest)))
    return Title(None, frozenset(keys) - _SMALL, past=bool(_PAST.intersection(keys)))


def same_office(asked: Office, held: Office, lexicon: Lexicon) -> bool:
    """Whether an office named without its holder is one that a person holds."""
    want, have = take_apart(asked.title, lexicon), take_apart(held.title, lexicon)
    if want.row is None or have.row is None or want.past != have.past:
        return False
    alike = want.row.title in (have.row.title, have.row.like) or have.row.title == want.row.like
    alike = alike or have.row.title in want.row.means
    if not alike and not _family(want.row, have.row):
        return False
    if not want.fields:
        return True
    rest = have.fields | _words(have.row.title)
    return len(want.fields & rest) >= _FIELD_SHARE * len(want.fields)


def lacking_states(offices: Sequence[Office], lexicon: Lexicon) -> frozenset[str]:
    """The states that have none of the highest offices named: "King" tells of no republic."""
    titles = (take_apart(office.title, lexicon) for office in offices)
    highest = [title.row.title for title in titles if title.row is not None and not title.fields]
    return frozenset().union(*(_without(title, lexicon) for title in highest if title in HIGHEST))


@lru_cache(maxsize=len(HIGHEST))
def _without(title: str, lexicon: Lexicon) -> frozenset[str]:
    """The states of whose heads none was ever called so, nor by what the codebook has for it elsewhere."""
    alike = {title} | (_THRONES if title in _MAJESTIES else set())
    return frozenset(
        owner
        for owner, held in lexicon.known.offices.items()
        if not any(
            row is not None and alike & {row.title, row.like}
            for row in (take_apart(tenure.title, lexicon).row for tenure, _ in held)
        )
    )


def actor_code(state: str | None, offices: tuple[Office, ...], lexicon: Lexicon) -> str | None:
    """The actor code of an official: the state, and the sector of the first office that is known."""
    rows = (take_apart(office.title, lexicon).row for office in offices)
    return state and state + next((row.sector for row in rows if row is not None), "")


def _family(want: OfficeRow, have: OfficeRow) -> bool:
    """Whether a plain title ("the minister") is short for the fuller one ("Deputy Foreign Minister")."""
    family = _FAMILIES.get(want.title)
    if family is None:
        return False
    words = _words(have.title)
    return not (family == "minister" and "prime" in words) and any(
        word in words for word in _ALIKE.get(family, (family,))
    )


def _words(title: str) -> frozenset[str]:
    return frozenset(map(fold, pieces(title))) - _SMALL


def distinct(offices: list[Office]) -> tuple[Office, ...]:
    """Offices without those that a fuller title says too."""
    kept: list[Office] = []
    for office in dict.fromkeys(offices):
        words = _words(office.title)
        fuller = any(
            words < _words(other.title) or (words == _words(other.title) and _richer(other, office))
            for other in offices
            if other != office
        )
        if not fuller:
            kept.append(office)
    return tuple(kept)


def _richer(other: Office, office: Office) -> bool:
    """Whether of two titles in the same words the other says more about whose office it is."""
    mine = (office.state is not None, office.body is not None, office.title)
    return (other.state is not None, other.body is not None, other.title) > mine
