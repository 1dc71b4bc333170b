"""Takes the figures measured and the pinned floors, gives what fell below its floor."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec


class Fallen(msgspec.Struct, frozen=True):
    """A figure below its floor; `measured` is None when the row was not measured at all."""

    part: str
    row: str
    floor: float
    measured: float | None

    def __str__(self) -> str:
        measured = "not measured" if self.measured is None else f"{self.measured:.3f}"
        return f"{self.part}: {self.row}: {measured}, floor {self.floor:.3f}"


def load_floors(path: Path) -> dict[str, dict[str, float]]:
    """Floors by part ("tuned", "untouched" or the name of a gold file) and row.

    Raises:
        msgspec.ValidationError: A floor is no number.
        tomllib.TOMLDecodeError: The file is no TOML.
    """
    with path.open("rb") as file:
        return msgspec.convert(tomllib.load(file), dict[str, dict[str, float]])


def below(
    floors: Mapping[str, Mapping[str, float]], measured: Mapping[str, Mapping[str, float]]
) -> list[Fallen]:
    """Every pinned row that is missing or below its floor."""
    return [
        Fallen(part, row, floor, have)
        for part, rows in floors.items()
        for row, floor in rows.items()
        if (have := measured.get(part, {}).get(row)) is None or have < floor
    ]
