"""Takes a parsed report's mentions, gives its entities: which words name the same real thing."""

from dataclasses import dataclass, field

from communique.codebook.genders import Gender
from communique.model import Entity


@dataclass(frozen=True)
class Entities:
    """The entities of a report, and what each noun phrase of the parse stands for.

    Attributes:
        all: In order of first mention.
        by_token: For a head token, the ids of the entities its noun phrase stands for: the mention itself,
            the antecedent of a pronoun, the holder of an office named earlier, both parties of "the two
            sides", the state behind "the Russian delegation" or "Moscow". Coordination is not expanded.
        leading: Ids of the two whose dealings the report is about, or none.
        serving: For the id of an official of an international organisation that organisation's.
        written: Where who writes the report speaks of himself; empty where it is nobody's own words.
        genders: For the id of a person the gender that names and titles tell, where they tell it.
    """

    all: tuple[Entity, ...]
    by_token: dict[int, tuple[str, ...]]
    leading: tuple[str, ...] = ()
    serving: dict[str, str] = field(default_factory=dict)
    written: frozenset[int] = frozenset()
    genders: dict[str, Gender] = field(default_factory=dict)

    def at(self, *tokens: int) -> tuple[str, ...]:
        """Ids of the entities that the phrases headed by these tokens stand for, each once, in order."""
        return tuple(dict.fromkeys(ref for token in tokens for ref in self.by_token.get(token, ())))

    def get(self, ref: str) -> Entity:
        """The entity with this id."""
        return self.all[int(ref[1:]) - 1]

    def state(self, ref: str) -> str | None:
        """The state that an entity is, serves or belongs to."""
        return self.get(ref).state
