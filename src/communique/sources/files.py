"""Takes the name of a file or folder, gives open files; what is no ordinary file is refused unopened."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from communique.errors import SourceError

_KINDS = (
    (stat.S_ISFIFO, "a pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)


@contextmanager
def open_file(name: str) -> Iterator[tuple[BinaryIO, int]]:
    """The file, opened, and its size.

    Args:
        name: The file as the user gave it.

    Raises:
        SourceError: It does not exist, is not the user's to read, or is no ordinary file.
    """
    try:
        status = Path(name).stat()
        refused = next((what for is_kind, what in _KINDS if is_kind(status.st_mode)), None)
        if refused:
            raise SourceError(name, refused)
        with Path(name).open("rb") as file:
            yield file, status.st_size
    except OSError as error:
        raise SourceError(name, _reason(error)) from error
    except ValueError as error:  # a name with a zero byte
        raise SourceError(name, "no name of a file") from error


def is_folder(name: str) -> bool:
    """Whether the name is a folder's."""
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # opening it will say why it is no file either
        return False


def walk(folder: str) -> Iterator[str | SourceError]:
    """The files in a folder and its folders, sorted, without hidden ones; a closed folder gives an error.

    Args:
        folder: The folder as the user gave it.
    """
    errors: list[OSError] = []
    found = False
    for place, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                found = True
                yield str(Path(place, name))
        yield from _as_errors(errors)
    refused = list(_as_errors(errors))
    yield from refused
    if not found and not refused:
        yield SourceError(folder, "a folder without files")


def _as_errors(errors: list[OSError]) -> Iterator[SourceError]:
    while errors:
        error = errors.pop(0)
        yield SourceError(str(error.filename), _reason(error))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or type(error).__name__).lower()
