"""Takes the sayings of a report as parsed, gives them with each content cut to what one speaker says.

A saying may stand inside another's content: as the same speaker's next act (", adding that"), as the speech of
another ("..., and Manalo expressed understanding"), as speech passed on by a ministry or a statement, or as
what the outer speaker says of others, which stays theirs.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.reading.context import Context
from communique.reading.grammar.verbs import CONDITIONS
from communique.reading.statements.saying import Saying, has_subject, is_participle
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADVERBIAL = {"advcl", "pcomp"}
_TELLING = {"affirm", "announce", "inform"}


def untangled(found: dict[int, Saying], context: Context) -> Iterator[Saying]:
    """Each saying with the speech of others, and its own further speech, taken out of its content."""
    kept = dict(found)
    for cue, saying in found.items():
        outer = _around(saying, found)
        if outer is not None:
            _settle(saying, outer, kept, context)
        elif is_participle(context.parsed.doc[cue], context) and _above(saying, found, context):
            kept[cue] = replace(saying, speakers=found[_head(saying, context)].speakers)
        elif not saying.can_be_said(context):
            kept.pop(cue)
    yield from (kept[cue] for cue in sorted(kept))


def _settle(saying: Saying, outer: Saying, kept: dict[int, Saying], context: Context) -> None:
    """Decide for a saying within another's content whose it is, and what is left of the outer one."""
    cue = saying.cue
    head = context.parsed.doc[cue]
    above = kept.get(outer.cue, outer)
    beside = kept.get(head.head.i) if head.dep_ == "conj" else None
    if beside is not None and beside.channel and beside.channel == outer.speakers:
        kept[cue] = replace(
            saying, channel=outer.speakers
        )  # "Khan thanked X and hoped for Y, his office said"
    elif _goes_on(head, outer, context):
        kept[cue] = replace(saying, speakers=above.speakers or saying.speakers, channel=above.channel)
        kept[outer.cue] = replace(above, content=_without(above, head))
    elif _another_speaks(saying, head, context) or _is_aside(saying, head, outer, context):
        kept[outer.cue] = replace(above, content=_without(above, head) - saying.content)
    elif _same_voice(saying, outer, context):
        if {cue, _copula(head)} & set(outer.clause.all("complement")):
            kept[outer.cue] = replace(above, inner=saying.act)
        kept.pop(cue)
    elif _is_told_beside(saying, head, outer, context):
        pass  # both are said, one around the other
    elif saying.can_be_said(context) and (
        outer.is_passed_on(context) or _told_by_own_government(saying, outer, context)
    ):
        kept[cue] = replace(saying, channel=outer.speakers)
        kept.pop(outer.cue, None)
    else:
        kept.pop(cue)


def _without(saying: Saying, head: "Token") -> frozenset[int]:
    return saying.content - {token.i for token in head.subtree}


def _head(saying: Saying, context: Context) -> int:
    return int(context.parsed.doc[saying.cue].head.i)


def _above(saying: Saying, found: dict[int, Saying], context: Context) -> bool:
    """Whether a participle hangs right on another saying, whose speaker is then its own."""
    return _head(saying, context) in found


def _around(saying: Saying, found: dict[int, Saying]) -> Saying | None:
    """The nearest saying in whose content a saying stands."""
    around = [other for other in found.values() if other is not saying and saying.cue in other.content]
    return min(around, key=lambda other: len(other.content), default=None)


def _copula(head: "Token") -> int:
    """The verb "be" of a predicate adjective, else the token itself."""
    return int(head.head.i) if head.dep_ == "acomp" else int(head.i)


def _goes_on(head: "Token", outer: Saying, context: Context) -> bool:
    """Whether the speech is the outer speaker's own next act: ", adding that", "and hoped that"."""
    if is_participle(head, context):
        return True
    if (
        head.dep_ == "conj"
        and head.tag_ == "VBD"
        and head.head.tag_ in {"VB", "VBG"}
        and not has_subject(head)
    ):
        return True  # "urged them to talk and praised": no such verb is coordinated with a past tense
    return (
        head.dep_ == "conj"
        and not has_subject(head)
        and head.head.i in outer.clause.all("complement", "object")
    )


def _another_speaks(saying: Saying, head: "Token", context: Context) -> bool:
    """Whether the speech is somebody else's, beside and not inside: "..., and Manalo expressed understanding"."""
    if head.dep_ != "conj" or not has_subject(head):
        return False
    before = context.parsed.doc[max(0, head.left_edge.i - 2) : head.left_edge.i].text
    return before.startswith(",") and any(
        context.cast.get(ref).kind == "person" for ref in context.entities.at(*saying.speakers)
    )


def _is_aside(saying: Saying, head: "Token", outer: Saying, context: Context) -> bool:
    """Whether the report itself adds who else said what: "blamed Iran, which has always rejected the charge".

    Behind what is said in a clause, that is so where nothing follows ("said it would go ahead, which Chad denies").
    """
    while head.dep_ == "conj":
        head = head.head
    answer = head.dep_ == "relcl" and head.head.lemma_ in words(context.codebook, "what was said")
    begins = {head.left_edge.i, head.head.left_edge.i}  # "the pact, which", "the pact, a step that"
    aside = head.dep_ == "relcl" and any(i > 0 and context.parsed.doc[i - 1].text == "," for i in begins)
    closes = head.right_edge.i + 1 >= max(outer.content)
    apart = answer or closes or not outer.clause.all("complement")
    return aside and apart and saying.can_be_said(context)


def _is_told_beside(saying: Saying, head: "Token", outer: Saying, context: Context) -> bool:
    """Whether a clause only dates or explains what is said by what another said: "shut it after Chad said that"."""
    while head.i not in outer.clause.all("complement") and head.head != head:
        if head.dep_ in _ADVERBIAL and has_subject(head):
            marks = {child.lower_ for child in head.children if child.dep_ in {"mark", "advmod"}}
            told = head.dep_ == "pcomp" or bool(marks - CONDITIONS)
            return told and bool(saying.speakers) and saying.can_be_said(context)
        head = head.head
    return False


def _told_by_own_government(inner: Saying, outer: Saying, context: Context) -> bool:
    """Whether a government gives the words of its own official: "Rabuka said that ..., Fiji's government said"."""
    if outer.act not in _TELLING or inner.cue not in outer.clause.all("complement"):
        return False
    said = [context.entities.get(ref) for ref in context.entities.at(*inner.speakers)]
    telling = [context.entities.get(ref) for ref in context.entities.at(*outer.speakers)]
    states = {teller.state for teller in telling if teller.kind in {"state", "body"}}
    return bool(said) and all(one.kind == "person" and one.state in states for one in said)


def _same_voice(inner: Saying, outer: Saying, context: Context) -> bool:
    """Whether the inner speaker is the outer one, or the state that the outer one serves."""
    if not inner.speakers or context.of_speaker(inner.speakers):
        return True
    inside = set(context.entities.at(*inner.speakers))
    outside = set(context.entities.at(*outer.speakers))
    states = {context.entities.state(ref) for ref in outside}
    own_state = {ref for ref in inside if context.entities.get(ref).kind == "state"}
    return bool(inside & outside) or any(context.entities.state(ref) in states for ref in own_state)
