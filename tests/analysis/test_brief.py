"""A brief: what was known of a relationship on a day, each item with its words."""

import datetime as dt

import pytest

from analysis.conftest import Kept
from communique.analysis.brief import Note, Quote, Told, Written, brief, verify
from communique.analysis.witness import Source
from communique.model import Span
from communique.record import Record
from factories import Story, between

PAIR = ("PAK", "RUS")
DAY = dt.date(2025, 9, 1)


def story(name: str, published: str, *, softer: bool = False) -> Story:
    """A meeting, a promise, a stage, two figures, a phrase, and a wording."""
    told = Story(name, published, outlet=f"{name.title()} Post")
    guest, host = told.person("Tariq Fatemi", "PAK"), told.person("Alexei Overchuk", "RUS")
    told.say("Here it begins.")
    told.event("CONSULT", f"They met for {name}.", "met", actors=(guest, host), date=between(published))
    one, other = told.state("PAK", "Pakistan"), told.state("RUS", "Russia")
    pipe = told.entity("project", "Pakistan Stream")
    told.stage(pipe, "was signed by both.", "signed", "signed", date=between(published))
    told.commitment(f"They will open the {name} railway.", one, other, due=between("2026-01-01"))
    hit = {"actors": (one,), "recipients": (other,), "date": between(published)}
    strike = told.event("ASSAULT", "A strike hit.", "strike", **hit)
    told.claim("Pakistan said 53 were killed.", "killed", 53, one, unit="people", about=strike)
    told.claim("Russia said 31 were killed.", "killed", 31, other, unit="people", about=strike)
    verb = "discussed" if softer else "promised"
    words = f"Fatemi {verb} a northern grain corridor through the mountains."
    told.statement(words, guest, act="describe" if softer else "promise", behalf=("PAK",))
    told.statement("They are “natural allies” at heart.", host, behalf=("RUS",))
    return told


def test_each_item_has_words_that_stand_where_it_says(kept: Kept) -> None:
    record = kept(story("early", "2025-07-01").reading())
    made = brief(record, PAIR, DAY)
    cited = [
        *(contact.quotes for contact in made.contacts),
        *(standing.quotes for standing in made.commitments),
        *(stood.quotes for stood in made.undertakings),
        *(wording.quotes for wording in made.wording),
        *((answer.quote,) for claim in made.claims for answer in claim.answers),
    ]
    quotes = [quote for each in cited for quote in each]
    assert all((made.contacts, made.commitments, made.undertakings, made.claims, made.wording))
    text = record.reading("early").report.text
    assert all(quote.span.words(text) == quote.words for quote in quotes)


def test_what_was_published_later_is_not_in_it(kept: Kept) -> None:
    record = kept(story("early", "2025-07-01").reading(), story("late", "2026-07-01").reading())
    made = brief(record, PAIR, DAY)
    alone = brief(kept(story("early", "2025-07-01").reading()), PAIR, DAY)
    assert [contact.date for contact in made.contacts] == [contact.date for contact in alone.contacts]
    assert [claim.answers for claim in made.claims] == [claim.answers for claim in alone.claims]
    assert [each.step.reports for each in made.undertakings] == [
        each.step.reports for each in alone.undertakings
    ]
    assert len(brief(record, PAIR, dt.date(2026, 8, 1)).contacts) == 2


def test_what_a_side_says_again_more_softly_is_a_change_of_wording(kept: Kept) -> None:
    record = kept(story("early", "2025-01-01").reading(), story("later", "2025-07-01", softer=True).reading())
    (change,) = brief(record, PAIR, DAY).reworded
    assert (change.change, change.before.rung, change.after.rung) == ("softer", "promised", "told")
    assert [quote.report for quote in change.quotes] == ["early", "later"]


@pytest.fixture
def record(kept: Kept) -> Record:
    return kept(story("early", "2025-07-01").reading())


def note(record: Record, **changed: object) -> Note:
    """A footnote that holds, or one with something changed."""
    quote = Quote.of(Source(record.reading("early"), {}), Span(0, 1))
    given = {
        "number": 1,
        "outlet": quote.outlet,
        "published": quote.published,
        "words": quote.words,
        "report": quote.report,
        "span": quote.span,
    }
    return Note(**(given | changed))  # type: ignore[arg-type]  # what a test changes is of the field's type


def test_a_footnote_that_holds_is_not_named(record: Record) -> None:
    assert verify(record, Written(lines=(Told("", (1,)),), notes=(note(record),)), str) == []


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"outlet": "Late Post"}, "is by Early Post, not by Late Post"),
        ({"outlet": None}, "is by Early Post, not by none"),
        ({"published": dt.date(2025, 7, 2)}, "was published on 2025-07-01, not on 2025-07-02"),
        ({"words": "They never met."}, "these are not the words"),
        ({"span": Span(0, 9999)}, "these are not the words"),
        ({"report": "nowhere"}, "holds no report nowhere"),
        # the beginning of an id finds a report on the command line, and proves nothing in a brief
        ({"report": "ear"}, "holds no report ear"),
    ],
)
def test_a_footnote_that_does_not_hold_is_named(
    record: Record, changed: dict[str, object], complaint: str
) -> None:
    (wrong,) = verify(record, Written(lines=(Told("", (1,)),), notes=(note(record, **changed),)), str)
    assert wrong.startswith("note 1: ")
    assert complaint in wrong


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (((1,), ()), "line 2 has no footnote"),
        (((1, 2),), "note 2: it is referred to and missing"),
        (((),), "note 1: no line refers to it"),
    ],
)
def test_every_line_has_a_footnote_and_every_footnote_a_line(
    record: Record, lines: tuple[tuple[int, ...], ...], complaint: str
) -> None:
    assert complaint in verify(
        record, Written(lines=tuple(Told("", each) for each in lines), notes=(note(record),)), str
    )
