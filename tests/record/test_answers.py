"""Questions to the record: filters, ids, searches, claims and history."""

import datetime as dt
import sqlite3

import msgspec
import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import UsageError
from communique.record import ClaimEntry, EventEntry, Filters, Record, ReportEntry
from communique.record.asking.search import phrases
from factories import Story, between
from record.raw import run
from record.stories import world


@pytest.fixture
def full(record: Record) -> Record:
    """A record of the whole small world."""
    list(record.add(world()))
    return record


@pytest.mark.parametrize(
    ("filters", "reports"),
    [
        (Filters(), ["toll", "release", "rewrite", "plan", "held"]),
        (Filters(between=("PAK", "RUS")), ["release", "rewrite", "plan", "held"]),
        (Filters(between=("Russian", "pakistan")), ["release", "rewrite", "plan", "held"]),
        (Filters(between=("India", "RUS")), []),
        (Filters(actor="Indian"), ["toll"]),
        (Filters(actor="Overchuk"), ["release", "rewrite"]),
        (Filters(actor="Vladimir Putin"), ["plan", "held"]),
        (Filters(type="ASSAULT"), ["toll"]),
        (Filters(topic="Trade"), ["plan"]),
        (Filters(since=dt.date(2025, 8, 25)), ["plan", "held"]),
        (Filters(until=dt.date(2025, 7, 9)), ["toll"]),
        (Filters(limit=1), ["toll"]),
    ],
)
def test_filters(full: Record, filters: Filters, reports: list[str]) -> None:
    """Each filter lets through what it names, in order of time."""
    found = [telling.report for event in full.events(filters) for telling in event.reports]
    assert found == reports


@pytest.mark.parametrize("name", ["Nobody Known", "", "%", "'; DROP TABLE report; --"])
def test_unknown_names(full: Record, name: str) -> None:
    """A name that nobody bears is said to be unknown."""
    with pytest.raises(UsageError):
        full.events(Filters(actor=name))


@pytest.mark.parametrize("name", ["EU", "E.U.", "the EU", "European Union", "union"])
def test_other_names_of_organisations(record: Record, name: str) -> None:
    """An organisation is found by every name that the codebook knows, whichever a report uses."""
    story = Story("levy")
    union, chad = story.entity("igo", "European Union"), story.state("TCD")
    story.event(
        "SANCTION",
        "The European Union imposed a levy on Chad.",
        "imposed",
        actors=(union,),
        recipients=(chad,),
    )
    list(record.add([story.reading()]))
    assert len(record.events(Filters(actor=name))) == 1


def test_a_filter_that_means_nothing(full: Record) -> None:
    """An event type says nothing about an entity, and is not passed over."""
    with pytest.raises(UsageError, match="type"):
        full.entities(Filters(type="CONSULT"))


def test_find(full: Record) -> None:
    """Any id, the beginning of one, and a state's code find their entry."""
    event = full.events()[0]
    assert full.find(event.id) == event
    assert isinstance(full.find(event.id[:8]), EventEntry)
    assert isinstance(full.find(full.claims()[0].id), ClaimEntry)
    assert isinstance(full.find("rewri"), ReportEntry)
    assert full.find("PAK").id == "PAK"
    with pytest.raises(UsageError, match="nothing"):
        full.find("v-unknown")
    with pytest.raises(UsageError, match="several"):
        full.find("e")
    with pytest.raises(UsageError, match="no event"):
        full.event("PAK")


def test_former_ids_find_the_entry(record: Record) -> None:
    """An id that an entry had before it grew still finds it."""
    former = set()
    for reading in world():
        list(record.add([reading]))
        former |= {event.id for event in record.events()}
    entries = {event.id: event for event in record.events()}
    assert {record.find(identifier).id for identifier in former} == entries.keys()


def test_contested_claims_come_first(full: Record) -> None:
    """Two sides' figures make one entry, in conflict, tied to the event."""
    (claim,) = full.claims()
    assert claim.conflict
    assert (claim.lowest, claim.highest) == (31, 53)
    assert [assertion.asserted_by for assertion in claim.assertions] == [("PAK",), ("IND",)]
    assert claim.about == full.events(Filters(type="ASSAULT"))[0].id
    assert full.event(claim.about).claims == (claim.id,)
    assert claim.names == {"PAK": "Pakistan", "IND": "India"}


@pytest.mark.parametrize("limit", [0, 1, 2, None])
def test_a_page_of_claims_is_the_beginning_of_all(full: Record, limit: int | None) -> None:
    """What two sides count differently comes before the earlier count that nobody contradicts."""
    earlier = Story("earlier", "2024-02-02")
    port = earlier.event("COOPERATE", "a port was opened", "opened", date=between("2024-02-01"))
    earlier.claim("9 ships came", "ships", 9, about=port)
    list(full.add([earlier.reading()]))
    every = full.claims()
    assert [claim.conflict for claim in every] == [True, False]
    assert [claim.id for claim in full.claims(Filters(limit=limit))] == [claim.id for claim in every[:limit]]


@pytest.mark.parametrize("limit", [0, 1, 2, None])
def test_a_page_of_entities_is_the_beginning_of_all(full: Record, limit: int | None) -> None:
    """Those that most reports name come first, however few are asked for."""
    every = full.entities()
    assert [len(entity.reports) for entity in every] == sorted(
        (len(entity.reports) for entity in every), reverse=True
    )
    assert [entity.id for entity in full.entities(Filters(limit=limit))] == [
        entity.id for entity in every[:limit]
    ]


def test_reports_show_their_origin(full: Record) -> None:
    """A rewrite names its source, with passages that stand in both."""
    reports = {report.id: report for report in full.reports()}
    assert reports["rewrite"].origin == reports["release"].origin == "release"
    (source,) = reports["rewrite"].derived_from
    for here, there in source.passages:
        words = here.words(full.reading("rewrite").report.text)
        assert words == there.words(full.reading("release").report.text)
    assert reports["toll"].origin == "toll"
    assert reports["toll"].findings["claims"] == 2


def test_every_span_slices(full: Record) -> None:
    """Every telling's spans lie in its report's text."""
    for event in full.events():
        for telling in event.reports:
            text = full.reading(telling.report).report.text
            assert all(span.words(text).strip() for span in telling.spans)


def test_an_entry_quotes_the_passage_that_tells_of_it(record: Record) -> None:
    """Words in a later paragraph that point back to an event are not quoted for it; those beside its cue are."""
    story = Story("two", "2024-05-14")
    sides = story.state("GHA", "Ghana"), story.state("TGO", "Togo")
    story.event("CONSULT", "Ghana and Togo held talks", "talks", actors=sides)
    beside = story.say("and spoke of fish.")
    story.say("\n\n")
    later = story.say("The talks went on.")
    event = story.events[0]
    story.events[0] = msgspec.structs.replace(event, spans=(*event.spans, beside, later))
    list(record.add([story.reading()]))
    assert record.events()[0].reports[0].spans == (*event.spans, beside)


def test_search(full: Record) -> None:
    """Hits show where the words stand, whatever their case or ending; a phrase is kept whole."""
    hits = full.search("pilot TRAINS")
    assert {hit.report for hit in hits} >= {"plan", "release", "rewrite"}
    for hit in hits:
        text = full.reading(hit.report).report.text
        assert {span.words(text).lower() for span in hit.spans} <= {"pilot", "train"}
        assert text[hit.excerpt_start :].startswith(hit.excerpt)
    assert full.search('"train pilot"') == []
    assert [hit.report for hit in full.search("presidents", Filters(since=dt.date(2025, 8, 1)))] == ["held"]


def test_search_sees_past_marks_in_the_text(record: Record) -> None:
    """Control characters in a text do not move the hits."""
    story = Story("odd")
    story.say("a\x02b\x03 word stands — here 🜁 and word again")
    list(record.add([story.reading()]))
    (hit,) = record.search("word")
    assert [span.words(story.text) for span in hit.spans] == ["word", "word"]


@pytest.mark.parametrize("words", ["", "  ", '"', "***", "- -"])
def test_a_search_needs_a_word(full: Record, words: str) -> None:
    """Signs alone are no search."""
    with pytest.raises(UsageError):
        full.search(words)


@pytest.mark.parametrize(
    "words", ['train" OR "mill', "train*", "NEAR(train", "text:train", "NOT train", "^train", "{a b}: train)"]
)
def test_operators_are_words(full: Record, words: str) -> None:
    """Nothing a user types is an operator of the search engine."""
    full.search(words)


@given(st.text())
def test_any_text_is_quoted_whole(words: str) -> None:
    """Whatever is typed becomes words as they are indexed, and nothing else."""
    try:
        found = phrases(words)
    except UsageError:
        return
    assert all(word.isalnum() for phrase in found for word in phrase)


@pytest.mark.parametrize("table", ["history", "change", "decision", "target", "node_past"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_what_happened_cannot_be_altered(full: Record, place: str, table: str, deed: str) -> None:
    """The database itself refuses to change or remove what is only ever added to."""
    assert full.events()[0].history[0].program == "0.1.0"
    full.close()
    fill(place, table)
    column = {"node_past": "until", "target": "start"}.get(table, "at")
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.RaiseException), match="never altered"):
        run(place, deed.format(table, column, column))


def fill(place: str, table: str) -> None:
    """Puts a row into a table that has none yet."""
    if table == "node_past":
        run(
            place,
            "INSERT INTO node_past (key, kind, id, entry, profile, since, until) "
            "VALUES ('k', 'event', 'v', 'v', '', 1, 2)",
        )
    if table in ("decision", "target"):
        run(
            place,
            "INSERT INTO decision (n, change, uid, at, author, reason, verb) "
            "VALUES (1, 1, 'd1', '2025-01-01', 'Ada', 'test', 'accept')",
            "INSERT INTO target (decision, side, place, report, kind, start, finish, tag, words) "
            "VALUES (1, 0, 0, 'toll', 'event', 0, 1, '', 'x')",
        )
