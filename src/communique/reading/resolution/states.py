"""Takes the mentions of a report, gives whose report it is: the state that unmarked offices belong to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.letterhead import issuing_state
from communique.reading.resolution.titles import take_apart

# Weights, chosen on reports of our own: foreign officials are named with their state, a report's own without.
_SHARE = 6.0  # being all that a report speaks of
_DATELINE = 5.0  # a dateline, if the report speaks of that state at all
_SPOKEN_OF = 0.15  # share of the mentions from which a dateline counts in full: talks may be held elsewhere
_OUTLET = 8.0  # an outlet or agency named after a state settles it
_UNMARKED = 3.0  # each well-known official named without the state speaks for it
_MARKED = 1.5  # each official named with a state counts against that state being home
_WHERE = 0.5  # what only says where something was
_OUTLAWS = frozenset({"REB", "CRM"})  # who acts in a state against it tells nothing of who writes
_PAIR = 2
_ONCE = 1.0  # a state named no more often, in a report on two others, is none that it is written from
_OVERSHADOWED = 0.5  # share of what the state named most has; one with no more is home only by a hint
_LEADING = 4.0  # how often the second of those two is named at least
_MARKS = 3  # officials so named that count at most


@dataclass(frozen=True)
class Home:
    """States of a report by how likely it is written from there.

    Attributes:
        ranked: States, the likeliest home first.
        prominent: States, the most often named first.
        weight: How often each is named; places count half.
    """

    ranked: tuple[str, ...]
    prominent: tuple[str, ...]
    weight: dict[str, float]

    def without(self, barred: Iterable[str]) -> str | None:
        """The likeliest home that is none of these."""
        kept = set(barred)
        return next((state for state in self.ranked if state not in kept), None)


def find_home(parsed: Parsed, lexicon: Lexicon) -> Home:
    """Rank the states of a report."""
    named: defaultdict[str, float] = defaultdict(float)
    marked: Counter[str] = Counter()
    unmarked: dict[str, str] = {}
    credited = {fold(source) for source in (parsed.report.outlet, parsed.report.agency) if source}
    for token, mention in enumerate(parsed.mentions):
        if mention is None or _is_of_no_state(mention, credited):
            continue
        weight = _weight(parsed, token, mention)
        for state in (*mention.states, *mention.posted):
            named[state] += weight
        if _is_official(mention, lexicon):
            marked.update(mention.states)
        elif mention.kind == "person" and mention.offices and not mention.states:
            known = known_state(mention, lexicon)
            if known is not None:
                unmarked[mention.head] = known
    total = sum(named.values()) or 1.0
    share = {state: count / total for state, count in named.items()}
    scores = {state: _SHARE * part - _MARKED * min(marked[state], _MARKS) for state, part in share.items()}
    for state in unmarked.values():
        scores[state] = scores.get(state, 0.0) + _UNMARKED
    hints = list(_hints(parsed, lexicon, share))
    for state, bonus in hints:
        scores[state] = scores.get(state, 0.0) + bonus
    prominent = sorted(named, key=lambda state: (-named[state], state))
    told = {state for state, _ in hints} | set(unmarked.values())
    passing = (_in_passing(named, prominent) | _overshadowed(named, prominent)) - told
    ranked = sorted(scores, key=lambda state: (state in passing, -scores[state], state))
    return Home(tuple(ranked), tuple(prominent), dict(named))


def _is_of_no_state(mention: Mention, credited: set[str]) -> bool:
    """Whether a mention tells nothing of whose report it is: a time, outlaws, what several act in together.

    Nor does who is credited with it: "(Xinhua)" in a dateline speaks of no China.
    """
    lawless = (mention.code or "")[3:6] in _OUTLAWS
    shared = len(mention.states) > _PAIR
    return mention.kind == "date" or lawless or shared or fold(mention.name or "") in credited


def _in_passing(named: Mapping[str, float], prominent: Sequence[str]) -> set[str]:
    """States that a report on two others names but once: "a China-backed pipeline"."""
    if len(prominent) <= _PAIR or named[prominent[_PAIR - 1]] < _LEADING:
        return set()
    return {state for state in prominent[_PAIR:] if named[state] <= _ONCE}


def _overshadowed(named: Mapping[str, float], prominent: Sequence[str]) -> set[str]:
    """States that are named much less often than the one that a report speaks of most."""
    most = named[prominent[0]] if prominent else 0.0
    return {state for state in prominent if named[state] <= _OVERSHADOWED * most}


def _weight(parsed: Parsed, token: int, mention: Mention) -> float:
    """How much a mention counts: less when it only says where something was, nothing behind its town."""
    if mention.kind == "place":
        return _WHERE
    if mention.kind != "state" or token == 0:
        return 1.0
    place = parsed.mentions[token - 2] if token > 1 else None
    if parsed.doc[token - 1].text == "," and place is not None and place.kind == "place":
        return 0.0  # "in Lima, Peru": the town counts
    return _WHERE if parsed.doc[token - 1].lower_ == "in" else 1.0


def known_state(mention: Mention, lexicon: Lexicon) -> str | None:
    """The state of a well-known person or of an office that only one state has."""
    cut = pieces(mention.name or "")
    found = lexicon.holders.at([fold(word) for word in cut], cut, 0) if cut else None
    if found is not None:
        return found.meaning.state
    rows = [take_apart(office.title, lexicon).row for office in mention.offices]
    return next((row.state for row in rows if row is not None and row.state), None)


def _is_official(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an official is named with the state, which a report's own seldom are; envoys always are."""
    rows = [take_apart(office.title, lexicon).row for office in mention.offices]
    posted = any(row is not None and row.abroad for row in rows)
    return mention.kind in ("person", "office") and len(mention.states) == 1 and not posted


def _hints(parsed: Parsed, lexicon: Lexicon, share: dict[str, float]) -> Iterable[tuple[str, float]]:
    """States that head, dateline, outlet and agency name; of dateline and agency as far as they are spoken of."""
    report = parsed.report
    if (issuing := issuing_state(report, lexicon)) is not None:
        yield issuing, _OUTLET

    def spoken_of(state: str) -> float:
        return min(1.0, share.get(state, 0.0) / _SPOKEN_OF)

    if report.dateline is not None and report.dateline.state:
        yield report.dateline.state, _DATELINE * spoken_of(report.dateline.state)
    for source, surely in ((report.outlet, True), (report.agency, False)):
        cut = pieces(source or "")
        keys = [fold(word) for word in cut]
        for index in range(len(cut)):
            found = lexicon.names.at(keys, cut, index)
            if found is not None and found.meaning.state:
                yield found.meaning.state, _OUTLET * (1.0 if surely else spoken_of(found.meaning.state))
