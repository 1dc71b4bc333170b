"""Takes the codebook, gives its common nouns for those who act, by what each tells."""

from dataclasses import dataclass

from communique.codebook import Codebook
from communique.codebook.collectives import COLLECTIVES
from communique.codebook.nouns import NOUNS, NounUse, nouns
from communique.model import EntityKind

APART = frozenset({"LEG", "JUD"})
"""Sectors that may turn against the government of their state."""

_FOLK = frozenset({"OPP", "REB", "CRM"})  # sectors that act under their own name, not for their state


@dataclass(frozen=True)
class Nouns:
    """The codebook's collective nouns.

    Attributes:
        owned: Nouns that stand for the state named with them.
        mutual: Nouns that stand for both parties.
        folk: Nouns for people who act under their own name, not for their state.
        sectors: The sector of each noun that is owned.
        uses: What other nouns and verbs tell.
        takes_up: The kinds of thing that a noun takes up.
        regions: The states that may be meant behind an adjective of a region ("the Caribbean nation"); none: any may.
        halves: States that "north" and "south" stand for, in one order.
    """

    owned: frozenset[str]
    mutual: frozenset[str]
    folk: frozenset[str]
    sectors: dict[str, str]
    uses: dict[NounUse, frozenset[str]]
    takes_up: dict[str, frozenset[EntityKind]]
    regions: dict[str, frozenset[str]]
    halves: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, codebook: Codebook) -> "Nouns":
        """The nouns of a codebook."""
        rows = codebook.rows(COLLECTIVES)
        return cls(
            owned=frozenset(noun for row in rows if not row.mutual for noun in row.nouns),
            mutual=frozenset(noun for row in rows if row.mutual for noun in row.nouns),
            folk=frozenset(
                noun for row in rows if row.code in _FOLK or row.key == "grp" for noun in row.nouns
            ),
            sectors={noun: row.code for row in reversed(rows) if not row.mutual for noun in row.nouns},
            uses={row.use: nouns(codebook, row.use) for row in codebook.rows(NOUNS)},
            takes_up={
                word: frozenset(row.kinds)
                for row in codebook.rows(NOUNS)
                if row.use == "takes_up"
                for word in row.words
            },
            regions=_regions(codebook),
            halves={
                word: row.states
                for row in codebook.rows(NOUNS)
                if row.use in {"north", "south"}
                for word in row.words
            },
        )


def _regions(codebook: Codebook) -> dict[str, frozenset[str]]:
    """The states of each region, all rows of a word taken together."""
    found: dict[str, frozenset[str]] = {}
    for row in codebook.rows(NOUNS):
        for word in row.words if row.use == "region" else ():
            found[word] = found.get(word, frozenset()) | frozenset(row.states)
    return found
