"""Takes the codebook's embeddings, gives what a governing predicate makes of what it governs."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.events import EMBEDDINGS, QUALIFIERS
from communique.model import Actuality
from communique.reading.clause import Clause


class Embeddings:
    """Predicates and qualifiers by their words.

    Attributes:
        complement: What becomes of a governed clause.
        object: What becomes of a governed noun.
        qualifiers: What a word beside an event's own word makes of it.
    """

    def __init__(self, codebook: Codebook) -> None:
        self.complement: dict[str, Actuality] = {}
        self.object: dict[str, Actuality] = {}
        for row in codebook.rows(EMBEDDINGS):
            for predicate in row.predicates:
                if row.through != "object":
                    self.complement.setdefault(predicate, row.actuality)
                if row.through != "complement":
                    self.object.setdefault(predicate, row.actuality)
        self.qualifiers = {word: row.actuality for row in codebook.rows(QUALIFIERS) for word in row.words}


@lru_cache(maxsize=4)
def compile_embeddings(codebook: Codebook) -> Embeddings:
    """The embeddings of a codebook, made once."""
    return Embeddings(codebook)


def look_up(table: dict[str, Actuality], clause: Clause, preposition: str | None) -> Actuality | None:
    """What a predicate does to what it governs through a preposition ("call for"), or directly."""
    if preposition and (found := table.get(f"{clause.predicate} {preposition}")):
        return found
    return table.get(clause.predicate) or table.get(clause.predicate.split()[0])
