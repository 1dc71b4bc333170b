"""Takes common nouns that have no name of their own, gives whom they mean: "the two sides", "the host", "police"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from communique.model import EntityKind, Office
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.common_nouns import APART, Nouns
from communique.reading.resolution.dealings import side
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.gatherings import Gatherings
from communique.reading.resolution.lands import Lands
from communique.reading.resolution.salience import Salience
from communique.reading.resolution.things import SECTOR, Things
from communique.reading.resolution.titles import same_office, take_apart

_RECIPROCAL = frozenset({"GOV", "MIL", "COP"})
_POINTING = frozenset({"the", "this", "that"})
_PLAIN = frozenset({"the", "security", "government", "riot", "some"})
_TOWARDS = frozenset({"on", "to", "with"})
_REBELS = "REB"  # the sector of people under arms against their state
_BEFORE = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss"})
_PLURALS = frozenset({"NNS", "NNPS"})
_BEFORE_NAME = frozenset({"compound", "nmod", "appos"})
_NAMED_SO = frozenset({"person", "group", "body", "company"})
_OLD = "old"
_SAYING_WHO = frozenset({"det", "amod", "compound", "nmod", "poss", "prep", "appos"})
_ONES = frozenset({"his", "her"})  # opponents and partners of one person may serve any state


@dataclass(frozen=True)
class NounPhrases:
    """Resolves common nouns of one report."""

    parsed: Parsed
    registry: Registry
    things: Things
    salience: Salience
    nouns: Nouns
    gatherings: Gatherings
    lands: Lands

    def meant(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        """What a noun stands for; nothing when it names nobody and takes up nothing."""
        noun = token.lemma_.lower()
        person = self._named_beside(token) or self._person_again(token, noun) or self._in_office(token, noun)
        certain = person or self.lands.half(token) or self._described_again(token, noun)
        certain = certain or self._opposite(token, noun)
        found = certain or self.lands.one(token) or self._gathered(token) or self.lands.counted(token)
        if found := found or self._others(token, noun) or self._under_arms(token, noun):
            return found
        if noun in self.nouns.uses["host"] | self.nouns.uses["guest"] or self._visiting(token, noun):
            return self._host_or_guest(token, noun)
        if noun in self.nouns.uses["both"] | self.nouns.mutual and self._counted(token, noun):
            return self.parties(token, people=noun in self.nouns.uses["both"] | self.nouns.uses["person"])
        if noun in self.nouns.takes_up and (named := self._taken_up(token, noun)):
            return named
        if noun in self.nouns.owned or noun in self.nouns.mutual or self._is_source(token, noun):
            return self._introduced(token, noun) or self._owned(token, noun)
        return []

    def _under_arms(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """The only people under arms who are named, where "the rebels" of whom nothing else is said take them up."""
        told = {child.lower_ for child in token.children if child.dep_ in _BEFORE or child.dep_ == "prep"}
        if self.nouns.sectors.get(noun) != _REBELS or told != {"the"} or token.tag_ not in _PLURALS:
            return []
        named = [draft for draft in self.registry.drafts.values() if self._is_under_arms(draft)]
        return named if len(named) == 1 and named[0].first < self.parsed.spans[token.i].start else []

    def _is_under_arms(self, draft: Draft) -> bool:
        """Whether a group is one of rebels, by the codebook or by its name ("the Liberation Front")."""
        if draft.kind != "group":
            return False
        sectors = self.things.lexicon.sectors
        told = (draft.code or "")[SECTOR:] or sectors.of_name([fold(word) for word in pieces(draft.name)])
        return told == _REBELS and any(word.istitle() or word.isupper() for word in pieces(draft.name))

    def _others(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """Who is on another side than those who have them, by the name behind or by none: "Chad's ally Mali".

        One alone without a name ("its neighbour") is whom the report is about.
        """
        if noun not in self.nouns.uses["others"]:
            return []
        behind = [child for child in token.children if child.dep_ == "appos"]
        behind += [
            other for other in token.head.children if other.i == token.i + 1 and other.dep_ == token.dep_
        ]
        if named := [held for other in behind for held in self.registry.at(other.i)]:
            return named
        owned = any(
            (child.dep_ == "poss" and child.lower_ not in _ONES)
            or (child.dep_ == "prep" and child.lower_ == "of")
            for child in token.children
        )
        return [self._described(token, "group", None, None)] if owned and token.tag_ in _PLURALS else []

    def _named_beside(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Who is named right behind a noun: "his wife, Amira Saleh", "the rebel group Sendero"."""
        for child in token.children:
            held = self.registry.at(child.i) if child.dep_ == "appos" else []
            if len(held) == 1 and held[0].kind in {"person", "group"}:
                return held
        return []

    def _person_again(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """The person last spoken of, whom an age or a calling takes up ("the 44-year-old"), or a rebel leader."""
        told = {child.lemma_.lower() for child in token.children if child.dep_ in _BEFORE}
        if noun == _OLD or (noun in self.nouns.uses["person"] and _OLD in told):
            return self.salience.person(token.i, frozenset())
        if self._is_calling_again(token, noun):
            return self.salience.person_near(token.i)
        if noun not in self.nouns.uses["person"]:
            return []
        outlawed = any(self.nouns.sectors.get(word) == _REBELS for word in told)
        return self.salience.stateless(token.i) if outlawed and "the" in told else []

    def _described_again(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """The person named before whom a phrase with "the" describes: "the communist leader", "the former diplomat".

        That is who was introduced with one of its words, a title cut short ("the Deputy") with that title; else
        the person spoken of, where nobody is that speaks for a state without a name ("the senior official").
        """
        beside = [child for child in token.children if child.dep_ in _BEFORE]
        words = {child.lower_ for child in beside}
        if noun not in self.nouns.uses["person"] or token.tag_ in _PLURALS or "the" not in words:
            return []
        if any(child.dep_ == "prep" or self._state_at(child.i) for child in token.children):
            return []
        told = frozenset(fold(word) for child in beside for word in pieces(self._words_at(child.i)))
        told = told - self.nouns.uses["said_of_any"] - _POINTING
        if token.text.istitle() and not told:
            return self.salience.introduced(token.i, frozenset({noun}))
        if told and (named := self.salience.introduced(token.i, told)):
            return named
        alone = all(self.parsed.mentions[child.i] is None for child in beside)
        nobody = noun in self.nouns.uses["unnamed"] and "former" not in words
        speaks = token.dep_ == "nsubj" and len(beside) > 1
        return self.salience.person(token.i, frozenset()) if alone and speaks and not nobody else []

    def _opposite(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """Those of several of one office whom somebody met: "met the presidents of A and B ... his counterparts"."""
        owners = [self.registry.at(child.i) for child in token.children if child.dep_ == "poss"]
        if noun not in self.nouns.uses["opposite"] or token.tag_ not in _PLURALS or len(owners) != 1:
            return []
        own = {side(draft) for draft in owners[0]}
        for at in reversed(self.salience.seen):
            mention = self.parsed.mentions[at]
            if at < token.i and mention is not None and mention.plural:
                others = [draft for draft in self.registry.at(at) if side(draft) not in own]
                if len(others) > 1:
                    return others
        return []

    def _words_at(self, token: int) -> str:
        return self.parsed.words(self.parsed.spans[token])

    def _is_calling_again(self, token: Any, noun: str) -> bool:  # noqa: ANN401 - as above
        """Whether "the official" or "the businessman" acts, and nobody without a name was called so before."""
        if noun not in self.nouns.uses["calling"] or token.tag_ != "NN" or token.dep_ != "nsubj":
            return False
        alone = all(child.lower_ == "the" or child.dep_ not in _SAYING_WHO for child in token.children)
        pointed = any(child.lower_ == "the" for child in token.children)
        before = (word for word in self.parsed.doc[: token.i] if word.lemma_.lower() == noun)
        named = (any(one.kind == "person" for one in self.registry.at(word.i)) for word in before)
        return alone and pointed and all(named)

    def _in_office(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """The person last spoken of who holds an office that a noun alone may mean: "the diplomat", an ambassador."""
        lexicon, asked = self.things.lexicon, Office(title=noun)
        row = take_apart(noun, lexicon).row
        alone = token.tag_ not in _PLURALS and [child.lower_ for child in token.children] == ["the"]
        if row is None or not row.means or not alone:
            return []
        return self.salience.holder(token.i, lambda held: same_office(asked, held, lexicon))

    def _gathered(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The organisation whose leaders meet, or leaders of a region who meet under no name."""
        many = self.gatherings.of_many(token)
        return self.gatherings.meant(token) or ([self._described(token, "group", None, None)] if many else [])

    def parties(self, token: Any, *, people: bool) -> list[Draft]:  # noqa: ANN401 - as above
        """Both parties: the two persons last spoken of, or the two states."""
        subject = self.salience.governing_subject(token)
        barred = self.registry.at(subject) if subject is not None else []
        found = (self.salience.people(token.i, barred) if people else []) or self.salience.pair(token.i)
        apart = barred and self._is_addressed(token) and not self.salience.are_apart(found, barred)
        return (self.salience.two_others(token.i, barred) if apart else []) or found

    def _is_addressed(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether both are whom another does something to: "called on both sides"."""
        behind = token.dep_ == "pobj" and token.head.lower_ in _TOWARDS and token.head.dep_ == "prep"
        verb = token.head.head if behind else token.head
        return verb.pos_ == "VERB" and (behind or token.dep_ in ("dobj", "dative"))

    def is_person(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a noun means people."""
        noun = token.lemma_.lower()
        return (
            noun in self.nouns.sectors
            or noun in self.nouns.mutual
            or noun in self.nouns.uses["person"]
            or noun == "member"
        )

    def _counted(self, token: Any, noun: str) -> bool:  # noqa: ANN401 - as above
        """Whether a noun means both parties: "both leaders", "the two states", "the sides"."""
        words = {child.lower_ for child in token.children}
        if "both" in words or "two" in words:
            return self.things.owner(token.i) is None
        plural = token.tag_ in _PLURALS
        if noun in self.nouns.uses["both"] or (plural and noun in self.nouns.uses["facing"]):
            return words == {"the"}
        paired = plural and noun in self.nouns.uses["paired"]
        return paired and "the" in words and not words & {"all", "other", "third"}

    def _visiting(self, token: Any, noun: str) -> bool:  # noqa: ANN401 - as above
        return noun in self.nouns.uses["person"] and any(
            child.lower_ == "visiting" for child in token.children
        )

    def _host_or_guest(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """As in "his guest": the other of the two; alone the host is who is at home; "host and guest" are both."""
        named = {word.lemma_.lower() for word in (token, *token.conjuncts)}
        if named & self.nouns.uses["host"] and named & self.nouns.uses["guest"]:
            return self.parties(token, people=True)
        home = self.things.home.without(())
        for child in token.children:
            if child.dep_ == "poss":
                states = frozenset(draft.state for draft in self.registry.at(child.i))
                return self.salience.foreigner(token.i, states) if states else []
        if not any(child.lower_ in _POINTING for child in token.children) or home is None:
            return []
        if noun not in self.nouns.uses["host"]:
            return self.salience.foreigner(token.i, frozenset({home, None}))
        return [self.things.state(home)]

    def _taken_up(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """What "the ministry", "the party" or "the project" takes up: the last thing named so."""
        words = [
            child
            for child in token.children
            if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod") and not self._only_sized(child)
        ]
        if words or token.tag_ in _PLURALS or not any(child.lower_ in _POINTING for child in token.children):
            return []
        kinds = self.nouns.takes_up[noun]
        return self.salience.taken_up(
            token.i, kinds, None if noun in self.nouns.uses["takes_up_any"] else noun
        )

    def _introduced(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """Whom a noun alone takes up that stood before a name: "the newspaper El Faro said ... the newspaper"."""
        children = [child.lower_ for child in token.children]
        if token.tag_ in _PLURALS or children != ["the"]:
            return []
        before = (self.parsed.doc[at] for at in range(token.i - 1, -1, -1))
        named = (self._beside_name(word) for word in before if word.lemma_.lower() == noun)
        held = (self.registry.at(word.i) for word in named if word is not None)
        return next((drafts for drafts in held if len(drafts) == 1 and drafts[0].kind in _NAMED_SO), [])

    def _beside_name(self, word: Any) -> Any | None:  # noqa: ANN401 - as above
        """The name that a noun stands right before, hung on it or above it."""
        if word.dep_ in _BEFORE_NAME:
            return word.head
        return next(
            (child for child in word.children if child.dep_ == "appos" and child.i == word.i + 1), None
        )

    def _only_sized(self, word: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a word only says how wide an organisation is: "the regional body", "the 15-nation bloc"."""
        return word.lower_ in self.nouns.uses["wide"] or any(child.pos_ == "NUM" for child in word.children)

    def _is_source(self, token: Any, noun: str) -> bool:  # noqa: ANN401 - as above
        """Whether "sources" speak here, rather than being of energy."""
        if noun != "source":
            return False
        speech = self.things.lexicon.words["speech"]
        speaks = token.dep_ == "nsubj" and token.head.lower_ in speech
        return speaks or any(child.lower_ in self.nouns.uses["source"] for child in token.children)

    def _owned(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        folk = noun in self.nouns.folk and token.dep_ in ("nsubj", "pobj")
        owners = self.things.owners(token.i)
        seat = self.things.seat(token.i) if folk and not owners else None
        owners = owners if token.tag_ in _PLURALS else owners[:1]
        if owners or seat is not None:
            return [
                self._named_so(token, owner, "group" if folk else "body")
                if folk or noun == "source" or self.nouns.sectors.get(noun) in APART
                else self.things.state(owner)
                for owner in owners or (seat,)
                if owner is not None
            ]
        behind = self._behind(token) or self._including(token)
        if behind:
            return behind
        if self._reciprocal(token):
            return self.salience.pair(token.i)
        return self._local(token, noun)

    def _behind(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Of whom a noun is said to be: "his government", "officials of both countries"."""
        for child in token.children:
            inner = [child] if child.dep_ == "poss" else []
            if child.dep_ == "prep" and child.lower_ in ("of", "from"):
                inner = [grandchild for grandchild in child.children if grandchild.dep_ == "pobj"]
            for word in inner:
                drafts = self._each(word) or (self.meant(word) if word.pos_ == "NOUN" else [])
                if any(draft.kind == "group" for draft in drafts):
                    return drafts
                states = dict.fromkeys(d.state for d in drafts if d.state and d.kind != "place")
                if states:
                    return [self.things.state(code) for code in states]
        return []

    def _including(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Who is named as one of some: "with top officials, including President Ruiz"."""
        behind = (child for child in token.children if child.dep_ == "prep" and child.lower_ == "including")
        named = (self._each(word) for child in behind for word in child.children if word.dep_ == "pobj")
        return [draft for drafts in named for draft in drafts if draft.kind in _NAMED_SO and draft.state]

    def _each(self, word: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """What a word and those listed with it stand for: "officials from Chad, Niger and Mali"."""
        return [draft for each in (word, *word.conjuncts) for draft in self.registry.at(each.i)]

    def _reciprocal(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether nobody's people do something to each other: "soldiers beat one another", "envoys met"."""
        servants = self.nouns.sectors.get(token.lemma_.lower()) in _RECIPROCAL
        if token.tag_ not in _PLURALS or token.dep_ != "nsubj" or not servants:
            return False
        verb = token.head
        exchanging = verb.lemma_.lower() in self.nouns.uses["exchanges"]
        barred = ("det",) if exchanging else ("dobj", "det")
        alone = not any(child.dep_ in barred for child in (*verb.children, *token.children))
        behind = [word.lower_ for word in self.parsed.doc[verb.i + 1 : verb.i + 3]]
        other = behind in (["one", "another"], ["each", "other"])
        return other or (
            alone
            and (exchanging or verb.lemma_.lower() in self.nouns.uses["mutual_act"])
            and verb.dep_ in ("ROOT", "relcl", "advcl")
        )

    def _local(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """Whose "the government", "police" or "officials" are when nothing says so: those of the place or speaker."""
        words = {child.lower_ for child in token.children}
        if "opposition" in words or words & {"both", "other", "two"}:
            return []
        if (serving := self.gatherings.served(token)) and noun in self.nouns.owned:
            return serving
        if noun in self.nouns.uses["unnamed"]:
            again, state = self._again(token, noun), self.things.local(token.i)
            return again or ([self._named_so(token, state, "body")] if state else [])
        if noun in self.nouns.uses["uniformed"] and token.dep_ == "nsubj" and words <= _PLAIN:
            state = self.things.local(token.i)
            return [self._named_so(token, state, "body")] if state else []
        if noun in self.nouns.uses["own"] and words & {"the", "this", "present"}:
            state = self._owned_before(token, noun) or self.things.local(token.i)
            return [self.things.state(state)] if state else []
        return []

    def _again(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        """The one last called so: "a Chadian official ... the official"."""
        if token.tag_ in _PLURALS or not any(child.lower_ in _POINTING for child in token.children):
            return []
        before = self._called_so(token, noun)
        return next((self.registry.at(at) for at in before if self.parsed.doc[at].tag_ == token.tag_), [])

    def _called_so(self, token: Any, noun: str) -> Iterator[int]:  # noqa: ANN401 - as above
        """The tokens before one at which somebody or something is called by a noun, the last first."""
        before = (at for at in reversed(self.salience.seen) if at < token.i)
        return (at for at in before if self.parsed.doc[at].lemma_.lower() == noun)

    def _owned_before(self, token: Any, noun: str) -> str | None:  # noqa: ANN401 - as above
        """Whose military or junta was last spoken of: "fought the Malian military; the military shelled"."""
        if noun not in self.nouns.uses["own_again"] or self.things.seat(token.i) is not None:
            return None
        return next((own for at in self._called_so(token, noun) if (own := self.things.owner(at))), None)

    def unnamed(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Officials of nobody named: those of a region under their own name, else of the place or speaker."""
        beside = [
            child for child in token.children if child.dep_ in ("amod", "compound") and child.text.istitle()
        ]
        if any(self.parsed.mentions[child.i] is not None for child in beside) or token.dep_ != "nsubj":
            return []
        if beside:
            return [self._described(token, "group", None, None)]
        if token.head.lemma_.lower() in self.nouns.uses["mutual_act"]:
            return self.salience.pair(token.i)
        state = self.things.local(token.i)
        if state and self.is_apart(token):
            return [self._named_so(token, state, "body")]
        return [self.things.state(state)] if state else []

    def is_apart(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a noun means lawmakers or judges, who may turn against the government of their state."""
        return self.nouns.sectors.get(token.lemma_.lower()) in APART

    def of_some(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Lawmakers or judges of whom more is said behind: of the state named there, else of the place or speaker."""
        if not self.is_apart(token):
            return []
        words = (word for child in token.children if child.dep_ == "prep" for word in child.subtree)
        first = next((word for word in words if self._state_at(word.i)), None)
        named = [self._state_at(word.i) for word in (first, *first.conjuncts)] if first is not None else []
        states = dict.fromkeys(state for state in named or [self.things.local(token.i)] if state)
        return [self._named_so(token, state, "body") for state in states]

    def _state_at(self, token: int) -> str | None:
        mention = self.parsed.mentions[token]
        return mention.states[0] if mention is not None and mention.states else None

    def _named_so(self, token: Any, state: str, kind: str) -> Draft:  # noqa: ANN401 - as above
        """An entity for people of a state who are only described."""
        sector = self.nouns.sectors.get(token.lemma_.lower(), "GOV")
        return self._described(token, "group" if kind == "group" else "body", state, state + sector)

    def _described(self, token: Any, kind: EntityKind, state: str | None, code: str | None) -> Draft:  # noqa: ANN401 - as above
        first = min(
            [token.i]
            + [
                c.left_edge.i
                for c in token.children
                if c.dep_ in ("amod", "compound", "nmod") and c.i < token.i
            ]
        )
        span = self.parsed.span(first, token.i + 1)
        name = " ".join(self.parsed.words(span).split())
        draft = self.registry.draft(("described", name.lower(), state), Draft(kind, name, state, code))
        draft.named(span)
        return draft
