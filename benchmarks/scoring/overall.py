"""Takes the golds and their tallies, gives two figures: of what the program was tuned on, and of what it was not."""

from collections.abc import Mapping
from typing import NamedTuple

from scoring.gold import Gold
from scoring.tally import Tally


class Overall(NamedTuple):
    """All counts, parted by whether anybody looked at the reports while working on the program.

    Attributes:
        tuned: Counts of the golds that were open to those who tuned it.
        untouched: Counts of the golds kept out; the figure to expect on reports nobody has seen.
    """

    tuned: Tally
    untouched: Tally

    @classmethod
    def of(cls, golds: Mapping[str, Gold], tallies: Mapping[str, Tally]) -> "Overall":
        """Adds up the tallies; both mappings are by the gold's name."""
        return cls(
            tuned=Tally.of([tally for name, tally in tallies.items() if not golds[name].kept_out]),
            untouched=Tally.of([tally for name, tally in tallies.items() if golds[name].kept_out]),
        )

    def rows(self) -> list[str]:
        """The questions either was asked, in the order first asked."""
        return list(dict.fromkeys((*self.tuned.rows, *self.untouched.rows)))
