"""Takes a parsed report, gives its entities and what each noun phrase stands for."""

from communique.codebook import Codebook
from communique.reading.entities import Entities
from communique.reading.mentions.lexicon import lexicon_of
from communique.reading.parsed import Parsed
from communique.reading.resolution.authors import find_author
from communique.reading.resolution.common_nouns import Nouns
from communique.reading.resolution.dealings import find_dealings
from communique.reading.resolution.draft import Registry
from communique.reading.resolution.gatherings import Gatherings
from communique.reading.resolution.holders import Holders
from communique.reading.resolution.lands import Lands
from communique.reading.resolution.nouns import NounPhrases
from communique.reading.resolution.persons import Persons
from communique.reading.resolution.pronouns import Unnamed
from communique.reading.resolution.salience import Salience
from communique.reading.resolution.service import Organisations
from communique.reading.resolution.states import find_home
from communique.reading.resolution.things import Things


def resolve_entities(parsed: Parsed, *, codebook: Codebook) -> Entities:
    """Who and what a report names, one entity a real thing.

    Args:
        parsed: The report, each mention one token.
        codebook: What words mean.

    Returns:
        The entities, and for each head token those that its phrase stands for.
    """
    lexicon = lexicon_of(codebook)
    home = find_home(parsed, lexicon)
    registry = Registry()
    things = Things(parsed, lexicon, home, registry)
    named = Persons(parsed, lexicon, home, registry).resolve()
    things.resolve()
    organisations = Organisations(lexicon, registry)
    Holders(parsed, lexicon, home, registry, things, organisations, named).resolve()
    nouns = Nouns.of(codebook)
    dealings = find_dealings(parsed, registry, nouns.mutual)
    salience = Salience(parsed, registry, things, dealings, codebook)
    gatherings = Gatherings(
        parsed,
        registry,
        dealings,
        people=nouns.uses["meets"],
        lands=nouns.uses["lands"],
        meetings=nouns.uses["meeting"],
        regions=nouns.uses["regions"],
    )
    lands = Lands(parsed, registry, things, salience, nouns)
    phrases = NounPhrases(parsed, registry, things, salience, nouns, gatherings, lands)
    author = find_author(parsed, lexicon, registry, things, codebook)
    Unnamed(parsed, registry, things, salience, phrases, author).resolve()
    return registry.finish(dealings.leading, organisations.serving(), author.tokens, salience.genders)
