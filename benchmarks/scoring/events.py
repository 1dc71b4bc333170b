"""Takes a reading beside its gold, counts its events: found, and who, when, whether, where and how."""

from communique.model import Event, Span
from scoring.dates import same_time
from scoring.gold import GoldEvent
from scoring.matching import pair
from scoring.parties import same_parties, same_party
from scoring.place import shared
from scoring.seen import Seen
from scoring.tally import Tally

# Events that the parties make together: who stands as actor and who as recipient is no difference.
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})

# The threatening happened, what is threatened has not: of a threat both may be said.
_THREATENING = frozenset({"occurred", "threatened"})


def score_events(seen: Seen, tally: Tally) -> int:
    """Counts the events of one report; gives back how many are right in who, when and whether."""
    gold, found = seen.gold.events, seen.reading.events
    right_type = pair(gold, found, lambda one, other: _fit(seen, one, other, same_type=True))
    any_type = pair(gold, found, lambda one, other: _fit(seen, one, other, same_type=False))
    tally.count("events: found", hit=len(any_type), gold=_wanted(gold, any_type), found=len(found))
    tally.count("events: right type", hit=len(right_type), gold=_wanted(gold, right_type), found=len(found))
    facts = {j: _score_event(seen, gold[i], found[j], tally) for i, j in right_type.items()}
    for j, event in enumerate(found):
        tally.trust("events", event.confidence, right=facts.get(j, False))
    _note_missing(seen, right_type, any_type, tally)
    for one in gold:
        _score_restraint(seen, one, tally)
    return sum(facts.values())


def wanted_events(seen: Seen) -> int:
    """How many events of the gold a full reading must hold, those found that it might leave out included."""
    found = pair(
        seen.gold.events, seen.reading.events, lambda one, other: _fit(seen, one, other, same_type=True)
    )
    return _wanted(seen.gold.events, found)


def _wanted(gold: tuple[GoldEvent, ...], pairs: dict[int, int]) -> int:
    return sum(1 for index, event in enumerate(gold) if index in pairs or not event.optional)


def _fit(seen: Seen, gold: GoldEvent, found: Event, *, same_type: bool) -> float:
    """How well two events fit by place in the text; the word that names it counts most, then the type."""
    where = seen.where(gold.text)
    if where is None or (same_type and found.type not in gold.types):
        return 0.0
    near = sum(shared(span, where) for span in found.spans)
    on_cue = shared(found.cue, where)
    if not near and not on_cue:
        return 0.0
    closeness = near / (where.end - where.start + _length(found.spans) - near)
    return 2 * bool(on_cue) + 3 * (found.type in gold.types) + (found.type == gold.type) + closeness


def _length(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)


def _score_event(seen: Seen, gold: GoldEvent, found: Event, tally: Tally) -> bool:
    who = tally.ask("events: who", right=_same_sides(seen, gold, found))
    when = tally.ask("events: when", right=same_time(gold.start, gold.end, found.date))
    real = tally.ask("events: actuality", right=_same_actuality(gold, found))
    if gold.place:
        place = found.place.name if found.place else ""
        tally.ask("events: place", right=same_party(gold.place, place))
    if gold.modes:
        tally.ask("events: mode", right=not set(gold.modes).isdisjoint(found.modes))
    if not (who and when and real):
        tally.miss(seen.gold.file, "events", _difference(seen, gold, found))
    return who and when and real


def _same_sides(seen: Seen, gold: GoldEvent, found: Event) -> bool:
    actors, recipients = seen.parties(found.actors), seen.parties(found.recipients)
    if found.type not in TOGETHER:
        return same_parties(gold.actors, actors) and (
            not gold.recipients or same_parties(gold.recipients, recipients)
        )
    if same_parties((*gold.actors, *gold.recipients), (*actors, *recipients)):
        return True
    # The host of others' talks may stand among the parties or among the participants only.
    return "third-party" in (gold.modes or ()) and same_parties(gold.actors, (*actors, *recipients))


def _same_actuality(gold: GoldEvent, found: Event) -> bool:
    if gold.type == "THREATEN" and gold.actuality in _THREATENING:
        return found.actuality in _THREATENING
    return found.actuality == gold.actuality


def _score_restraint(seen: Seen, gold: GoldEvent, tally: Tally) -> None:
    """Counts that what did not happen is not told as having happened."""
    where = seen.where(gold.text)
    if where is None or gold.actuality == "occurred" or gold.type == "THREATEN":
        return
    taken = [
        event
        for event in seen.reading.events
        if event.actuality == "occurred" and event.type in gold.types and shared(event.cue, where)
    ]
    if not tally.ask("events: not taken as happened", right=not taken):
        tally.miss(seen.gold.file, "events: not taken as happened", f"{gold.actuality} {gold.text!r}")


def _note_missing(seen: Seen, right_type: dict[int, int], any_type: dict[int, int], tally: Tally) -> None:
    for index, gold in enumerate(seen.gold.events):
        if index in right_type or gold.optional:
            continue
        instead = f", {seen.reading.events[any_type[index]].type} there" if index in any_type else ""
        tally.miss(seen.gold.file, "events", f"{gold.type} {gold.text!r} is not found{instead}")


def _difference(seen: Seen, gold: GoldEvent, found: Event) -> str:
    have = f"{seen.parties(found.actors)}>{seen.parties(found.recipients)} {_days(found)} {found.actuality}"
    want = f"{list(gold.actors)}>{list(gold.recipients)} {gold.start}..{gold.end} {gold.actuality}"
    return f"{gold.type} {gold.text!r}: {have}, not {want}"


def _days(event: Event) -> str:
    return f"{event.date.start}..{event.date.end}" if event.date else "undated"
