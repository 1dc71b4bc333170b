"""A clause: a predicate with arguments, tense, modality and negation; findings are read off clauses."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Form = Literal["verb", "noun", "adjective"]
Tense = Literal["past", "present", "future", "none"]
Modality = Literal["asserted", "future", "necessary", "possible", "conditional", "asked", "purpose"]
Relation = Literal["root", "complement", "relative", "adverbial", "conjunct", "nominal"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate.

    Attributes:
        role: `subject`, `object`, `dative`, `complement` (a clause: the role's token is its predicate),
            `possessor` ("his visit"), `modifier` ("Indian strikes"), or the preposition's lemma
            ("to", "with", "on", "between"; "by" of a passive is `subject`). Voice is undone: the subject of
            a passive is `object`.
        token: Head token of the argument; coordinated heads are separate arguments of the same role.
    """

    role: str
    token: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and what hangs on it.

    Attributes:
        head: Token of the predicate.
        predicate: Its lemma, with a particle ("carry out").
        form: verb ("visited"), noun ("his visit to", "talks"), adjective ("is ready to").
        arguments: See `Argument`; subjects shared by control, raising, coordination and relative clauses
            are filled in.
        tense: Of the finite verb that governs it.
        modality: How it is put forward by its own verb group ("would": conditional, "must": necessary).
        negated: "did not", "never", "without ...ing".
        passive: Whether the verb group is passive.
        parent: Head token of the clause it is embedded in, or None.
        relation: How it is embedded in its parent.
    """

    head: int
    predicate: str
    form: Form
    arguments: tuple[Argument, ...]
    tense: Tense
    modality: Modality
    negated: bool
    passive: bool
    parent: int | None
    relation: Relation

    def all(self, *roles: str) -> tuple[int, ...]:
        """Tokens of the arguments in any of the roles, in order of the roles given."""
        return tuple(a.token for role in roles for a in self.arguments if a.role == role)

    def first(self, *roles: str) -> int | None:
        """The first of `all`, or None."""
        found = self.all(*roles)
        return found[0] if found else None


@dataclass(frozen=True)
class Clauses:
    """All clauses of a report, in order of their heads."""

    items: tuple[Clause, ...]

    @cached_property
    def by_head(self) -> dict[int, Clause]:
        """Each clause under its head token."""
        return {clause.head: clause for clause in self.items}

    def parent(self, clause: Clause) -> Clause | None:
        """The clause that embeds this one."""
        return None if clause.parent is None else self.by_head.get(clause.parent)
