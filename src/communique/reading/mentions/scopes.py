"""Takes an office phrase, gives what follows its title: "of Japan", "for Power", "of the state of Oaxaca"."""

from dataclasses import dataclass

from communique.reading.mentions.fields import OWN_SCOPES, FieldGrammar, Scope
from communique.reading.mentions.marks import Mark
from communique.reading.mentions.titles import OfficePhrase, titled

_SCOPES = frozenset({"of", "for", "on", "to", "in", "at"})
_TO = "to"  # "the envoy to Chad" works there, whatever rank an envoy has
_WITHIN = frozenset({"in", "at"})  # what follows may be the organ in which it is held
_ORGANS = frozenset({"body", "forum", "group", "company"})
_ACCREDITING = frozenset({"state", "igo"})  # to whom ambassadors are sent
_ORGAN_REACH = 9  # words the name or description of an organ may take
_AFTER_ORGANS = frozenset(
    {
        "who",
        "which",
        "that",
        "in",
        "at",
        "to",
        "on",
        "said",
        "says",
        "told",
        "has",
        "had",
        "was",
        "is",
        "will",
        "with",
    }
)
_PLACE_REACH = 6  # words the name of a part of a state may have


@dataclass(frozen=True)
class ScopeGrammar(FieldGrammar):
    """Reads what follows the titles of one report."""

    def scope(self, phrase: OfficePhrase) -> Scope | None:
        """What follows a title, or None."""
        words, index = self.words, phrase.end
        if index >= len(words) or words.breaks[index] or phrase.row.rank:
            return None
        if words.keys[index] not in _SCOPES:
            return self._bare_scope(phrase)
        charged = words.keys[index : index + 3] == ("in", "charge", "of")
        link = "for" if charged else words.keys[index]
        index += 2 * charged
        after = index + 1 + words.is_word(index + 1, "the")
        mark = self.marks.at.get(after)
        scope = self._marked_scope(phrase, link, mark) if mark is not None else None
        scope = scope or self._region_scope(phrase, link, after) or self._unlisted(phrase, link, after)
        if scope is not None or link in _WITHIN or (link == "to" and not phrase.row.portfolio):
            return scope
        return self._role_scope(phrase, index, after) or self.field_scope(phrase, index, after)

    def _unlisted(self, phrase: OfficePhrase, link: str, after: int) -> Scope | None:
        """An organ or a town that no list holds."""
        if link in _WITHIN:
            return self._seat(after)
        return self._unknown_organ(phrase, after) if link == "of" and phrase.row.general else None

    def _marked_scope(self, phrase: OfficePhrase, link: str, mark: Mark) -> Scope | None:
        """As in "of Japan", "of the European Commission", "to Kenya"."""
        named = mark.meaning
        text = f"{link} {self._article(mark)}{self.words.slice(mark.start, mark.end)}"
        if phrase.row.title == "Counterpart":
            return Scope(mark.end, states=(named.state,)) if link == "in" and named.state else None
        inner = self._organ_of(mark) or self._part_of(mark, link)
        if inner is not None or named.kind == "demonym":
            return inner
        if named.kind == "state" and link == "of":
            return self._national_organ(phrase, mark) or self._states_scope(phrase, mark)
        within = named.kind == "body" and link in _WITHIN
        if named.kind in ("igo", "body", "group", "company", "forum") and (link in OWN_SCOPES or within):
            known = named.owners
            body = named.name if named.sector is None else self.words.slice(mark.start, mark.end)
            return Scope(mark.end, text if named.sector else "", known, body)
        away = phrase.row.portfolio and (named.kind != "state" or link != "in")
        if named.kind in ("place", "igo", "state") and (away or link == "of"):
            own = named.kind == "place" and link == "of" and not phrase.row.portfolio
            end = self._posts(mark) if phrase.row.abroad else mark.end
            text = f"{link} {self._article(mark)}{self.words.slice(mark.start, end)}"
            abroad = link == _TO or (phrase.row.abroad and link != "of")
            posted = self._accrediting(mark.start, end) if abroad else ()
            return Scope(end, text, (named.state,) if own and named.state else (), posted=posted)
        return None

    def _seat(self, after: int) -> Scope | None:
        """As in "the presidential envoy in Batken, Aibek Shamenov": a town that no list holds, before a name."""
        end = self._capitalised(after)
        named = self.words.is_word(end, ",") and self.words.capital(end + 1)
        return Scope(end, f"in {self.words.slice(after, end)}") if end > after and named else None

    def _national_organ(self, phrase: OfficePhrase, mark: Mark) -> Scope | None:
        """As in "director of the Tanzania Food Safety Authority": an organ whose name begins with its state's."""
        end = self._capitalised(mark.end)
        last = self.lexicon.heads.at(self.words.keys, self.words.words, end - 1) if end > mark.end else None
        if last is None or not phrase.row.general:
            return None
        state = mark.meaning.state
        return Scope(end, f"of the {self.words.slice(mark.start, end)}", (state,) if state else ())

    def _unknown_organ(self, phrase: OfficePhrase, after: int) -> Scope | None:
        """As in "head of the state ports board, Kwame Asante": an organ that no list holds, up to a comma."""
        end = after
        while end < len(self.words) and end - after < _ORGAN_REACH and self._in_organ(end):
            end += 1
        apposed = self.apposed(phrase.start)
        closed = end >= len(self.words) or self.words.breaks[end] or not self.words.words[end][0].isalnum()
        named = self.words.is_word(end, ",") and self.words.capital(end + 1)
        if end == after or not ((apposed and closed) or named):
            return None
        states = (
            mark.meaning.state
            for at in range(after, end)
            if (mark := self.marks.at.get(at)) is not None
            and mark.meaning.kind in ("state", "demonym", "body")
        )
        article = "the " if self.words.is_word(after - 1, "the") else ""
        return Scope(
            end, f"of {article}{titled(self.words.slice(after, end))}", tuple(filter(None, states))[:1]
        )

    def _in_organ(self, at: int) -> bool:
        """Whether a word may be part of an organ's name or description."""
        word = self.words.words[at]
        letters = word.replace("-", "").replace("'", "").replace("’", "")
        return (not letters or letters.isalpha()) and self.words.keys[at] not in _AFTER_ORGANS

    def _accrediting(self, start: int, end: int) -> tuple[str, ...]:
        """The states named between two words."""
        named = (self.marks.at[at].meaning.state for at in range(start, end) if at in self.marks.at)
        return tuple(dict.fromkeys(state for state in named if state))

    def _posts(self, mark: Mark) -> int:
        """Where the list of those ends to whom somebody is accredited: "to Peru, Chile and the OAS"."""
        end = mark.end
        while self.words.is_word(end, "and", ","):
            after = end + 1 + self.words.is_word(end + 1, "the", "and")
            after += self.words.is_word(after, "the")
            further = self.marks.at.get(after)
            if further is None or further.meaning.kind not in _ACCREDITING:
                break
            end = further.end
        return end if self.words.is_word(end, ",") or self.words.capital(end) else mark.end

    def _organ_of(self, mark: Mark) -> Scope | None:
        """As in "of Sudan's Sovereign Council", "for the Polish foreign ministry"."""
        named = mark.meaning
        organ = self.marks.at.get(self.past_possessive(mark.end))
        if organ is None or named.kind not in ("state", "demonym") or organ.meaning.kind not in _ORGANS:
            return None
        body = self.words.slice(organ.start, organ.end)
        return Scope(organ.end, f"of the {body}", (named.state,) if named.state else (), body)

    def _part_of(self, mark: Mark, link: str) -> Scope | None:
        """As in "of the Mexican state of Oaxaca", "of Kenya's Nandi County"."""
        index = self.past_possessive(mark.end)
        if mark.meaning.kind not in ("state", "demonym"):
            return None
        index += self.words.is_word(index + 1, *self.lexicon.words["area"])  # "breakaway region"
        if not self.words.is_word(index, *self.lexicon.words["area"]) or not self.words.is_word(
            index + 1, "of"
        ):
            return None
        end = self._capitalised(index + 2)
        if end == index + 2:
            return None
        state = mark.meaning.state
        return Scope(end, f"{link} {self.words.slice(index + 2, end)}", (state,) if state else ())

    def _region_scope(self, phrase: OfficePhrase, link: str, after: int) -> Scope | None:
        """As in "governor of Norte de Santander": a part of a state that no list of cities holds."""
        if link != "of" or phrase.row.international or phrase.row.portfolio:
            return None
        for end in range(self._capitalised(after), after, -1):
            state = self.lexicon.region(self.words.slice(after, end))
            if state is not None:
                return Scope(end, f"{link} {self.words.slice(after, end)}", (state,))
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

    def _states_scope(self, phrase: OfficePhrase, mark: Mark) -> Scope:
        """The state served; of an office in the plural every state of the list."""
        states, end = [mark.meaning.state], mark.end
        while phrase.plural and self.words.is_word(end, "and", ","):
            after = end + 1 + self.words.is_word(end + 1, "the", "and")
            following = self.marks.at.get(after)
            if following is None or following.meaning.kind != "state":
                break
            states.append(following.meaning.state)
            end = following.end
        return Scope(end, states=tuple(state for state in states if state))

    def _role_scope(self, phrase: OfficePhrase, index: int, after: int) -> Scope | None:
        """As in "to the Prime Minister": another's office as part of the title."""
        core = self.core(after)
        if core is None or not self.words.is_word(after - 1, "the") or not phrase.row.portfolio:
            return None
        end = core[1].end
        if core[1].meaning.row.vague or self.words.is_word(end, "'s", "'"):
            return None
        role = core[1].meaning.title or self.words.slice(after, end)
        return Scope(end, f"{self.words.keys[index]} the {titled(role)}")

    def _bare_scope(self, phrase: OfficePhrase) -> Scope | None:
        """A body or field right behind the title: "Speaker National Assembly"."""
        mark = self.marks.at.get(phrase.end)
        if mark is not None:
            named = mark.meaning
            if named.kind == "body" and named.sector and self.words.capital(phrase.end):
                name = self.words.slice(mark.start, mark.end)
                return Scope(mark.end, f"of the {name}", (), name)
            return None
        if phrase.title.startswith(("Speaker", "Secretary", "Minister", "Director", "Chairman")):
            scope = self.listed_field(phrase, phrase.end, phrase.end)
            if scope is not None and not self.words.is_word(scope.end, "minister", "secretary"):
                return Scope(scope.end, titled(self.words.slice(phrase.end, scope.end)))
        return None
