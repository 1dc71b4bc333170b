"""What a record needs of whatever keeps it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

# A second writer waits so long for the first, which holds the record for one report at a time.
PATIENCE_MS = 30_000


class Store(ABC):
    """Where a record is kept.

    Attributes:
        name: How it is called in messages; without a password.
        engine: Gives connections.
        writable: Whether anything can be written, as far as can be known beforehand.
    """

    name: str
    engine: Engine
    writable: bool

    @abstractmethod
    def reading(self) -> Connection:
        """A connection that will see one state of the record throughout a transaction."""

    @abstractmethod
    def writing(self) -> Connection:
        """A connection whose transactions write."""

    def wait_for_turn(self, connection: Connection) -> None:  # noqa: B027 - SQLite's transaction waits itself
        """Waits, inside a transaction that writes, until no other writes."""

    @abstractmethod
    def is_new(self, connection: Connection) -> bool:
        """Whether there is nothing in the store yet.

        Raises:
            RecordError: There is something, and it is no record.
        """

    def claim(self, connection: Connection) -> None:  # noqa: B027 - on a server the tables are mark enough
        """Marks a new store as a record."""

    def keep_up(self, connection: Connection) -> None:  # noqa: B027 - SQLite's plans do not hang on what it holds
        """Lets the engine take note, inside a transaction that has written, of how much it holds by now."""

    def faults(self, connection: Connection) -> Sequence[str]:  # noqa: ARG002 - some engines are asked
        """What the engine itself finds wrong with what it keeps; a server refuses what does not hold."""
        return ()

    @abstractmethod
    def reason(self, error: DBAPIError) -> str:
        """What the user is told of a complaint of the engine's."""

    def close(self) -> None:
        """Lets go of it."""
        self.engine.dispose()
