"""Takes a predicate of the parse, gives what its own group of words says: name, voice, tense, modality, negation."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from communique.reading.clause import Form, Modality, Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATIONS = {"no", "neither", "nor", "never", "without", "not", "n't"}
CONDITIONS = {"if", "unless", "whether", "should", "lest"}
WILL = {"will", "shall", "'ll", "wo"}
WOULD = {"would", "'d"}
MAY = {"can", "could", "may", "might", "ca"}
MUST = {"must", "should", "ought", "need"}
_LEADING = {"behind"}  # no part of the verb: "met behind closed doors"
_NOBODY = {"nobody", "none", "neither", "nothing"}
_NOT_ANY = {"no", "neither"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_BEFORE_MAIN = {"advcl", "ccomp"}
_MERELY = {"only", "just", "merely", "simply"}  # "not only signed" signed
_LASTING = {"longer", "more"}  # "no longer supplies": supplies not
_SUPPOSING_FIRST = {"had", "were", "should"}  # before their subject: "Had Mali signed"


def predicate(token: Token, particles: frozenset[str]) -> str:
    """Its lemma, with a particle ("carry out")."""
    particle = next((child.lower_ for child in token.children if is_particle(child, particles)), None)
    lemma = str(token.lemma_).lower()
    return f"{lemma} {particle}" if particle else lemma


def is_particle(child: Token, particles: frozenset[str]) -> bool:
    """Whether a word makes another verb of its verb: "pulled back", which the parser may call an adverb."""
    if child.dep_ == "prt":
        return child.lower_ not in _LEADING
    behind = child.i == child.head.i + 1
    return behind and child.dep_ in {"advmod", "acomp", "oprd"} and child.lower_ in particles


def is_passive(token: Token) -> bool:
    """Whether the verb group is passive."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children):
        return True
    if is_cut_off(token):
        return True
    done_by = token.dep_ == "acl" and any(child.dep_ == "agent" for child in token.children)
    if not (token.tag_ == "VBN" or (token.tag_ == "VBD" and done_by)) or any(
        child.dep_ == "aux" for child in token.children
    ):
        return False
    if token.dep_ == "acl":
        return not has_subject(token)  # "reports that Chad had asked" is a clause of its own
    if token.dep_ == "conj":
        bare = all(child.dep_ not in {"dobj", "ccomp", "xcomp"} for child in token.children)
        gapped = bare or not has_subject(token)  # "two were hurt and ten [jailed]"
        return gapped and is_passive(token.head)
    return token.dep_ in {"advcl", "amod"}


def is_cut_off(token: Token) -> bool:
    """Whether a participle was given the subject of the verb behind it.

    A comma before it tells, or by whom it was done: "The border, [shut] since May, was opened", "A man [held] by
    Chad was freed".
    """
    behind = token.dep_ in _BEFORE_MAIN and token.tag_ in {"VBD", "VBN"} and token.i < token.head.i
    if not behind or not has_subject(token) or has_subject(token.head):
        return False
    set_apart = token.dep_ == "advcl" and token.nbor(-1).text == ","
    if not set_apart and all(child.dep_ != "agent" for child in token.children):
        return False
    return all(child.dep_ not in {"aux", "auxpass", "dobj", "mark"} for child in token.children)


def has_subject(token: Token) -> bool:
    """Whether the parse gives it a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass", "csubj"} for child in token.children)


def is_infinitive(token: Token) -> bool:
    """Whether it stands behind "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def is_negated(token: Token) -> bool:
    """Whether it is denied: "did not", "never", "without ...ing"."""
    for child in token.children:
        if child.dep_ == "neg" or (child.lower_ in NEGATIONS and child.dep_ in {"det", "advmod", "preconj"}):
            return child.nbor().lower_ not in _MERELY
        if child.lower_ in _LASTING and any(below.lower_ == "no" for below in child.children):
            return True
        if child.dep_ in _SUBJECTS and _is_nobody(child):
            return True
        if child.dep_ == "dobj" and any(c.lower_ == "no" for c in child.children):
            return True
    if token.dep_ == "conj" and any(child.lower_ == "nor" for child in token.head.children):
        return True
    return token.dep_ in {"pcomp", "pobj"} and token.head.lower_ == "without"


def _is_nobody(subject: Token) -> bool:
    """Whether a subject says that there is none: "nobody", "no troops", "not one of them", "neither side"."""
    if subject.lower_ == "one" and any(child.lower_ == "not" for child in subject.children):
        return True
    return subject.lower_ in _NOBODY or any(child.lower_ in _NOT_ANY for child in subject.children)


def tense_and_modality(token: Token, form: Form) -> tuple[Tense, Modality]:
    """Tense and modality of the verb group of a clause."""
    if form == "noun":
        supposed = any(
            (child.dep_ == "aux" and child.lower_ in _SUPPOSING_FIRST)
            or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
            for child in token.children
        )
        return "none", "conditional" if supposed else "asserted"  # "Should Chad attack", read as a noun
    verb = token.head if form == "adjective" and token.dep_ == "acomp" else token
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if not helpers and _shares_helpers(verb):
        return tense_and_modality(verb.head, "verb")  # "will visit Ankara and meet Fidan"
    if not helpers and (full := _gapped_after(verb)) is not None:
        return tense_and_modality(full, "verb")
    forms = {helper.lower_ for helper in helpers}
    return _tense(verb, helpers, forms), _modality(verb, forms)


def _shares_helpers(verb: Token) -> bool:
    """Whether the helpers of the verb before it are its own too; a participle after "have" may be tagged as a past."""
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    perfect = any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.head.children)
    return verb.tag_ in {"VB", "VBN"} or (verb.tag_ == "VBD" and perfect and not has_subject(verb))


def _gapped_after(verb: Token) -> Token | None:
    """The verb whose helpers are left out: "a panel is to be set up and a treaty [signed] in May", or None."""
    noun = verb.head
    if (
        verb.tag_ != "VBN"
        or verb.dep_ != "acl"
        or noun.dep_ != "conj"
        or noun.head.pos_ not in {"VERB", "AUX"}
    ):
        return None
    full = noun.head
    below = (child for child in full.children if child.dep_ == "xcomp" and child.i < noun.i)
    return next(below, full) if _bare_be(full) else full


def _tense(verb: Token, helpers: list[Token], forms: set[str]) -> Tense:
    if forms & WILL:
        return "future"
    finite = [t.tag_ for t in (*helpers, verb) if t.tag_ in {"VBD", "VBZ", "VBP"}]
    if "VBD" in finite:
        return "past"
    if finite:
        return "past" if forms & {"have", "has", "'ve"} and verb.tag_ == "VBN" else "present"
    return "past" if verb.tag_ == "VBN" and not helpers else "none"


def _modality(verb: Token, forms: set[str]) -> Modality:
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod", "aux"}}
    marking = {child.lower_ for child in chain([verb], verb.children) if child.dep_ == "mark"}
    if marks & CONDITIONS & marking or _inverted(verb) or _shares_condition(verb):
        return "conditional"
    modals: tuple[tuple[set[str], Modality], ...] = (
        (WILL, "future"), (WOULD, "conditional"), (MAY, "possible"), (MUST, "necessary"),
    )  # fmt: skip
    for group, modality in modals:
        if forms & group:
            return modality
    aim = "to" in forms and verb.dep_ == "advcl" and not _goes_on(verb.head)
    if aim and not any(_is_for(child) for child in verb.children):
        return "purpose"  # but for "called for Chad to withdraw"
    if "to" in forms and verb.dep_ == "xcomp" and (_bare_be(verb.head) or _is_going(verb.head)):
        return "future"  # "is to meet", "is going to meet"
    if verb.dep_ == "ROOT" and _in_question(verb):
        return "asked"
    return "asserted"


def _shares_condition(verb: Token) -> bool:
    """Whether it shares the "if" of the verb before it: "if Mali frees the men and withdraws".

    A present does not join the past above the condition: "offered aid if Mali frees the men and withdraws".
    """
    first = verb.head
    if verb.dep_ != "conj" or has_subject(verb):
        return False
    if first.tag_ == "VBD" and verb.tag_ in {"VBZ", "VBP"}:
        between = (child for child in first.children if child.dep_ == "advcl" and child.i < verb.i)
        return any(_is_supposed(child) and child.tag_ == verb.tag_ for child in between)
    return verb.tag_ == first.tag_ and (_is_supposed(first) or _shares_condition(first))


def _is_supposed(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in verb.children)


def _inverted(verb: Token) -> bool:
    """Whether a helping verb before its subject makes a condition: "Had Mali signed", "Were Mali to sign"."""
    helpers = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.lower_ == "were":
        helpers, subjects = [verb.head], [c for c in verb.head.children if c.dep_ in _SUBJECTS]
    first = [token for token in helpers if token.lower_ in _SUPPOSING_FIRST]
    if not any(a.i < b.i and _opens(a) for a in first for b in subjects):
        return False
    return not _in_question(verb)


def _in_question(token: Token) -> bool:
    return str(token.sent.text).rstrip().endswith("?")


def _opens(helper: Token) -> bool:
    """Whether nothing stands before a helping verb, as it does in "Only then had Mali signed"."""
    before = helper.nbor(-1) if helper.i > helper.sent.start else None
    return before is None or before.is_punct or before.dep_ == "cc"


def _is_going(verb: Token) -> bool:
    """Whether it is the "going" of "is going to meet"."""
    return verb.lower_ == "going" and any(child.lemma_ == "be" for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """Whether it is the "went on" of "went on to say", behind which an infinitive tells what was done."""
    return verb.lemma_ == "go" and any(
        child.lower_ == "on" and child.dep_ == "prt" for child in verb.children
    )


def _bare_be(verb: Token) -> bool:
    """Whether it is the "be" of "is to meet", not that of "is the first to meet"."""
    forms = {"is", "are", "'s", "was", "were"}
    return verb.lower_ in forms and all(child.dep_ not in {"attr", "acomp"} for child in verb.children)


def _is_for(word: Token) -> bool:
    """Whether a word is the "for" that names who shall act."""
    return word.dep_ == "mark" and word.lower_ == "for"
