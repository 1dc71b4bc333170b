"""Takes a phrase that names an actor, gives its country and sectors as PLOVER codes them, as of a day.

"a former Russian minister" is RUS and ELI; "Angela Merkel" is DEU and GOV in 2017, DEU and ELI in 2022. Nothing but the
phrase is looked at: who "the minister" is in a report is told by the report's own resolution.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from communique.model import Report
from communique.reading.actors.actor import Actor
from communique.reading.actors.phrase import Phrase
from communique.reading.actors.places import Places
from communique.reading.actors.sectors import Sectors
from communique.reading.mentions import find_mentions
from communique.reading.mentions.lexicon import Lexicon, lexicon_of
from communique.reading.mentions.marks import mark_names
from communique.reading.mentions.phrases import fold
from communique.reading.mentions.words import Words, words_of
from communique.reading.resolution.people import name_words, spelt_otherwise

if TYPE_CHECKING:
    import datetime as dt

    from spacy.language import Language

    from communique.codebook import Codebook
    from communique.reading.mentions.known import Known

_FORMER = "ELI"
_SERVICE = frozenset({"GOV", "MIL", "LEG", "SPY", "JUD", "COP"})  # who left them is an elite without office


def resolve_actor(phrase: str, day: dt.date, codebook: Codebook) -> Actor:
    """The country and sectors of whom a phrase names.

    Args:
        phrase: A noun phrase or a name.
        day: The day on which offices are held.
        codebook: What words mean.
    """
    text = " ".join(phrase.replace("’", "'").split())
    doc = _tokeniser()(text)
    report = Report(id="", text=text, published=day, language="en")
    lexicon = lexicon_of(codebook)
    words = words_of(doc, text)
    mentions = find_mentions(doc, report=report, dates=(), codebook=codebook)
    names = tuple(mention.name for mention in mentions if mention.kind == "person" and mention.name)
    marked = Phrase(words, mark_names(words, lexicon), lexicon)
    return _Resolver(marked, names, day, codebook).actor()


@cache
def _tokeniser() -> Language:
    import spacy

    return spacy.blank("en")


@dataclass(frozen=True)
class _Resolver:
    phrase: Phrase
    names: tuple[str, ...]
    day: dt.date
    codebook: Codebook

    @property
    def _words(self) -> Words:
        return self.phrase.words

    @property
    def _lexicon(self) -> Lexicon:
        return self.phrase.lexicon

    def actor(self) -> Actor:
        """Who is named: a person, else whom the nouns tell, else a place."""
        places = Places(self.phrase)
        described = Actor(places.country(), Sectors(self.phrase).told())
        if (known := self._person()) is not None:
            return self._holder(known, described)
        if described.sectors:
            return Actor(described.country, self._past(described.sectors))
        return Actor(described.country, places.sectors() or self._nobody())

    def _person(self) -> Known | None:
        """The known person whose name stands in the phrase, or is all of it."""
        for at in range(len(self._words)):
            found = self._lexicon.holders.at(self._words.keys, self._words.words, at)
            if found is not None:
                return found.meaning
        for name in (*self.names, self._words.slice(0, len(self._words))):
            words = name_words(name, self._lexicon)
            if len(words) > 1 and (known := self._by_full_name(name, words)) is not None:
                return known
        alone = len(self._words) == 1 and self._words.keys[0] not in self._lexicon.words["function"]
        short = self._lexicon.short_names.get(self._words.keys[-1], ()) if alone else ()
        return short[0] if len(short) == 1 else None

    def _by_full_name(self, name: str, words: tuple[str, ...]) -> Known | None:
        return self._lexicon.known.official(name) or spelt_otherwise(words, self._lexicon)

    def _holder(self, known: Known, described: Actor) -> Actor:
        """A person the codebook knows: by the office in the phrase, else by that of the day."""
        country = known.state or described.country or self._served(known)
        if described.sectors:
            return Actor(country, self._past(described.sectors))
        lesser = self._lexicon.known.official(known.name)
        held = [*known.on(self.day), *(lesser.on(self.day) if lesser is not None else ())]
        if not held:
            return Actor(country, (_FORMER,))
        own = [tenure for tenure in held if tenure.body is None] or held
        return Actor(country, resolve_actor(own[0].title, self.day, self.codebook).sectors or ("GOV",))

    def _served(self, known: Known) -> str | None:
        """The international actor whose organisation a person served."""
        cut = (known.held[-1].body or "").split()
        found = self._lexicon.names.at([fold(word) for word in cut], cut, 0) if cut else None
        return Actor.of_code(found.meaning.code).country if found is not None and found.meaning.code else None

    def _past(self, sectors: tuple[str, ...]) -> tuple[str, ...]:
        past = any(key in self._lexicon.words["past"] for key in self._words.keys)
        return (_FORMER,) if past and sectors[0] in _SERVICE else sectors

    def _nobody(self) -> tuple[str, ...]:
        """Several of whom no word says who they are: "the occupiers"."""
        last = self._words.words[-1]
        return ("UNK",) if last.islower() and last.endswith("s") and not self.phrase.marks.at else ()
