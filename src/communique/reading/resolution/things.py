"""Takes mentions of states, places, organisations and things, gives their entities."""

from dataclasses import dataclass
from typing import Any, get_args

from communique.model import EntityKind
from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.facing import Facing
from communique.reading.resolution.ownership import owning_state
from communique.reading.resolution.states import Home

_KINDS: dict[str, EntityKind] = {kind: kind for kind in get_args(EntityKind)}
_INSIDE = frozenset({"compound", "nmod", "poss", "pobj", "prep"})  # parts of who speaks
_FACED = ("dobj", "dative", "prep")
_AT = frozenset(
    {"in", "at", "near", "outside", "via", "into", "around", "across", "throughout", "inside", "from"}
)
_GOING = frozenset({"to", "toward", "towards", "for"})
_SPEAKERS = frozenset({"person", "state", "body"})
_LETTERED = frozenset({"igo", "group"})  # go by their letters as well as by their names
_UNDERTAKINGS = frozenset({"forum", "project", "instrument"})
_TELLING = 2  # words of a name that tell one undertaking from others
_HEADED = frozenset({"administration", "government", "cabinet", "regime", "junta"})
_SMALL = frozenset({"of", "the", "for", "on", "and", "-", "'s", "to", "project", "between"})
_MODIFYING = frozenset({"amod", "nummod", "compound", "nmod"})
_POLITY = "PRE"  # the sector of who claims to be a state
SECTOR = 3  # letters of an actor code before its sector
_OWNING = frozenset({"of", "on"})
_PARTY = frozenset({"nsubj", "nsubjpass", "agent", "poss"})


@dataclass(frozen=True)
class Things:
    """Makes the entities of a report's states, places, organisations and things."""

    parsed: Parsed
    lexicon: Lexicon
    home: Home
    registry: Registry

    def resolve(self) -> None:
        """Register them all."""
        for token, mention in enumerate(self.parsed.mentions):
            if mention is None or mention.kind in ("person", "office", "date"):
                continue
            if mention.kind in ("state", "demonym"):
                self._state(token, mention)
            elif mention.kind == "place":
                self._place(token, mention)
            else:
                self._thing(token, mention, _KINDS[mention.kind])

    def state(self, code: str) -> Draft:
        """The entity of a state, made when it isn't there yet."""
        name = _state_name(code, self.lexicon)
        return self.registry.draft(("state", code), Draft("state", name, code, code))

    def _state(self, token: int, mention: Mention) -> None:
        draft = self._folk(token, mention) or self.state(mention.states[0])
        draft.named(mention.span)
        self.registry.point(token, draft)

    def _folk(self, token: int, mention: Mention) -> Draft | None:
        """Some people of a nation, who are not their state: "heavily armed Serbs", "several hundred Serbs"."""
        lead = [
            child.i
            for child in self.parsed.doc[token].lefts
            if child.dep_ in _MODIFYING and self.parsed.mentions[child.i] is None
        ]
        if mention.kind != "demonym" or not mention.plural or not lead:
            return None
        words = self.parsed.words(self.parsed.span(self.parsed.doc[min(lead)].left_edge.i, token + 1))
        name, state = " ".join(words.split()), mention.states[0]
        return self.registry.draft(("folk", name.lower(), state), Draft("group", name, state, state + "CVL"))

    def _place(self, token: int, mention: Mention) -> None:
        named = self._lexicon_name(mention)
        state = mention.states[0] if mention.states else None
        if state and named is not None and named.seat and self.is_party(self.parsed.doc[token]):
            draft = self._hosted(named) or self.state(state)
        elif named is not None and self._governs_itself(token, named):
            draft = self.registry.draft(
                ("polity", named.name), Draft("group", named.name, None, code=named.code)
            )
        else:
            name = named.name if named is not None else (mention.name or "")
            draft = self.registry.draft(
                ("place", fold(name), state), Draft("place", mention.name or name, state)
            )
        draft.named(mention.span)
        self.registry.point(token, draft)

    def _hosted(self, city: Named) -> Draft | None:
        """The organisation that a city's name stands for where nothing else is of its state: "talks with Brussels"."""
        if city.hosts is None:
            return None
        spoken_of = any(
            mention is not None and mention.kind != "place" and city.state in mention.states
            for mention in self.parsed.mentions
        )
        if spoken_of:
            return None
        cut = pieces(city.hosts)
        found = self.lexicon.names.at([fold(word) for word in cut], cut, 0)
        code = found.meaning.code if found is not None else None
        return self.registry.draft(("igo", fold(city.hosts), None), Draft("igo", city.hosts, None, code))

    def _governs_itself(self, token: int, named: Named) -> bool:
        """Whether a land that claims to be a state acts or is dealt with: "a pact with Abkhazia"."""
        word = self.parsed.doc[token]
        owns = word.dep_ == "poss" or (word.dep_ == "pobj" and word.head.lower_ in _OWNING)
        return (named.code or "")[SECTOR:] == _POLITY and not owns and self.is_party(word)

    def is_party(self, token: Any) -> bool:  # noqa: ANN401 - spaCy's tokens are untyped
        """Whether a capital's name stands for its government rather than for where something is."""
        while token.dep_ == "conj":
            token = token.head
        if token.dep_ in _PARTY:
            return True
        if token.dep_ == "pobj":
            return self._party_behind(token.head)
        if token.dep_ in ("dobj", "obj", "dative", "iobj"):
            return token.head.lemma_.lower() not in self.lexicon.nouns["goes"]
        if token.dep_ in ("compound", "amod", "nmod"):
            return any(child.text in {"-", "–"} for child in token.head.children) and not token.head.is_lower
        return False

    def _party_behind(self, preposition: Any) -> bool:  # noqa: ANN401 - as above
        word = preposition.lower_
        if word in _AT:
            return False
        if word in _GOING:
            return preposition.head.lemma_.lower() in self.lexicon.nouns["bond"]
        return word in {"with", "between", "by", "against", "of", "on", "than"} and not (
            word == "of" and preposition.head.lower_ in self.lexicon.nouns["not_a_party"]
        )

    def _thing(self, token: int, mention: Mention, kind: EntityKind) -> None:
        named = self._lexicon_name(mention)
        state = mention.states[0] if mention.states else None
        if kind not in ("body", "company", "group"):
            state = None
        code = mention.code
        others = (
            self.owners(token)[1:] if kind == "body" and state is None else ()
        )  # "the navies of Chad and Mali"
        if kind == "body" and state is None:
            state = self._whose(token)
        if kind == "body" and code is None and state is not None:
            told = self.lexicon.sectors.of_name([fold(word) for word in pieces(mention.name or "")])
            code = state + ((named.sector if named is not None else told) or "GOV")
        name = mention.name or ""
        key = (
            kind,
            fold(named.name) if named is not None else self._key(name),
            state if kind == "body" else None,
        )
        told = _with_letters(mention, named) if kind in _LETTERED else name
        draft = self._same(kind, name, known=named is not None) or self.registry.draft(
            key, Draft(kind, told, state, code)
        )
        draft.named(mention.span, told)
        self.registry.point(token, draft, *map(self.state, others))

    def _same(self, kind: EntityKind, name: str, *, known: bool) -> Draft | None:
        """The one undertaking named before in more or fewer words: "G7 Hiroshima Summit" is the "G7 Summit"."""
        mine = _content(name)
        if kind not in _UNDERTAKINGS or (len(mine) < _TELLING and not known):
            return None
        fitting = [
            draft
            for draft in self.registry.drafts.values()
            if draft.kind == kind
            and ((theirs := _content(draft.name)) >= mine or (theirs < mine and len(theirs) >= _TELLING))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _key(self, name: str) -> str:
        """A name without what varies between its mentions: its acronym stands for the whole."""
        for mention in self.parsed.mentions:
            if mention is not None and mention.alias and name in (mention.alias, mention.name):
                return fold(mention.alias)
        return fold(name).replace("-", " ").replace("programme", "program")

    def _whose(self, token: int) -> str | None:
        """The state of an organ that every state has."""
        owning = owning_state(self.parsed.doc[token], self.parsed, self.registry)
        return self.owner(token) or owning or self.local(token)

    def local(self, token: int) -> str | None:
        """Whose police or ministry is meant when no state is named with it: where it is, who speaks of it, or home."""
        facing = Facing(self.parsed, self.lexicon)
        told = (
            self.seat(token)
            or self._mission(token)
            or facing.receiving(token)
            or self._speaking_in(token)
            or self._voice(token)
            or self._scene(token)
        )
        known = (draft.state for at in facing.envoys(token) for draft in self.registry.at(at) if draft.state)
        barred = {*known, *facing.sending(token)}
        return told or self.home.without({*barred, *self._faced(token)}) or self.home.without(barred)

    def _mission(self, token: int) -> str | None:
        """The state of the embassy last named by it, which "the embassy" takes up."""
        word = self.parsed.doc[token].lemma_.lower()
        if word not in self.lexicon.nouns["missions"]:
            return None
        for at in range(token - 1, -1, -1):
            if self.parsed.words(self.parsed.spans[at]).lower().endswith(word):
                return next(
                    (state for state in (self.owner(at), *(d.state for d in self.registry.at(at))) if state),
                    None,
                )
        return None

    def _faced(self, token: int) -> tuple[str, ...]:
        """The states to which an organ does something, of none of which it is: "the Presidency thanked Chad"."""
        word = self.parsed.doc[token]
        if word.dep_ != "nsubj":
            return ()
        objects = [child for child in word.head.children if child.dep_ in _FACED]
        behind = (inner for child in objects for inner in child.children if inner.dep_ == "pobj")
        states = (self._state_at(each.i) for each in (*objects, *behind))
        return tuple(state for state in states if state is not None)

    def _speaking_in(self, token: int) -> str | None:
        """The state of the place where somebody speaks: "a spokesman for the ministry said in Quito"."""
        word = self.parsed.doc[token]
        while word.dep_ in _INSIDE:
            word = word.head
        if word.dep_ != "nsubj" or word.head.lower_ not in self.lexicon.words["speech"]:
            return None
        told = (child.i for child in word.head.children if child.dep_ == "dobj")  # "told reporters in Quito"
        return next((state for at in (word.head.i, *told) if (state := self.seat(at))), None)

    def _scene(self, token: int) -> str | None:
        """The state of the place that the sentence opens with: "In Quito, prosecutors said"."""
        first = self.parsed.doc[token].sent.start
        mention = self.parsed.mentions[first + 1] if first + 1 < len(self.parsed.mentions) else None
        if self.parsed.doc[first].text != "In" or mention is None or mention.kind not in ("place", "state"):
            return None
        return mention.states[0] if mention.states else None

    def _voice(self, token: int) -> str | None:
        """The state of who says the clause: "Sing'Oei said the Interior ministry was investigating"."""
        clause = self.parsed.doc[token]
        while clause.head != clause:
            if clause.dep_ == "ccomp":
                for child in clause.head.children:
                    if child.dep_ == "nsubj" and child.i != token:
                        held = self.registry.at(child.i)
                        speaks = len(held) == 1 and held[0].kind in _SPEAKERS
                        return held[0].state if speaks else self.seat(child.i)
            clause = clause.head
        return None

    def owner(self, token: int) -> str | None:
        """The state named with a noun, or the first of them."""
        return next(iter(self.owners(token)), None)

    def owners(self, token: int) -> tuple[str, ...]:
        """The states named with a noun: "Russian", "Russia's", "of Russia and Iran"."""
        word = self.parsed.doc[token]
        near = [
            child.i for child in word.children if child.dep_ in ("amod", "poss", "compound", "nmod", "appos")
        ]
        near += [
            grandchild.i
            for child in word.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for grandchild in child.children
        ]
        if token and self.parsed.doc[token - 1].lower_ not in {",", "."}:
            near.append(token - 1)
        if (headed := self._headed_by(word)) is not None:
            return (headed,)
        for at in near:
            if (state := self._state_at(at)) is not None:
                joined = (self._state_at(other.i) for other in self.parsed.doc[at].conjuncts)
                return tuple(dict.fromkeys((state, *(other for other in joined if other is not None))))
        return ()

    def _headed_by(self, word: Any) -> str | None:  # noqa: ANN401 - spaCy's tokens are untyped
        """The state of the person by whom a government is called: "the Kenyatta administration"."""
        if word.lemma_.lower() not in _HEADED:
            return None
        held = [
            draft
            for child in word.children
            if child.dep_ == "compound"
            for draft in self.registry.at(child.i)
        ]
        return held[0].state if len(held) == 1 and held[0].kind == "person" else None

    def _state_at(self, token: int) -> str | None:
        mention = self.parsed.mentions[token]
        if mention is not None and mention.states and mention.kind in ("state", "demonym", "place"):
            return str(mention.states[0])
        return None

    def seat(self, token: int) -> str | None:
        """The state of the capital that an organ is said to be in: "the foreign office in Islamabad"."""
        doc = self.parsed.doc
        behind = (doc[token + 1],) if token + 1 < len(doc) else ()
        for child in (*doc[token].children, *behind):
            if child.dep_ == "prep" and child.lower_ == "in":
                for grandchild in child.children:
                    mention = self.parsed.mentions[grandchild.i]
                    if mention is not None and mention.kind in ("place", "state") and mention.states:
                        return str(mention.states[0])
        return None

    def _lexicon_name(self, mention: Mention) -> Named | None:
        cut = pieces(mention.name or "")
        if not cut:
            return None
        found = self.lexicon.names.at([fold(word) for word in cut], cut, 0)
        return found.meaning if found is not None and found.end == len(cut) else None


def _with_letters(mention: Mention, named: Named | None) -> str:
    """A name with the letters that stand for it, where the text has these: "European Union (EU)" for "the E.U."."""
    name = mention.name or ""
    letters = mention.alias or name.replace(".", "")
    whole = named.name if named is not None and mention.alias is None else name
    spelt_out = letters.isupper() and not whole.isupper() and letters not in whole.split()
    return f"{whole} ({letters})" if spelt_out else name


def _content(name: str) -> frozenset[str]:
    return frozenset(map(fold, pieces(name))) - _SMALL


def _state_name(code: str, lexicon: Lexicon) -> str:
    return lexicon.states.get(code, code)
