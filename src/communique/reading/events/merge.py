"""Takes the tellings of a report, joins those of one happening; gives one telling an event."""

from dataclasses import replace

from communique.model import DateInterval
from communique.reading.cast import Cast
from communique.reading.events.telling import Telling

# Types whose every telling is an act of its own unless the words point back.
SPEECH_TYPES = {"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"}
# What two words may name: "the clash" is the fighting, "the conversation" the meeting.
_OF_MANY_NAMES = {"ASSAULT", "CONSULT"}
_VOICED = {"ACCUSE", "REQUEST", "THREATEN"}
_SIGNED = {"SUPPORT"}
_REAL = {"occurred", "planned"}
_PUT_OTHERWISE = {*_REAL, "called_for", "hypothetical"}
# What reports come back to as known: "the attack", "as the fighting went on".
_BACKGROUND = {"ASSAULT", "PROTEST"}
REACH = 12  # tellings back within which words like "the meeting" still point


def merge_tellings(tellings: list[Telling], cast: Cast) -> list[Telling]:
    """One telling for each event, in order of first mention; spans of all tellings are kept.

    A discussion whose parties are those of an earlier meeting, yet which joins none, says nothing of its own and
    is left out; so is a bare noun for what has been told ("dialogue was advancing").
    """
    events: list[Telling] = []
    tolls = [telling for telling in tellings if telling.frame.pattern.toll and not telling.actors]
    for telling in tellings:
        if telling in tolls:
            continue
        reach = range(max(0, len(events) - REACH), len(events))
        same = [index for index in reach if _same(events[index], telling, cast)]
        if same:
            index = max(same, key=lambda index: _nearness(events[index], telling, index))
            events[index] = _join(events[index], telling, cast)
        elif not _mere_discussion(telling) and not _mere_mention(telling, [events[i] for i in reach], cast):
            events.append(telling)
    for toll in tolls:
        _count_in(toll, events, cast)
    return sorted(events, key=lambda event: event.cue.start)


def _count_in(toll: Telling, events: list[Telling], cast: Cast) -> None:
    """Adds a count of casualties to the attack it belongs to, or as an event of its own where none is told of.

    Of an attack on nobody in particular, those counted are whom it struck.
    """
    victims = cast.sides(toll.parties)
    fitting = [
        index
        for index, event in enumerate(events)
        if event.frame.pattern.type == "ASSAULT"
        and event.actuality == toll.actuality
        and (not victims or not event.parties or victims & cast.sides(event.parties))
        and _count_in_time(event, toll)
    ]
    if not fitting:
        events.append(toll)
        return
    nearest = min(fitting, key=lambda index: abs(events[index].cue.start - toll.cue.start))
    attack = events[nearest]
    events[nearest] = replace(
        attack,
        recipients=attack.recipients if attack.parties else toll.recipients,
        date=attack.date or toll.date,
        place=attack.place or toll.place,
        spans=(*attack.spans, *toll.spans),
    )


def _count_in_time(event: Telling, toll: Telling) -> bool:
    """Whether a count can be of an attack at that time; one with a time of its own is of no undated attack."""
    if event.date is None or not event.date.known:
        return toll.date is None or toll.date.text is None
    return toll.date is None or not toll.date.known or _overlap(event.date, toll.date)


def _mere_mention(telling: Telling, events: list[Telling], cast: Cast) -> bool:
    """Whether a noun without time, place or people of its own is only about what was told before."""
    bare = telling.frame.clause.form == "noun" and telling.frame.anchor is telling.frame.clause
    kind = telling.frame.pattern.type
    if not bare or telling.indefinite or telling.place or telling.occasion:
        return False
    if kind in _BACKGROUND and (telling.borrowed or not telling.actors):
        return not telling.dated and any(event.frame.pattern.type == kind for event in events)
    return telling.date is None and any(
        event.frame.pattern.type == kind == "CONSULT"
        and event.actuality == telling.actuality
        and cast.sides(telling.parties) <= cast.sides(event.parties)
        and cast.people(telling.parties) <= cast.people(event.parties)
        for event in events
    )


def _mere_discussion(telling: Telling) -> bool:
    """Whether nothing but parties told before makes it an event."""
    own = telling.date or telling.place or telling.occasion
    return telling.borrowed and telling.frame.pattern.type == "CONSULT" and not own


def _nearness(event: Telling, telling: Telling, index: int) -> tuple[bool, bool, int]:
    """What pointing words prefer: an event of their paragraph, then one of the day's news, then the last."""
    return event.paragraph == telling.paragraph, event.news, index


def _same(earlier: Telling, later: Telling, cast: Cast) -> bool:
    kind = later.frame.pattern.type
    if earlier.frame.pattern.type != kind:
        return False
    spoken_of = _speaks_of(earlier, later, cast) or _spoken_of_before(earlier, later, cast)
    if spoken_of or _cost_of(earlier, later):
        return True
    if earlier.actuality != later.actuality:
        return False
    if (
        _told_again(earlier, later, cast)
        or _said_again(earlier, later, cast)
        or _by_its_noun(earlier, later)
        or _who_called(earlier, later, cast)
    ):
        return True
    if kind in SPEECH_TYPES and not (later.definite and not later.parties):
        return _one_sentence(earlier, later) and earlier.cue == later.cue
    return (
        _kinds_agree(earlier, later)
        and _dates_agree(earlier, later)
        and _places_agree(earlier, later)
        and not _other_occasions(earlier, later)
        and not (later.indefinite and (not later.date or later.frame.clause.form == "verb"))
        and _parties_agree(earlier, later, cast)
    )


def _told_again(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether it is the act told before: a treaty signed, "the treaty was signed by"; what is done but once."""
    first, second = earlier.frame.pattern, later.frame.pattern
    apart = later.indefinite or (later.dated and not _dates_agree(earlier, later))
    if apart:
        return False
    if _broken(earlier, later, cast):
        return True
    if cast.sides(earlier.parties) != cast.sides(later.parties):
        return False
    signed = first.type in _SIGNED and first.mutual and second.mutual
    return (signed and bool(later.again_of & earlier.matters)) or (first == second and second.once)


def _broken(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether ties are told again to be cut, if of one side alone: "severed ties with Mali", "decided to cut ties"."""
    kind = earlier.frame.pattern.type == later.frame.pattern.type == "SANCTION"
    return kind and _by_the_same(earlier, later, cast) and "tie" in (earlier.matters & later.matters)


def _said_again(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether a noun points back to what its own speaker was told to ask or charge: "made the appeal in Rome"."""
    noun = later.frame.clause.form == "noun" and later.definite and not later.dated
    return noun and later.frame.pattern.type in _VOICED and _by_the_same(earlier, later, cast)


def _by_the_same(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether the same side acts in both, and the later one names nobody besides those of the earlier."""
    same = cast.sides(earlier.actors) == cast.sides(later.actors) != frozenset()
    return same and cast.sides(later.parties) <= cast.sides(earlier.parties)


def _speaks_of(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether words without a time of their own are about a meeting told before, however they put it."""
    bare = later.spoken_of and not later.indefinite and not later.dated
    real = earlier.actuality in _REAL and later.actuality in _PUT_OTHERWISE
    if not (bare and real and earlier.frame.pattern.type == "CONSULT"):
        return False
    going = "visit" in later.modes
    return (
        (not going or cast.sides(earlier.actors) == cast.sides(later.actors))
        and ("visit" in earlier.modes) >= going
        and _places_agree(earlier, later)
        and bool(later.parties)
        and cast.sides(later.parties) <= cast.sides(earlier.parties)
    )


def _spoken_of_before(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether words tell of a visit that was only spoken of before: "her visit", then "arrived on Monday"."""
    both = "visit" in earlier.modes and "visit" in later.modes and earlier.actuality == later.actuality
    bare = earlier.spoken_of and not earlier.indefinite and earlier.date is None
    return (
        both
        and bare
        and not later.indefinite
        and cast.people(earlier.actors) == cast.people(later.actors)
        and cast.sides(earlier.parties) == cast.sides(later.parties)
        and _places_agree(earlier, later)
    )


def _kinds_agree(earlier: Telling, later: Telling) -> bool:
    """A journey is not the meeting it leads to, nor a ban an arrest, unless words point back.

    What points back to a deed names it as it was named ("the withdrawal" is not the lifting of a ban).
    """
    first, second = earlier.frame.pattern, later.frame.pattern
    if earlier.frame.clause.predicate == later.frame.clause.predicate:
        return True
    ahead = later.actuality == "planned" and second.travel
    if ahead and not (first.travel or "visit" in earlier.modes):
        return False  # "the trip" points back to a journey to come and to no "keep talking"
    if first.type in _OF_MANY_NAMES:
        return later.definite or later.borrowed or (first.type == "CONSULT" and first.travel == second.travel)
    return (later.definite or later.borrowed) and first == second


def _by_its_noun(earlier: Telling, later: Telling) -> bool:
    return _noun_of_verb(earlier, later) or _noun_of_verb(later, earlier)


def _noun_of_verb(named: Telling, told: Telling) -> bool:
    """Whether a verb tells of what its own subject or object names: "the ceasefire took effect"."""
    return (
        named.frame.pattern.type not in SPEECH_TYPES
        and named.frame.clause.form == "noun"
        and told.frame.clause.form == "verb"
        and named.frame.clause.head in told.frame.clause.all("subject", "object")
    )


def _who_called(met: Telling, called: Telling, cast: Cast) -> bool:
    """Whether a relative clause tells how those met who just did: "spoke to Khan, who called on her"."""
    clause, travels = called.frame.clause, met.frame.pattern.travel or called.frame.pattern.travel
    below = clause.relation == "relative" and clause.parent == met.frame.clause.head
    both = cast.sides(met.parties) == cast.sides(called.parties)
    return below and both and called.frame.pattern.type == "CONSULT" and not travels and not called.dated


def _cost_of(attack: Telling, loss: Telling) -> bool:
    """Whether a clause below an attack says whom it cost: "shelled the town, killing five"."""
    clause = loss.frame.clause
    below = clause.relation == "adverbial" and clause.parent == attack.frame.anchor.head
    return below and loss.frame.pattern.toll and attack.actuality == loss.actuality


def _one_sentence(earlier: Telling, later: Telling) -> bool:
    return any(a.overlaps(b) for a in earlier.spans for b in later.spans)


def _dates_agree(earlier: Telling, later: Telling) -> bool:
    """Whether two times can be of one event.

    A time known of one alone is no bar to words that point back, unless they name it: "the meeting in May" is
    none that was told without a time.
    """
    a, b = earlier.date, later.date
    if a is None or not a.known:
        named = b is not None and b.text is not None and later.actuality == "occurred"
        return b is None or not b.known or (later.definite and not later.indefinite and not named)
    if b is None or not b.known:
        return later.definite or later.borrowed or _in_its_course(later)
    return _overlap(a, b)


def _in_its_course(telling: Telling) -> bool:
    """Whether words without time, place or forum of their own may tell what was done at a meeting."""
    pattern = telling.frame.pattern
    alone = telling.place is None and telling.occasion is None and not telling.indefinite
    return pattern.type == "CONSULT" and not pattern.travel and "visit" not in telling.modes and alone


def _overlap(a: DateInterval, b: DateInterval) -> bool:
    return (a.start is None or b.end is None or a.start <= b.end) and (
        b.start is None or a.end is None or b.start <= a.end
    )


def _other_occasions(a: Telling, b: Telling) -> bool:
    return a.occasion is not None and b.occasion is not None and a.occasion != b.occasion


def _places_agree(a: Telling, b: Telling) -> bool:
    if a.place is None or b.place is None or a.place.name == b.place.name:
        return True
    return a.place.state == b.place.state and a.place.state is not None and "visit" in {*a.modes, *b.modes}


def _parties_agree(earlier: Telling, later: Telling, cast: Cast) -> bool:
    """Whether the parties can be the same: all sides alike, or fewer where the words point back."""
    if not later.parties:
        return later.definite
    first, second = cast.sides(earlier.parties), cast.sides(later.parties)
    loose = later.definite or later.borrowed or min(len(first), len(second)) == 1
    if first != second and not (loose and first and (first <= second or second <= first)):
        return False
    if later.frame.pattern.type == "ASSAULT" and cast.sides(earlier.actors) != cast.sides(later.actors):
        return False
    people, others = cast.people(earlier.parties), cast.people(later.parties)
    return (
        later.borrowed or later.definite or not people or not others or people <= others or others <= people
    )


def _join(earlier: Telling, later: Telling, cast: Cast) -> Telling:
    """The earlier telling, completed by the later one."""
    before, after = len(cast.sides(earlier.parties)), len(cast.sides(later.parties))
    directed = before == after and later.recipients and not earlier.recipients
    source = later if after > before or directed else earlier
    return replace(
        earlier,
        actors=source.actors,
        recipients=source.recipients,
        hosts=tuple(dict.fromkeys((*earlier.hosts, *later.hosts))),
        date=earlier.date if earlier.dated and not later.dated else _narrower(earlier.date, later.date),
        place=earlier.place or later.place,
        occasion=earlier.occasion or later.occasion,
        modes=tuple(dict.fromkeys((*earlier.modes, *later.modes))),
        spans=(*earlier.spans, *(span for span in later.spans if span not in earlier.spans)),
    )


def _narrower(a: DateInterval | None, b: DateInterval | None) -> DateInterval | None:
    if a is None or b is None:
        return a or b
    if a.start is None or a.end is None:
        return b
    if b.start is None or b.end is None or (b.end - b.start) >= (a.end - a.start):
        return a
    return b
