"""Takes a predicate of the parse, gives its arguments: those that hang on it and those that grammar leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.clause import Argument, Clause, Form
from communique.reading.grammar.antecedents import antecedent, is_of_several
from communique.reading.grammar.companions import companions
from communique.reading.grammar.repairs import (
    astray_agents,
    astray_datives,
    astray_listed,
    astray_objects,
    astray_subjects,
    called_on,
    conjunct,
    is_fronted_object,
    is_insertion,
    is_stranded,
    judged,
    parted_subjects,
    sent_home,
    told_of,
)
from communique.reading.grammar.verbs import has_subject, is_infinitive, is_particle
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from communique.codebook import Codebook
    from communique.reading.parsed import Parsed

_CONTROLLING = {"against", "as", "for", "from", "of"}  # "accused of leaving", "quoted as saying"
_SETTINGS = {"place", "date"}
_TAKEN_BY_NO_SETTING = {"among", "between", "with"}
# What follows these and "to" is no addressee: "according to Chad".
_TAKEN_FROM = {"according", "contrary", "owing", "thanks"}
_SAME_ROLE = {"among": "between", "amongst": "between"}
_HYPHENS = {"-", "–"}
_LISTED = {"state", "igo"}
_NATIONS = {"state", "demonym", "igo"}
_ROLES = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "object",
    "csubjpass": "object",
    "dobj": "object",
    "dative": "dative",
    "attr": "attribute",
    "oprd": "attribute",
    "intj": "attribute",
    "acomp": "complement",
    "ccomp": "complement",
    "xcomp": "complement",
    "poss": "modifier",
    "compound": "modifier",
    "amod": "modifier",
    "nmod": "modifier",
}


class ArgumentReader:
    """Reads the arguments of one predicate after another, from the top of each sentence down.

    Args:
        parsed: The parsed report.
        codebook: What words mean.
    """

    def __init__(self, parsed: Parsed, codebook: Codebook) -> None:
        self._parsed = parsed
        self._object_control = words(codebook, "object control")
        self._addressee_control = words(codebook, "addressee control")
        self._object_gerund = words(codebook, "object gerund")
        self._asking_for = words(codebook, "asking for")
        self._joining = words(codebook, "joining")
        parted = (subject for token in parsed.doc for subject in parted_subjects(token, parsed))
        self._parted = frozenset(subject.i for subject in parted)
        self._particles = words(codebook, "particles")
        self._put_in_writing = words(codebook, "put in writing")

    def read(
        self, token: Token, form: Form, above: Mapping[int, Clause], *, passive: bool
    ) -> tuple[Argument, ...]:
        """The arguments of a predicate, each once.

        Args:
            token: The predicate.
            form: Its form.
            above: The clauses already read, by their heads: those above it lend their arguments.
            passive: Whether its verb group is passive.
        """
        arguments = list(self._own(token, form, passive=passive))
        if form != "noun" and not any(a.role == ("object" if passive else "subject") for a in arguments):
            arguments = [*self._shared(token, above, passive=passive), *arguments]
        elif form == "verb" and _lacks_object(token, arguments):
            arguments.append(Argument("object", token.head.i))
        return tuple(dict.fromkeys(arguments))

    def _own(self, token: Token, form: Form, *, passive: bool) -> Iterator[Argument]:
        given = passive and any(child.dep_ == "dobj" for child in token.children)
        for child in token.children:
            role = "dative" if given and child.dep_ == "nsubjpass" else _ROLES.get(child.dep_)
            role = "object" if is_fronted_object(child) else role
            if child.dep_ in {"prep", "dative", "agent"} and child.pos_ in {"ADP", "SCONJ", "VERB", "PART"}:
                yield from self._prepositional(child, passive=passive)
            elif role == "subject" and form != "noun":
                addressed = token.dep_ == "pcomp" and self._letter_to(token) is not None
                yield from self._each("object" if passive else "to" if addressed else "subject", child)
                yield from (a for beside in companions(child) for a in self._each("subject", beside))
            elif role == "modifier" and form == "noun":
                if self._parsed.mentions[child.i] is not None or child.dep_ == "poss" or child.pos_ == "NOUN":
                    yield from self._each("possessor" if child.dep_ == "poss" else "modifier", child)
                else:  # "international and Kenyan criticism"
                    joined = (
                        other.i for other in child.conjuncts if self._parsed.mentions[other.i] is not None
                    )
                    yield from (Argument("modifier", other) for other in joined)
            elif form == "verb" and (is_particle(child, self._particles) or self._goes_back(child)):
                yield from self._own(child, "noun", passive=passive)  # "back from Lebanon"
            elif role is not None and role != "modifier" and not is_insertion(child):
                yield from self._each(role, child)
        yield from self._called_on(token)
        if form == "verb":
            yield from self._astray(token, passive=passive)
        elif form == "adjective":
            yield from self._of_adjective(token)

    def _goes_back(self, child: Token) -> bool:
        """Whether a word behind the object leads on to a phrase of the verb: "put Chad [back] on the list"."""
        return child.dep_ == "advmod" and child.lower_ in self._particles

    def _astray(self, token: Token, *, passive: bool) -> Iterator[Argument]:
        """What belongs to a verb although the parser hung it elsewhere."""
        for companion in companions(token):
            yield from self._each("subject", companion)
        for subject in (*astray_listed(token, self._parsed), *astray_subjects(token, self._parsed)):
            yield from self._each("object" if passive else "subject", subject)
        astray = (*sent_home(token, self._parsed), *judged(token), *astray_objects(token, self._parsed))
        for parted in parted_subjects(token, self._parsed):
            yield Argument("object" if passive else "subject", parted.i)
        for thing in () if passive else astray:
            yield from self._each("object", thing)
        for given in astray_datives(token, self._parsed):
            yield from self._each("dative", given)
        for agent in astray_agents(token) if passive else ():
            yield from self._prepositional(agent, passive=True)

    def _called_on(self, token: Token) -> Iterator[Argument]:
        """Who shall act, and what they shall do: "called for Chad to withdraw"."""
        for child in token.children if token.lemma_.lower() in self._asking_for else ():
            if (called := called_on(child)) is not None:
                yield from (*self._each("for", called), Argument("complement", child.i))

    def _of_adjective(self, token: Token) -> Iterator[Argument]:
        """The subject of "the commission, due to meet in May" and of "the commission is due to meet"."""
        if token.dep_ == "amod":
            yield Argument("subject", token.head.i)
        elif token.head.lemma_ in {"be", "stand", "remain"} and token.dep_ == "acomp":
            for child in token.head.children:
                if child.dep_ in {"nsubj", "nsubjpass"}:
                    yield from self._each("subject", child)

    def _prepositional(self, preposition: Token, *, passive: bool) -> Iterator[Argument]:
        if preposition.lower_ in _TAKEN_FROM:
            return
        role = _SAME_ROLE.get(preposition.lower_, preposition.lower_)
        acted = passive or (preposition.dep_ == "agent" and not has_subject(preposition.head))
        if role == "by" and acted and not self._limits(preposition):
            role = "subject"
        for child in preposition.children:
            if child.dep_ in {"pobj", "pcomp"} or (role == "as" and child.dep_ == "amod"):
                yield from self._each(role, child)
                yield from self._behind_setting(child)
            elif child.dep_ == "prep":
                yield from self._prepositional(child, passive=False)

    def _limits(self, preposition: Token) -> bool:
        """Whether "by" sets a time limit: "will be completed by June"."""
        mentions = [self._parsed.mentions[child.i] for child in preposition.children]
        return any(mention is not None and mention.kind == "date" for mention in mentions)

    def _behind_setting(self, token: Token) -> Iterator[Argument]:
        """Phrases that the parser hung on a place or time, which takes none: "talks [in Oslo with Chad]"."""
        mention = self._parsed.mentions[token.i]
        if mention is None or mention.kind not in _SETTINGS:
            return
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in _TAKEN_BY_NO_SETTING:
                yield from self._prepositional(child, passive=False)

    def _each(self, role: str, token: Token) -> Iterator[Argument]:
        """The argument and what is coordinated with it, a relative pronoun replaced by what it stands for."""
        named = antecedent(token, self._parsed)
        yield Argument(role, named.i)
        if named != token and is_of_several(token, self._parsed):
            yield from (Argument(role, other.i) for other in named.conjuncts)
        for child in token.children:
            if self._hyphened(token, child):
                yield Argument(role, child.i)
            joined = (child.dep_ == "conj" and child.i not in self._parted) or self._listed(token, child)
            if joined and (token.pos_ == "VERB") == (child.pos_ == "VERB"):
                yield from self._each(role, child)

    def _listed(self, token: Token, child: Token) -> bool:
        """Whether the parser took the second of three states for an apposition: "Chad, Niger, and Mali"."""
        mentions = self._parsed.mentions[token.i], self._parsed.mentions[child.i]
        return child.dep_ == "appos" and all(
            named is not None and named.kind in _LISTED for named in mentions
        )

    def _hyphened(self, token: Token, child: Token) -> bool:
        """Whether a hyphen joins two states or organisations before a noun: "Nepal-India talks"."""
        if child.i + 2 != token.i or token.nbor(-1).text not in _HYPHENS:
            return False
        mentions = self._parsed.mentions[token.i], self._parsed.mentions[child.i]
        return all(named is not None and named.kind in _NATIONS for named in mentions)

    def _shared(self, token: Token, above: Mapping[int, Clause], *, passive: bool) -> Iterator[Argument]:
        """A subject that the grammar leaves out: control, coordination, participles, reduced relatives."""
        role = "object" if passive else "subject"
        if is_stranded(token):
            yield from self._each("subject", token.sent.root)
            return
        if (thing := told_of(token)) is not None:
            yield from self._each("subject", token.head)
            yield from self._each("object", thing)
            return
        head = conjunct(token).head
        if (sent := self._letter_to(token)) is not None and sent.head.i in above:
            yield from (Argument("subject", found) for found in above[sent.head.i].all("subject"))
            return
        if who := self._addressee(token) or self._decider(token):
            yield from self._each(role, who)
            return
        if token.dep_ in {"acl", "relcl"}:
            if token.tag_ == "VBN" or not is_infinitive(token):
                gap = role if token.dep_ == "acl" or not has_subject(token) else "object"
                yield from self._each(gap, head)
                return
            token, head = head, head.head
        while head.i not in above and head.head != head:
            head = head.head
        if (governor := above.get(head.i)) is not None:
            yield from self._governed(token, role, governor)

    def _governed(self, token: Token, role: str, governor: Clause) -> Iterator[Argument]:
        """The subject that the verb above lends: its own, or its object."""
        controls = self._controls(token, governor.predicate.split()[0])
        roles = (
            ("object", "dative", "to", "on")
            if controls and governor.all("object", "dative", "to", "on")
            else (("object", "subject") if governor.passive else ("subject", "possessor"))
        )
        joined = token.dep_ == "pcomp" and governor.predicate in self._joining
        for wanted in roles:
            tokens = [a for a in governor.all(wanted, *(("object",) if joined else ())) if a != token.i]
            if tokens:
                yield from (Argument(role, found) for found in tokens)
                return

    def _letter_to(self, token: Token) -> Token | None:
        """The "to" of a letter in which a participle says something: "a note to Chad demanding that"."""
        if token.tag_ != "VBG" or token.lemma_.lower() not in self._put_in_writing:
            return None
        before = token.head.head if token.dep_ == "acl" else token.head
        given = token.dep_ == "acl" or (token.dep_ == "pcomp" and before.dep_ == "dative")
        return before if given and before.lower_ == "to" else None

    def _addressee(self, token: Token) -> Token | None:
        """Who is asked by a noun to do what follows: "an invitation to Chad to visit"."""
        head = token.head
        if not is_infinitive(token) or token.dep_ not in {"acl", "advcl", "xcomp"}:
            return None
        nouns = [head] if token.dep_ == "acl" else [child for child in head.children if child.dep_ == "dobj"]
        verb = head.head if token.dep_ == "acl" else head
        if not any(noun.lemma_.lower() in self._addressee_control and noun.i < token.i for noun in nouns):
            return None
        near = [child for noun in (*nouns, verb) for child in noun.children if child.i < token.i]
        given = next((child for child in near if child.dep_ == "dative" and child.tag_ != "IN"), None)
        to = (child for child in near if child.lower_ == "to" and child.dep_ in {"prep", "dative"})
        return given or next((inner for prep in to for inner in prep.children if inner.dep_ == "pobj"), None)

    def _decider(self, token: Token) -> Token | None:
        """Whose noun it is that an infinitive spells out: "Chad's decision to leave"; not whose request."""
        noun = token.head
        if token.dep_ not in {"acl", "relcl"} or not is_infinitive(token) or token.tag_ == "VBN":
            return None
        if noun.lemma_.lower() in self._addressee_control:
            return None
        return next((child for child in noun.children if child.dep_ == "poss"), None)

    def _controls(self, token: Token, verb: str) -> bool:
        """Whether the object of the verb above does what follows: "urged Chad to go", "accused Chad of going"."""
        if token.dep_ == "pcomp":
            return token.head.lower_ in _CONTROLLING and verb in self._object_gerund
        if token.dep_ == "advcl" and token.tag_ == "VBG":
            return False  # "Noting the delay, Chad urged Niger": who urges notes
        return token.dep_ in {"xcomp", "ccomp", "advcl"} and verb in self._object_control


def _lacks_object(token: Token, arguments: list[Argument]) -> bool:
    """Whether a relative clause lacks its object: "the tariffs it imposed"."""
    if token.dep_ != "relcl" or any(a.role in {"object", "complement"} for a in arguments):
        return False
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    return bool(subjects) and all(child.tag_ not in {"WDT", "WP"} for child in subjects)
