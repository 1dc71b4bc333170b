"""Takes a quotation that no verb of the codebook claims, gives the saying of whatever verb stands beside it.

Any verb can bring in direct speech ("boomed: ...", `"..." the host interjected`). The codebook's row whose verbs
are `*` tells what such a saying does.
"""

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from communique.codebook.acts import ACTS
from communique.reading.context import Context
from communique.reading.quotes import Quotation
from communique.reading.statements.frames import Framed
from communique.reading.statements.saying import Saying
from communique.reading.statements.speakers import voice_kind
from communique.reading.statements.spots import tokens_in

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = 12  # tokens before a quotation among which a colon or a comma finds its verb
_BEHIND = 5  # tokens behind it: a name or two and an adverb
_FINITE = {"VBD", "VBZ", "VBP"}
_SIGNS_BEFORE = {":", ","}
_ENDS = {",", "?", "!"}


def saying_beside(quotation: Quotation, context: Context) -> Saying | None:
    """The saying that a verb right before or right behind a quotation makes, or None."""
    frame = next((row for row in context.codebook.rows(ACTS) if "*" in row.verbs), None)
    inside = tokens_in(quotation.outer, context)
    if frame is None or not inside:
        return None
    for verb in (*_before(inside.start, context), *_behind(quotation, inside.stop, context)):
        clause = context.clauses.by_head.get(verb.i)
        speakers = _speakers(verb, context)
        if clause is not None and any(voice_kind(token, context) for token in speakers):
            return Saying(clause, Framed(frame), speakers, frozenset())
    return None


def _before(first: int, context: Context) -> Iterator["Token"]:
    """The verbs before a quotation that a colon or a comma opens, back to the nearest finite one.

    "His answer was: ...", "released the following statement: ...".
    """
    doc = context.parsed.doc
    if first == 0 or (doc[first - 1].text not in _SIGNS_BEFORE and doc[first - 1].tag_ not in _FINITE):
        return
    back = (doc[i] for i in range(first - 1, max(first - 1 - _BEFORE, -1), -1))
    within = takewhile(lambda token: token.text not in {".", '"', ";"}, back)
    for token in within:
        plain = token.pos_ == "VERB" and token.tag_ in _FINITE | {"VBG"}
        if plain or (token.lemma_ == "be" and _is_last(token, first, context)):
            yield token
        if plain and token.tag_ in _FINITE:
            return


def _is_last(token: "Token", first: int, context: Context) -> bool:
    """Whether only marks stand between a word and a quotation: "his answer was: ..."."""
    return all(between.is_punct for between in context.parsed.doc[token.i + 1 : first])


def _behind(quotation: Quotation, last: int, context: Context) -> Iterator["Token"]:
    """The first finite verb behind a quotation that runs on."""
    doc = context.parsed.doc
    words = quotation.inner.words(context.report.text)
    if words[-1:] in _ENDS:
        near = doc[last : last + _BEHIND]
        within = takewhile(lambda token: token.text not in {".", ",", '"'}, near)
        yield from islice((t for t in within if t.pos_ == "VERB" and t.tag_ in _FINITE), 1)


def _speakers(verb: "Token", context: Context) -> tuple[int, ...]:
    """The subject of a verb, or what stands where an object would: "exclaimed the envoy"."""
    clause = context.clauses.by_head.get(verb.i)
    if clause is not None and (named := clause.all("subject")):
        return named
    return tuple(int(child.i) for child in verb.children if child.dep_ == "dobj" and child.i == verb.i + 1)
