"""Takes the codebook's embeddings, gives what a governing predicate makes of what it governs."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.events import EMBEDDINGS, QUALIFIERS, Through
from communique.model import Actuality
from communique.reading.clause import Clause


class Embeddings:
    """Predicates and qualifiers by their words.

    Attributes:
        complement: What becomes of a governed clause.
        object: What becomes of a governed noun.
        subject: What becomes of a noun of which a predicate, or a phrase behind "be", is said.
        lead: What becomes of what stands right behind a phrase ("ahead of").
        qualifiers: What a word beside an event's own word makes of it.
    """

    def __init__(self, codebook: Codebook) -> None:
        self.complement: dict[str, Actuality] = {}
        self.object: dict[str, Actuality] = {}
        self.subject: dict[str, Actuality] = {}
        self.lead: dict[str, Actuality] = {}
        for row in codebook.rows(EMBEDDINGS):
            for table in self._tables(row.through):
                for predicate in row.predicates:
                    table.setdefault(predicate, row.actuality)
        self.qualifiers = {word: row.actuality for row in codebook.rows(QUALIFIERS) for word in row.words}

    def _tables(self, through: Through) -> tuple[dict[str, Actuality], ...]:
        return {
            "any": (self.complement, self.object),
            "complement": (self.complement,),
            "object": (self.object,),
            "subject": (self.subject,),
            "lead": (self.lead,),
        }[through]


@lru_cache(maxsize=4)
def compile_embeddings(codebook: Codebook) -> Embeddings:
    """The embeddings of a codebook, made once."""
    return Embeddings(codebook)


def look_up(table: dict[str, Actuality], clause: Clause, preposition: str | None) -> Actuality | None:
    """What a predicate does to what it governs through a preposition ("call for"), or directly."""
    if preposition and (found := table.get(f"{clause.predicate} {preposition}")):
        return found
    return table.get(clause.predicate) or table.get(clause.predicate.split()[0])
