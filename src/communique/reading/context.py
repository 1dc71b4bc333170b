"""What every reader of findings is given: the parsed report, its clauses and entities, and the codebook."""

from dataclasses import dataclass

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.cast import Cast
from communique.reading.clause import Clauses
from communique.reading.entities import Entities
from communique.reading.parsed import Parsed


@dataclass(frozen=True)
class Context:
    """One report on its way from clauses to findings."""

    report: Report
    parsed: Parsed
    clauses: Clauses
    entities: Entities
    cast: Cast
    codebook: Codebook
