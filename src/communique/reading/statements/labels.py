"""Takes a report, gives what stands behind a name and a colon: `Poll: voters undecided`, `The envoy: "No."`."""

import re
from collections.abc import Iterator

from communique.model import Span
from communique.reading.context import Context
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
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def labelled(context: Context) -> Iterator[tuple[tuple[Span, ...], Span, tuple[Span, ...]]]:
    """Every label with its speaker's phrase, the colon, and the words behind it."""
    for found in _LABEL.finditer(context.report.text):
        name, words = Span(*found.span(1)), Span(*found.span(2))
        if _names_speaker(name, context):
            yield (name,), Span(name.end, name.end + 1), (words,)


def _names_speaker(label: Span, context: Context) -> bool:
    """Whether a label names somebody who speaks, and is no sentence."""
    tokens = tokens_in(label, context)
    if any(context.parsed.doc[token].tag_ in _FINITE for token in tokens):
        return False
    kinds = {voice_kind(token, context) for token in tokens}
    return "speaker" in kinds or (
        label.words(context.report.text).startswith("From ") and "document" in kinds
    )
