"""Takes a token of the parse, says where the parser must have erred, and what it should have given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.grammar.verbs import is_cut_off, is_infinitive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from communique.reading.parsed import Parsed

_FINITE = {"VBD", "VBZ", "VBP"}
_SURELY_FINITE = {"VBD", "VBZ"}  # "VBP" may be an infinitive
_WHO = {"person", "office", "state", "igo", "body", "group"}
_GIVEN = {"state", "place", "group", "igo"}
_BEFORE_NOUN = {"nmod", "compound", "amod"}
_CALLED = {"ccomp", "oprd", "xcomp"}
_CLAUSES = {"ccomp", "advcl", "parataxis"}
_HOME = "home"
_RELATIVE = {"which", "that", "whom"}
_BEFORE_VERB = {"aux", "auxpass", "neg", "advmod"}
_MANNER = {"at", "in", "on", "with"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}


def astray_subjects(token: Token, parsed: Parsed) -> Iterator[Token]:
    """Subjects that the parser hung on a word beside the verb.

    That is a helping verb, parted from it ("Chad has more than once refused"), or the conjunction before both
    ("after Chad, in talks in Doha, had agreed"), or a participle in between ("an [envoy], speaking by phone, said").
    Who is named right before a verb is no time or measure of it.
    """
    if any(child.dep_ in _SUBJECTS for child in token.children):
        return
    for child in token.children:
        if child.dep_ == "aux" or is_cut_off(child) or is_insertion(child):
            yield from (inner for inner in child.children if inner.dep_ == "nsubj")
        elif child.dep_ == "mark":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
        elif child.dep_ == "npadvmod" and child.i < token.i and token.tag_ in _FINITE:
            mention = parsed.mentions[child.i]
            yield from (child,) if mention is not None and mention.kind in _WHO else ()
        elif child.dep_ == "prep" and child.i < token.i and token.tag_ in _FINITE:
            yield from _led_up_to(child, token, parsed)


def is_insertion(token: Token) -> bool:
    """Whether a participle between commas was taken for a clause of its own: "An envoy, [asking] for time, said"."""
    verb = token.head
    if token.tag_ != "VBG" or token.dep_ not in _CLAUSES or verb.tag_ not in _FINITE or token.i > verb.i:
        return False
    alone = all(child.dep_ not in {"aux", "mark"} for child in token.children)
    return alone and token.nbor(-1).text == verb.nbor(-1).text == "," and not _has_own_subject(verb)


def is_fronted_object(token: Token) -> bool:
    """Whether a relative pronoun is no second subject: "Chad, [which] it holds responsible"."""
    if token.dep_ != "nsubj" or token.lower_ not in _RELATIVE or token.head.dep_ != "relcl":
        return False
    return any(other.dep_ == "nsubj" and other.i > token.i for other in token.head.children)


def astray_listed(token: Token, parsed: Parsed) -> Iterator[Token]:
    """Those who act, listed behind a day that the parser took for the first of them: "On May 3, [Chad, Mali] and"."""
    phrases = [child for child in token.children if child.dep_ == "prep" and child.i < token.i]
    phrases += [inner for phrase in phrases for inner in phrase.children if inner.dep_ == "prep"]
    times = (child for phrase in phrases for child in phrase.children if _is_time(child, parsed))
    for word in (joined for time in times for joined in time.conjuncts):
        mention = parsed.mentions[word.i]
        if mention is not None and mention.kind in _WHO:
            yield word


def parted_subjects(token: Token, parsed: Parsed) -> tuple[Token, ...]:
    """Who acts anew, where the parser took the name for the end of a list: "will leave Gaza and [Hamas] will free".

    Behind "both" two act anew: "met Chad and both [Mali] and [Togo] left".
    """
    helping = [child for child in token.children if child.dep_ in _BEFORE_VERB and child.i < token.i]
    finite = token.tag_ in _FINITE or any(child.tag_ in {*_FINITE, "MD"} for child in helping)
    first = min((token.i, *(child.i for child in helping)))
    if token.dep_ != "conj" or not finite or first == 0 or _has_own_subject(token):
        return ()
    name = token.doc[first - 1]
    mention = parsed.mentions[name.i]
    joined = name.dep_ == "conj" and name.left_edge.i > 0 and token.doc[name.left_edge.i - 1].dep_ == "cc"
    if not joined or mention is None or mention.kind not in _WHO | {"place"}:
        return ()
    both = any(child.lower_ == "both" and child.i < name.head.i for child in name.head.children)
    return (name.head, name) if both and _is_somebody(name.head, parsed) else (name,)


def _has_own_subject(token: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in token.children)


def _led_up_to(phrase: Token, verb: Token, parsed: Parsed) -> Iterator[Token]:
    """Who stands between a phrase and the verb, taken for its other name: "In answer to the plan, [Chad] left"."""
    for word in phrase.subtree:
        mention = parsed.mentions[word.i]
        named = word.dep_ == "appos" and mention is not None and mention.kind in _WHO
        if named and word.right_edge.i == verb.i - 1 and word.left_edge.i > 0:
            yield from (word,) if word.nbor(word.left_edge.i - word.i - 1).text == "," else ()


def astray_objects(token: Token, parsed: Parsed) -> Iterator[Token]:
    """What is done to, where the parser lost it behind a place or time: "received in Riga on Monday [the president]".

    It then takes who is named for another name of the time, or for a measure: "received here today [the envoy]".
    """
    if any(child.dep_ == "dobj" for child in token.children):
        return
    for phrase in (child for child in token.children if child.i > token.i):
        if phrase.dep_ == "npadvmod":
            behind = [phrase] if _is_somebody(phrase, parsed) else phrase.children
            yield from (word for word in behind if word == phrase or word.dep_ == "appos")
        for time in (child for child in phrase.children if phrase.dep_ == "prep" and child.dep_ == "pobj"):
            if _is_time(time, parsed):
                yield from (below for below in time.children if below.dep_ == "appos")
            elif any(below.dep_ in _BEFORE_NOUN and _is_time(below, parsed) for below in time.children):
                yield time


def sent_home(token: Token, parsed: Parsed) -> Iterator[Token]:
    """Who is sent home, where the parser took them for a kind of home: "ordered its [envoy] home"."""
    for home in (child for child in token.children if child.dep_ == "dobj" and child.lower_ == _HOME):
        yield from (
            child for child in home.children if child.dep_ in _BEFORE_NOUN and _is_somebody(child, parsed)
        )


def judged(token: Token) -> Iterator[Token]:
    """What is called something, where the parser made it the subject of a clause: "declared the [envoy] unwelcome"."""
    for said in (
        child for child in token.children if child.dep_ in _CALLED and child.pos_ in {"ADJ", "NOUN"}
    ):
        if not any(child.dep_ in {"aux", "cop", "mark"} for child in said.children):
            yield from (child for child in said.children if child.dep_ == "nsubj")


def _is_somebody(token: Token, parsed: Parsed) -> bool:
    mention = parsed.mentions[token.i]
    return mention is not None and mention.kind in _WHO


def _is_time(token: Token, parsed: Parsed) -> bool:
    mention = parsed.mentions[token.i]
    return mention is not None and mention.kind == "date"


def astray_datives(token: Token, parsed: Parsed) -> Iterator[Token]:
    """Who is given something, where the parser took the name for a part of it: "gave [Chad] six boats"."""
    objects = [child for child in token.children if child.dep_ == "dobj"]
    yield from objects[:-1]  # "handed [the envoy] a note"
    for given in objects[-1:]:
        inside = list(given.children)
        for named in (child for child in inside if child.dep_ in _BEFORE_NOUN and child.i < given.i):
            mention = parsed.mentions[named.i]
            counted = any(named.i < other.i and other.dep_ in {"nummod", "det"} for other in inside)
            if counted and mention is not None and mention.kind in _GIVEN:
                yield named


def astray_agents(token: Token) -> Iterator[Token]:
    """The "by" of a passive that the parser hung on a phrase before it: "condemned in strong terms [by] Chad"."""
    if any(child.dep_ == "agent" for child in token.children):
        return
    for phrase in (child for child in token.children if child.dep_ == "prep" and child.lower_ in _MANNER):
        for noun in (child for child in phrase.children if child.dep_ == "pobj"):
            yield from (child for child in noun.children if child.dep_ == "prep" and child.lower_ == "by")


def conjunct(token: Token) -> Token:
    """The token by whose head a verb joins what it really joins, where the parser chose the verb just before it.

    A finite verb does not join the bare verb before it ("urged them to talk and praised"), nor an infinitive the
    "would" before it ("agreed to set up a panel that would advise them and to meet").
    """
    if token.dep_ == "conj" and token.tag_ in _SURELY_FINITE and token.head.tag_ == "VB":
        return _climb(token, lambda joined: joined.head.tag_ in _FINITE)
    if (
        token.dep_ == "conj"
        and is_infinitive(token)
        and any(_is_modal(child) for child in token.head.children)
    ):
        return _climb(token, lambda joined: joined != token and is_infinitive(joined))
    return token


def _climb(token: Token, found: Callable[[Token], bool]) -> Token:
    """The first of a token and those above it that is what is looked for, else the token."""
    joined = token
    while joined.head != joined and not found(joined):
        joined = joined.head
    return joined if found(joined) else token


def _is_modal(token: Token) -> bool:
    return token.dep_ == "aux" and token.tag_ == "MD"


def is_inverted(token: Token, parsed: Parsed) -> bool:
    """Whether a verb before its subject was mistaken for an adjective: "The bridge is open, affirmed Ruiz, who"."""
    named = parsed.mentions[token.head.i]
    if token.dep_ != "amod" or token.tag_ not in {"VBD", "VBN"} or named is None or named.kind != "person":
        return False
    return token.i > 0 and token.nbor(-1).text == "," and token.head.i == token.i + 1


def is_stranded(token: Token) -> bool:
    """Whether a main verb was mistaken for a participle: "A delegation led by X, who is ill, called on Y"."""
    if token.dep_ != "acl" or token.tag_ not in {"VBD", "VBN"} or token.i == 0:
        return False
    if token.sent.root.pos_ not in {"NOUN", "PROPN"}:
        return False
    agent = any(child.dep_ == "agent" for child in token.children)
    return token.nbor(-1).lower_ == "," and not agent and any(True for _ in token.rights)


def told_of(token: Token) -> Token | None:
    """The noun of which a clause with "that" tells, where the parser took its verb for a participle.

    "The talks that the ministers held in Lima" are held; the ministers are not.
    """
    if token.dep_ != "acl" or token.tag_ not in {"VBD", "VBN"}:
        return None
    that = token.head.head
    if that.lower_ != "that" or token.head.dep_ != "nsubj" or that.i == 0:
        return None
    before = that.nbor(-1)
    return before if before.pos_ in {"NOUN", "PROPN"} else None


def called_on(token: Token) -> Token | None:
    """Who shall do what an infinitive behind "for" tells, be it hung as it may: "called for [Chile] to withdraw"."""
    if token.dep_ not in {"advcl", "ccomp", "xcomp", "relcl", "acl"} or not is_infinitive(token):
        return None
    children = list(token.children)
    marked = any(child.lower_ == "for" and child.dep_ in {"mark", "prep"} for child in children)
    return next((child for child in children if marked and child.dep_ in _SUBJECTS), None)
