"""Takes the codebook's rows of stages, gives look-ups from words to stages."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.stages import StageRow
from communique.model import EntityKind

Stages = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class StageWords:
    """Stages by the words for them.

    Attributes:
        verbs: By a verb whose object comes there.
        becomes: By a verb whose subject does.
        nouns: By a noun for it.
        phrases: By preposition and noun.
        kinds: Which kinds of entity can be at a stage.
    """

    verbs: Stages
    becomes: Stages
    nouns: Stages
    phrases: Stages
    kinds: dict[str, tuple[EntityKind, ...]]


@lru_cache(maxsize=4)
def stage_words(rows: tuple[StageRow, ...]) -> StageWords:
    """The look-ups of a table, made once."""
    return StageWords(
        verbs=_by_word((word, row.stage) for row in rows for word in row.verbs),
        becomes=_by_word((word, row.stage) for row in rows for word in row.becomes),
        nouns=_by_word((word, row.stage) for row in rows for word in row.nouns),
        phrases=_by_word((word, row.stage) for row in rows for word in row.phrases),
        kinds={row.stage: row.of for row in rows},
    )


def _by_word(pairs: Iterable[tuple[str, str]]) -> Stages:
    found: Stages = {}
    for word, stage in pairs:
        found[word] = (*found.get(word, ()), stage)
    return found
