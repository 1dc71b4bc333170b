"""Gives every stretch of the documents that the program makes, by name."""

from docs.pages.api import python_reference
from docs.pages.codebook import codebook_reference
from docs.pages.commands import command_reference
from docs.pages.desk import Desk
from docs.pages.figures import figures
from docs.pages.shapes import answer_reference, entry_reference, reading_reference


def everything_made(desk: Desk) -> dict[str, str]:
    """The made stretches.

    Args:
        desk: A desk with the samples in its record.
    """
    return {
        "codebook": codebook_reference(),
        "commands": command_reference(desk),
        "reading": reading_reference(),
        "entries": entry_reference(),
        "answers": answer_reference(),
        "python": python_reference(),
        "figures": figures(desk),
    }
