"""Takes a reading and its gold, gives them side by side with what every question needs to look up."""

from collections.abc import Iterable, Sequence

from communique.model import Reading, Span
from scoring.gold import GoldReport
from scoring.parties import any_name, party
from scoring.place import locate


class Seen:
    """One reading beside its gold.

    Attributes:
        gold: What should have been found.
        reading: What was found.
        text: The clean text.
        entities: The reading's entities by id.
    """

    def __init__(self, gold: GoldReport, reading: Reading) -> None:
        self.gold = gold
        self.reading = reading
        self.text = reading.report.text
        self.entities = {entity.id: entity for entity in reading.entities}

    def where(self, snippet: str) -> Span | None:
        """Where the gold's words stand in the clean text."""
        return locate(self.text, snippet)

    def parties(self, references: Iterable[str]) -> list[str]:
        """The parties that references of the reading stand for."""
        return [party(reference, self.entities) for reference in references]

    def names(self, references: Sequence[str]) -> list[str]:
        """How those may be named: by their own name, or by the state they act for."""
        own = [self.entities[one].name for one in references if one in self.entities]
        return own + self.parties(references)

    def is_one_of(self, gold: str, references: Sequence[str]) -> bool:
        """Whether one of the references is whom the gold names."""
        return any(any_name(gold, name) for name in self.names(references))
