"""Takes the lines above a story, says which give only the day on which somebody looked at the page."""

from collections.abc import Sequence

from communique.sources.dateline import find_dateline
from communique.sources.passage import Passage
from communique.sources.stamp import is_hour, is_stamp, read_stamp
from communique.sources.vocabulary import Vocabulary


def days_of_page(above: Sequence[Passage], headings: Sequence[int], vocabulary: Vocabulary) -> dict[int, str]:
    """Days over a headline that has another day below it, with the kind they are removed under.

    Args:
        above: What stands above the story.
        headings: Positions of the headlines in it.
        vocabulary: Which agencies and places there are.
    """
    dated = [index for index, passage in enumerate(above) if _is_unlabelled_day(passage.text, vocabulary)]
    return {
        index: "navigation" for index in dated if any(index < heading < dated[-1] for heading in headings)
    }


def _is_unlabelled_day(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is a day that nothing calls so, be it with a place: "Lima, April 23rd 2024 - 12:00 UTC"."""
    if is_stamp(text):
        stamp = read_stamp(text)
        return stamp is not None and not stamp.labelled
    dateline = find_dateline(text, vocabulary)
    return dateline is not None and dateline.day is not None and is_hour(text[dateline.end :])
