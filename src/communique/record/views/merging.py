"""Merging: findings of one entry in, its fields out, each with every value that a report gives and why one is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from communique.model import Claim, Commitment, Event, Participant, Reading
from communique.record.asking.history import Ruling
from communique.record.asking.library import Library, Member, telling
from communique.record.parts import Merged, Sides, Value
from communique.record.views.choosing import ByValue, Choose, Given, by_value, key_of

F = TypeVar("F", Event, Commitment, Claim)
V = TypeVar("V")
# Fields whose values are ids of entities.
_PARTIES = frozenset(("occasion", "sources", "by", "to", "about"))


class Merging(Generic[F]):
    """One entry put together field by field.

    Args:
        library: The record's reading side.
        members: The findings, in order of publication.
        find: Gives the finding of an id in a reading.
        rulings: What people decided of each field of the entry.
    """

    def __init__(
        self,
        library: Library,
        members: Sequence[Member],
        find: Callable[[Reading, str], F],
        rulings: Mapping[str, tuple[Ruling, ...]],
    ) -> None:
        self._library = library
        self._members = members
        self._find: Callable[[Reading, str], F] = find
        self._rulings = rulings
        self._reports = tuple(dict.fromkeys([member.report for member in members]))
        self._corrected = any(member.corrected for member in members)
        self._told: list[tuple[Member, str, F]] = [
            (
                member,
                library.origin(member.report),
                find(library.reading(member.report), member.finding),
            )
            for member in members
        ]
        self._sources = len({origin for _, origin, _ in self._told})
        self.fields: list[Merged] = []

    def one(self, field: str, of: Callable[[str, F], V | None], choose: Choose, *made_of: str) -> V | None:
        """The value to show of a field that has one, or None where no report gives any.

        Args:
            field: The field's name.
            of: What a finding of a report says of it; None where it is silent.
            choose: Chooses among values that differ.
            *made_of: The fields of a finding that it is made of, where these are called otherwise.
        """

        def values(report: str, finding: F) -> Iterable[V]:
            value = of(report, finding)
            return () if value is None else (value,)

        names = made_of or (field,)
        if agreed := self._keep_agreed(field, values, names):
            return agreed[0]
        given = self._given(values, names)
        behind = by_value(given)
        chosen: V | None = None
        why = ""
        if given:
            chosen, why = choose(given) if len(given) > 1 else (given[0].value, "")
            why = why if len(behind) > 1 else self._alike(len({each.report for each in given}))
        reported = self._reported(values, names, behind)
        self._keep(field, values_of(reported, () if chosen is None else (chosen,)), why, names)
        return chosen

    def every(
        self, field: str, of: Callable[[str, F], Iterable[V]], why: str = "everything that any report gives"
    ) -> tuple[V, ...]:
        """All values of a field that has many, each once, in order of the alphabet."""
        if agreed := self._keep_agreed(field, of, (field,)):
            return agreed
        given = self._given(of, (field,))
        behind = by_value(given)
        values = tuple(sorted(held[-1].value for held in behind.values()))
        told = values_of(self._reported(of, (field,), behind), values)
        self._keep(
            field, told, why if differ(told) else self._alike(len({each.report for each in given})), (field,)
        )
        return values

    def _keep_agreed(
        self, field: str, of: Callable[[str, F], Iterable[V]], names: Sequence[str]
    ) -> tuple[V, ...]:
        """Keeps the values that every finding gives alike, as most do; gives them in order of the alphabet, or none."""
        if self._corrected:
            return ()
        first, *others = [of(member.report, finding) for member, _, finding in self._told]
        if not first or any(each != first for each in others):
            return ()
        given: set[Any] = set(first)
        agreed = tuple(sorted(given)) if len(given) > 1 else tuple(given)
        told = [
            Value(value=each, reports=self._reports, independent_sources=self._sources, shown=True)
            for each in agreed
        ]
        self._keep(field, tuple(told), self._alike(len(self._reports)), names)
        return agreed

    def entries(self, report: str, refs: Iterable[str]) -> tuple[str, ...]:
        """The entries of a report's findings, without those that a person has rejected."""
        held = self._library.held
        known = [(ref, held(report, ref)) for ref in refs]
        return tuple(dict.fromkeys([entry or ref for ref, entry in known if entry or ref.isupper()]))

    def _given(self, of: Callable[[str, F], Iterable[V]], names: Sequence[str]) -> list[Given]:
        """What is given for a field by the findings that say what it is."""
        return [
            Given(member.report, origin, value)
            for member, origin, finding in self._saying(names)
            for value in of(member.report, finding)
        ]

    def _saying(self, names: Sequence[str]) -> list[tuple[Member, str, F]]:
        """The findings that say what a field is: where a person corrected some, those alone."""
        if not self._corrected:
            return self._told
        saying = telling(self._members, *names)
        return [each for each in self._told if each[0] in saying]

    def _reported(
        self, of: Callable[[str, F], Iterable[V]], names: Sequence[str], behind: ByValue
    ) -> ByValue:
        """What the reports themselves give for a field, whatever was decided.

        Args:
            of: What a finding of a report says of it.
            names: The fields of a finding that it is made of.
            behind: What the findings give that say what it is.
        """
        if not self._corrected:
            return behind
        return by_value(
            Given(member.report, origin, value)
            for member, origin, finding in self._told
            for value in of(
                member.report, self._as_made(member) if set(names) & set(member.corrected) else finding
            )
        )

    def _as_made(self, member: Member) -> F:
        return self._find(self._library.made(member.report), member.finding)

    def _alike(self, told: int) -> str:
        """What is said where reports do not differ.

        Args:
            told: How many of them give the field.
        """
        silent = len(self._reports) - told
        if told == 1:
            alike = "the one report gives it" if not silent else "one report gives it"
        else:
            alike = f"all {told} reports agree" if not silent else f"{told} reports agree"
        return f"{alike}; {silent} {'is' if silent == 1 else 'are'} silent" if silent else alike

    def note(self, field: str, of: Callable[[str, F], Iterable[Any]], shown: Sequence[Any], why: str) -> None:
        """Keeps every value of a field beside the shown ones.

        Args:
            field: The field's name.
            of: What a finding of a report says of it.
            shown: What the entry shows.
            why: Why it shows that, where nobody decided.
        """
        names = (field,)
        reported = self._reported(of, names, by_value(self._given(of, names)))
        self._keep(field, values_of(reported, shown), why, names)

    def _keep(self, field: str, values: tuple[Value, ...], why: str, names: Sequence[str]) -> None:
        rulings = dict.fromkeys(ruling for name in names for ruling in self._rulings.get(name, ()))
        if values or rulings:
            self.fields.append(
                Merged(
                    field=field,
                    values=values,
                    chosen="; ".join(ruling.words for ruling in rulings) or why,
                    differs=bool(rulings) or differ(values),
                )
            )


def values_of(reported: ByValue, shown: Sequence[Any]) -> tuple[Value, ...]:
    """The values that reports give, the shown ones first; one that no report gives was decided.

    Args:
        reported: What each report gives, by what it says.
        shown: What the entry shows.
    """
    wanted = {key_of(value): value for value in shown}
    made = [
        _value(wanted.get(key, held[0].value if held else None), held, shown=key in wanted)
        for key, held in {**dict.fromkeys(wanted, ()), **reported}.items()
    ]
    if len(made) > 1:
        made.sort(key=lambda value: (not value.shown, -value.independent_sources, -len(value.reports)))
    return tuple(made)


def _value(value: Any, held: Sequence[Given], *, shown: bool) -> Value:  # noqa: ANN401 - of whatever field
    """A value with the reports that give it."""
    return Value(
        value=value,
        reports=tuple(dict.fromkeys([each.report for each in held])),
        independent_sources=len({each.origin for each in held}),
        shown=shown,
    )


def differ(values: Iterable[Value]) -> bool:
    """Whether some reports give other values than others do."""
    told = list(values)
    return len(told) > 1 and len({frozenset(value.reports) for value in told}) > 1


def parties_in(fields: Iterable[Merged]) -> Iterator[str]:
    """The ids of entities in the values of fields."""
    for field in fields:
        for held in field.values:
            if isinstance(held.value, Sides):
                yield from (*held.value.actors, *held.value.recipients)
            elif isinstance(held.value, Participant):
                yield held.value.entity
            elif field.field in _PARTIES:
                yield held.value
