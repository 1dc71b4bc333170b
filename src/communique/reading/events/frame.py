"""A frame: a clause that a pattern knows, with the arguments it borrows from the verb that carries it."""

from dataclasses import dataclass

from communique.codebook.events import LIGHT_VERBS, EventPattern, LightVerb
from communique.reading.clause import Clause, Clauses
from communique.reading.context import Context
from communique.reading.events.patterns import compile_patterns

_CARRIED = ("object", "subject")


@dataclass(frozen=True)
class Frame:
    """One telling of an event.

    Attributes:
        clause: The clause of the word that names the event.
        pattern: The pattern that knows the word.
        carrier: The light verb's clause for "held talks", else None.
        light: The codebook's row of that light verb.
    """

    clause: Clause
    pattern: EventPattern
    carrier: Clause | None = None
    light: LightVerb | None = None

    @property
    def anchor(self) -> Clause:
        """The clause whose tense and modality count."""
        return self.carrier or self.clause

    def tokens(self, role: str) -> tuple[int, ...]:
        """Argument tokens of a role, the event word's own before its carrier's."""
        own = tuple(token for token in self.clause.all(role) if token != self.clause.head)
        if own or self.carrier is None:
            return own
        return tuple(token for token in self.carrier.all(role) if token != self.clause.head)

    def has(self, role: str) -> bool:
        """Whether the role is filled, by the event word or its carrier."""
        return bool(self.tokens(role))


def read_frames(context: Context) -> list[Frame]:
    """Every clause that an event pattern knows, in order of the text."""
    patterns = compile_patterns(context.codebook)
    light = {row.verb: row for row in context.codebook.rows(LIGHT_VERBS)}
    frames = []
    for clause in context.clauses.items:
        pattern = patterns.match(context.parsed, clause)
        if pattern is None:
            continue
        carrier = _carrier(context.clauses, clause, light)
        frame = Frame(clause, pattern, carrier, light[carrier.predicate] if carrier else None)
        if clause.form != "noun" or not pattern.needs or any(frame.has(role) for role in pattern.needs):
            frames.append(frame)
    return frames


def _carrier(clauses: Clauses, clause: Clause, light: dict[str, LightVerb]) -> Clause | None:
    parent = clauses.parent(clause) if clause.form == "noun" else None
    if parent is None or parent.form != "verb" or parent.predicate not in light:
        return None
    return parent if clause.head in parent.all(*_CARRIED) else None
