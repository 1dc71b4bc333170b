"""Takes a phrase, gives the sectors that its nouns, offices and named organisations tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from communique.reading.actors.actor import Actor
from communique.reading.actors.phrase import Phrase
from communique.reading.mentions.lexicon import Named, Role
from communique.reading.mentions.phrases import Found

_NO_COUNTRY = "---"
_PLACES = frozenset({"place", "state", "demonym", "forum", "instrument", "project"})  # these tell no sector
# Sectors that say so little that a named organisation beside them says more: "Boko Haram gunmen".
_WEAK = frozenset({"UAF", "CVL", "UNK", "GOV", "REB", "MIL", "OPP", "PRM"})
_LINKS = frozenset({"of", "in", "at", "from", "for", "across", "by", "on", "with", "near", "within"})


@dataclass(frozen=True)
class _Teller:
    """A place of the phrase that tells a sector."""

    start: int
    sectors: tuple[str, ...]
    named: bool = False
    vague: bool = False


@dataclass(frozen=True)
class Sectors:
    """The sectors of one phrase."""

    phrase: Phrase

    def told(self) -> tuple[str, ...]:
        """The sectors of the phrase's head: what is named in it, its last noun, else what it is of."""
        links = [
            at
            for at, key in enumerate(self.phrase.words.keys)
            if key in _LINKS and at and not self._inside(at)
        ]
        stop = min(links, default=len(self.phrase.words))
        tellers = self._tellers()
        head = [teller for teller in tellers if teller.start < stop]
        rest = [teller for teller in tellers if teller.start >= stop]
        if not head:
            return rest[0].sectors if rest else ()
        last = head[-1]
        named = next((teller for teller in reversed(head) if teller.named), None)
        if named is not None and last.sectors[0] in _WEAK:
            return named.sectors
        if last.vague and rest and rest[0].sectors[0] != "UNK":
            return rest[0].sectors
        return last.sectors

    def _inside(self, at: int) -> bool:
        mark = self.phrase.marks.inside.get(at)
        return mark is not None and mark.start < at

    def _tellers(self) -> list[_Teller]:
        """Everything that tells a sector, in order: named organisations, nouns, and offices."""
        told = self.phrase.lexicon.sectors.told(self.phrase.words.keys)
        roles = list(self._roles())
        nouns = [noun for noun in told if not any(_holds(role, noun) for role in roles)]
        named = [
            mark
            for mark in self.phrase.marks.at.values()
            if self._of_mark(mark.meaning) and not any(_holds(noun, mark) for noun in nouns)
        ]
        taken = {at for mark in named for at in range(mark.start, mark.end)}
        found = [_Teller(mark.start, self._of_mark(mark.meaning), named=True) for mark in named]
        for noun in nouns:
            if noun.start not in taken:
                found.append(_Teller(noun.start, (noun.meaning,), vague=self._vague(noun)))
                taken.update(range(noun.start, noun.end))
        found += [
            _Teller(role.start, (role.meaning.row.sector,), vague=role.meaning.row.general)
            for role in roles
            if not taken.intersection(range(role.start, role.end))
        ]
        return sorted((teller for teller in found if teller.start < self.phrase.reach), key=lambda t: t.start)

    def _roles(self) -> Iterator[Found[Role]]:
        at = 0
        while at < len(self.phrase.words):
            role = self._role(at)
            if role is not None:
                yield role
            at = role.end if role is not None else at + 1

    def _role(self, at: int) -> Found[Role] | None:
        return self.phrase.lexicon.roles.at(self.phrase.words.keys, self.phrase.words.words, at)

    def _vague(self, noun: Found[str]) -> bool:
        """Whether what a noun is of tells more than it: "officials of the bank", but not "minister of industry"."""
        role = self._role(noun.start)
        return noun.meaning == "GOV" and (role is None or role.meaning.row.general)

    def _of_mark(self, named: Named) -> tuple[str, ...]:
        """The sectors of a named organisation; a capital tells none beside other words."""
        if named.kind in _PLACES:
            return ()
        if named.code:
            return Actor.of_code(named.code).sectors
        return Actor.of_code(_NO_COUNTRY + named.sector).sectors if named.sector else ()


def _holds(outer: Found[Any], inner: Found[Any]) -> bool:
    """Whether one phrase lies within another, longer one: "senate" in "senate hopeful"."""
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and outer.end - outer.start > inner.end - inner.start
    )
