"""Takes a predicate or its subject, gives who is said to act along with it ("together with Angola")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_ALONE = {"alongside"}
_LEADING = {"with", "alongside"}
_BESIDE = {"together", "along", "jointly"}  # before "with"


def companions(token: Token) -> Iterator[Token]:
    """Who acts too, by a phrase on the subject, or on the verb before its subject: "Along with France, Germany"."""
    for child in token.children:
        if token.pos_ in {"VERB", "AUX"} and child.i > token.i:
            continue
        phrase = [child, *(inner for inner in child.children if inner.dep_ in {"prep", "advmod"})]
        words = {word.lower_ for word in phrase}
        if words & _ALONE or ("with" in words and words & _BESIDE):
            leading = (word for word in phrase if word.lower_ in _LEADING)
            yield from (inner for word in leading for inner in word.children if inner.dep_ == "pobj")
