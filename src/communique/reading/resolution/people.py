"""Takes person mentions, gives the persons: which names, full, short or spelt otherwise, are one person's."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from communique.model import Office
from communique.reading.mention import Mention
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.resolution.titles import same_office

_ALIKE = (
    80  # per cent of letters two spellings of one name share ("Sergey", "Sergei"; "Zelensky", "Zelenskyy")
)
_FIRST_AND_LAST = 2  # words of a name
_BEGINNING = 2  # letters that a first name cut short keeps
_SHORT = 4  # a shorter word must be the same letter by letter


@dataclass(eq=False)
class Person:
    """One person with all mentions.

    Attributes:
        words: The words of the fullest name, folded, without particles.
        holder: The codebook's entry when the person is well known.
        mentions: Each with its token.
    """

    words: tuple[str, ...]
    holder: Known | None = None
    mentions: list[tuple[int, Mention]] = field(default_factory=list)


def find_people(
    mentions: Sequence[tuple[int, Mention]], lexicon: Lexicon, day: dt.date | None = None
) -> list[Person]:
    """Group person mentions into persons: full names first, then short names with the likeliest.

    Args:
        mentions: Mentions of persons, each with its token.
        lexicon: Whom the codebook knows.
        day: The day of the report, on which a surname with an office means who held it.
    """
    people: list[Person] = []
    full = [(token, m) for token, m in mentions if len(name_words(m.name, lexicon)) > 1]
    short = [(token, m) for token, m in mentions if len(name_words(m.name, lexicon)) == 1]
    for token, mention in sorted(full, key=lambda item: -len(name_words(item[1].name, lexicon))):
        _add(people, token, mention, lexicon, day)
    for token, mention in short:
        _add(people, token, mention, lexicon, day)
    for person in people:
        person.mentions.sort(key=lambda item: item[0])
    return sorted(people, key=lambda person: person.mentions[0][0])


def _add(people: list[Person], token: int, mention: Mention, lexicon: Lexicon, day: dt.date | None) -> None:
    words = name_words(mention.name, lexicon)
    holder = _holder(mention, words, lexicon, day)
    fitting = [
        p
        for p in people
        if _fits(words, p)
        or (holder is not None and p.holder is holder)
        or (_misspelt(words, p) and _shares_office(p, mention, lexicon))
    ]
    if holder is not None and len(words) == 1 and mention.offices:
        fitting = [p for p in fitting if p.holder is holder or _shares_office(p, mention, lexicon)]
    person = max(fitting, key=lambda p: _likelihood(p, token, mention, lexicon), default=None)
    if person is None or _clash(person, mention, lexicon):
        person = Person(words, holder)
        people.append(person)
    elif len(words) > len(person.words):
        person.words = words
    known = holder is not None and _fits(name_words(holder.name, lexicon), person)
    person.holder = person.holder or (holder if known or len(person.words) == 1 else None)
    person.mentions.append((token, mention))


def name_words(name: str | None, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name by which it is compared, folded, without particles and suffixes."""
    particles, suffixes = lexicon.words["particle"], lexicon.words["suffix"]
    cut = [fold(word).strip(".,'\"") for word in pieces(name or "") if word != "-"]
    kept = tuple(word for word in cut if word and word not in particles and word not in suffixes)
    return kept or tuple(cut)


def _fits(words: tuple[str, ...], person: Person) -> bool:
    """Whether a name can be another form of a person's name."""
    mine, theirs = (words, person.words) if len(words) <= len(person.words) else (person.words, words)
    if len(mine) == 1:
        return _alike(mine[0], theirs[-1]) or _alike(mine[0], theirs[0]) or mine[0] in theirs
    places = [next((i for i, other in enumerate(theirs) if _alike(word, other)), None) for word in mine]
    if None in places:
        return "".join(mine) == "".join(theirs)
    return len(set(places)) == len(places)


def _misspelt(words: tuple[str, ...], person: Person) -> bool:
    """Whether a full name differs from a person's by letters put in another order: "Adaljiza", "Adalzija"."""
    if len(words) != len(person.words) or words[-1] != person.words[-1]:
        return False
    return all(sorted(mine) == sorted(other) for mine, other in zip(words, person.words, strict=True))


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0] and len(word) + len(other) > 2  # noqa: PLR2004 - an initial and a name
    if min(len(word), len(other)) < _SHORT:
        return False
    return word[0] == other[0] and ratio(word, other) >= _ALIKE


def _shares_office(person: Person, mention: Mention, lexicon: Lexicon) -> bool:
    offices = [held for _, other in person.mentions for held in other.offices]
    return any(same_office(asked, held, lexicon) for asked in mention.offices for held in offices)


def _likelihood(person: Person, token: int, mention: Mention, lexicon: Lexicon) -> tuple[int, int, int]:
    """How well a mention fits a person: same office, then same state, then the nearest mention before it."""
    office = _shares_office(person, mention, lexicon)
    states = {state for _, other in person.mentions for state in other.states}
    before = [at for at, _ in person.mentions if at < token]
    return int(office), int(bool(states & set(mention.states))), max(before, default=-1)


def _clash(person: Person, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether both are named with a state, and not with the same one."""
    states = {state for _, other in person.mentions for state in other.states}
    single = len(name_words(mention.name, lexicon)) == 1
    return single and bool(states) and bool(mention.states) and not states & set(mention.states)


def _holder(mention: Mention, words: tuple[str, ...], lexicon: Lexicon, day: dt.date | None) -> Known | None:
    """The well-known person of this name; for a surname alone only one with the office or state named."""
    cut = pieces(mention.name or "")
    keys = [fold(word) for word in cut]
    found = lexicon.holders.at(keys, cut, 0)
    if found is not None and found.end == len(cut):
        return found.meaning
    if len(words) > 1:
        return spelt_otherwise(words, lexicon) or _by_pet_name(mention, words, lexicon, day)
    if mention.offices and day is not None:
        then = [
            row for row in lexicon.known.by_word.get(words[-1], ()) if _held_on(mention, row, lexicon, day)
        ]
        if len(then) == 1:
            return then[0]
    rows = lexicon.short_names.get(" ".join(words), ())
    if mention.states:
        rows = tuple(row for row in rows if row.state in mention.states)
    fitting = [row for row in rows if not mention.offices or _held(mention, row, lexicon)]
    unsure = len(fitting) > 1 and mention.offices and day is not None
    return fitting[-1] if fitting and not unsure else None


def _by_pet_name(
    mention: Mention, words: tuple[str, ...], lexicon: Lexicon, day: dt.date | None
) -> Known | None:
    """The one famous person whose name is cut short, in the office named on a day: "Foreign Minister Tony Ruiz"."""
    if not mention.offices or day is None or len(words) != _FIRST_AND_LAST:
        return None
    famous = lexicon.short_names.get(words[-1], ())
    then = [row for row in famous if _is_pet_name(words[0], row) and _held_on(mention, row, lexicon, day)]
    return then[0] if len(then) == 1 else None


def _is_pet_name(first: str, person: Known) -> bool:
    """Whether a first name ends like that of a person or begins like it: Tony for Antony, Mike for Michael."""
    full = fold(pieces(person.name)[0])
    return full.endswith(first) or full[:_BEGINNING] == first[:_BEGINNING]


def spelt_otherwise(words: tuple[str, ...], lexicon: Lexicon) -> Known | None:
    """The one known person whose full name this is in another spelling, with more or fewer of its words."""
    index = lexicon.known.by_word
    alike: dict[int, set[Known]] = {}
    for person in dict.fromkeys((*index.get(words[-1], ()), *index.get(words[0], ()))):
        for form in (person.name, *person.forms):
            spelt = name_words(form, lexicon)
            if len(spelt) > 1 and _fits(words, Person(spelt)):
                alike.setdefault(abs(len(spelt) - len(words)), set()).add(person)
    nearest = alike[min(alike)] if alike else set()
    return next(iter(nearest)) if len(nearest) == 1 else None


def _held_on(mention: Mention, row: Known, lexicon: Lexicon, day: dt.date) -> bool:
    """Whether a person held one of the offices a mention names on a day, in one of the states it names."""
    if mention.states and row.state not in mention.states:
        return False
    return any(
        same_office(asked, Office(title=tenure.title), lexicon)
        for asked in mention.offices
        for tenure in row.on(day)
    )


def _held(mention: Mention, row: Known, lexicon: Lexicon) -> bool:
    return any(
        same_office(asked, Office(title=tenure.title), lexicon)
        for asked in mention.offices
        for tenure in row.held
    )
