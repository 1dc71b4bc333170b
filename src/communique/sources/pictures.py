"""Takes a passage, says whether it is a picture's caption or credit."""

import re
from functools import lru_cache
from typing import NamedTuple

from communique.sources.vocabulary import Vocabulary

# A longer passage that ends in a credit is a paragraph of the story that lost its line break.
LONGEST_CAPTION = 450
# A credit or file name alone is one short line.
_LONGEST_CREDIT = 100
# Fewer words may be said twice for a reason ("Never again, never again").
_FEWEST_DOUBLED = 8
_WHO = r"(?:\s*(?:[:/@,|]|(?:by|via|from|of|courtesy)\b)\s*(?:[^.!?]|\.(?=\w)){1,60}|(?:\s+[A-Z@][\w.@-]*){1,5})?"
_WHERE_IN_PICTURE = re.compile(
    r"\((?:L|R|C|left|right|centre|center)\)"
    r"|,\s*(?:far |top |bottom |second from |third from )?(?:left|right|centre|center),"
    r"|\bfrom (?:left|right)\b",
)
_SIDE = r"(?:(?:second|third|far|top|bottom) )?(?:from )?(?:left|right|cent(?:re|er)|L|R|C)"
_PERSON_IN_PICTURE = re.compile(rf"\b[A-Z]\w+(?:, {_SIDE},| \({_SIDE}\))")
_OWNER = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
# A line that is all in square brackets and ends in what it is: "[A ferry at Kayes. Sahel stock photo]".
_SHUT = re.compile(
    r"[\[{][^\[\]{}]*\b(?i:file|photo(?:graph)?|picture|image|graphic|map|video|audio|courtesy)[.\]} ]+"
)
_FILE_NAME = re.compile(
    r"\(?[\w%~./-]*(?:[ _][\w%~()-]+){0,3}"
    r"\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|mp4|mov|avif|heic|ai|eps|indd|psd|pdf|docx?|xlsx?|pptx?)\)?",
    re.IGNORECASE,
)


class _Credits(NamedTuple):
    """Patterns of credits: `plain` says that it is a picture's, `bare` is an agency alone."""

    plain: re.Pattern[str]
    bare: re.Pattern[str]
    alone: re.Pattern[str]


def is_file_name(text: str) -> bool:
    """Whether the text is the name of a picture file, or the rest of one (".png)")."""
    return len(text) <= _LONGEST_CREDIT and _FILE_NAME.fullmatch(text) is not None


def is_credit(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the passage is a picture's credit alone ("Photo: AFP", "Reuters/File")."""
    return len(text) <= _LONGEST_CREDIT and _credits(vocabulary).alone.fullmatch(text) is not None


def is_captioned(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the passage is a caption by its words: it ends in a credit or begins as captions do."""
    if len(text) > LONGEST_CAPTION:
        return False
    if vocabulary.opens_caption(text) or _SHUT.fullmatch(text):
        return True
    return _credits(vocabulary).plain.search(text) is not None


def ends_with_agency(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a dash and an agency end the passage: a caption's credit or a story's sign-off ("— AFP")."""
    return len(text) <= LONGEST_CAPTION and _credits(vocabulary).bare.search(text) is not None


def points_at_person(text: str) -> bool:
    """Whether the passage says of somebody where he stands in a picture ("Minister Ana Ruiz, left, poses")."""
    return len(text) <= LONGEST_CAPTION and _PERSON_IN_PICTURE.search(text) is not None


def is_doubled(text: str) -> bool:
    """Whether a line says the same twice, as where the words for a picture stand before its caption."""
    words = text.split()
    half = len(words) // 2
    return len(words) >= _FEWEST_DOUBLED and words[:half] == words[half:]


def points_into_picture(text: str) -> bool:
    """Whether the passage says where somebody stands in a picture ("second from left")."""
    return len(text) <= LONGEST_CAPTION and _WHERE_IN_PICTURE.search(text) is not None


@lru_cache(maxsize=8)
def _credits(vocabulary: Vocabulary) -> _Credits:
    maker = rf"(?i:{vocabulary.credit_pattern})(?!\w){_WHO}"
    agency = rf"(?i:{vocabulary.agency_pattern})(?!\w)"
    agency_picture = rf"{agency}\s*(?:/|(?i:Photo)\b|via\b|,\s*File)[^.!?]{{0,60}}"
    credit = rf"(?:{agency_picture}|[^.!?()\[\]]{{0,30}}/\s*{agency}|{maker})"
    dash = r"\s(?:—|–|―|--?|\|)\s*"
    # "INA PHOTO", "Islands News stock photo": whose it is, and what it is.
    thing = r"(?i:(?:(?:file|stock|archive|handout)\s)?(?:photo|picture|image)|file|archives?)"
    owned = rf"(?:[A-Z][\w&.’'-]*\s){{1,4}}{thing}"
    people = rf"{_OWNER}\s?/\s?{_OWNER}(?:\s?/\s?{_OWNER})?"
    return _Credits(
        plain=re.compile(
            rf"(?:{dash}{credit}|[(\[]\s*{credit}\s*[)\]]|\[(?:{agency}|[^\[\]]*/\s*{agency})\]"
            rf"|,\s(?i:file|archive|stock)\s(?i:photo|picture|image)(?:graph)?|\[{people}\]"
            rf"|[([](?i:file|archive|stock|undated)\s(?i:photo|picture|image)(?:graph)?[)\]]"
            rf"|[.!?][\"”’]?\s+{owned}"
            rf"|[.!?][\"”’]?\s+{agency_picture}"
            rf"|[.!?][\"”’]?\s+[A-Z][A-Z ]+/\s?[A-Z][\w. ]{{1,40}}"
            rf"|[.!?][\"”’]?\s+{_OWNER}(?:\s?/\s?(?:{_OWNER}|{agency}))+|\s©\s?{_OWNER}(?:[,/]\s?{_OWNER})*"
            rf"|[.!?][\"”’]?\s+(?i:photos?|image|picture|photograph|credit)"
            rf"(?:\s*[:|]|\s+by\b|\s+courtesy\b)[^.!?]{{1,60}})\s*\.?$"
        ),
        bare=re.compile(rf"(?:{dash}|(?<=[.!?])\s){agency}(?:\s*[/&,]\s*{agency})?\.?$"),
        alone=re.compile(
            rf"[(\[]?(?:©\s?)?(?:(?i:{vocabulary.credit_pattern})\s*(?:[:/@]|(?:by|via|courtesy)\b)\s*[^!?]{{1,80}}"
            rf"|{agency_picture}|{agency}\s*/\s*[^.!?]{{1,40}}|(?<=©)\s?{people})[)\]]?\.?"
        ),
    )
