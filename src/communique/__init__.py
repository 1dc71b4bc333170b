"""Communiqué reads diplomatic reporting into a record in which every line opens onto its words."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.faces.python import Record

__version__ = "0.2.0"
__all__ = ["Record", "__version__"]


def __getattr__(name: str) -> object:
    """`Record`, imported when it is first asked for: it is slow, and the command line does without it."""
    if name == "Record":
        from communique.faces.python import Record

        return Record
    raise AttributeError(f"module 'communique' has no attribute {name!r}")
