"""What tests of events share: the type of the fixture that reads a text, and a reading's events in short."""

from collections.abc import Callable

from communique.model import Reading

Read = Callable[[str], Reading]


def coded(reading: Reading) -> list[str]:
    """Each event as "TYPE actuality ACTORS>RECIPIENTS"."""
    entities = {entity.id: entity for entity in reading.entities}

    def sides(refs: tuple[str, ...]) -> str:
        return " ".join(entities[ref].state or entities[ref].name for ref in refs)

    return [
        f"{event.type} {event.actuality} {sides(event.actors)}>{sides(event.recipients)}"
        for event in reading.events
    ]
