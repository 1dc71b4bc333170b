"""Former readings: reports in, what each was read as before it was read again out, the oldest first."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from communique.model import Reading
from communique.record import schema
from communique.record.damage import intact
from communique.record.storing.nodes import chunks


def former_readings(connection: Connection, reports: Iterable[str]) -> Iterator[Reading]:
    """The readings that later ones took the place of, by report in the order given.

    Of a past day these are the ones that had been replaced by then.

    Args:
        connection: Of the record, or of the record of a past day.
        reports: Ids.

    Raises:
        Damage: One of them is not what was written.
    """
    past = schema.PAST[schema.report].c
    for some in chunks(reports):
        query = (
            select(past.id, past.reading, past.digest)
            .where(past.id.in_(some), past.until <= schema.last_change().scalar_subquery())
            .order_by(past.id, past.until)
        )
        held: dict[str, list[Reading]] = {}
        for row in connection.execute(query):
            held.setdefault(row.id, []).append(intact(row.id, row.reading, row.digest))
        for report in some:
            yield from held.get(report, ())
