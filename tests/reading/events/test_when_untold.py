"""What is told without a day of its own takes the day that the report has last told of, or that of its news."""

import datetime as dt

import pytest

from reading.events.coding import Read

# Each text, the type of its last event and the day it is expected to be on; reports are published on 2024-05-15.
CASES = [
    # a day told with a deed that is no event of its own holds on
    ("On 9 April the Togolese minister became the guest of Ghana. Ghana thanked him for it.", "SUPPORT", "2024-04-09"),
    ("On Monday the drones were seen over the port; Kenya accused Uganda of sending them.", "ACCUSE", "2024-05-13"),
    # the day of what was said is that of what the speaker said next
    ("Mali's minister said on 3 May that the border was open. He accused Niger of bad faith.", "ACCUSE", "2024-05-03"),
    # a day in a clause about the subject is not that of its sentence
    (
        "Chad and Niger signed an accord on Tuesday. Chad, which lifted its embargo on 1 May, was praised by Niger.",
        "SUPPORT",
        "2024-05-14",
    ),
    # a threat was made on the day last told of
    ("On 3 May Togo recalled its envoy from Ghana and threatened to cut off the power.", "THREATEN", "2024-05-03"),
    # the day behind what is agreed is that of the agreeing once it is past
    ("Kenya and Somalia agreed to a truce in the port of Lamu on 2 May.", "AGREE", "2024-05-02"),
    # the news goes on as long as no other time is spoken of, whoever acts
    (
        "Chad's ships attacked a Nigerien port on Tuesday. They left.\n\nTwo Nigerien boats opened fire on a tanker.",
        "ASSAULT",
        "2024-05-14",
    ),
    (
        "Chad's ships attacked a Nigerien port on Tuesday. They left.\n\nA ferry was also hit, the coast guard said.",
        "ASSAULT",
        "2024-05-14",
    ),
    # a report that names no day tells of that of its publication
    ("Gabon's president Oligui had a phone call with Congo's president.", "CONSULT", "2024-05-15"),
    ("It is grave. It will stay so. They know. Gabon has imposed sanctions on Congo.", "SANCTION", "2024-05-15"),
    # a day to come is that of what is asked for
    ("Ghana received Togo on Monday. Togo's ruler invited Ghana's for a visit next month.", "REQUEST", "2024-05-13"),
    # a day in the name of what went before is that one's alone
    (
        "Togo met Ghana on Monday. Following the May 5 emergency ECOWAS summit, Togo praised Ghana.",
        "SUPPORT",
        "2024-05-13",
    ),
    # what went before the sentence's own deed has passed by what is told next
    ("Togo met Ghana on Monday. Togo's ruler, who had left Accra in March, thanked Ghana.", "SUPPORT", "2024-05-13"),
    (
        "Mali's house ratified a pact with Chad on Monday, which they had signed in 2022. Chad's envoy praised Mali.",
        "SUPPORT",
        "2024-05-13",
    ),
    (
        "Ghana opened an embassy in Oslo on Monday, a year after it was promised in May 2023. Ghana thanked Norway.",
        "SUPPORT",
        "2024-05-13",
    ),
    (
        "Togo met Ghana on Monday. Togo recalled that it had joined the pact on 1 April 1999. It thanked Ghana.",
        "SUPPORT",
        "2024-05-13",
    ),
    # a day counted from what follows is that one's
    ("Ghana's envoy paid a call on Togo's ruler on Monday, a week after taking office.", "CONSULT", "2024-05-13"),
    # a meeting to come is on the day of the journey
    ("Togo's ruler will fly to Ghana on 3 June. He is due to sit down with Ghana's king.", "CONSULT", "2024-06-03"),
    # what the present tells of a weekday lies ahead
    ("Togo joins the World Trade Organization on Friday, officials said.", "SUPPORT", "2024-05-17"),
    # a party has no time of its own
    ("Peru summoned the Chilean ambassador on Tuesday.", "ACCUSE", "2024-05-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), CASES)
def test_takes_the_day_last_told_of(read: Read, text: str, kind: str, day: str) -> None:
    date = [event for event in read(text).events if event.type == kind][-1].date
    assert date is not None
    assert (date.start, date.end) == (dt.date.fromisoformat(day),) * 2


# Each text, the type of its last event and the days within which it is expected; reports are published on 2024-05-15.
BOUNDED = [
    # what is said to have been done before was done by the day of the news
    (
        "Chad and Niger held talks on Tuesday. They were long.\n\nChad said it had agreed to a truce.",
        "AGREE",
        None,
        "2024-05-14",
    ),
    # where the lead names only the day of something else, the news came between that and the report
    ("Ghana has offered Togo help after Monday's attack on a market in Lome.", "AGREE", "2024-05-13", "2024-05-15"),
    # between two days of the past that are named around it
    (
        (
            "Peru and Chile met on Monday. They ate. They left.\n\nTheir ties cooled after the bombing of March 3.\n\n"
            "Peru accused Chile of the bombing before both sides agreed to a truce on March 20."
        ),
        "ACCUSE",
        "2024-03-03",
        "2024-03-20",
    ),
    # the month of what is answered is not that of the answer
    (
        "Mali made an attack on a Nigerien base in response to the killing of a general in March.",
        "ASSAULT",
        "2024-03-01",
        "2024-03-31",
    ),
    # the news of a readout is the journey that it tells of, the last day of which is a few days past
    (
        "Kenya's envoy Ali Otieno traveled to Lima, Peru, May 9-13.\n\nIn Lima, Otieno thanked Peru for its help.",
        "SUPPORT",
        "2024-05-09",
        "2024-05-13",
    ),
    # a visit that has begun lasts as long as it is said to
    (
        "Chad's president arrived in Togo on Monday for a three-day visit.",
        "CONSULT",
        "2024-05-13",
        "2024-05-15",
    ),
    (
        "Chad's president flew into Togo on Monday at the head of a delegation for a three-day stay.",
        "CONSULT",
        "2024-05-13",
        "2024-05-15",
    ),
    # the day of the report is no closer day of a journey to come
    (
        "Kenya's minister Ali Otieno will travel to Peru in the coming week. It is his first trip to Peru.",
        "CONSULT",
        "2024-05-16",
        "2024-05-22",
    ),
    # a day before the verb that sets a meeting is that of the meeting
    ("On May 27, Chad's and Niger's presidents are scheduled to meet.", "CONSULT", "2024-05-27", "2024-05-27"),
    # a meeting that was set for a day to come keeps it
    (
        "They scheduled a meeting of the Joint Border Committee of Togo and Ghana to be held in June.",
        "CONSULT",
        "2024-06-01",
        "2024-06-30",
    ),
    # what the report says "had" or "has" been done was done by its news
    (
        "Chad met Mali on Tuesday. They talked. It went on. It ended.\n\nKenya has imposed sanctions on Uganda.",
        "SANCTION",
        None,
        "2024-05-14",
    ),
    # what has been done since something is open to now
    ("Since the coup in July 2023, Niger has expelled the French ambassador.", "SANCTION", "2023-07-01", None),
    ("Rebels have attacked three Malian posts since the truce ended in January 2024.", "ASSAULT", "2024-01-01", None),
    ("Rockets have been fired at Ghana since the raid of 3 May.", "ASSAULT", "2024-05-03", None),
    ("Togo opened a base in Mali in 2019. Since then, Togo has trained Malian soldiers.", "AID", "2019-01-01", None),
    ("Chad closed the border on Monday. It has since reopened the crossing.", "RETREAT", "2024-05-13", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start", "end"), BOUNDED)
def test_is_bounded_by_what_the_report_tells(
    read: Read, text: str, kind: str, start: str | None, end: str | None
) -> None:
    date = [event for event in read(text).events if event.type == kind][-1].date
    assert date is not None
    expected = tuple(day and dt.date.fromisoformat(day) for day in (start, end))
    assert (date.start, date.end) == expected
