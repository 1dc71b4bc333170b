"""Names of things as they are compared: takes an entity, gives one name where the codebook knows several.

"IWT" is the Indus Waters Treaty, and "the Russian Ministry of Foreign Affairs" the foreign ministry of Russia.
"""

from functools import lru_cache

import msgspec

from communique.linking.names import name_tokens, spelt_out
from communique.linking.vocabulary import demonyms, organisations
from communique.linking.words import tokens
from communique.model import Entity

# Words that every organ's name may have, and that tell of none.
_ORGAN = frozenset(("ministry", "department", "office"))
# Letters by which a word is known in another spelling ("defence", "defense").
_ROOT = 5


class ThingName(msgspec.Struct, frozen=True):
    """A folded name, and whether it is the proper name of one thing that the codebook knows."""

    tokens: tuple[str, ...]
    known: bool = False


def thing_name(entity: Entity) -> ThingName:
    """The name by which a thing is compared."""
    if entity.kind == "body" and entity.state is not None:
        return _organ(entity.name, entity.state)
    if entity.kind == "forum" and (forum := _forum(entity.name)) is not None:
        return forum
    usual = _usual_names().get((entity.kind, _spelling(entity.name)))
    # A forum's usual name recurs: every two states may have a joint commission.
    return ThingName(name_tokens(usual or entity.name), known=usual is not None and entity.kind != "forum")


def party_name(entity: Entity) -> tuple[str, ...]:
    """The name by which an organisation is compared as a party: a force or mission goes by whoever fields it."""
    name = thing_name(entity).tokens
    return _fielded_by().get(name, name)


def usual_name(name: str) -> str | None:
    """The name that an organisation, treaty or project usually goes by, from any other: "EU" is "European Union"."""
    wanted = _spelling(name)
    return next((usual for (_, spelt), usual in _usual_names().items() if spelt == wanted), None)


def _organ(name: str, state: str) -> ThingName:
    """An organ's name without the word for its state, by the name that it has in every state."""
    nation = {token for word in demonyms().get(state, ()) for token in tokens(word)}
    bare = tuple(token for token in name_tokens(name) if token not in nation)
    own = _organs().get(bare) or (bare or name_tokens(name))
    return ThingName(own)


def _forum(name: str) -> ThingName | None:
    """A forum of an organisation, wherever in its name that stands: "Council of Heads of State of the SCO"."""
    words = tuple(name.replace("'s ", " ").replace("\u2019s ", " ").split())
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            usual = _usual_names().get(("igo", _spelling(" ".join(words[start : start + size]))))
            rest = name_tokens(" ".join((*words[:start], *words[start + size :])))
            if usual and rest:
                return ThingName((*name_tokens(usual), *sorted(rest)), known=True)
    return None


def _spelling(name: str) -> str:
    """A name as it is looked up: a single word in capitals as it is written, anything else in small letters."""
    bare = spelt_out(name).removeprefix("the ").removeprefix("The ")
    return bare if bare.isupper() else bare.casefold()


@lru_cache(maxsize=1)
def _usual_names() -> dict[tuple[str, str], str]:
    """The usual name of each thing by its kind and every name; words in small letters alone name no one thing."""
    return {
        (row.kind, _spelling(name)): row.name
        for row in organisations()
        if not row.common
        for name in (row.name, *row.forms)
        if not name.islower()
    }


@lru_cache(maxsize=1)
def _fielded_by() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {name_tokens(row.name): name_tokens(row.part_of) for row in organisations() if row.part_of}


@lru_cache(maxsize=1)
def _organs() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The name that stands for an organ's others: those that share a word with it, and abbreviations."""
    found = {}
    for row in organisations():
        usual = name_tokens(row.name)
        telling = {token[:_ROOT] for token in usual if token not in _ORGAN}
        for form in row.forms if row.common else ():
            other = name_tokens(form)
            if telling & {token[:_ROOT] for token in other} or (
                len(other) == 1 and not form.islower() and form != form.title()
            ):
                found[other] = usual
    return found
