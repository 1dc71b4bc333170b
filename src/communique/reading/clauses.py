"""Takes a parsed report, gives its clauses: verbs, adjectives and common nouns with their arguments."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from communique.codebook import Codebook
from communique.reading.clause import Argument, Clause, Clauses, Form, Modality, Relation, Tense
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

RELATIVE_PRONOUNS = {"who", "which", "that", "whom", "whose"}
NEGATIONS = {"no", "neither", "nor", "never", "without", "not", "n't"}
CONDITIONS = {"if", "unless", "whether", "should", "lest"}
WILL = {"will", "shall", "'ll", "wo"}
WOULD = {"would", "'d"}
MAY = {"can", "could", "may", "might", "ca"}
MUST = {"must", "should", "ought", "need"}
WHO_REACH = 12  # tokens back within which "who" finds its person
_CONTROLLING = {"against", "for", "from", "of"}  # "accused of leaving", "warned against leaving"
_FINITE = {"VBD", "VBZ", "VBP"}
_WHO = {"person", "office", "body", "group", "demonym"}


def read_clauses(parsed: Parsed, codebook: Codebook) -> Clauses:
    """All clauses of a report, in order of their heads."""
    return _Builder(parsed, codebook).build()


class _Builder:
    """Builds clauses from the top of each sentence down, so that subjects can be handed on."""

    def __init__(self, parsed: Parsed, codebook: Codebook) -> None:
        self._parsed = parsed
        self._object_control = words(codebook, "object control")
        self._object_gerund = words(codebook, "object gerund")
        self._particles = words(codebook, "particles")
        self._done: dict[int, Clause] = {}

    def build(self) -> Clauses:
        for sentence in self._parsed.doc.sents:
            self._walk(sentence.root)
        return Clauses(tuple(self._done[head] for head in sorted(self._done)))

    def _walk(self, root: Token) -> None:
        waiting = [root]
        while waiting:
            token = waiting.pop()
            form = self._form(token)
            if form is not None:
                self._done[token.i] = self._clause(token, form)
            waiting.extend(token.children)

    def _form(self, token: Token) -> Form | None:
        if self._parsed.mentions[token.i] is not None:
            return None
        if token.pos_ == "VERB" and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            return "verb"
        if token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}:
            return "verb"
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
            return "noun"
        if (
            token.pos_ == "ADJ"
            and token.dep_ in {"acomp", "ROOT", "amod", "acl", "conj"}
            and any(child.dep_ in {"xcomp", "prep", "ccomp"} for child in token.children)
        ):
            return "adjective"
        return None

    def _clause(self, token: Token, form: Form) -> Clause:
        passive = form == "verb" and _passive(token) and not _stranded(token)
        arguments = list(self._own_arguments(token, form, passive=passive))
        parent, relation = self._parent(token)
        if form != "noun" and not any(a.role == ("object" if passive else "subject") for a in arguments):
            arguments = [*self._shared(token, passive=passive), *arguments]
        elif form == "verb" and _gapped(token, arguments):
            arguments.append(Argument("object", token.head.i))
        tense, modality = _group(token, form)
        if tense == "none" and parent is not None and parent in self._done:
            tense = self._done[parent].tense
        return Clause(
            head=token.i,
            predicate=_predicate(token, self._particles),
            form=form,
            arguments=tuple(dict.fromkeys(arguments)),
            tense=tense,
            modality=modality,
            negated=_negated(token),
            passive=passive,
            parent=parent,
            relation=relation,
        )

    def _own_arguments(self, token: Token, form: Form, *, passive: bool) -> Iterator[Argument]:
        for child in token.children:
            role = _ROLES.get(child.dep_)
            if child.dep_ in {"prep", "dative", "agent"} and child.pos_ in {"ADP", "SCONJ", "VERB", "PART"}:
                yield from self._prepositional(child, passive=passive)
            elif role == "subject" and form != "noun":
                yield from self._each("subject", child)
            elif role == "modifier" and form == "noun":
                if self._parsed.mentions[child.i] is not None or child.dep_ == "poss" or child.pos_ == "NOUN":
                    yield from self._each("possessor" if child.dep_ == "poss" else "modifier", child)
            elif form == "verb" and _is_particle(child, self._particles):
                yield from self._own_arguments(child, "noun", passive=passive)  # "back from Lebanon"
            elif role is not None and role != "modifier":
                yield from self._each(role, child)
        if form == "verb":
            yield from (a for subject in _astray(token) for a in self._each("subject", subject))
        elif form == "adjective":
            yield from self._of_adjective(token)

    def _of_adjective(self, token: Token) -> Iterator[Argument]:
        """The subject of "the commission, due to meet in May" and of "the commission is due to meet"."""
        if token.dep_ == "amod":
            yield Argument("subject", token.head.i)
        elif token.head.lemma_ == "be" and token.dep_ == "acomp":
            for child in token.head.children:
                if child.dep_ in {"nsubj", "nsubjpass"}:
                    yield from self._each("subject", child)

    def _prepositional(self, preposition: Token, *, passive: bool) -> Iterator[Argument]:
        role = preposition.lower_
        if role == "by" and (passive or preposition.dep_ == "agent"):
            role = "subject"
        for child in preposition.children:
            if child.dep_ in {"pobj", "pcomp"}:
                yield from self._each(role, child)
            elif child.dep_ == "prep":
                yield from self._prepositional(child, passive=False)

    def _each(self, role: str, token: Token) -> Iterator[Argument]:
        """The argument and what is coordinated with it, a relative pronoun replaced by what it stands for."""
        yield Argument(role, self._antecedent(token).i)
        for child in token.children:
            if (child.dep_ == "conj" or self._listed(token, child)) and (token.pos_ == "VERB") == (
                child.pos_ == "VERB"
            ):
                yield from self._each(role, child)

    def _listed(self, token: Token, child: Token) -> bool:
        """Whether the parser took the second of three states for an apposition: "Chad, Niger, and Mali"."""
        mentions = self._parsed.mentions[token.i], self._parsed.mentions[child.i]
        return child.dep_ == "appos" and all(
            named is not None and named.kind == "state" for named in mentions
        )

    def _shared(self, token: Token, *, passive: bool) -> Iterator[Argument]:
        """A subject that the grammar leaves out: control, coordination, participles, reduced relatives."""
        role = "object" if passive else "subject"
        head = token.head
        if _stranded(token):
            yield from self._each("subject", token.sent.root)
            return
        head = _finite_conjunct(token).head
        if token.dep_ in {"acl", "relcl"}:
            if token.tag_ == "VBN" or not _infinitive(token):
                gap = role if token.dep_ == "acl" or not _has_subject(token) else "object"
                yield from self._each(gap, head)
                return
            token, head = head, head.head  # "its decision to leave": who decides leaves
        while head.i not in self._done and head.head != head:
            head = head.head
        governor = self._done.get(head.i)
        if governor is None:
            return
        controls = self._controls(token, governor.predicate.split()[0])
        roles = (
            ("object", "dative", "to", "on")
            if controls and governor.all("object", "dative", "to", "on")
            else (("object", "subject") if governor.passive else ("subject", "possessor"))
        )
        for wanted in roles:
            tokens = [a for a in governor.all(wanted) if a != token.i]
            if tokens:
                yield from (Argument(role, found) for found in tokens)
                return

    def _controls(self, token: Token, verb: str) -> bool:
        """Whether the object of the verb above does what follows: "urged Chad to go", "accused Chad of going"."""
        if token.dep_ == "pcomp":
            return token.head.lower_ in _CONTROLLING and verb in self._object_gerund
        return token.dep_ in {"xcomp", "ccomp", "advcl"} and verb in self._object_control

    def _antecedent(self, token: Token) -> Token:
        """What a relative pronoun stands for; any other token stands for itself."""
        if token.lower_ not in RELATIVE_PRONOUNS or token.tag_ not in {"WDT", "WP", "WP$", "IN"}:
            return token
        clause = token.head
        while clause.dep_ not in {"relcl", "ROOT"} and clause.head != clause:
            clause = clause.head
        if clause.dep_ != "relcl":
            return token
        mention = self._parsed.mentions[clause.head.i]
        if mention is None and clause.head.dep_ == "appos" and self._names_who(clause.head.head):
            return clause.head.head  # "Hamas, the group that rules Gaza"
        if token.lower_ in {"who", "whom"} and mention is not None and mention.kind not in _WHO:
            return self._person_before(token) or clause.head
        return clause.head

    def _names_who(self, token: Token) -> bool:
        mention = self._parsed.mentions[token.i]
        return mention is not None and mention.kind in {*_WHO, "state", "igo"}

    def _person_before(self, token: Token) -> Token | None:
        """The last person named before "who", where the parser chose a date or a place."""
        doc: Doc = self._parsed.doc
        for index in range(token.i - 1, max(token.sent.start, token.i - WHO_REACH) - 1, -1):
            mention = self._parsed.mentions[index]
            if mention is not None and mention.kind in _WHO:
                return doc[index]
        return None

    def _parent(self, token: Token) -> tuple[int | None, Relation]:
        joined = _finite_conjunct(token)
        relation: Relation = _RELATIONS.get(joined.dep_, "nominal") if joined == token else "conjunct"
        token = joined
        if _stranded(token):
            return None, "root"
        if relation != "conjunct" and token.dep_ in {"acl", "relcl"} and _infinitive(token):
            relation = "complement"
        head = token
        while head.head != head:
            head = head.head
            if head.i in self._done:
                return head.i, relation
        return None, "root"


_ROLES = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "object",
    "csubjpass": "object",
    "dobj": "object",
    "dative": "dative",
    "attr": "attribute",
    "oprd": "attribute",
    "acomp": "complement",
    "ccomp": "complement",
    "xcomp": "complement",
    "poss": "modifier",
    "compound": "modifier",
    "amod": "modifier",
    "nmod": "modifier",
}

_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}

_RELATIONS: dict[str, Relation] = {
    "ccomp": "complement",
    "xcomp": "complement",
    "pcomp": "complement",
    "acomp": "complement",
    "csubj": "complement",
    "csubjpass": "complement",
    "relcl": "relative",
    "acl": "relative",
    "advcl": "adverbial",
    "conj": "conjunct",
    "parataxis": "conjunct",
    "ROOT": "root",
}


def _predicate(token: Token, particles: frozenset[str]) -> str:
    particle = next((child.lower_ for child in token.children if _is_particle(child, particles)), None)
    lemma = str(token.lemma_).lower()
    return f"{lemma} {particle}" if particle else lemma


def _is_particle(child: Token, particles: frozenset[str]) -> bool:
    """Whether a word makes another verb of its verb: "pulled back", which the parser may call an adverb."""
    if child.dep_ == "prt":
        return True
    behind = child.i == child.head.i + 1
    return behind and child.dep_ in {"advmod", "acomp", "oprd"} and child.lower_ in particles


def _passive(token: Token) -> bool:
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children):
        return True
    if token.dep_ == "acl" and token.tag_ == "VBN":
        return True
    if token.tag_ == "VBN" and token.dep_ in {"advcl", "amod"}:
        return not any(child.dep_ == "aux" for child in token.children)
    if (
        token.dep_ == "conj"
        and token.tag_ == "VBN"
        and not any(child.dep_ == "aux" for child in token.children)
    ):
        return not _has_subject(token) and _passive(token.head)
    return False


def _astray(token: Token) -> Iterator[Token]:
    """Subjects that the parser hung on a word beside the verb.

    That is a helping verb, parted from it ("Chad has more than once refused"), or the conjunction before both
    ("after Chad, in talks in Doha, had agreed").
    """
    if any(child.dep_ in _SUBJECTS for child in token.children):
        return
    for child in token.children:
        if child.dep_ == "aux":
            yield from (inner for inner in child.children if inner.dep_ == "nsubj")
        elif child.dep_ == "mark":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _finite_conjunct(token: Token) -> Token:
    """The conjunct a finite verb really joins: not the bare verb before it ("urged them to talk and praised")."""
    if token.dep_ != "conj" or token.tag_ != "VBD" or token.head.tag_ != "VB":
        return token
    joined = token
    while joined.head != joined and joined.head.tag_ not in _FINITE:
        joined = joined.head
    return joined if joined.head.tag_ in _FINITE else token


def _gapped(token: Token, arguments: list[Argument]) -> bool:
    """Whether a relative clause lacks its object: "the tariffs it imposed"."""
    if token.dep_ != "relcl" or any(a.role in {"object", "complement"} for a in arguments):
        return False
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    return bool(subjects) and all(child.tag_ not in {"WDT", "WP"} for child in subjects)


def _stranded(token: Token) -> bool:
    """Whether a main verb was mistaken for a participle: "A delegation led by X, who is ill, called on Y"."""
    root = token.sent.root
    if (
        token.dep_ != "acl"
        or root.pos_ not in {"NOUN", "PROPN"}
        or token.tag_ not in {"VBD", "VBN"}
        or token.i == 0
    ):
        return False
    agent = any(child.dep_ == "agent" for child in token.children)
    return token.nbor(-1).lower_ == "," and not agent and any(True for _ in token.rights)


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "csubj"} for child in token.children)


def _infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _negated(token: Token) -> bool:
    for child in token.children:
        if child.dep_ == "neg" or (child.lower_ in NEGATIONS and child.dep_ in {"det", "advmod", "preconj"}):
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and any(c.lower_ == "no" for c in child.children):
            return True
    if token.dep_ == "conj" and any(child.lower_ == "nor" for child in token.head.children):
        return True
    return token.dep_ in {"pcomp", "pobj"} and token.head.lower_ == "without"


def _group(token: Token, form: Form) -> tuple[Tense, Modality]:
    """Tense and modality of the verb group of a clause."""
    if form == "noun":
        return "none", "asserted"
    verb = token.head if form == "adjective" and token.dep_ == "acomp" else token
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if (
        not helpers
        and verb.dep_ == "conj"
        and verb.tag_ in {"VB", "VBN"}
        and verb.head.pos_ in {"VERB", "AUX"}
    ):
        return _group(verb.head, "verb")  # "will visit Ankara and meet Fidan"
    forms = {helper.lower_ for helper in helpers}
    return _tense(verb, helpers, forms), _modality(verb, forms)


def _tense(verb: Token, helpers: list[Token], forms: set[str]) -> Tense:
    if forms & WILL:
        return "future"
    finite = [t.tag_ for t in (*helpers, verb) if t.tag_ in {"VBD", "VBZ", "VBP"}]
    if "VBD" in finite:
        return "past"
    if finite:
        return "past" if forms & {"have", "has", "'ve"} and verb.tag_ == "VBN" else "present"
    return "past" if verb.tag_ == "VBN" and not helpers else "none"


def _bare_be(verb: Token) -> bool:
    """Whether it is the "be" of "is to meet", not that of "is the first to meet"."""
    forms = {"is", "are", "'s", "was", "were"}
    return verb.lower_ in forms and all(child.dep_ not in {"attr", "acomp"} for child in verb.children)


def _modality(verb: Token, forms: set[str]) -> Modality:
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod", "aux"}}
    if marks & CONDITIONS & {child.lower_ for child in chain([verb], verb.children) if child.dep_ == "mark"}:
        return "conditional"
    modals: tuple[tuple[set[str], Modality], ...] = (
        (WILL, "future"), (WOULD, "conditional"), (MAY, "possible"), (MUST, "necessary"),
    )  # fmt: skip
    for group, modality in modals:
        if forms & group:
            return modality
    if "to" in forms and verb.dep_ == "advcl":
        return "purpose"
    if "to" in forms and verb.dep_ == "xcomp" and _bare_be(verb.head):
        return "future"  # "is to meet"
    if verb.dep_ == "ROOT" and str(verb.sent.text).rstrip().endswith("?"):
        return "asked"
    return "asserted"
