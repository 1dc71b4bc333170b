"""Takes a word, gives who says the clause that it stands in, and to whom: "We agreed, Ruto told Kagame"."""

from typing import Any

from communique.reading.parsed import Parsed

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ADDRESSED = frozenset({"dative", "dobj"})
_UTTERED = frozenset({"ccomp", "parataxis"})


def utterer(token: Any) -> int | None:  # noqa: ANN401 - spaCy's tokens are untyped
    """Who says the clause that a word stands in, before or behind it: "We agreed, Ruto said"."""
    return _of_utterance(token, _SUBJECTS)


def addressee(token: Any) -> int | None:  # noqa: ANN401 - as above
    """To whom the clause that a word stands in is said: "I thank you, Ruto told Kagame"."""
    return _of_utterance(token, _ADDRESSED)


def quoting(token: Any, parsed: Parsed) -> int | None:  # noqa: ANN401 - as above
    """Who speaks the quotation that a word stands in, where the words around it say so."""
    speaker = utterer(token) if parsed.spoken[token.i] else None
    return None if speaker is None or parsed.spoken[speaker] else speaker


def _of_utterance(token: Any, roles: frozenset[str]) -> int | None:  # noqa: ANN401 - as above
    """The word in one of the roles of the verb that says the clause around a word."""
    clause = token
    while clause.head != clause:
        if clause.dep_ in _UTTERED:
            for child in clause.head.children:
                inside = child.left_edge.i <= token.i <= child.right_edge.i
                if child.dep_ in roles and not inside:
                    return int(child.i)
        clause = clause.head
    return None


def having_turn(token: Any, parsed: Parsed) -> tuple[int, ...] | None:  # noqa: ANN401 - as above
    """The tokens of the label of who speaks at a word of a transcript; None outside of turns and in quotations."""
    if parsed.spoken[token.i]:
        return None
    at = parsed.spans[token.i]
    label = next((label for label, said in parsed.turns if said.covers(at)), None)
    if label is None:
        return None
    named = parsed.tokens(label)
    return tuple(range(max(0, named.start - 1), named.stop))
