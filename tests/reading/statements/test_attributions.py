"""Attributions: whatever a report tells as somebody's, said or thought, with its source and its words."""

from collections.abc import Callable

import pytest

from communique.model import Report
from communique.reading import Reader
from communique.reading.statements import Attribution, read_attributions
from doubtful import EVERYTHING

Find = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="module")
def find() -> Find:
    """The attributions of a text."""
    reader = Reader(EVERYTHING)

    def one(text: str) -> tuple[Attribution, ...]:
        return next(reader.each([Report(id="r", text=text)], read_attributions))

    return one


def shown(text: str, found: Attribution) -> tuple[str, str, str]:
    """Source, cue and content as words."""
    source, content = (
        " ... ".join(span.words(text) for span in part) for part in (found.source, found.content)
    )
    return source, found.cue.words(text), content


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "is_said"),
    [
        # said, and said with all that tells who says it
        ("The mayor said that the bridge was safe.", "The mayor", "said", "the bridge was safe", True),
        (
            "Engineers from the port authority said the bridge was safe.",
            "Engineers from the port authority",
            "said",
            "the bridge was safe",
            True,
        ),
        # not said, or only supposed: attributed all the same
        ("The mayor would not discuss the bridge.", "The mayor", "discuss", "the bridge", False),
        # thought, known, wanted, felt, decided, shown
        ("Voters know that the bridge is safe.", "Voters", "know", "the bridge is safe", False),
        ("The mayor wants to close the bridge.", "The mayor", "wants", "to close the bridge", False),
        ("Many residents dislike the new bridge.", "Many residents", "dislike", "the new bridge", False),
        ("The court upheld the ban.", "The court", "upheld", "the ban", False),
        ("The survey shows that the bridge is safe.", "The survey", "shows", "the bridge is safe", False),
        # of nobody in particular
        ("The bridge is supposed to open in May.", "", "supposed", "The bridge ... to open in May", False),
        ("The bridge seems to be safe.", "", "seems", "The bridge ... to be safe", False),
        # an adjective, a noun
        ("The mayor is afraid that it will fall.", "The mayor", "afraid", "it will fall", False),
        (
            "The mayor's criticism of the new bridge was no surprise.",
            "The mayor's",
            "criticism",
            "the new bridge",
            False,
        ),
        # a relative clause speaks by its pronoun
        ("They met the mayor, who defends the bridge.", "who", "defends", "the bridge", False),
        ("It is a good bridge, which the mayor defends.", "the mayor", "defends", "which", False),
        # a few quoted words that are cried out, or all that the verb says
        ('The crowd cheered as one man yelled "You lie!" twice.', "one man", "yelled", "You lie!", True),
        ("The mayor always says “huge turnout” of late.", "The mayor", "says", "huge turnout", True),
        # a noun and "be", a noun between the verb and the colon
        (
            'The mayor\'s answer was: "It will never be built."',
            "The mayor's answer",
            "was",
            "It will never be built.",
            True,
        ),
        (
            'The mayor released the following statement: "It will never be built."',
            "The mayor",
            "released",
            "It will never be built.",
            True,
        ),
        # a name and a colon
        ("The mayor: no second bridge\n\nIt rained.", "The mayor", ":", "no second bridge", True),
        (
            'It took a year. From the report: "Bridges of this kind do not fall."',
            "From the report",
            ":",
            '"Bridges of this kind do not fall."',
            True,
        ),
        # a name behind a dash under a quotation
        (
            'It rained.\n\n"It will never be built."\n\n- The mayor.\n\nIt rained.',
            "The mayor",
            "-",
            "It will never be built.",
            True,
        ),
        ('The mayor:"It will never be built."', "The mayor", ":", '"It will never be built."', True),
        (
            'According to the mayor, "The bridge is safe. It never was not. All may cross."',
            "the mayor",
            "According to",
            '"The bridge is safe. It never was not. All may cross."',
            True,
        ),
        (
            "The bridge is safe, according to two engineers.",
            "two engineers",
            "according to",
            "The bridge is safe",
            True,
        ),
    ],
)
def test_what_is_attributed(
    find: Find, text: str, source: str, cue: str, content: str, is_said: bool
) -> None:
    (found,) = find(text)
    assert (*shown(text, found), found.is_said) == (source, cue, content, is_said)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor crossed the bridge.",
        "Criticism of the bridge grew.",
        "The bridge was closed for a week.",
        "The mayor hid the old map.",
    ],
)
def test_a_deed_and_a_topic_are_attributed_to_nobody(find: Find, text: str) -> None:
    assert find(text) == ()


def test_what_a_speaker_attributes_to_others_is_the_speakers(find: Find) -> None:
    texts = ["The mayor said that voters believed in the bridge.", "“I think it is safe,” the mayor said."]
    assert [len(find(text)) for text in texts] == [1, 1]


def test_what_its_holder_goes_on_to_do_is_cut_out(find: Find) -> None:
    text = "The mayor said the bridge was safe, adding that it was new."
    assert [shown(text, one)[2] for one in find(text)] == ["the bridge was safe", "it was new"]


def test_labels_may_follow_each_other_in_a_line(find: Find) -> None:
    text = 'The mayor: "It is safe." The governor: "It is not."'
    assert [shown(text, found) for found in find(text)] == [
        ("The mayor", ":", '"It is safe."'),
        ("The governor", ":", '"It is not."'),
    ]


def test_a_quotation_belongs_to_the_verb_behind_it_before_it_goes_on(find: Find) -> None:
    text = '"It is not safe," the mayor claimed. "It always was safe," an angry engineer retorted.'
    assert [shown(text, found)[::2] for found in find(text)] == [
        ("the mayor", "It is not safe,"),
        ("an angry engineer", "It always was safe,"),
    ]


def test_a_quotation_belongs_to_the_saying_before_it(find: Find) -> None:
    text = "The mayor said he would wait. “The bridge is not going anywhere.”"
    (found,) = find(text)
    assert shown(text, found)[2] == "he would wait ... The bridge is not going anywhere."
