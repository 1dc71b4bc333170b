"""What every reader of findings is given: the parsed report, its clauses and entities, and the codebook."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.cast import Cast
from communique.reading.clause import Clauses
from communique.reading.entities import Entities
from communique.reading.parsed import Parsed

_SPEAKER = {"i", "we"}


@dataclass(frozen=True)
class Context:
    """One report on its way from clauses to findings."""

    report: Report
    parsed: Parsed
    clauses: Clauses
    entities: Entities
    cast: Cast
    codebook: Codebook

    def of_speaker(self, tokens: Iterable[int]) -> bool:
        """Whether any of some words is who speaks: "I" or "we"."""
        return any(self.parsed.doc[token].lower_ in _SPEAKER for token in tokens)
