"""What people decide outranks the program, survives whatever comes after, and is undone by a decision alone."""

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest

from communique.errors import UsageError
from communique.model import Reading
from communique.record import Decision, Editor, EventEntry, Filters, Record
from factories import Story, between, meeting
from record.crowd import crowd
from record.stories import release, toll, world
from record.test_adding import add, shown

DAY = "2025-07-10"


@pytest.fixture
def ada(record: Record) -> Editor:
    """An editor, and five reports to decide about."""
    add(record, *world())
    return record.editor("Ada")


def moscow(record: Record) -> EventEntry:
    """The meeting that a release and its rewrite tell of."""
    return next(
        event for event in record.events() if "release" in {telling.report for telling in event.reports}
    )


def rival(name: str = "rival") -> Story:
    """A report of a meeting on another day, which the program keeps apart."""
    people = (("Syed Tariq Fatemi", "PAK"), ("Alexei Overchuk", "RUS"))
    return meeting(name, "2025-07-20", day="2025-07-18", people=people)


def without(what: Story, *findings: str) -> Reading:
    """A reading of the same report by a program that finds less."""
    reading = what.reading()
    kept = tuple(event for event in reading.events if event.id not in findings)
    return msgspec.structs.replace(reading, events=kept, program="0.2.0")


def test_a_rejected_event_is_gone(record: Record, ada: Editor) -> None:
    """What was read wrongly is shown nowhere, and its id says who rejected it and why."""
    meeting = moscow(record)
    ada.reject(meeting.id, "they met in Minsk")
    assert meeting.id not in {event.id for event in record.events()}
    with pytest.raises(UsageError, match="Ada: they met in Minsk"):
        record.find(meeting.id)
    assert record.made("release").events == release().reading().events
    assert record.reading("release").events == ()


def test_a_rejected_event_leaves_what_refers_to_it(record: Record, ada: Editor) -> None:
    """A claim about a rejected event is a claim still."""
    (strike,) = record.events(Filters(type="ASSAULT"))
    ada.reject(strike.id, "no such strike")
    assert [claim.about for claim in record.claims()] == [None] * len(record.claims())


def test_a_correction_is_shown_and_found(record: Record, ada: Editor) -> None:
    """A corrected field is shown, filtered by, and linked by; the history says what it was."""
    event = moscow(record)
    ada.correct(event.id, "date", "2025-07-09", "the readout says Wednesday")
    ada.correct(event.id, "place", "Kazan, RUS", "the readout says Kazan")
    corrected = record.event(event.id)
    assert corrected.date is not None
    assert (corrected.date.start, corrected.date.end) == (dt.date(2025, 7, 9), dt.date(2025, 7, 9))
    assert corrected.place is not None
    assert corrected.place.name == "Kazan"
    assert event.id in {found.id for found in record.events(Filters(until=dt.date(2025, 7, 9)))}
    line = next(change for change in corrected.history if change.what == "corrected")
    assert line.author == "Ada"
    assert '"2025-07-10"' in line.reason
    assert "the readout says Wednesday" in line.reason


def test_a_correction_outranks_later_reports(record: Record, ada: Editor) -> None:
    """However many reports come to say otherwise, the corrected value is shown, and theirs beside it."""
    event = moscow(record)
    ada.correct(event.id, "type", "COOPERATE", "they signed")
    people = (("Syed Tariq Fatemi", "PAK"), ("Alexei Overchuk", "RUS"))
    add(record, *(meeting(f"late{n}", "2025-07-11", day=DAY, people=people).reading() for n in range(3)))
    later = record.event(event.id)
    assert later.type == "COOPERATE"
    assert {value.type for value in later.values} == {"COOPERATE", "CONSULT"}
    assert later.id in {found.id for found in record.events(Filters(type="COOPERATE"))}


def test_who_acted_can_be_corrected(record: Record, ada: Editor) -> None:
    """Parties are named as in a question, and whoever is named is found by it."""
    (strike,) = record.events(Filters(type="ASSAULT"))
    ada.correct(strike.id, "actors", "Vladimir Putin", "misread")
    assert [record.event(strike.id).names[who] for who in record.event(strike.id).actors] == [
        "Vladimir Putin"
    ]
    assert strike.id in {event.id for event in record.events(Filters(actor="Putin"))}


def test_a_person_gets_another_name(record: Record, ada: Editor) -> None:
    """A corrected name is shown wherever the entity is."""
    overchuk = next(entity for entity in record.entities() if "Overchuk" in entity.name)
    ada.correct(overchuk.id, "name", "Alexey Logvinovich Overchuk", "his own page")
    assert record.find(overchuk.id).name == "Alexey Logvinovich Overchuk"  # type: ignore[union-attr]
    assert moscow(record).names[overchuk.id] == "Alexey Logvinovich Overchuk"


def test_merging_and_splitting(record: Record, ada: Editor) -> None:
    """Entries are one because somebody says so, and two again because somebody says so."""
    add(record, rival().reading())
    both = [event.id for event in record.events(Filters(between=("Fatemi", "Overchuk")))]
    assert len(both) == 2
    ada.merge(both, "the paper has the wrong day")
    (merged,) = record.events(Filters(between=("Fatemi", "Overchuk")))
    assert {telling.report for telling in merged.reports} == {"release", "rewrite", "rival"}
    assert merged.links[0].reasons == ("Ada: the paper has the wrong day",)
    assert [change.author for change in merged.history if change.what == "merged"] == ["Ada"]
    ada.split(merged.id, ["rewrite"], "the rewrite is of another meeting")
    parts = record.events(Filters(between=("Fatemi", "Overchuk")))
    assert [{telling.report for telling in part.reports} for part in parts] in (
        [{"rewrite"}, {"release", "rival"}],
        [{"release", "rival"}, {"rewrite"}],
    )


def test_a_state_taken_for_another_is_put_right_in_the_finding(record: Record, ada: Editor) -> None:
    """States are not merged; the finding is told who it is of, and both states are found by their codes."""
    story = Story("congo", "2025-05-08")
    story.event(
        "SUPPORT",
        "Congo thanked it",
        "thanked",
        actors=(story.state("COD"),),
        recipients=(story.state("RUS"),),
    )
    add(record, story.reading())
    (thanks,) = record.events(Filters(actor="COD"))
    ada.correct(thanks.id, "actors", "COG", "Brazzaville, not Kinshasa")
    assert [event.actors for event in record.events(Filters(between=("COG", "RUS")))] == [("COG",)]
    assert record.events(Filters(actor="COD")) == []


@pytest.mark.parametrize("gone", ["early", "late"])
def test_what_was_merged_outlives_the_other(record: Record, gone: str) -> None:
    """When one of two merged events is read no more, the other stands under its own id, as if it had been alone."""
    people = (("Syed Tariq Fatemi", "PAK"), ("Alexei Overchuk", "RUS"))
    stories = {
        "early": meeting("early", "2025-03-11", day="2025-03-10", people=people),
        "late": meeting("late", "2025-07-20", day="2025-07-18", people=people),
    }
    add(record, *(story.reading() for story in stories.values()))
    alone = {event.reports[0].report: event.id for event in record.events()}
    record.editor("Ada").merge(list(alone.values()), "the paper has the wrong day")
    assert len(record.events()) == 1
    list(record.reread([without(stories.pop(gone), "v1")]))
    (left,) = stories
    assert [event.id for event in record.events()] == [alone[left]]
    assert list(record.faults()) == []


def test_what_was_split_stays_apart(record: Record, ada: Editor) -> None:
    """A new report joins one of the two, and does not bring them together."""
    ada.split(moscow(record).id, ["rewrite"], "two meetings")
    people = (("Syed Tariq Fatemi", "PAK"), ("Alexei Overchuk", "RUS"))
    add(record, meeting("late", "2025-07-11", day=DAY, people=people).reading())
    entries = {
        telling.report: event.id
        for event in record.events(Filters(between=("Fatemi", "Overchuk")))
        for telling in event.reports
    }
    assert entries["release"] != entries["rewrite"]
    assert entries["late"] in (entries["release"], entries["rewrite"])


def test_two_people_of_one_name(record: Record) -> None:
    """Who is named alike in two reports can be two people all the same."""
    one = meeting("one", "2025-07-10", day=DAY, people=(("Sergey Ivanov", "RUS"), ("Tariq Fatemi", "PAK")))
    two = meeting("two", "2025-03-10", day="2025-03-09", people=(("Sergey Ivanov", "RUS"), ("Li Hui", "CHN")))
    add(record, one.reading(), two.reading())
    (ivanov,) = [entity for entity in record.entities() if entity.name == "Sergey Ivanov"]
    record.editor("Ada").split(ivanov.id, ["two"], "the envoy is his namesake")
    ivanovs = [entity for entity in record.entities() if entity.name == "Sergey Ivanov"]
    assert sorted(telling.report for each in ivanovs for telling in each.reports) == ["one", "two"]
    assert len(ivanovs) == 2


def test_two_events_of_one_word(record: Record) -> None:
    """What is decided about one of two events that the same word tells is not decided about the other."""
    story = Story("quarrel")
    one, other = story.state("PAK", "Pakistan"), story.state("IND", "India")
    story.event("ACCUSE", "they accused each other", "accused", actors=(one,), recipients=(other,))
    back = msgspec.structs.replace(story.events[0], id="v2", actors=(other,), recipients=(one,))
    story.events.append(back)
    add(record, story.reading())
    accused = next(event for event in record.events() if event.actors == ("IND",))
    record.editor("Ada").reject(accused.id, "India did not")
    assert [event.actors for event in record.events()] == [("PAK",)]
    assert list(record.faults()) == []


def test_one_release_is_one_source(record: Record, ada: Editor) -> None:
    """Reports that carry one release count once, whatever the texts look like."""
    add(record, rival().reading())
    pair = [event.id for event in record.events(Filters(between=("Fatemi", "Overchuk")))]
    ada.merge(pair, "one meeting")
    (event,) = record.events(Filters(between=("Fatemi", "Overchuk")))
    assert event.independent_sources == 2
    ada.same_release(["rival", "release"], "the ministry's own words")
    assert record.event(event.id).independent_sources == 1
    derived = next(report for report in record.reports() if report.id == "rival").derived_from
    assert derived[0].reasons == ("one release, says Ada: the ministry's own words",)


DECISIONS: dict[str, Callable[[Editor, str], Decision]] = {
    "accept": lambda desk, event: desk.accept(event, "checked"),
    "reject": lambda desk, event: desk.reject(event, "misread"),
    "correct": lambda desk, event: desk.correct(event, "date", "2025-07-09", "misread"),
    "split": lambda desk, event: desk.split(event, ["rewrite"], "two meetings"),
    "same-release": lambda desk, _: desk.same_release(["rewrite", "toll"], "one text"),
}


@pytest.mark.parametrize("verb", DECISIONS)
def test_undoing_brings_back_what_was(record: Record, ada: Editor, verb: str) -> None:
    """An undone decision leaves no trace but in the history; undoing the undoing brings it back."""
    before = shown(record)
    decision = DECISIONS[verb](ada, moscow(record).id)
    decided = shown(record)
    undoing = ada.undo(decision.uid, "on second thoughts")
    assert shown(record) == before
    ada.undo(undoing.uid, "on third thoughts")
    assert shown(record) == decided
    with pytest.raises(UsageError, match="undone already"):
        ada.undo(undoing.uid, "again")
    assert [each.verb for each in record.decisions()] == [verb, "undo", "undo"]


@pytest.mark.parametrize("verb", DECISIONS)
def test_decisions_hold_when_a_report_is_read_again(record: Record, ada: Editor, verb: str) -> None:
    """A finding that has another number in the new reading is known by its words."""
    DECISIONS[verb](ada, moscow(record).id)
    decided = shown(record)
    renumbered = [_renumbered(reading) for reading in world()]
    assert list(record.reread(renumbered)) == [reading.report.id for reading in renumbered]
    again = shown(record)
    assert _plain(again) == _plain(decided)


def _renumbered(reading: Reading) -> Reading:
    """The reading by a program that found one more event before the others."""
    events = tuple(msgspec.structs.replace(event, id=f"v{n}") for n, event in enumerate(reading.events, 7))
    claims = tuple(
        msgspec.structs.replace(claim, about=claim.about and f"v{int(claim.about[1:]) + 6}")
        for claim in reading.claims
    )
    return msgspec.structs.replace(reading, events=events, claims=claims, program="0.2.0")


def _plain(everything: object) -> object:
    """What is shown without the numbers and the versions of readings."""
    if isinstance(everything, dict):
        left_out = {"finding", "program", "rule"}
        return {name: _plain(value) for name, value in everything.items() if name not in left_out}
    return [_plain(item) for item in everything] if isinstance(everything, (list, tuple)) else everything


def test_a_decision_whose_words_are_gone_is_adrift(record: Record, ada: Editor) -> None:
    """When a program no longer finds what somebody accepted, a person is asked, and the decision is kept."""
    decision = ada.accept(record.events(Filters(type="ASSAULT"))[0].id, "confirmed by both")
    list(record.reread([without(toll(), "v1")]))
    assert record.review()[0].decision == decision.uid
    list(record.reread([toll().reading()]))
    assert all(doubt.sort != "adrift" for doubt in record.review())


def test_decisions_are_taken_to_another_record(record: Record, ada: Editor, places: object) -> None:
    """Sent as JSON and taken in there, they make of the same reports the same record; twice is once."""
    assert callable(places)
    ada.correct(moscow(record).id, "type", "COOPERATE", "they signed")
    ada.split(moscow(record).id, ["rewrite"], "two meetings")
    ada.same_release(["plan", "release"], "one text")
    sent = msgspec.json.encode(record.decisions())
    with Record.open(places()) as other:
        desk = other.editor("Ben")
        taken = msgspec.json.decode(sent, type=list[Decision])
        assert len(list(desk.take_in(taken))) == 3
        assert list(desk.take_in(taken)) == []
        add(other, *reversed(world()))
        assert shown(other) == shown(record)
        assert {decision.author for decision in other.decisions()} == {"Ada"}


def test_what_was_tampered_with_is_not_taken_in(record: Record, ada: Editor) -> None:
    """A decision is signed by what it says."""
    decision = ada.accept(moscow(record).id, "checked")
    forged = msgspec.structs.replace(decision, author="Eve")
    with pytest.raises(UsageError, match="not as it was made"):
        list(ada.take_in([forged]))


def test_a_past_day_knows_no_later_decision(record: Record, ada: Editor) -> None:
    """What was decided today was not decided then."""
    before = shown(record)
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    ada.reject(moscow(record).id, "misread")
    assert record.on(yesterday).reports() == []
    assert shown(record) != before


@pytest.mark.parametrize(
    ("decide", "why"),
    [
        (lambda desk, event: desk.accept(event, " "), "a reason"),
        (lambda desk, _: desk.accept("v0000", "no such"), "nothing in the record"),
        (lambda desk, _: desk.accept("toll", "a report"), "is a report"),
        (lambda desk, event: desk.correct(event, "colour", "red", "odd"), "there are type, modes"),
        (lambda desk, event: desk.correct(event, "type", "PARTY", "odd"), "cannot be the type"),
        (lambda desk, event: desk.correct(event, "date", "yesterday", "odd"), "is no date"),
        (lambda desk, event: desk.correct(event, "actors", "Nobody Known", "odd"), "names 'Nobody Known'"),
        (lambda desk, event: desk.merge([event, "PAK"], "odd"), "only entries of one kind"),
        (lambda desk, event: desk.merge([event, event], "odd"), "two or more"),
        (lambda desk, _: desk.merge(["PAK", "RUS"], "odd"), "two codes are two states"),
        (lambda desk, _: desk.split("PAK", ["release"], "odd"), "correct who takes part"),
        (lambda desk, event: desk.split(event, ["release", "rewrite"], "odd"), "all of it, or nothing"),
        (lambda desk, _: desk.same_release(["toll"], "odd"), "two or more reports"),
        (lambda desk, _: desk.undo("d0", "odd"), "no decision"),
    ],
)
def test_what_cannot_be_decided(record: Record, ada: Editor, decide: object, why: str) -> None:
    """The sentence says why, and nothing is decided."""
    assert callable(decide)
    with pytest.raises(UsageError, match=why):
        decide(ada, moscow(record).id)
    assert record.decisions() == []


def test_the_queue_asks_what_is_open(record: Record, ada: Editor) -> None:
    """Contested figures and unsure findings are asked once; who has answered is not asked again."""
    (conflict,) = [doubt for doubt in record.review() if doubt.sort == "conflict"]
    ada.accept(conflict.entries[0], "both sides say so")
    assert [doubt for doubt in record.review() if doubt.sort == "conflict"] == []
    unsure = Story("unsure")
    who = unsure.person("Sergey Lavrov", "RUS")
    unsure.event("CONSULT", "he may have met them", "met", actors=(who,), date=between(DAY))
    event = msgspec.structs.replace(unsure.events[0], confidence=0.3)
    unsure.events[0] = event
    add(record, unsure.reading())
    (doubt,) = [doubt for doubt in record.review() if doubt.sort == "unsure"]
    ada.reject(doubt.entries[0], "a rumour")
    assert [doubt.sort for doubt in record.review()] == []


def test_an_unsure_pair_is_proposed(record: Record) -> None:
    """Two entries that may be one are put to a person, with the reasons, and not again when that is decided."""
    named, unnamed = (
        meeting("named", "2025-07-10", day=DAY),
        meeting("unnamed", "2025-07-11", day=DAY, people=(), place=None),
    )
    add(record, named.reading(), unnamed.reading())
    (doubt,) = [doubt for doubt in record.review() if doubt.sort == "proposal"]
    assert set(doubt.entries) == {event.id for event in record.events()}
    assert "same parties: PAK, RUS" in doubt.reasons
    record.editor("Ada").split(doubt.entries[0], doubt.entries[1:], "two meetings that day")
    assert record.review() == []


def test_the_queue_asks_first_what_changes_most(record: Record, ada: Editor) -> None:
    """A question on which more findings hang comes before one on which fewer do."""
    for doubt in record.review():
        if doubt.sort != "adrift":
            ada.accept(doubt.entries[0], "seen")
    for name, figures in (("drones", (10, 11)), ("tanks", (20, 21, 22))):
        story = Story(name)
        for at, figure in enumerate(figures):
            side = story.entity("group", f"Party {at}")
            story.claim(f"{figure} {name}", f"{name} lost", figure, side, unit=name)
        add(record, story.reading())
    asked = [doubt for doubt in record.review() if doubt.sort == "conflict"]
    assert [doubt.findings for doubt in asked] == [3, 2]


def test_what_was_merged_with_a_finding_that_is_gone_is_held_together_by_nothing(record: Record) -> None:
    """A merging of which one side is read no more waits for a person; its other side may be several entries."""
    first, second, third = readings = crowd(3, seed=3)
    add(record, *readings)
    desk = record.editor("Ada")
    one, other, last = (entry_of(record, reading) for reading in readings)
    joined = desk.merge([one, other], "one meeting")
    desk.merge([entry_of(record, first), last], "one meeting")
    desk.undo(joined.uid, "two, after all")
    assert len({entry_of(record, reading) for reading in readings}) == 1
    list(record.reread([msgspec.structs.replace(third, events=(), program="0.9")]))
    assert entry_of(record, first) != entry_of(record, second)
    assert list(record.faults()) == []


def entry_of(record: Record, reading: Reading) -> str:
    """The entry of a reading's one event."""
    return record.entry_ids(reading.report.id)[reading.events[0].id]
