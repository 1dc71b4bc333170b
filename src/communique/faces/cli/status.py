"""The exit statuses of the contract."""

from enum import IntEnum


class Status(IntEnum):
    """How a command ended.

    Attributes:
        DONE: Everything asked was done.
        REFUSED: Some input was refused and named on standard error; the rest was done.
        USAGE: The command could not be done as put: a wrong option, an unknown id, no such record.
    """

    DONE = 0
    REFUSED = 1
    USAGE = 2
