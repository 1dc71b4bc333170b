"""Takes a line, gives what it says of the publication: "Published: 12 May 2024", "By Ana Ruiz"."""

import datetime as dt
import re
from dataclasses import dataclass

from communique.sources.day import day_at
from communique.sources.vocabulary import Vocabulary

_LABEL = re.compile(
    r"(?P<label>(?:first |last )?"
    r"(?:(?:publication|published|release) (?:date|time)|date published|date of (?:publication|issue|release)"
    r"|published|post(?:ed)? (?:by|date)|posted|updated?|modified|issued|released|created|uploaded|dated?)"
    r"(?: (?:at|on))?)\s*:?\s+",
    re.IGNORECASE,
)
_PUBLISHED_IN = re.compile(
    r"published in (?P<outlet>[^,]{2,60}?)(?:,| on)\s+(?:on )?(?=\d|[a-z]{3,9}\.? \d)", re.IGNORECASE
)
_CLOCK = (
    r"(?:at\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:hrs|hours)?\s*(?:\(?[A-Z]{1,5}\)?)?"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
# "[10.07.2025, 21:05]", "5:12 pm on 28 July 2020", "# 15 April 2024".
_OPENING = re.compile(rf"[\[(#\s]*(?:{_CLOCK}[\s,|·–—-]*(?:on\s+)?(?=\w{{2,9}}[\s,./-]|\d))?", re.IGNORECASE)
_AFTER_DAY = re.compile(rf"(?:[\s,|•·–—-]*{_CLOCK})?[\s.|)\]]*(?P<rest>.*)$", re.DOTALL | re.IGNORECASE)
_AGO = re.compile(
    r"(?:(?:last )?updated\s+|posted\s+)?(?:an?|\d+)\s+(?:second|minute|min|hour|hr|day|week|month)s? ago\.?",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?P<key>title|headline|source|outlet|publisher|publication|newspaper|agency|author|byline|url|link|language"
    r"|country|id)\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(?:(?:last )?updated|published|posted)(?: at)?\s*:?\s*{_CLOCK}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")
_BYLINE = re.compile(
    r"(?:(?:written |reported |story |report |text |words )?by:?|author:|from)\s+(?P<names>\S.*)",
    re.IGNORECASE,
)
# "From ANA RUIZ, Calabar": capitals tell a writer's name from the first words of a sentence.
_FROM = re.compile(
    r"(?:From|FROM) [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){1,3}(?:,| in) [A-ZÀ-Þ][\w' -]{2,30}"
)
_NAME = r"[^\W\d_][\w'’.-]*"
_NAMES = re.compile(
    rf"(?:{_NAME})(?:\s+(?:{_NAME}|de|van|von|bin|al))*"
    rf"(?:(?:\s*[,&/|]\s*|\s+(?:and|in|for|of)\s+){_NAME}(?:\s+{_NAME})*)*[.,]?"
)
# "By our Court Reporter", "Ana Ruiz, staff writer": a job, not a name.
_JOB = r"(?:[\w-]+\s+){0,3}(?i:reporter|correspondent|writer|editor|bureau|desk|staff|agencies|newsroom|journalist)s?"
_BY_JOB = re.compile(rf"(?:by|from)\s+((?:our|a|the)\s+{_JOB}(?:\s+in\s+\w[\w' -]+)?)", re.IGNORECASE)
_NAME_AND_JOB = re.compile(rf"([A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){{1,3}}),\s+{_JOB}")
_LONGEST_BYLINE = 100
_UPDATES = ("update", "modified", "created", "uploaded")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line says of the publication.

    Attributes:
        day: The day, or None when it is told otherwise ("2 hours ago").
        published: Whether the day is that of publication, not of a later change.
        labelled: Whether the line says what the day is.
        outlet: The publisher named, or None.
        end: Where the words after the stamp begin.
    """

    day: dt.date | None
    published: bool
    labelled: bool
    outlet: str | None
    end: int


def read_stamp(text: str) -> Stamp | None:
    """The stamp that the text begins with, or None; the day must have its year."""
    if _AGO.fullmatch(text):
        return Stamp(None, published=False, labelled=True, outlet=None, end=len(text))
    if _TIME.fullmatch(text):
        return Stamp(None, published=False, labelled=True, outlet=None, end=len(text))
    start = _OPENING.match(text).end()  # type: ignore[union-attr] # it may be empty, so it always matches
    label = _PUBLISHED_IN.match(text, start) or _LABEL.match(text, start)
    written = day_at(text, label.end() if label else start)
    day = written.complete() if written else None
    if written is None or day is None:
        return None
    after = _AFTER_DAY.match(text, written.end)
    named = label.groupdict() if label else {}
    return Stamp(
        day=day,
        published=not _tells_change(named.get("label") or ""),
        labelled=label is not None,
        outlet=named.get("outlet"),
        end=after.start("rest") if after else written.end,
    )


def day_published(text: str) -> dt.date | None:
    """The day that a line calls that of publication, wherever it stands ("Ana Ruiz Published May 3, 2024")."""
    for label in _LABEL.finditer(text):
        written = day_at(text, label.end())
        if written and (day := written.complete()) and not _tells_change(label["label"]):
            return day
    return None


def _tells_change(label: str) -> bool:
    return any(word in label.lower() for word in _UPDATES)


def is_stamp(text: str) -> bool:
    """Whether the text is a stamp and nothing else, or two ("Published 3 May 2024 | Updated 4 May 2024")."""
    text = re.sub(r"^(?:[•·*#\s-]|on\s)+", "", text, flags=re.IGNORECASE)
    for _ in range(2):
        stamp = read_stamp(text)
        if stamp is None:
            return False
        text = text[stamp.end :].strip(" |•·–—-/()[]")
        if not text:
            return True
    return False


def is_hour(text: str) -> bool:
    """Whether the text is an hour and nothing else ("12:00 UTC")."""
    return re.fullmatch(_CLOCK, text.strip(), re.IGNORECASE) is not None


def read_field(text: str) -> tuple[str, str] | None:
    """The key and value of a line of a file's head ("Source: Daily Gazette"), or None."""
    if _ADDRESS.fullmatch(text):
        return "url", text
    found = _FIELD.fullmatch(text)
    return (found.group("key").lower(), found.group("value")) if found else None


def read_byline(text: str, vocabulary: Vocabulary) -> str | None:
    """Who a line says wrote the report ("By Ana Ruiz and Ken Ito", "Our Correspondent"), or None."""
    if len(text) > _LONGEST_BYLINE:
        return None
    if job := _job(text, vocabulary):
        return job
    stamp = read_stamp(text[text.rfind(", ") + 2 :]) or read_stamp(text.partition(", ")[2])
    if stamp:
        text = text[: text.find(", ")]
    if _FROM.fullmatch(text):
        return text[len("from ") :]
    found = _BYLINE.fullmatch(re.sub(rf",\s+{_JOB}$", "", text, flags=re.IGNORECASE))
    if not found or found.group().casefold().startswith("from"):
        return None
    names = found.group("names")
    little = {"and", "in", "for", "of", "de", "van", "von", "bin", "al", "the"}
    capitalised = all(word[0].isupper() or word in little for word in re.findall(_NAME, names))
    return names.rstrip(".,") if capitalised and _NAMES.fullmatch(names) else None


def _job(text: str, vocabulary: Vocabulary) -> str | None:
    """Who wrote it when the line names a job: alone, with a place, or behind a name."""
    if re.fullmatch(rf"(?:by\s+)?{vocabulary.writer_pattern}(?:\s*[|,-]\s*.*)?[.:]?", text, re.IGNORECASE):
        return re.sub(r"(?i)^by\s+", "", text).rstrip(".:")
    found = _BY_JOB.fullmatch(text) or _NAME_AND_JOB.fullmatch(text)
    return found.group(1) if found else None
