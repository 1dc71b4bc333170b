"""The rules of cleaning: each takes the passages still held for story, gives which are not and why.

A rule sees only what earlier rules left, so that what stands beside a passage is story or may be. It gives
positions with the kind they are removed under; what is doubtful it leaves.
"""

import re
from collections import Counter
from collections.abc import Sequence

from communique.sources.beginning import is_story, start_of_story
from communique.sources.dateline import find_dateline
from communique.sources.days_of_page import days_of_page
from communique.sources.head import heads_report, is_place
from communique.sources.marks import (
    is_navigation,
    is_number,
    is_slug,
    is_stray,
    is_wordless,
    signs_off,
    tells_contact,
    tells_issue,
)
from communique.sources.passage import Passage, is_headline, is_title_case, letters, same_words
from communique.sources.pictures import (
    LONGEST_CAPTION,
    ends_with_agency,
    is_captioned,
    is_credit,
    is_doubled,
    is_file_name,
    points_at_person,
    points_into_picture,
)
from communique.sources.stamp import is_stamp, read_byline, read_field, read_stamp
from communique.sources.vocabulary import Vocabulary

Kinds = dict[int, str]

# A longer passage that begins like a line of the page is a paragraph that happens to begin so.
_LONGEST_LINE = 300
# Headlines have five words or more; a shorter line is taken for one only when there is no longer one.
_TITLE_WORDS = (5, 3)
# Subheads in ordinary case are told from sentences that lost their full stop only when very short.
_LONGEST_PLAIN_SUBHEAD = 6
_LONGEST_PART = 40
_ABOUT = re.compile(r"About (?:the )?(?P<name>[^.:]{3,60}):?")
_WRITER = re.compile(r"[A-ZÀ-Þ][^\W\d_A-Z]+(?:[ -][A-ZÀ-Þ][^\W\d_A-Z]+){1,2}")
# A box with the weather, the town and the day on which somebody looked at the page.
_WEATHER = re.compile(r"-?\d+(?:\.\d+)? ?°? ?[CF]")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")


def lines_of_the_page(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Navigation, requests, rights, credits of pictures and stray file names, wherever they stand."""
    found: Kinds = {}
    for index, passage in enumerate(live):
        text = passage.text
        if vocabulary.heads_list(text):
            continue
        if is_credit(text, vocabulary):
            found[index] = "credit"
        elif is_file_name(text) or is_stray(text) or (is_wordless(text) and not is_stamp(text)):
            found[index] = "stray"
        elif is_navigation(text) or _is_menu(text, vocabulary):
            found[index] = "navigation"
        elif len(text) <= _LONGEST_LINE and (kind := vocabulary.kind_of_line(text)):
            found[index] = kind
        elif (stamp := read_stamp(text)) and stamp.outlet and is_stamp(text):
            found[index] = "footer"
    return found


def _is_menu(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the line is a row of short parts, one of them a line of the page ("Photos | Print | Back")."""
    parts = [part.strip() for part in text.split("|")]
    short = len(parts) > 1 and all(len(part) <= _LONGEST_PART for part in parts)
    return short and any(vocabulary.kind_of_line(part) == "navigation" for part in parts)


def below_the_story(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Addresses and numbers for questions, sign-offs, rights and links to other pages, below the last paragraph."""
    footers = {
        index
        for index, passage in enumerate(live)
        if len(passage.text) <= _LONGEST_LINE and vocabulary.is_footer(passage.text)
    }
    stories = (i for i, passage in enumerate(live) if is_story(passage) and i not in footers)
    last = max(stories, default=len(live))
    labels = Counter(letters(passage.text) for passage in live)
    found: Kinds = _about_the_sender(live)
    for index, passage in enumerate(live[last + 1 :], last + 1):
        text = passage.text
        once = labels[letters(text)] == 1  # a line that comes back is a speaker's label
        issuer = is_headline(text) and vocabulary.is_letterhead(text) and not vocabulary.gazetteer.find(text)
        if tells_contact(text) or index in footers or issuer or (is_stamp(text) and not _is_bare_day(text)):
            found[index] = "footer"
        elif is_slug(text) or (once and _signs_off(text, vocabulary)):
            found[index] = "stray"
        elif text.startswith((">", "»", "›")) or " | " in text or " • " in text:
            found[index] = "teaser"
    return found | _headlines_below(live, last, found, vocabulary) | _writer_below(live, last, vocabulary)


def _about_the_sender(live: Sequence[Passage]) -> Kinds:
    """What a release tells of who sent it: "About the Port Council" and a paragraph that begins with that name."""
    for index, passage in enumerate(live[1:-1], 1):
        named = _ABOUT.fullmatch(passage.text)
        if named and live[index + 1].text.removeprefix("The ").startswith(named["name"]):
            return dict.fromkeys(range(index, len(live)), "footer")
    return {}


def _is_bare_day(text: str) -> bool:
    """Whether a stamp is a day and no more: it may stand under a statement."""
    stamp = read_stamp(text)
    return stamp is not None and not stamp.labelled


def _signs_off(text: str, vocabulary: Vocabulary) -> bool:
    return signs_off(text) or vocabulary.agency(text.strip("-–— ()[]")) is not None


def _headlines_below(live: Sequence[Passage], last: int, found: Kinds, vocabulary: Vocabulary) -> Kinds:
    """Headlines of other stories below the last paragraph that no label announces.

    One alone may be the last line of a story that was cut off; its capitals must say that it is a headline.
    A list that a colon announces, a signature, a place and a day belong to the story.
    """
    if last >= len(live) or live[last].text.endswith(":"):
        return {}
    below = [index for index in range(last + 1, len(live)) if index not in found]
    lines = [index for index in below if _reads_as_headline(live[index].text, vocabulary)]
    if any(live[index].text.endswith(":") or vocabulary.may_sign(live[index].text) for index in below):
        return {}
    if len(lines) == 1 and not is_title_case(live[lines[0]].text):
        return {}
    return dict.fromkeys(lines, "teaser")


def _writer_below(live: Sequence[Passage], last: int, vocabulary: Vocabulary) -> Kinds:
    """Who wrote it, alone under the last paragraph and no place: "Ana Ruiz"."""
    name = live[-1].text if live else ""
    alone = last == len(live) - 2 and not vocabulary.gazetteer.find(name) and not vocabulary.may_sign(name)
    return {len(live) - 1: "byline"} if alone and _WRITER.fullmatch(name) else {}


def _reads_as_headline(text: str, vocabulary: Vocabulary) -> bool:
    named = find_dateline(text, vocabulary) or vocabulary.gazetteer.find(text)
    return is_headline(text) and len(text.split()) >= _TITLE_WORDS[1] and not named


def captions(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Captions of pictures."""
    found: Kinds = {}
    stories = [index for index, passage in enumerate(live) if is_story(passage)]
    above = {index for index, _ in enumerate(live) if stories and index <= stories[0] < stories[-1]}
    for index, passage in enumerate(live):
        opened = vocabulary.opens_caption(passage.text) and len(passage.text) <= LONGEST_CAPTION
        if opened or (
            find_dateline(passage.text, vocabulary) is None and _is_caption(live, index, above, vocabulary)
        ):
            found[index] = "caption"
    return found


def _is_caption(live: Sequence[Passage], index: int, above: set[int], vocabulary: Vocabulary) -> bool:
    text = live[index].text
    if is_captioned(text, vocabulary) or is_doubled(text) or points_at_person(text):
        return True
    return index in above and _is_caption_in_place(live, index, vocabulary)


def _is_caption_in_place(live: Sequence[Passage], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a passage above the story is a caption: it ends like a sign-off, or points into a picture."""
    text = live[index].text
    if ends_with_agency(text, vocabulary):
        return True
    return points_into_picture(text) and find_dateline(live[index + 1].text, vocabulary) is not None


def front(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """What stands above the story: section, title, byline, stamps, letterhead."""
    start = start_of_story(live, vocabulary)
    found = _weather(live[:start], vocabulary)
    headings = []
    dated = [is_stamp(passage.text) for passage in live[: start + 1]]
    for index, passage in enumerate(live[:start]):
        kind = found.get(index) or _kind_at_front(passage.text, vocabulary)
        beside = any(dated[max(index - 1, 0) : index + 2])
        if beside and kind is None and is_place(passage.text, vocabulary):
            kind = "header"
        if kind:
            found[index] = kind
        elif find_dateline(passage.text, vocabulary):
            continue
        elif is_headline(passage.text) or passage.heading:
            headings.append(index)
    title = next(
        (index for words in _TITLE_WORDS for index in headings if len(live[index].text.split()) >= words),
        None,
    )
    for index in headings:
        found[index] = "title" if index == title else "subhead"
    return found | days_of_page(live[:start], headings, vocabulary)


def _weather(above: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    found: Kinds = {}
    for index, passage in enumerate(above):
        inside = index - 1 in found and (is_stamp(passage.text) or is_place(passage.text, vocabulary))
        if inside or _WEATHER.fullmatch(passage.text):
            found[index] = "navigation"
    return found


def _kind_at_front(text: str, vocabulary: Vocabulary) -> str | None:
    if _heads_page(text, vocabulary):
        return "header"
    if read_byline(text, vocabulary) or (vocabulary.agency(text) and not text.isupper()):
        return "byline"
    if vocabulary.is_section(text) or vocabulary.heads_list(text):
        return "navigation"
    named = (vocabulary.is_letterhead(text) and is_headline(text)) or vocabulary.masthead(text)
    return "header" if named or _BRACKETED.fullmatch(text) else None


def _heads_page(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line gives the day, the number or a field of the report, or the issue of the paper."""
    stamp = read_stamp(text)
    after = text[stamp.end :].strip(" -–|") if stamp else ""
    if is_stamp(text) or read_field(text) or is_number(text) or vocabulary.kind_of_line(after):
        return True
    if is_headline(text) and heads_report(text, vocabulary):
        return True
    return bool(tells_issue(text) and is_headline(text) and re.search(r"\d{4}", text))


def subheads(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Headings and numbers inside the story; a heading that comes back is a speaker's label and stays."""
    labels = Counter(letters(passage.text) for passage in live)
    found: Kinds = {}
    for index, passage in enumerate(live):
        if labels[letters(passage.text)] > 1 or find_dateline(passage.text, vocabulary):
            continue
        above = live[index - 1] if index else None
        below = live[index + 1] if index + 1 < len(live) else None
        if is_wordless(passage.text):
            found[index] = "stray"
        elif (passage.heading and not is_story(passage)) or (
            above and below and _is_subhead(passage.text, above, below)
        ):
            found[index] = "subhead"
    return found


def _is_subhead(text: str, above: Passage, below: Passage) -> bool:
    if (
        not is_headline(text)
        or (text[-1] in "?!" and not text.isupper())
        or not (is_story(above) and is_story(below))
    ):
        return False
    return is_title_case(text) or len(text.split()) <= _LONGEST_PLAIN_SUBHEAD


def repeated_title(live: Sequence[Passage], title: str | None) -> Kinds:
    """The title where it stands in the text."""
    if not title:
        return {}
    return {index: "title" for index, passage in enumerate(live) if same_words(passage.text, title)}
