"""Takes a report, gives what a name without a verb is put to: `Poll: voters undecided`, `The envoy: "No."`.

A name behind a dash under a quotation tells whose it is as well: `"We are ready." - Ana Ruiz`.
"""

import re
from collections.abc import Iterable, Iterator

from communique.model import Span
from communique.reading.context import Context
from communique.reading.quotes import Quotation
from communique.reading.statements.speakers import voice_kind
from communique.reading.statements.spots import tokens_in

# A few words and a colon that begin a line, stand behind a dash or a quotation, or are a sentence of "From"; what
# follows is a quotation, or runs to the end of the line.
_LABEL = re.compile(
    r"(?:^|[-–—] |(?<=[.!?] )(?=From )|(?<=[.!?][”\"] )(?=[A-Z][^:\n“\"]+:\s*[“\"]))"
    r"((?:(?![.!?] From )[^:\n“\"]){2,60}):(?:\s+(?=\S)|(?=[“\"]))"
    r"(“[^”\n]+”|\"[^\"\n]+\"|[^\n]+)",
    re.MULTILINE,
)
# What is left of a line behind a quotation, or the next line, that opens with a dash.
_CREDIT = re.compile(r"[ \t]*(?:\r?\n[ \t]*){0,3}(—|–|--?)[ \t]*([^\n“\"]{2,80}?)\.?[ \t]*(?=\r?\n|$)")
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def labelled(context: Context) -> Iterator[tuple[tuple[Span, ...], Span, tuple[Span, ...]]]:
    """Every label with its speaker's phrase, the colon, and the words behind it."""
    for found in _LABEL.finditer(context.report.text):
        name, words = Span(*found.span(1)), Span(*found.span(2))
        if _names_speaker(name, context):
            yield (name,), Span(name.end, name.end + 1), (words,)


def credited(
    quotations: Iterable[Quotation], context: Context
) -> Iterator[tuple[tuple[Span, ...], Span, tuple[Span, ...]]]:
    """Every name behind a dash under some quotation with the dash and the words of the quotation."""
    for quotation in quotations:
        found = _credit(quotation, context)
        if found is not None:
            yield (Span(*found.span(2)),), Span(*found.span(1)), (quotation.inner,)


def credit_behind(quotation: Quotation, context: Context) -> int | None:
    """The token of whoever a dash behind a quotation names, or None."""
    found = _credit(quotation, context)
    if found is None:
        return None
    spoken = (t for t in tokens_in(Span(*found.span(2)), context) if voice_kind(t, context) == "speaker")
    return next(spoken, None)


def _credit(quotation: Quotation, context: Context) -> re.Match[str] | None:
    found = _CREDIT.match(context.report.text, quotation.outer.end)
    return found if found is not None and _names_speaker(Span(*found.span(2)), context) else None


def _names_speaker(label: Span, context: Context) -> bool:
    """Whether a label names somebody who speaks, and is no sentence."""
    tokens = tokens_in(label, context)
    if any(context.parsed.doc[token].tag_ in _FINITE for token in tokens):
        return False
    kinds = {voice_kind(token, context) for token in tokens}
    return "speaker" in kinds or (
        label.words(context.report.text).startswith("From ") and "document" in kinds
    )
