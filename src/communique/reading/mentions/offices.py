"""Takes words at which an office may start, gives the office phrase: holder's state, title, field, body."""

from dataclasses import dataclass, replace

from communique.reading.mentions.lexicon import Role
from communique.reading.mentions.marks import bracketed
from communique.reading.mentions.phrases import Found
from communique.reading.mentions.scopes import ScopeGrammar
from communique.reading.mentions.titles import FIELD_REACH, OfficePhrase, titled

_YET = frozenset({"nominee", "designate", "elect"})
_GOES_ON = ("and", "&", ",")  # between the fields of one title
_SCOPE_REACH = 3  # "of", "for", "on" phrases an office may have


@dataclass(frozen=True, slots=True)
class _Owner:
    end: int
    states: tuple[str, ...] = ()
    body: str | None = None


@dataclass(frozen=True)
class OfficeGrammar(ScopeGrammar):
    """Reads office phrases of one report."""

    def at(self, start: int) -> OfficePhrase | None:
        """The office phrase that starts at a word, or None."""
        tail = self.words.keys[start] in self.lexicon.words["hyphened"]
        if tail and not self.words.is_word(start - 1, "-"):
            return None
        index, kept = self._status(start)
        owner = self._owner(index)
        if owner.end > index:
            index, more = self._status(owner.end)
            kept = kept or more
        core = self.core(index)
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
        return self._scoped(self._with_acronym(self._with_more_fields(phrase)))

    def _status(self, index: int) -> tuple[int, str]:
        """Skip "former", "acting", "then"; give those that stay in the title."""
        kept = ""
        status = self.lexicon.words["status"]
        while index < len(self.words) and self.words.keys[index] in status:
            if self.core(index) is not None:
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
        if self.words.is_word(index - 1, "-") and self.words.is_word(
            index - 2, *self.lexicon.words["stance"]
        ):
            return _Owner(index, (), None)
        while (mark := self.marks.at.get(end)) is not None and self.role(end) is None:
            named = mark.meaning
            if named.kind not in ("state", "demonym", "igo", "body", "place", "group", "company", "forum"):
                break
            states += [state for state in named.owners if state not in states]
            if named.kind not in ("state", "demonym", "place"):
                body = named.name if named.sector is None else self.words.slice(mark.start, mark.end)
            end = self.past_possessive(mark.end)
            joint = self._joint(end)
            if joint is None or (self.words.is_word(end, ",") and not self._lists_on(index, end)):
                break
            end = joint
        return _Owner(end, tuple(states), body)

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

    def _lists_on(self, start: int, comma: int) -> bool:
        """Whether a comma goes on with a list of states: not that of "trade with Peru, Kenyan officials said".

        Before it stands no "and" and behind it one, or it is a headline's ("US, Russian officials meet").
        """
        if any(self.words.is_word(at, "and", "&") for at in range(start, comma)):
            return False
        at = comma + 1
        while (mark := self.marks.at.get(at + self.words.is_word(at, "the"))) is not None:
            end = self.past_possessive(mark.end)
            if self.words.is_word(end, "and", "&"):
                return True
            if not self.words.is_word(end, ","):
                break
            at = end + 1
        return self.words.heading[start] or self.words.opens[start]

    def _plural_ahead(self, index: int) -> bool:
        """Whether the office behind a list of states is in the plural, so that all of them share it."""
        limit = min(len(self.words), index + 2 * FIELD_REACH)
        while index < limit:
            mark = self.marks.at.get(index)
            if mark is not None and mark.meaning.kind in ("state", "demonym"):
                index = self.past_possessive(mark.end)
            elif self.words.is_word(index, "and", ",", "the", "&"):
                index += 1
            else:
                break
        core = self.core(index) if index < limit else None
        return core is not None and core[1].meaning.plural

    def _title(self, first: int, role: Found[Role], kept: str) -> str:
        before = self.words.slice(first, role.start) if first < role.start else ""
        core = role.meaning.title or self.words.slice(role.start, role.end)
        if first < role.start and role.meaning.row.portfolio:
            before = before.lower() if before.isupper() else before
        title = titled(f"{before} {core}".strip())
        return f"{kept} {title}" if kept else title

    def _with_more_fields(self, phrase: OfficePhrase) -> OfficePhrase:
        """The phrase with what a title goes on with: "Minister of Foreign Affairs" and "Cooperation"."""
        last, end = phrase.end - 1, phrase.end
        if self.words.keys[last] not in self.lexicon.words["field"] or not self.words.is_word(end, *_GOES_ON):
            return phrase
        while end < len(self.words) and end - last <= FIELD_REACH and self.field(end, last):
            end += 1
        while end > phrase.end and not self._names_field(end - 1, last):
            end -= 1
        joined = any(self.words.is_word(at, "and", "&") for at in range(phrase.end, end))
        closed = self.words.capital(last) or end >= len(self.words) or not self.words.words[end][0].isalpha()
        if not (joined and closed) or self.role(end) is not None:
            return phrase
        more = titled(self.words.slice(phrase.end, end))
        return replace(phrase, end=end, title=f"{phrase.title}{'' if more[0] == ',' else ' '}{more}")

    def _names_field(self, at: int, first: int) -> bool:
        """Whether a word names a field of government and is written as the title is."""
        known = self.words.keys[at] in self.lexicon.words["field"]
        return known and self.words.capital(at) == self.words.capital(first)

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
            scope = self.scope(phrase)
            if scope is None:
                break
            phrase = self._with_acronym(
                replace(
                    phrase,
                    end=scope.end,
                    title=f"{phrase.title} {scope.words}".strip(),
                    states=phrase.states or scope.states,
                    body=phrase.body or scope.body,
                    posted=phrase.posted or scope.posted,
                    explicit=phrase.explicit or bool(scope.states or scope.body),
                )
            )
        return phrase
