"""Takes the act and the verb of a statement, gives the rung on which it stands of the codebook's ladders of force."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.forces import FORCES, ForceRow
from communique.model import Act


def rung_of(act: Act, verb: str | None, codebook: Codebook) -> str | None:
    """The rung of a verb in its base form; where the verb says no more, that of the act.

    A verb moves a statement along the ladder of its act and onto no other: "expressed" hope stays hope.
    """
    by_act, by_verb = _rungs(codebook.rows(FORCES))
    row = by_act.get(act)
    told = by_verb.get(verb) if verb else None
    if row is not None and told is not None and told.ladder == row.ladder:
        return told.rung
    return row.rung if row is not None else None


@lru_cache(maxsize=4)
def _rungs(rows: tuple[ForceRow, ...]) -> tuple[dict[Act, ForceRow], dict[str, ForceRow]]:
    """The rung of each act, and of each verb."""
    by_act = {act: row for row in rows for act in row.acts}
    return by_act, {word: row for row in rows for word in row.words if " " not in word}
