"""Whether two claims answer one question of fact: the same measure and unit of the same event.

Answers may differ, and then contradict each other; that is told of the entry, not of the link.
"""

from communique.linking.compare.apart import same_place, why_apart
from communique.linking.compare.events import compare_events
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.compare.figures import closeness
from communique.linking.compare.wording import same_told_time
from communique.linking.profile import ClaimProfile, EventProfile
from communique.linking.window import Window, gap
from communique.linking.words import content, shared, stems

_SAME_MEASURE, _SAME_UNIT, _SAME_EVENT = 0.25, 0.1, 0.3
_LIKE_WORDING, _CLOSE_FIGURE, _SAME_SIDE = 0.2, 0.1, 0.1
_EVENT_AGREES = 0.6
_ENOUGH_MEASURE = 0.6
_ENOUGH_WORDS = 0.5
# Without events to compare, two reports are of one matter only when they are of the same days.
_SAME_MATTER_DAYS = 3
# Characters between two figures that a report sets side by side: a sentence or two.
_IN_A_ROW = 300
# Rival tolls of one disaster lie this far apart, and those of two sides of a war farther; other figures of one report
# often farther still.
_ONE_SIZE, _OWN_SIZE = 6, 20
# Telling stems of two sentences of one clash where nobody says whose people were hit.
_FEWEST_TELLING = 2
# A figure of this size is not given twice by chance.
_NO_CHANCE = 10
# Two sizes of one thing are at least so near each other; others of like things often farther.
_ONE_THING = 0.8
# Telling stems that the paragraphs of two figures of one thing share, how large a part of the shorter's these are (long
# paragraphs share as many by chance), and how near the figures then are.
_FEWEST_OF_TOPIC, _PART_OF_TOPIC = 3, 0.25
_ONE_SUM, _ONE_LOSS = 0.7, 0.5
_PEOPLE = content("people")
# Days that a clash known by its place may last, and one known by its days alone.
_LONGEST_CLASH, _NIGHT = 10, 4


def compare_claims(first: ClaimProfile, second: ClaimProfile) -> Comparison:
    """Evidence that two claim profiles answer one question."""
    if clash_claims(first, second):
        return Comparison.never(
            "one voice in one report gives both figures, or they count different people or years"
        )
    if not _same_measure(first, second):
        return Comparison.never("they measure different things")
    if not _same_unit(first, second):
        return Comparison.never("they count different things")
    matter = _matter(first, second)
    if not matter:
        return Comparison.never("about different events")
    close = closeness(first.quantity, second.quantity)
    return Comparison(
        evidence=(
            Evidence(_SAME_MEASURE, f"same measure: {' '.join(sorted(first.measure | second.measure))}"),
            Evidence(_SAME_UNIT, "same unit"),
            *matter,
            *((Evidence(_SAME_SIDE, "people of one side"),) if first.of & second.of else ()),
            *((Evidence(round(_CLOSE_FIGURE * close, 3), "figures near each other"),) if close else ()),
        )
    )


def clash_claims(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    if first.report == second.report and first.asserted_by == second.asserted_by:
        return True
    return any(
        one and other and not one & other
        for one, other in (
            (first.of, second.of),
            (first.years, second.years),
            (frozenset((first.sort,)) - {""}, frozenset((second.sort,)) - {""}),
        )
    )


def _same_measure(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether they measure one thing; side by side, a bare number measures what the other does."""
    if first.measure == second.measure or shared(first.measure, second.measure) >= _ENOUGH_MEASURE:
        return True
    bare = first.measure <= stems("bare measures") or second.measure <= stems("bare measures")
    return bare and (_side_by_side(first, second) or _one_topic(first, second))


def _rival(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether two figures in a row can be rival answers: of one size, and set against each other.

    They are where two voices give them, where words oppose them, or where the second is a bare number, which
    takes up the question of the first; mere sums need one of the former.
    """
    larger, smaller = sorted((abs(first.quantity.value), abs(second.quantity.value)), reverse=True)
    later = max(first, second, key=_place)
    bare = later.words <= stems("bounds") and not (first.measure | second.measure) <= stems("bare measures")
    voiced = bool(first.asserted_by and second.asserted_by)
    apart = _OWN_SIZE if voiced and bare else _ONE_SIZE
    return larger <= smaller * apart and (voiced or later.against or bare)


def _place(claim: ClaimProfile) -> int:
    return claim.at


def _side_by_side(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether one report gives both figures in a row, each in another voice."""
    near = first.report == second.report and abs(first.at - second.at) <= _IN_A_ROW
    alike = (bool(first.of), first.sort) == (bool(second.of), second.sort)
    bare = max(first, second, key=_place).words <= stems("bounds")
    return near and (alike or bare) and _rival(first, second)


def _same_unit(first: ClaimProfile, second: ClaimProfile) -> bool:
    if not first.unit or not second.unit:
        return _side_by_side(first, second) or first.unit == second.unit
    one, other = first.unit - stems("anybody"), second.unit - stems("anybody")
    return one == other or bool(one and other and shared(one, other) == 1)


def _matter(first: ClaimProfile, second: ClaimProfile) -> tuple[Evidence, ...]:
    """Evidence that both are about one event or matter."""
    if first.report == second.report:
        return _matter_of_report(first, second)
    if first.about and second.about and _one_matter(first.about, second.about):
        return (Evidence(_SAME_EVENT, "about the same event"),)
    return _matter_by_words(first, second)


def _one_topic(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether two reports give a sum, a size or a loss of one thing, known by what their paragraphs share.

    A paragraph says of what its only sum or size is; losses are known by the noun that is counted.
    """
    if first.report == second.report or not _share_a_topic(first.topic, second.topic):
        return False
    if first.unit == _PEOPLE == second.unit:
        if _one_disaster(first, second):
            return True
        harms = (first.harm, second.harm)
        dated = [harm.when for harm in harms if harm and harm.dated and harm.when]
        apart = len(dated) == len(harms) and gap(*dated) > _SAME_MATTER_DAYS
        counted = (first.words & second.words) - stems("anybody") - stems("bounds")
        near = closeness(first.quantity, second.quantity) >= _ONE_LOSS
        return bool(counted) and near and not apart
    sums = bool(first.unit) and first.unit == second.unit
    return sums and first.alone and second.alone and closeness(first.quantity, second.quantity) >= _ONE_SUM


def _share_a_topic(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two paragraphs have enough telling stems in common, and not only because they are long."""
    common = len(one & other)
    return common >= max(_FEWEST_OF_TOPIC, _PART_OF_TOPIC * min(len(one), len(other)))


def _one_disaster(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether two reports within days of each other count the people hit by one quake, flood or wreck."""
    near = _published_within(first, second, _LONGEST_CLASH)
    return near and bool(first.topic & second.topic & stems("disasters"))


def _matter_of_report(first: ClaimProfile, second: ClaimProfile) -> tuple[Evidence, ...]:
    if first.about and second.about:
        return (Evidence(2 * _SAME_EVENT, "about the same event"),) if first.about == second.about else ()
    if _side_by_side(first, second):
        return (Evidence(2 * _SAME_EVENT, "figures that one report sets side by side"),)
    return ()


def _matter_by_words(first: ClaimProfile, second: ClaimProfile) -> tuple[Evidence, ...]:
    """Evidence of one matter where two reports tie their claims to no event that is the same."""
    if first.harm and second.harm and _one_harm(first, second):
        return (Evidence(_SAME_EVENT, "losses of the same clash"),)
    if _same_figure(first, second):
        return (
            Evidence(_SAME_EVENT, f"one figure of the people of {', '.join(sorted(first.of & second.of))}"),
        )
    things = first.thing & second.thing
    if _one_topic(first, second) or (things and closeness(first.quantity, second.quantity) >= _ONE_THING):
        things = things or first.topic & second.topic
        return (Evidence(_SAME_EVENT, f"both of {', '.join(sorted(things))}"),)
    if first.about and second.about:
        return ()
    likeness = shared(first.words, second.words)
    common = first.words & second.words
    people = common & stems("anybody")
    vague = bool(people) and common - people <= stems("bounds")  # "some 2,500 men" may be anywhere
    if vague or not _published_within(first, second, _SAME_MATTER_DAYS) or likeness < _ENOUGH_WORDS:
        return ()
    return (
        Evidence(_SAME_EVENT, "reported within days of each other"),
        Evidence(round(_LIKE_WORDING * likeness, 3), "in like words"),
    )


def _published_within(first: ClaimProfile, second: ClaimProfile, days: int) -> bool:
    """Whether two reports are known to be published so many days apart at most."""
    if first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= days


def _same_figure(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether both give one figure, too large to be given twice by chance, of one side's people."""
    one = first.quantity.value == second.quantity.value >= _NO_CHANCE
    return one and bool(first.of & second.of) and first.asserted_by == second.asserted_by


def _one_harm(first: ClaimProfile, second: ClaimProfile) -> bool:
    """Whether the losses that two reports count are of one clash: of one side's people, at one time.

    The clash is known by its days, or by its place and days near each other; reports take the day of a clash
    that went on for several from its beginning or its end.
    """
    one, other = first.harm, second.harm
    if one is None or other is None or one.when is None or other.when is None:
        return False
    if not first.of & second.of and (first.of or second.of or not _told_of_one(one, other)):
        return False
    placed = bool(one.place and other.place) and same_place(one.place, other.place)
    if one.place and other.place and not placed:
        return False
    days, longest = gap(one.when, other.when), max(one.when.days, other.when.days)
    fewer, more = sorted((one.parties, other.parties), key=len)
    if fewer and fewer <= more and len(more) > 1 and _in_its_month(one.when, other.when):
        return True
    if placed and one.parties == other.parties:
        return days <= _SAME_MATTER_DAYS and longest <= _LONGEST_CLASH
    return bool(one.parties & other.parties) and days == 0 and longest <= _NIGHT


def _in_its_month(one: Window, other: Window) -> bool:
    """Whether a clash of a few days lies in the month in which the other report, looking back, has it."""
    inner, outer = sorted((one, other), key=lambda when: when.days)
    inside = outer.first <= inner.first and inner.last <= outer.last
    return inside and inner.days <= _LONGEST_CLASH and outer.grain == "month"


def _told_of_one(first: EventProfile, second: EventProfile) -> bool:
    """Whether the two sentences have so much in common, names among it, that whoever was hit is the same."""
    common = (first.sentence & second.sentence) - stems("commonplaces") - stems("harms") - stems("anybody")
    return sum(not word.isdigit() for word in common) >= _FEWEST_TELLING


def _one_matter(first: EventProfile, second: EventProfile) -> bool:
    """Whether two events are one, or at least acts of one kind on the same told days between the same sides."""
    if _state_of_things(first, second):
        return True
    event = compare_events(first, second)
    if event.veto is None:
        return event.score >= _EVENT_AGREES
    if not first.parties and not second.parties:  # an accident is nobody's act
        return first.when == second.when and _told_of_one(first, second)
    return same_told_time(first, second) and why_apart(first, second, outcome=False, alone=False) is None


def _state_of_things(first: EventProfile, second: EventProfile) -> bool:
    """Whether both tell, without a day, how things stand in the same news: troops on a border."""
    alike = (first.type, first.actuality, first.parties) == (second.type, second.actuality, second.parties)
    if first.dated or second.dated or not alike or first.type == "CONSULT":
        return False
    if first.when is None or second.when is None:
        return False
    return gap(first.when, second.when) <= _SAME_MATTER_DAYS and _told_of_one(first, second)
