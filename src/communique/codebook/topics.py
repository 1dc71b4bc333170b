"""Takes the table of topics, gives rows: which words show that a passage is about a topic."""

import msgspec

from communique.codebook.loader import Table


class Topic(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One topic and the words that show it.

    Attributes:
        topic: The label, as findings carry it.
        context: The PLOVER context that an event about it has (PLOVER manual, "Context codes"), or none.
        words: Words or phrases, in any case; a final `*` stands for any ending ("missile*").
    """

    topic: str
    context: str | None = None
    words: tuple[str, ...]


TOPICS = Table("topics", Topic, "topic")
