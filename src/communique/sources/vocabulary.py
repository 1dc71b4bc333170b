"""Takes the codebook's tables about reports, gives them as one object that every step of cleaning asks."""

import re
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import urlsplit

from communique.codebook import Codebook
from communique.codebook.sources import AGENCIES, BOILERPLATE, DATELINE_PLACES, OUTLETS
from communique.sources.passage import is_headline, is_paragraph
from communique.sources.places import Gazetteer

_EDGE = " .:…|»›>→"
# Between a leading phrase and what it leads to ("Also read: ...", "READ | ...").
_LEAD_END = r"(?:\s*[:|»›)\]]|\s+[–—-]\s)"

# What may stand before the first word of such a line: brackets, bullets and dashes.
_MARKS = "([{>»› *•·–—-"
_MORE = re.compile(r"more (?:stories |news |headlines |articles )?(?:from|on|in|by) (?:\w+ ?){1,3}")
_WORD_END = r"(?:(?<!\w)|(?!\w))"


class Vocabulary:
    """What agencies, outlets and lines around stories are called.

    Args:
        codebook: Whose tables to use.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._rows_of_agencies = codebook.rows(AGENCIES)
        self._agencies = {
            form.casefold(): row.name for row in self._rows_of_agencies for form in (row.name, *row.forms)
        }
        self._outlets = {domain: row.name for row in codebook.rows(OUTLETS) for domain in row.domains}
        self._boilerplate = codebook.rows(BOILERPLATE)
        self.gazetteer = Gazetteer(codebook.rows(DATELINE_PLACES))

    def agency(self, words: str) -> str | None:
        """The agency that is credited with these words, by its short name."""
        return self._agencies.get(words.strip(" ./").casefold())

    @cached_property
    def agency_pattern(self) -> str:
        """A pattern for any agency's name; for use without regard to case only beside a sign of a credit."""
        return _any_of(self._agencies)

    @cached_property
    def agency_as_written(self) -> str:
        """A pattern for agencies' names in the case they are written in, for use in running words."""
        return _any_of(form for row in self._rows_of_agencies for form in (row.name, *row.forms))

    @cached_property
    def credit_pattern(self) -> str:
        """A pattern for the words that name a picture's maker ("Photo by", "Getty Images")."""
        return _any_of(phrase for phrase, _ in self._phrases("credit"))

    @cached_property
    def writer_pattern(self) -> str:
        """A pattern for the words that stand for an author ("Staff Reporter")."""
        return _any_of(phrase for phrase, _ in self._phrases("byline"))

    def outlet_of(self, url: str | None) -> str | None:
        """The publisher at a web address, or None when the codebook does not know it."""
        host = (urlsplit(url).hostname or "") if url else ""
        labels = host.split(".")
        domains = (".".join(labels[start:]) for start in range(len(labels)))
        return next((self._outlets[domain] for domain in domains if domain in self._outlets), None)

    def kind_of_line(self, text: str) -> str | None:
        """The kind under which a passage is removed wherever it stands, or None."""
        bare = text.lstrip(_MARKS)
        known = self._whole(text) or self._ending(text) or self._credited(text) or self._asking(text)
        if known or self._tells(text):
            return known
        known = self._starting("start", bare) or self._starting("lead", bare) or self._starting("start", text)
        return known or (self._starting("opening", bare) if is_headline(text) else None)

    def is_footer(self, text: str) -> bool:
        """Whether a passage below the story says whose it is or how to get more of it."""
        made = is_headline(text) and self._starting("maker", text.lstrip(_MARKS))
        return bool(made) or (self._holds("within", text) and not self._tells(text))

    def may_sign(self, text: str) -> bool:
        """Whether a line below the story may belong to it: who signed, and where it was done."""
        return self._starting("signature", text) is not None

    def masthead(self, text: str) -> str | None:
        """The paper whose name the line is, or None; a paper's name is a few words with capitals."""
        words = text.split()
        named = len(words) in range(2, 6) and words[-1].casefold() in self._wholes["masthead"]
        return (
            text
            if named and all(word[0].isupper() or word in ("of", "and", "the") for word in words)
            else None
        )

    def kind_of_list(self, text: str) -> str | None:
        """The kind of the list that the passage heads, of other stories or contacts ("Related stories"), or None."""
        labels = self._wholes["label"]
        known = next((labels[form] for form in _bare_forms(text) if form in labels), None)
        return known or ("teaser" if _MORE.fullmatch(text.strip(_EDGE).casefold()) else None)

    def heads_list(self, text: str) -> bool:
        """Whether the passage is a label over a list of other stories or contacts."""
        return self.kind_of_list(text) is not None

    def is_section(self, text: str) -> bool:
        """Whether the passage is the name of a paper's section ("Opinion")."""
        return text.strip(_EDGE).casefold() in self._wholes["section"]

    def is_letterhead(self, text: str) -> bool:
        """Whether a heading at the top names the office that issued the text."""
        return self._starting("heading", text) is not None

    def opens_caption(self, text: str) -> bool:
        """Whether the passage begins as captions do ("FILE PHOTO: ...")."""
        return self._starting("caption", text) is not None

    def _phrases(self, match: str) -> list[tuple[str, str]]:
        return [
            (phrase.casefold(), row.kind)
            for row in self._boilerplate
            if row.match == match
            for phrase in row.phrases
        ]

    def _whole(self, text: str) -> str | None:
        """The kind of a passage that is a line of the page, or a row of them ("« Previous Next »")."""
        wholes = self._wholes["whole"]
        if known := next((wholes[form] for form in _bare_forms(text) if form in wholes), None):
            return known
        return "navigation" if self._row.fullmatch(text) else None

    @cached_property
    def _row(self) -> re.Pattern[str]:
        lines = _any_of(phrase for phrase, kind in self._phrases("whole") if kind == "navigation")
        return re.compile(rf"[\W_]*{lines}(?:[\W_]+{lines})+[\W_]*", re.IGNORECASE)

    @cached_property
    def _wholes(self) -> dict[str, dict[str, str]]:
        return {
            match: dict(self._phrases(match)) for match in ("whole", "label", "section", "masthead", "end")
        }

    @cached_property
    def _starts(self) -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
        ends = dict.fromkeys(("start", "opening", "maker", "signature", "heading", "caption"), _WORD_END)
        ends["lead"] = _LEAD_END
        return {
            match: (
                re.compile(f"({_any_of(dict(self._phrases(match)))}){end}", re.IGNORECASE),
                dict(self._phrases(match)),
            )
            for match, end in ends.items()
        }

    def _tells(self, text: str) -> bool:
        """Whether the passage is a sentence about the world, however it begins ("Sources close to the talks said")."""
        told = is_paragraph(text) and self._words["telling"].search(text) is not None
        return told and self._words["page"].search(text) is None

    @cached_property
    def _words(self) -> dict[str, re.Pattern[str]]:
        return {
            match: re.compile(rf"\b(?:{_any_of(dict(self._phrases(match)))})\b", re.IGNORECASE)
            for match in ("within", "anywhere", "telling", "page")
        }

    def _holds(self, match: str, text: str) -> bool:
        quoted = text.startswith(("“", '"', "‘", "«"))
        return not quoted and self._words[match].search(text) is not None

    def _asking(self, text: str) -> str | None:
        """The kind of a passage that asks the reader for something, told by words no story has."""
        return "navigation" if self._holds("anywhere", text) else None

    def _credited(self, text: str) -> str | None:
        """The kind of a bracket that names several at work ("(Reuters; additional reporting in Lagos)")."""
        if not (text.startswith("(") and text.endswith((")", ")."))):
            return None
        parts = text.strip("().").split(";")
        return next((kind for part in parts[1:] if (kind := self._starting("start", part.strip()))), None)

    def _ending(self, text: str) -> str | None:
        end = text.strip(_EDGE + "!").casefold()
        return next((kind for phrase, kind in self._wholes["end"].items() if end.endswith(phrase)), None)

    def _starting(self, match: str, text: str) -> str | None:
        pattern, kinds = self._starts[match]
        found = pattern.match(text)
        return kinds.get(found.group(1).casefold()) if found else None


def _bare_forms(text: str) -> tuple[str, str, str]:
    """A line as the tables may have it: whole, without stops, without brackets and rules around it."""
    line = text.casefold()
    return line, line.strip(_EDGE), line.strip(_EDGE + _MARKS + ")]}<>/#=_")


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; one that matches nothing when there are none."""
    longest = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase) for phrase in longest) + ")" if longest else r"(?!)"
