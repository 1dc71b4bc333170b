"""Takes the codebook and the installed lists of states and cities, gives the phrases that name things."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from weakref import WeakKeyDictionary

from communique.codebook import Codebook
from communique.codebook.forums import FORUMS, HeadNounRow
from communique.codebook.geonames import cities, countries, provinces, states_by_letters
from communique.codebook.measures import UNITS
from communique.codebook.names import NAMES, WordUse
from communique.codebook.nouns import NOUNS, NounUse, nouns
from communique.codebook.offices import OFFICES, OfficeRow
from communique.codebook.organisations import ORGANISATIONS, OrganisationRow
from communique.codebook.seats import SEATS, SeatRow
from communique.codebook.sectors import SECTORS
from communique.codebook.states import STATES
from communique.reading.mention import MentionKind
from communique.reading.mentions.known import Known, KnownPeople
from communique.reading.mentions.phrases import Case, Phrases, fold, is_acronym, pieces, plural
from communique.reading.mentions.sectors import Sectors

_UNPEOPLED = frozenset({"ATA", "ATF", "BVT", "HMD", "SGS", "UMI"})  # land without a people or a government
_PAIR = 2  # words of a title that is written with a hyphen, too: "Prime-Minister"
CITY_POPULATION = 100_000  # smaller towns share too many names with people and ordinary words


@dataclass(frozen=True, slots=True)
class Named:
    """What a proper name of the lexicon names.

    Attributes:
        kind: The kind of mention.
        name: Its usual name.
        state: The state it is, belongs to or lies in.
        code: Its actor code.
        seat: A city that may stand for its government.
        hosts: The organisation that a city may stand for instead.
        sector: For an organ that every state has, what follows the state in the actor code.
        states: States that the words themselves name ("Pakistan-Russia").
        alias: The short form that the words introduce in brackets.
        plural: Whether it names several people ("Russians").
    """

    kind: MentionKind
    name: str
    state: str | None = None
    code: str | None = None
    seat: bool = False
    hosts: str | None = None
    sector: str | None = None
    states: tuple[str, ...] = ()
    alias: str | None = None
    plural: bool = False

    @property
    def owners(self) -> tuple[str, ...]:
        """The one state whose it is, by what is known or by its own words: "Tajik State Security Committee"."""
        if self.state:
            return (self.state,)
        return self.states if len(self.states) == 1 else ()


@dataclass(frozen=True, slots=True)
class Role:
    """What the words of an office mean.

    Attributes:
        row: The office.
        title: The office in full words, or None where the report's own words are full.
        head: Which of the words stands for it in a sentence.
        plural: Whether the words name several holders.
    """

    row: OfficeRow
    title: str | None
    head: int
    plural: bool


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that names are found with, compiled once for a codebook."""

    names: Phrases[Named]
    roles: Phrases[Role]
    heads: Phrases[HeadNounRow]
    lower_heads: Phrases[HeadNounRow]
    modifiers: Phrases[bool]
    known: KnownPeople
    sectors: Sectors
    states: dict[str, str]
    words: dict[WordUse, frozenset[str]]
    nouns: dict[NounUse, frozenset[str]]
    currencies: frozenset[str]  # of two words: "swiss francs"

    @property
    def holders(self) -> Phrases[Known]:
        """Well-known people by full name."""
        return self.known.names

    @property
    def short_names(self) -> dict[str, tuple[Known, ...]]:
        """Well-known people by the one word that the press calls them."""
        return self.known.short_names

    def region(self, name: str) -> str | None:
        """The state in which a province, department or county of this name lies, when it's only one."""
        return self._regions.get(fold(name))

    def town(self, name: str) -> str | None:
        """The state of a town too small for its name to be looked for in running text; the largest of a name counts."""
        return self._towns.get(fold(name))

    @cached_property
    def _towns(self) -> dict[str, str]:
        towns = [(fold(form), named.state) for form, named in _cities(0) if named.state]
        return dict(reversed(towns))

    @cached_property
    def _regions(self) -> dict[str, str]:
        lying: defaultdict[str, set[str]] = defaultdict(set)
        for name, state in provinces():
            lying[fold(name)].add(state)
        return {name: next(iter(states)) for name, states in lying.items() if len(states) == 1}


_compiled: WeakKeyDictionary[Codebook, Lexicon] = WeakKeyDictionary()


def lexicon_of(codebook: Codebook) -> Lexicon:
    """The lexicon of a codebook, compiled on first use."""
    if codebook not in _compiled:
        _compiled[codebook] = _compile(codebook)
    return _compiled[codebook]


def _compile(codebook: Codebook) -> Lexicon:
    words = {row.use: frozenset(map(fold, row.words)) for row in codebook.rows(NAMES)}
    heads, lower_heads, modifiers = _heads(codebook.rows(FORUMS))
    return Lexicon(
        names=_names(codebook, words["nocity"] | words["function"], words["given"]),
        roles=_roles(codebook.rows(OFFICES)),
        heads=heads,
        lower_heads=lower_heads,
        modifiers=modifiers,
        known=KnownPeople.of(codebook),
        sectors=Sectors.of(codebook.rows(SECTORS)),
        states={
            named.state: named.name
            for _, named in _state_names(codebook)
            if named.kind == "state" and named.state
        },
        words=words,
        nouns={row.use: nouns(codebook, row.use) for row in codebook.rows(NOUNS)},
        currencies=frozenset(
            word for row in codebook.rows(UNITS) if row.kind == "money" for word in row.words if " " in word
        ),
    )


def _names(codebook: Codebook, no_city: frozenset[str], given: frozenset[str]) -> Phrases[Named]:
    """Names of states, organisations, seats and cities; of given names only capitals ("Sofia") are cities."""
    found: Phrases[Named] = Phrases()
    for form, named in _state_names(codebook):
        found.add(form, named, "exact" if is_acronym(form) else "capital")
    for row in codebook.rows(ORGANISATIONS):
        sector = row.sector if row.common else None
        named = Named(row.kind, row.name, row.state, row.code, sector=sector, states=row.members)
        for form in (row.name, *row.forms):
            found.add(form, named, _organisation_case(row, form))
    for seat in codebook.rows(SEATS):
        for form in (seat.name, *seat.forms):
            found.add(form, _seat(seat), "exact" if is_acronym(form) else "capital")
    for form, named in _cities():
        if fold(form) not in no_city and (named.seat or fold(form) not in given):
            found.add(form, named)
    return found


def _organisation_case(row: OrganisationRow, form: str) -> Case:
    if is_acronym(form):
        return "exact"
    return "any" if row.common or form[0].islower() else "capital"


def _seat(row: SeatRow) -> Named:
    kind: MentionKind = "place" if row.city or row.region else "body"
    return Named(kind, row.name, row.state, row.code, seat=row.city, hosts=row.hosts)


def _state_names(codebook: Codebook) -> Iterator[tuple[str, Named]]:
    """Every name and demonym of every state; the codebook's own come first and so outrank the lists."""
    standard = _standard_names()
    rows = codebook.rows(STATES)
    for row in rows:
        named = Named("state", standard.get(row.code, row.aliases[:1] or (row.code,))[0], row.code)
        for alias in row.aliases:
            yield alias, named
    for code, names in standard.items():
        for name in names:
            yield name, Named("state", names[0], code)
    for row in rows:
        for word in row.demonyms:
            yield word, Named("demonym", word, row.code)
            if not word.endswith(("s", "sh")):
                yield word + "s", Named("demonym", word, row.code, plural=True)


def _standard_names() -> dict[str, tuple[str, ...]]:
    """Names of each state by code: as the CLDR has them in English, then as ISO 3166 does."""
    import pycountry
    from babel import Locale

    english = Locale("en").territories
    found: dict[str, tuple[str, ...]] = {"XKX": ("Kosovo",)}
    for country in pycountry.countries:
        if country.alpha_3 in _UNPEOPLED:
            continue
        iso = [country.name, getattr(country, "common_name", None), getattr(country, "official_name", None)]
        plain = [name for name in iso if name and "," not in name]
        names = [english.get(country.alpha_2, country.name).replace("’", "'"), *plain]
        found[country.alpha_3] = tuple(dict.fromkeys(names))
    return found


def _cities(smallest: int = CITY_POPULATION) -> Iterator[tuple[str, Named]]:
    """Capitals, then cities of at least so many people, the most populous of a name first."""
    for country in countries():
        if country["capital"]:
            code = country["iso3"]
            yield country["capital"], Named("place", country["capital"], code, f"{code}GOV", seat=True)
    for city in takewhile(lambda city: city["population"] >= smallest, cities()):
        yield city["name"], Named("place", city["name"], states_by_letters().get(city["countrycode"]))


def _roles(rows: tuple[OfficeRow, ...]) -> Phrases[Role]:
    found: Phrases[Role] = Phrases()
    for row in rows:
        for form in (row.title, *row.forms):
            cut = pieces(form)
            head = _head(cut, row.head)
            case: Case = "capital" if row.rank and len(cut) == 1 else "any"
            found.add(form, Role(row, None, head, plural=False), case)
            if len(cut) == _PAIR:
                found.add("-".join(cut), Role(row, form, 2 * head, plural=False), case)
            several = " ".join([*cut[:head], plural(cut[head]), *cut[head + 1 :]]).replace(" - ", "-")
            found.add(several, Role(row, form, head, plural=True), case)
        for form in row.short:
            for cut_form in (form, form.replace(". ", " . "), form.rstrip(".") + " .", _apart(form)):
                found.add(cut_form, Role(row, row.title, 0, plural=False), "exact")
            found.add(form + "s", Role(row, row.title, 0, plural=True), "exact")
    return found


def _apart(form: str) -> str:
    """An abbreviation as the tokeniser cuts one that it doesn't know: "Lt . Gen ."."""
    return form.replace(".", " .") if form.endswith(".") else form


def _head(cut: list[str], head: str | None) -> int:
    keys = [fold(word) for word in cut]
    return keys.index(fold(head)) if head and fold(head) in keys else len(cut) - 1


def _heads(
    rows: tuple[HeadNounRow, ...],
) -> tuple[Phrases[HeadNounRow], Phrases[HeadNounRow], Phrases[bool]]:
    heads: Phrases[HeadNounRow] = Phrases()
    lower: Phrases[HeadNounRow] = Phrases()
    modifiers: Phrases[bool] = Phrases()
    for row in rows:
        for word in row.words:
            heads.add(word, row, "capital")
        for word in row.lower:
            lower.add(word, row, "any")
        for word in row.modifiers:
            modifiers.add(word, meaning=True, case="any")
    return heads, lower, modifiers
