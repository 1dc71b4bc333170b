"""Takes words at which an office may start, gives the office phrase: holder's state, title, field, body."""

from dataclasses import dataclass, replace

from communique.codebook.offices import OfficeRow
from communique.model import Office
from communique.reading.mentions.lexicon import Lexicon, Role
from communique.reading.mentions.marks import Mark, Marks, bracketed
from communique.reading.mentions.phrases import Found
from communique.reading.mentions.words import Words

_SCOPES = frozenset({"of", "for", "on", "to", "in"})
_OWN_SCOPES = frozenset({"of", "for"})  # what follows may be whom the office serves
_ORGANS = frozenset({"body", "forum", "group", "company"})
_YET = frozenset({"nominee", "designate", "elect"})
_FIELD_REACH = 8  # words a field of government may take before its role ("Water and Power Minister")
_SCOPE_REACH = 3  # "of", "for", "on" phrases an office may have
_PLACE_REACH = 6  # words the name of a part of a state may have
_SMALL = frozenset({"of", "the", "to", "for", "and", "on", "in", "de", "in-charge"})


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Words that name an office.

    Attributes:
        start: First word: the state or the status word before the title, where there is one.
        end: After the last word.
        head: The word that stands for it in a sentence.
        row: The office in the codebook.
        title: The title in full words.
        states: States that the words themselves give.
        body: The organ or organisation served, when named.
        plural: Whether several holders are named.
        explicit: Whether the words say for whom the office is held.
    """

    start: int
    end: int
    head: int
    row: OfficeRow
    title: str
    states: tuple[str, ...]
    body: str | None
    plural: bool
    explicit: bool

    @property
    def offices(self) -> tuple[Office, ...]:
        """The office for each state, or one without."""
        states: tuple[str | None, ...] = self.states or (None,)
        return tuple(Office(title=self.title, state=state, body=self.body) for state in states)


@dataclass(frozen=True, slots=True)
class _Owner:
    end: int
    states: tuple[str, ...] = ()
    body: str | None = None


@dataclass(frozen=True, slots=True)
class _Scope:
    end: int
    words: str = ""
    states: tuple[str, ...] = ()
    body: str | None = None


@dataclass(frozen=True)
class OfficeGrammar:
    """Reads office phrases of one report."""

    words: Words
    marks: Marks
    lexicon: Lexicon

    def at(self, start: int) -> OfficePhrase | None:
        """The office phrase that starts at a word, or None."""
        index, kept = self._status(start)
        owner = self._owner(index)
        if owner.end > index:
            index, more = self._status(owner.end)
            kept = kept or more
        core = self._core(index)
        if core is None:
            return None
        first, role = core
        if any(self.words.breaks[start + 1 : role.end]):
            return None
        phrase = OfficePhrase(
            start=start,
            end=role.end,
            head=role.start + role.meaning.head,
            row=role.meaning.row,
            title=self._title(first, role, kept),
            states=owner.states,
            body=owner.body,
            plural=role.meaning.plural,
            explicit=bool(owner.states or owner.body),
        )
        return self._scoped(self._with_acronym(phrase))

    def _status(self, index: int) -> tuple[int, str]:
        """Skip "former", "acting", "then"; give those that stay in the title."""
        kept = ""
        status = self.lexicon.words["status"]
        while index < len(self.words) and self.words.keys[index] in status:
            if self._core(index) is not None:
                break
            if self.words.keys[index] in self.lexicon.words["kept"]:
                kept = self.words.keys[index]
            index += 1
            while index < len(self.words) and self.words.words[index] == "-":
                index += 1
        return index, kept

    def _owner(self, index: int) -> _Owner:
        """The states or the organ before the title: "Russia's", "Pakistani and Russian", "NATO"."""
        states: list[str] = []
        body = None
        end = index
        while (mark := self.marks.at.get(end)) is not None and self._role(end) is None:
            named = mark.meaning
            if named.kind not in ("state", "demonym", "igo", "body", "place", "group", "company", "forum"):
                break
            if named.state and named.state not in states:
                states.append(named.state)
            if named.kind not in ("state", "demonym", "place"):
                body = named.name if named.sector is None else self.words.slice(mark.start, mark.end)
            end = self._past_possessive(mark.end)
            joint = self._joint(end)
            if joint is None:
                break
            end = joint
        return _Owner(end, tuple(states), body)

    def _past_possessive(self, index: int) -> int:
        return index + 1 if self.words.is_word(index, "'s", "'") else index

    def _joint(self, index: int) -> int | None:
        """After "and", a comma or a hyphen, where another state or organ of the same owner phrase starts."""
        if index in self.marks.at and self.marks.kind(index, "body", "igo", "group"):
            return index
        after = index + 1
        if self.words.is_word(index, "and", ",", "-", "/", "&"):
            after += self.words.is_word(after, "the")
            if self.marks.kind(after, "state", "demonym") and self._plural_ahead(after):
                return after
        return None

    def _plural_ahead(self, index: int) -> bool:
        """Whether the office behind a list of states is in the plural, so that all of them share it."""
        limit = min(len(self.words), index + 2 * _FIELD_REACH)
        while index < limit:
            mark = self.marks.at.get(index)
            if mark is not None and mark.meaning.kind in ("state", "demonym"):
                index = self._past_possessive(mark.end)
            elif self.words.is_word(index, "and", ",", "the", "&"):
                index += 1
            else:
                break
        core = self._core(index) if index < limit else None
        return core is not None and core[1].meaning.plural

    def _role(self, index: int) -> Found[Role] | None:
        if index >= len(self.words):
            return None
        found = self.lexicon.roles.at(self.words.keys, self.words.words, index)
        if found is None or any(self.words.breaks[index + 1 : found.end]):
            return None
        mark = self.marks.inside.get(index)
        return None if mark is not None and mark.end > found.end else found

    def _core(self, index: int) -> tuple[int, Found[Role]] | None:
        """The title's own words: a role, or a field of government and a role that takes one."""
        role = self._role(index)
        if role is not None:
            return index, role
        at = index
        while at - index < _FIELD_REACH and at < len(self.words) and self._field(at, index):
            at += 1
            role = self._role(at)
            if role is not None and role.meaning.row.portfolio:
                return index, role
        return None

    def _field(self, at: int, first: int) -> bool:
        """Whether a word is part of a field of government before a role."""
        if self.words.breaks[at] and at > first:
            return False
        if self.words.keys[at] in self.lexicon.words["field"]:
            return True
        return at > first and self.words.words[at] in {"and", "&", ",", "-", "/"}

    def _title(self, first: int, role: Found[Role], kept: str) -> str:
        before = self.words.slice(first, role.start) if first < role.start else ""
        core = role.meaning.title or self.words.slice(role.start, role.end)
        if first < role.start and role.meaning.row.portfolio:
            before = before.lower() if before.isupper() else before
        title = titled(f"{before} {core}".strip())
        return f"{kept} {title}" if kept else title

    def _with_acronym(self, phrase: OfficePhrase) -> OfficePhrase:
        """The phrase with "(SAPM)" behind its title taken in."""
        if bracketed(self.words, phrase.end):
            return replace(phrase, end=phrase.end + 3)
        hyphen = self.words.is_word(phrase.end, "-")
        after = phrase.end + hyphen
        if self.words.is_word(after, *_YET):
            joint = "-" if hyphen else " "
            return replace(phrase, end=after + 1, title=f"{phrase.title}{joint}{self.words.keys[after]}")
        return phrase

    def _scoped(self, phrase: OfficePhrase) -> OfficePhrase:
        """The phrase with what follows its title: "of Japan", "for Power", "to the Prime Minister"."""
        for _ in range(_SCOPE_REACH):
            scope = self._scope(phrase)
            if scope is None:
                break
            phrase = self._with_acronym(
                replace(
                    phrase,
                    end=scope.end,
                    title=f"{phrase.title} {scope.words}".strip(),
                    states=phrase.states or scope.states,
                    body=phrase.body or scope.body,
                    explicit=phrase.explicit or bool(scope.states or scope.body),
                )
            )
        return phrase

    def _scope(self, phrase: OfficePhrase) -> _Scope | None:
        words, index = self.words, phrase.end
        if index >= len(words) or words.breaks[index] or phrase.row.rank:
            return None
        if words.keys[index] not in _SCOPES:
            return self._bare_scope(phrase)
        link = words.keys[index]
        after = index + 1 + words.is_word(index + 1, "the")
        mark = self.marks.at.get(after)
        if mark is not None:
            scope = self._marked_scope(phrase, link, mark)
            if scope is not None:
                return scope
        if (region := self._region_scope(phrase, link, after)) is not None:
            return region
        if link == "in" or (link == "to" and not phrase.row.portfolio):
            return None
        return self._role_scope(phrase, index, after) or self._field_scope(phrase, index, after)

    def _marked_scope(self, phrase: OfficePhrase, link: str, mark: Mark) -> _Scope | None:
        """As in "of Japan", "of the European Commission", "to Kenya"."""
        named = mark.meaning
        text = f"{link} {self._article(mark)}{self.words.slice(mark.start, mark.end)}"
        if phrase.row.title == "Counterpart":
            return _Scope(mark.end, states=(named.state,)) if link == "in" and named.state else None
        inner = self._organ_of(mark) or self._part_of(mark, link)
        if inner is not None or named.kind == "demonym":
            return inner
        if named.kind == "state" and link == "of":
            return self._states_scope(phrase, mark)
        if named.kind in ("igo", "body", "group", "company", "forum") and link in _OWN_SCOPES:
            known = (named.state,) if named.state else ()
            body = named.name if named.sector is None else self.words.slice(mark.start, mark.end)
            return _Scope(mark.end, text if named.sector else "", known, body)
        away = phrase.row.portfolio and (named.kind != "state" or link != "in")
        if named.kind in ("place", "igo", "state") and (away or link == "of"):
            own = named.kind == "place" and link == "of" and not phrase.row.portfolio
            return _Scope(mark.end, text, (named.state,) if own and named.state else ())
        return None

    def _organ_of(self, mark: Mark) -> _Scope | None:
        """As in "of Sudan's Sovereign Council", "for the Polish foreign ministry"."""
        named = mark.meaning
        organ = self.marks.at.get(self._past_possessive(mark.end))
        if organ is None or named.kind not in ("state", "demonym") or organ.meaning.kind not in _ORGANS:
            return None
        body = self.words.slice(organ.start, organ.end)
        return _Scope(organ.end, f"of the {body}", (named.state,) if named.state else (), body)

    def _part_of(self, mark: Mark, link: str) -> _Scope | None:
        """As in "of the Mexican state of Oaxaca", "of Kenya's Nandi County"."""
        index = self._past_possessive(mark.end)
        if mark.meaning.kind not in ("state", "demonym"):
            return None
        if not self.words.is_word(index, *self.lexicon.words["area"]) or not self.words.is_word(
            index + 1, "of"
        ):
            return None
        end = self._capitalised(index + 2)
        if end == index + 2:
            return None
        state = mark.meaning.state
        return _Scope(end, f"{link} {self.words.slice(index + 2, end)}", (state,) if state else ())

    def _region_scope(self, phrase: OfficePhrase, link: str, after: int) -> _Scope | None:
        """As in "governor of Norte de Santander": a part of a state that no list of cities holds."""
        if link != "of" or phrase.row.international or phrase.row.portfolio:
            return None
        for end in range(self._capitalised(after), after, -1):
            state = self.lexicon.region(self.words.slice(after, end))
            if state is not None:
                return _Scope(end, f"{link} {self.words.slice(after, end)}", (state,))
        return None

    def _capitalised(self, start: int) -> int:
        """Where a name of capitalised words and particles that starts at a word ends."""
        end = start
        while end < len(self.words) and end - start < _PLACE_REACH and not self.words.breaks[end]:
            joined = self.words.keys[end] in self.lexicon.words["particle"] and self.words.capital(end + 1)
            hyphen = self.words.words[end] == "-" and self.words.joined(end)
            if not (self.words.capital(end) or (end > start and (joined or hyphen))):
                break
            end += 1
        return end

    def _article(self, mark: Mark) -> str:
        return "the " if self.words.is_word(mark.start - 1, "the") else ""

    def _states_scope(self, phrase: OfficePhrase, mark: Mark) -> _Scope:
        """The state served; of an office in the plural every state of the list."""
        states, end = [mark.meaning.state], mark.end
        while phrase.plural and self.words.is_word(end, "and", ","):
            after = end + 1 + self.words.is_word(end + 1, "the", "and")
            following = self.marks.at.get(after)
            if following is None or following.meaning.kind != "state":
                break
            states.append(following.meaning.state)
            end = following.end
        return _Scope(end, states=tuple(state for state in states if state))

    def _role_scope(self, phrase: OfficePhrase, index: int, after: int) -> _Scope | None:
        """As in "to the Prime Minister": another's office as part of the title."""
        core = self._core(after)
        if core is None or not self.words.is_word(after - 1, "the") or not phrase.row.portfolio:
            return None
        end = core[1].end
        if core[1].meaning.row.vague or self.words.is_word(end, "'s", "'"):
            return None
        role = core[1].meaning.title or self.words.slice(after, end)
        return _Scope(end, f"{self.words.keys[index]} the {titled(role)}")

    def _field_scope(self, phrase: OfficePhrase, index: int, after: int) -> _Scope | None:
        """As in "for Water and Power", "on industries and production"."""
        if not phrase.row.portfolio:
            return None
        end = after
        while end < len(self.words) and end - after < _FIELD_REACH and self._field(end, after):
            end += 1
        while (end > after and not self.words.words[end - 1][0].isalpha()) or self.words.is_word(
            end - 1, "and"
        ):
            end -= 1
        if end <= after:
            return None
        link = self.words.keys[index] + (" the" if after - index > 1 else "")
        return _Scope(end, f"{link} {titled(self.words.slice(after, end))}")

    def _bare_scope(self, phrase: OfficePhrase) -> _Scope | None:
        """A body or field right behind the title: "Speaker National Assembly"."""
        mark = self.marks.at.get(phrase.end)
        if mark is not None:
            named = mark.meaning
            if named.kind == "body" and named.sector and self.words.capital(phrase.end):
                name = self.words.slice(mark.start, mark.end)
                return _Scope(mark.end, f"of the {name}", (), name)
            return None
        if phrase.title.startswith(("Speaker", "Secretary", "Minister", "Director", "Chairman")):
            scope = self._field_scope(phrase, phrase.end, phrase.end)
            if scope is not None and not self.words.is_word(scope.end, "minister", "secretary"):
                return _Scope(scope.end, titled(self.words.slice(phrase.end, scope.end)))
        return None


def titled(words: str) -> str:
    """A title with its words capitalised: "prime minister of state" is "Prime Minister of State"."""
    cut = words.replace("’", "'").split()
    return " ".join(
        word if word in _SMALL or word[1:2] == "'" else word[0].upper() + word[1:] for word in cut
    )


def code_of(state: str | None, row: OfficeRow) -> str | None:
    """The actor code of a holder of an office."""
    return state + row.sector if state else None
