"""Takes a record and two parties, gives the set phrases of their relationship: first use, last use, dropped or not."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from communique.analysis.formulas.commonplaces import Commonplaces
from communique.analysis.formulas.phrases import Key, phrases
from communique.analysis.relationship import Relationship
from communique.analysis.witness import Archive, Source
from communique.codebook import Codebook
from communique.model import Span, Statement
from communique.record import Filters, Record

# Who does not quote a phrase must use it in so many origins before it counts as set.
_FEWEST_ORIGINS = 2
# A phrase that the rest of the record uses this often, set against the relationship, belongs to everybody.
_MOST_ELSEWHERE = 1 / 3
# After so many later reports that do without it a phrase counts as dropped.
_SILENCES = 2
# So many hits of a search are enough to tell whether a phrase is everybody's.
_SEARCHED = 200


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One use of a phrase.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        origin: Id of the report its text goes back to; uses of one origin count once.
        span: Where the phrase stands in the report's text.
        statement: Id of the entry of the statement it stands in.
        speakers: Entity ids of who says it.
        quoted: Whether it stands in quotation marks by itself.
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    origin: str
    span: Span
    statement: str
    speakers: tuple[str, ...] = ()
    quoted: bool = False


class Formula(msgspec.Struct, frozen=True, kw_only=True):
    """A set phrase of a relationship.

    Attributes:
        phrase: Its words at its first use.
        first: The day of publication of the first use, or None when no report is dated.
        last: That of the last use.
        uses: How many origins use it.
        by: Entity ids of who says it, the most frequent first.
        silent: How many origins after the last use report statements of the two parties without it.
        dropped: Whether it has gone out of use: at least two of them.
        evidence: Every use, in order of publication.
        names: Name of every entity id above.
    """

    phrase: str
    first: dt.date | None = None
    last: dt.date | None = None
    uses: int
    by: tuple[str, ...] = ()
    silent: int
    dropped: bool
    evidence: tuple[Use, ...]
    names: dict[str, str]


def formulas(
    record: Record,
    between: tuple[str, str],
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date | None = None,
) -> list[Formula]:
    """The set phrases of a relationship, the most used first.

    A phrase is set when a speaker of either side uses it in quotation marks of its own, or when statements of two
    origins share it; commonplaces of diplomacy, names, and phrases that the rest of the record uses as well are not.

    Args:
        record: An open record.
        between: The two parties.
        since: Reports from this day on.
        until: Reports up to this day.
        as_of: As `until`; for a brief.

    Raises:
        UsageError: The record knows one of the parties not at all.
    """
    corpus = _Corpus(record, Relationship.of(record, between))
    last = min(filter(None, (until, as_of)), default=None)
    uses: dict[Key, list[Use]] = defaultdict(list)
    spoken: dict[str, dt.date | None] = {}
    for key, use in corpus.uses(Filters(between=between, since=since, until=last), spoken):
        uses[key].append(use)
    found = {key: held for key, held in uses.items() if _is_set(held)}
    found = _longest(found)
    own = frozenset(report.id for report in record.reports(Filters(between=between)))
    kept = [
        held
        for held in found.values()
        if corpus.elsewhere(held, own) <= _MOST_ELSEWHERE * len(_origins(held))
    ]
    names = record.names({who for held in kept for use in held for who in use.speakers})
    made = [_formula(corpus, held, spoken, names) for held in kept]
    return sorted(made, key=lambda formula: (-formula.uses, formula.first or dt.date.max, formula.phrase))


class _Corpus:
    """What a record holds of the statements of two parties.

    Args:
        record: An open record.
        pair: The parties.
    """

    def __init__(self, record: Record, pair: Relationship) -> None:
        self._record = record
        self._pair = pair
        self._archive = Archive(record)
        self._commonplaces = Commonplaces(Codebook())

    def uses(self, filters: Filters, spoken: dict[str, dt.date | None]) -> Iterator[tuple[Key, Use]]:
        """Every phrase in a statement of either party; `spoken` learns which origins have such statements, and when."""
        for report in self._record.reports(filters):
            source = self._archive.source(report.id)
            for said in source.reading.statements:
                if self._pair.sides(source, (*said.speakers, *said.behalf)):
                    spoken.setdefault(report.origin, report.published)
                    yield from self._used(source, said, report.origin)

    def _used(self, source: Source, said: Statement, origin: str) -> Iterator[tuple[Key, Use]]:
        report = source.reading.report
        for phrase in phrases(source, said, self._commonplaces):
            yield (
                phrase.key,
                Use(
                    report=report.id,
                    outlet=report.outlet or report.agency,
                    published=report.published,
                    origin=origin,
                    span=phrase.span,
                    statement=source.entry(said.id),
                    speakers=tuple(dict.fromkeys(source.entry(ref) for ref in said.speakers)),
                    quoted=phrase.quoted,
                ),
            )

    def elsewhere(self, uses: Sequence[Use], own: frozenset[str]) -> int:
        """How many origins that do not name both parties have a phrase, as far as a search tells."""
        hits = self._record.search(f'"{self.words(uses[0])}"', Filters(limit=_SEARCHED))
        return len({self._record.report(hit.report).origin for hit in hits if hit.report not in own})

    def words(self, use: Use) -> str:
        """The words of a use."""
        return use.span.words(self._archive.reading(use.report).report.text)


def _origins(uses: Iterable[Use]) -> frozenset[str]:
    return frozenset(use.origin for use in uses)


def _is_set(uses: list[Use]) -> bool:
    """Whether a phrase is quoted as one, or shared by statements of several origins."""
    several = len(_origins(uses)) >= _FEWEST_ORIGINS and len({use.statement for use in uses}) > 1
    return several or any(use.quoted for use in uses)


def _longest(found: dict[Key, list[Use]]) -> dict[Key, list[Use]]:
    """The phrases, without those that a longer one holds and that are used nowhere else."""
    kept = {}
    for key, uses in found.items():
        inside = any(
            len(other) > len(key) and _holds(other, key) and _origins(uses) <= _origins(longer)
            for other, longer in found.items()
        )
        if not inside:
            kept[key] = uses
    return kept


def _holds(longer: Key, key: Key) -> bool:
    return any(longer[at : at + len(key)] == key for at in range(len(longer) - len(key) + 1))


def _formula(
    corpus: _Corpus, uses: list[Use], spoken: dict[str, dt.date | None], names: dict[str, str]
) -> Formula:
    ordered = sorted(uses, key=lambda use: (use.published or dt.date.max, use.report, use.span))
    days = [use.published for use in ordered if use.published]
    last = max(days, default=None)
    later = [origin for origin, day in spoken.items() if day and last and day > last]
    by = Counter(who for use in ordered for who in use.speakers)
    speakers = tuple(sorted(by, key=lambda who: (-by[who], who)))
    return Formula(
        phrase=" ".join(corpus.words(ordered[0]).split()),
        first=min(days, default=None),
        last=last,
        uses=len(_origins(ordered)),
        by=speakers,
        silent=len(later),
        dropped=len(later) >= _SILENCES,
        evidence=tuple(ordered),
        names={who: names[who] for who in speakers},
    )
