"""Commitments: what is promised, planned, agreed or invited to, by whom, until when; and what binds nobody."""

import datetime as dt
from collections.abc import Callable

import pytest

from communique.model import Reading, Report
from communique.reading import Reader
from doubtful import EVERYTHING

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Reads a text published on a Wednesday in May 2024."""
    reader = Reader(EVERYTHING)

    def one(text: str) -> Reading:
        return next(reader.read([Report(id="r", text=text, published=dt.date(2024, 5, 15))]))

    return one


@pytest.mark.parametrize(
    ("text", "kind", "by", "what"),
    [
        ("Norway pledged to train Ukrainian pilots.", "promise", ("NOR",), "to train Ukrainian pilots"),
        (
            "Yoko Kamikawa assured Manila that Japan would provide patrol vessels.",
            "promise",
            ("JPN",),
            "would provide patrol vessels",
        ),
        (
            "Kenya reaffirmed its commitment to finishing the railway.",
            "promise",
            ("KEN",),
            "finishing the railway",
        ),
        (
            "Denmark's Prime Minister said Denmark would donate tanks.",
            "promise",
            ("DNK",),
            "would donate tanks",
        ),
        (
            "Finland will give $30 million to support schools in Nepal.",
            "promise",
            ("FIN",),
            "will give $30 million to support schools in Nepal.",
        ),
        # whose commitment another speaks of; what is scheduled is arranged without a day
        (
            "Peru welcomed Chile's commitment to fair elections.",
            "promise",
            ("CHL",),
            "Chile's commitment to fair elections",
        ),
        ("Ana Ruiz noted Norway's readiness to send tents.", "promise", ("NOR",), "to send tents"),
        (
            "Officials of Chad and Mali are scheduled to begin talks.",
            "plan",
            ("TCD", "MLI"),
            "to begin talks",
        ),
        # the deed behind a time, a thing agreed on, what is bidden
        ("Norway vowed after the vote to cut fares.", "promise", ("NOR",), "to cut fares"),
        (
            "Norway and Ghana agreed on the opening of the ferry line.",
            "agreement",
            ("NOR", "GHA"),
            "the opening of the ferry line",
        ),
        (
            "Norway and Ghana agreed that the port be dredged in May.",
            "agreement",
            ("NOR", "GHA"),
            "be dredged in May",
        ),
        (
            "Norway is expected to sign the pact within days.",
            "plan",
            ("NOR",),
            "to sign the pact within days",
        ),
        ("Norway promised to act by the end of June.", "promise", ("NOR",), "to act by the end of June"),
        (
            "Peru committed itself to buying 40 tanks.",
            "promise",
            ("PER",),
            "buying 40 tanks",
        ),
        ("Ghana and Togo agreed to reopen the border.", "agreement", ("GHA", "TGO"), "to reopen the border"),
        (
            "Ghana and Togo agreed on the early return of the envoys.",
            "agreement",
            ("GHA", "TGO"),
            "the early return of the envoys",
        ),
        (
            "Ghana's government directed that the study be completed within six months.",
            "deadline",
            ("GHA",),
            "the study be completed within six months",
        ),
        (
            "Ghana and Togo agreed on opening a border post.",
            "agreement",
            ("GHA", "TGO"),
            "opening a border post",
        ),
        (
            "Hakan Fidan invited Giorgos Gerapetritis to visit Ankara.",
            "invitation",
            ("TUR",),
            "Giorgos Gerapetritis to visit Ankara",
        ),
        ("Norway commits itself to withdraw its ships.", "promise", ("NOR",), "to withdraw its ships"),
        ("Norway announced plans to build a quay.", "plan", ("NOR",), "to build a quay"),
        (
            "Ghana and Togo tasked their ministers to draw up a plan.",
            "plan",
            ("GHA", "TGO"),
            "to draw up a plan",
        ),
        ("Norway gave Ghana until Friday to reach a deal.", "deadline", ("GHA",), "to reach a deal"),
        ("Oslo told Accra to reach a deal by Friday.", "deadline", ("GHA",), "to reach a deal by Friday"),
        ("Norway gave Ghana 60 days to reach a deal.", "deadline", ("GHA",), "60 days to reach a deal"),
        (
            "It was agreed at the meeting of Ghana and Togo that the border would reopen.",
            "agreement",
            ("GHA", "TGO"),
            "would reopen",
        ),
        ("Norway stands ready to send observers.", "promise", ("NOR",), "to send observers"),
        (
            "Ghana and Togo had agreed, Hakan Fidan stated, to reopen the border.",
            "agreement",
            ("GHA", "TGO"),
            "to reopen the border",
        ),
    ],
)
def test_words_that_bind(read: Read, text: str, kind: str, by: tuple[str, ...], what: str) -> None:
    reading = read(
        "Turkish minister Hakan Fidan spoke. Japan's Foreign Minister Yoko Kamikawa listened.\n\n" + text
    )
    assert [(c.kind, c.by, c.what.words(reading.report.text)) for c in reading.commitments] == [
        (kind, by, what)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "by", "what"),
    [
        (
            "Kenya repeated its commitment to peace with Chad.",
            "promise",
            ("KEN",),
            "its commitment to peace with Chad",
        ),
        (
            "Norway has committed 20 million euros to Chad.",
            "promise",
            ("NOR",),
            "20 million euros to Chad",
        ),
        (
            "Talks between Kenya and Chad are scheduled for 3 June.",
            "plan",
            ("KEN", "TCD"),
            "Talks between Kenya and Chad are scheduled for 3 June",
        ),
        (
            "Kenya and Chad held talks. We have agreed to open the border, Kamikawa said.",
            "agreement",
            ("KEN", "TCD"),
            "to open the border",
        ),
        ("Kenya will hold an election by 30 June.", "promise", ("KEN",), "will hold an election by 30 June"),
    ],
)
def test_what_binds_without_a_promise_of_a_deed(
    read: Read, text: str, kind: str, by: tuple[str, ...], what: str
) -> None:
    reading = read("Japan's Foreign Minister Yoko Kamikawa listened.\n\n" + text)
    found = [(c.kind, c.by, c.what.words(reading.report.text).rstrip(".")) for c in reading.commitments]
    assert found == [(kind, by, what)]


def test_a_plan_is_due_when_its_event_is_planned(read: Read) -> None:
    reading = read("Kenyan President William Ruto will visit Uganda in August 2024.")
    (plan,) = reading.commitments
    assert (plan.kind, plan.by) == ("plan", ("KEN",))
    assert plan.due is not None
    assert (plan.due.start, plan.due.end) == (dt.date(2024, 8, 1), dt.date(2024, 8, 31))


def test_a_day_is_no_part_of_a_forums_name(read: Read) -> None:
    (plan,) = read("Cambodia will host a session of the General Border Committee on Aug. 4.").commitments
    assert plan.due is not None
    assert plan.due.start == dt.date(2024, 8, 4)


def test_each_item_behind_a_colon_is_a_commitment(read: Read) -> None:
    """What is agreed to include is said by the items that follow."""
    reading = read(
        "Kenya and Chad have agreed that the pact will include:\n\n* migrants will be taken to Chad;\n"
        "* they will be treated with dignity; and\n* Kenya will fund the camps."
    )
    whats = [one.what.words(reading.report.text).split()[1] for one in reading.commitments]
    assert whats == ["be", "be", "fund"]


def test_what_another_does_meanwhile_is_to_come_too(read: Read) -> None:
    """Beside what is to come "while" tells of more."""
    found = read("Peru will cut the duty on cars, while Chile will cut the duty on copper.").commitments
    assert [one.by for one in found] == [("PER",), ("CHL",)]


def test_a_plan_told_again_is_one(read: Read) -> None:
    """A verb that carries a planned visit told before plans nothing new."""
    found = read(
        "Kenya's minister Ali Otieno will visit Chad next week. Otieno will be making his visit to Chad next week."
    ).commitments
    assert len(found) == 1


def test_each_deed_of_a_list_is_a_commitment(read: Read) -> None:
    """Each with its own words and its own time; what a body is for is part of setting it up."""
    made = read("Ghana and Togo agreed to keep the truce, to set up a commission and to meet again in June.")
    found = [(each.what.words(made.report.text), each.due and each.due.text) for each in made.commitments]
    assert found == [
        ("to keep the truce", None),
        ("to set up a commission", None),
        ("to meet again in June", "in June"),
    ]
    one = read("Ghana and Togo agreed to set up a body to monitor the truce and to report on it.")
    assert len(one.commitments) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo will build a bridge over the Volta, the minister said on Wednesday.",
        "The Ghanaian ministry said Wednesday it would build a bridge over the Volta.",
    ],
)
def test_the_day_of_saying_is_no_due_day(read: Read, text: str) -> None:
    """A date beside a plan is when it is due, unless it is the day of the report."""
    (plan,) = read(text).commitments
    assert plan.due is None


def test_a_day_that_opens_a_sentence_is_when_it_is_due(read: Read) -> None:
    (plan,) = read("On Wednesday Ghana will close the bridge.").commitments
    assert plan.due is not None
    assert plan.due.start == plan.due.end


def test_a_limit_has_only_an_end(read: Read) -> None:
    (found,) = read("Norway promised to act by 30 June.").commitments
    assert found.due is not None
    assert (found.due.start, found.due.end) == (None, dt.date(2024, 6, 30))


def test_a_promise_knows_its_statement(read: Read) -> None:
    reading = read("Danish Prime Minister Mette Frederiksen said Denmark would donate tanks.")
    assert [c.statement for c in reading.commitments] == [s.id for s in reading.statements] == ["s1"]


@pytest.mark.parametrize(
    "text",
    [
        # hoped, urged, supposed, denied
        "Japan hopes that Peru will join the pact.",
        "Japan urged Peru to join the pact.",
        "Japan did not promise to join the pact.",
        "Japan vowed to act if the tests continue.",
        # what cannot act, what cannot be kept, and what only says what a thing is for
        "Japan's plan would let Peru leave the pact.",
        "Japan will not forget.",
        "Japan said its help would be based on three pillars.",
        "Peru believes that Japan will realise its mistake.",
        "Japan kept a promise that Peru had doubted.",
        "Peru welcomed the commitment to fair elections.",
        # past deeds, crimes and attitudes
        "Japan joined the pact.",
        "Chad committed abuses against Ghana.",
        "The rebels committed a string of attacks in Ghana.",
        "Japan reiterated its support for the pact.",
        "Japan praised the plan agreed to at the conference.",
        'Japan\'s spokesman said: "Our trade with Peru will not be disrupted by any third party."',
        # what has not been done so far, what a deed was for, and attacks and threats
        "Ghana is yet to comment on the offer.",
        "The raids were intended to disrupt the supplies.",
        "Chad said the rebels were planning to launch a barrage of rockets.",
        "Chad said any ship that nears the coast will be targeted.",
        # firmness without a day
        "Ghana said it would never bow to the rebels.",
        "Ghana will not negotiate with the rebels.",
    ],
)
def test_what_binds_nobody(read: Read, text: str) -> None:
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ghana and Togo agreed to reopen the border within two months.", "2024-05-15", "2024-07-15"),
        (
            "Ghana agreed on Monday under Omani mediation to free the crew within a month.",
            "2024-05-15",
            "2024-06-15",
        ),
        ("Togo will free the sailors held since January by the end of June.", None, "2024-06-30"),
        ("Ghana and Togo agreed on Monday to reopen the border in two years.", "2026-01-01", "2026-12-31"),
        ("Ghana and Togo agreed to reopen the border on Saturday.", "2024-05-18", "2024-05-18"),
        ("Next year we will host the summit, Norway promised.", "2025-01-01", "2025-12-31"),
        ("Norway gave Ghana until Friday to reach a deal.", None, "2024-05-17"),
        ("In the course of this month Norway will donate tanks.", "2024-05-01", "2024-05-31"),
        ("Norway will host the Border Committee on Aug. 4.", "2024-08-04", "2024-08-04"),
    ],
)
def test_when_it_is_due(read: Read, text: str, first: str | None, last: str) -> None:
    due = read(text).commitments[0].due
    assert due is not None
    assert (due.start and str(due.start), str(due.end)) == (first, last)


@pytest.mark.parametrize(
    ("text", "kind", "by"),
    [
        # what an accord, a council or leaders bind others or themselves to
        (
            "Kenya and Chad held talks. The accord obliges the parties to reopen the border.",
            "agreement",
            ("KEN", "TCD"),
        ),
        (
            "Kenya and Chad held talks. The two leaders agreed to turn the pact into a treaty.",
            "agreement",
            ("KEN", "TCD"),
        ),
        ("Kenya and Chad agreed to an immediate truce.", "agreement", ("KEN", "TCD")),
        ("Kenya committed itself to withdraw its ships.", "promise", ("KEN",)),
        ("Kenya is committed to working with Chad on the dam.", "promise", ("KEN",)),
        ("Kenya has committed to sending troops.", "promise", ("KEN",)),
        ("Kenya is committed to peace in Chad.", "promise", ("KEN",)),
        ("Norway announced a grant of $20 million to Kenya.", "promise", ("NOR",)),
        ("Kenya set a target of doubling its exports by 2030.", "plan", ("KEN",)),
        # whose deed it is where nobody does it
        (
            "The Kenyan foreign minister said that the army would retake the town.",
            "promise",
            ("KEN",),
        ),
        ("The Kenyan foreign minister said that the public would be informed.", "plan", ("KEN",)),
        ("Kenya's railway will be finished by 30 June.", "plan", ("KEN",)),
        ("Kenya is going to build a bridge.", "promise", ("KEN",)),
        (
            'Kenya\'s premier said: "This matter will be given priority by the new government."',
            "promise",
            ("KEN",),
        ),
        # what those who signed or agreed set out to have done
        (
            "Kenya and Chad signed a pact. Under the pact, migrants will be treated with dignity.",
            "agreement",
            ("KEN", "TCD"),
        ),
    ],
)
def test_who_is_bound(read: Read, text: str, kind: str, by: tuple[str, ...]) -> None:
    assert [(c.kind, c.by) for c in read(text).commitments] == [(kind, by)]


@pytest.mark.parametrize(
    "text",
    [
        "Will Kenya build a bridge?",
        "If Chad builds a bridge, Kenya will blow it up.",
        "Chad urged Kenya to promise a bridge.",
        "Kenya refused to promise that it would build a bridge.",
        "Kenya built the bridge after Chad and Niger had agreed to share the cost.",
        "Kenya was to have built a bridge in Chad.",
        "Kenya and Chad were to build a bridge.",
        "A bridge is what Kenya promised before the vote.",
        "Kenya sent engineers in order to visit the bridge in Chad.",
    ],
)
def test_what_is_asked_urged_refused_or_past_binds_nobody(read: Read, text: str) -> None:
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Norway pledged to give Kenya 20 ambulances.", ("KEN",)),
        ("Norway promised to send doctors to Kenya.", ("KEN",)),
        ("Norway promised Chad to send doctors to Kenya.", ("TCD",)),
        ("Norway pledged to visit Kenya.", ()),
    ],
)
def test_to_whom_a_promise_is_made(read: Read, text: str, to: tuple[str, ...]) -> None:
    assert [c.to for c in read(text).commitments] == [to]
