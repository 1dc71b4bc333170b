"""Takes a parsed report with its names, gives who speaks where all of it is somebody's own words: "We, the ministers".

A statement, a letter or a message is written in the first person, outside of quotation marks. Whose it is stands
behind its first "we", before "our", in its head ("Joint statement by Chad and Mali"), behind "on behalf of", or
shows by the state whose will it tells.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from communique.codebook import Codebook
from communique.codebook.acts import VOICES
from communique.reading.mentions.known import Known
from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.holders import known_person
from communique.reading.resolution.letterhead import issuing_state
from communique.reading.resolution.states import known_state
from communique.reading.resolution.things import Things
from communique.reading.resolution.utterance import utterer

SINGULAR = frozenset({"i", "my", "me", "mine", "myself"})
FIRST_PERSON = SINGULAR | {"we", "us", "our", "ours", "ourselves"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SHARE = 6  # of so many sentences at least one speaks of "I" or "we" in what somebody writes for himself
_BY = frozenset({"by", "from", "of", "between"})
_ON = frozenset({"on", "about", "regarding", "concerning", "following", "after", "at", "in", "for", ":", "."})
_FAR = 12  # words between "statement" and "by": "the following statement was released today by"
_WRITE = frozenset({"person", "state", "igo", "body", "group", "company"})


@dataclass(frozen=True)
class Author:
    """Who writes a report, and where he speaks of himself.

    Attributes:
        tokens: The pronouns of the first person that are his.
        drafts: Who that is: one, or all who sign.
    """

    tokens: frozenset[int] = frozenset()
    drafts: tuple[Draft, ...] = ()


NOBODY = Author()


def find_author(
    parsed: Parsed, lexicon: Lexicon, registry: Registry, things: Things, codebook: Codebook
) -> Author:
    """Whose words a report is, or nobody's where it tells of others or does not say who writes."""
    own = _own_words(parsed)
    if not own:
        return NOBODY
    documents = frozenset(
        word for row in codebook.rows(VOICES) if row.kind == "document" for word in row.words
    )
    found = _Authors(parsed, lexicon, registry, things, documents, own).find()
    return Author(frozenset(own), found) if found else NOBODY


def _own_words(parsed: Parsed) -> tuple[int, ...]:
    """The pronouns of the first person that nobody is quoted or told with; none where they are but a few."""
    if parsed.turns:
        return ()
    own = tuple(token.i for token in parsed.doc if token.lower_ in FIRST_PERSON and _is_own(token, parsed))
    with_them = sum(any(start <= at < end for at in own) for start, end in parsed.sentences)
    speaks = any(_is_subject(parsed.doc[at]) for at in own)
    return own if speaks and with_them * _SHARE >= len(parsed.sentences) else ()


def _is_subject(token: Any) -> bool:  # noqa: ANN401 - spaCy's tokens are untyped
    """Whether it is of somebody that something is told: "we met", "our ministers met"."""
    return token.dep_ in _SUBJECTS or (token.dep_ == "poss" and token.head.dep_ in _SUBJECTS)


def _is_own(token: Any, parsed: Parsed) -> bool:  # noqa: ANN401 - as above
    """Whether nobody else is told or quoted to say it."""
    at = utterer(token)
    speaker = parsed.doc[at] if at is not None else None
    told = speaker is not None and speaker.lower_ not in FIRST_PERSON and speaker.head.lemma_ != "be"
    named = parsed.mentions[token.i] is not None
    return not (told or named or any(q.outer.covers(parsed.spans[token.i]) for q in parsed.quotations))


@dataclass(frozen=True)
class _Authors:
    """Looks for who writes, in one place after another."""

    parsed: Parsed
    lexicon: Lexicon
    registry: Registry
    things: Things
    documents: frozenset[str]
    own: tuple[int, ...]

    def find(self) -> tuple[Draft, ...]:
        """Who writes, by the first place that tells."""
        places: tuple[Callable[[], Iterable[Draft]], ...] = (
            self._behind_we,
            self._on_behalf,
            self._in_head,
            self._in_title,
            self._in_letterhead,
            self._before_our,
            self._served,
            self._pledging,
        )
        for place in places:
            if found := _once(draft for draft in place() if draft.kind in _WRITE):
                return found
        return ()

    def _behind_we(self) -> Iterator[Draft]:
        """As in "We, the leaders of Chad and Mali, met", "I, Ana Ruiz, declare"."""
        doc = self.parsed.doc
        for at in self.own:
            if doc[at].dep_ in _SUBJECTS and doc[at].head.i > at and doc[at + 1].text == ",":
                yield from self._named(range(at + 1, doc[at].head.i))
                return

    def _on_behalf(self) -> Iterator[Draft]:
        """As in "On behalf of the government of Chad, I congratulate"."""
        doc = self.parsed.doc
        for at in self.own:
            for token in doc[at].sent:
                behind = token.i + 1
                if token.lower_ == "behalf" and behind < len(doc) and doc[behind].lower_ == "of":
                    yield from self._named(t.i for t in doc[behind].subtree)
                    return

    def _in_head(self) -> Iterator[Draft]:
        """Who is named by what stands before the first sentence of his own: "Statement by the foreign ministers of"."""
        doc = self.parsed.doc
        start = doc[self.own[0]].sent.start
        nouns = (token for token in doc[:start] if token.lemma_.lower() in self.documents)
        for noun in nouns:
            by = next((t for t in doc[noun.i : min(noun.i + _FAR, noun.sent.end)] if t.lower_ in _BY), None)
            if by is None:
                continue
            end = next((t.i for t in doc[by.i : start] if t.lower_ in _ON or t.i >= noun.sent.end), start)
            yield from self._named(range(by.i, end))
            return

    def _in_title(self) -> list[Draft]:
        """Whom a document's title names behind "by": well-known persons, else states and organisations."""
        words = pieces(self.parsed.report.title or "")
        keys = [fold(word).strip(",") for word in words]
        noun = next((n for n, word in enumerate(keys) if word in self.documents), len(keys))
        by = next((n for n in range(noun, min(noun + _FAR, len(keys))) if keys[n] in _BY), len(keys))
        end = next((n for n in range(by, len(keys)) if keys[n] in _ON), len(keys))
        persons = [self._person(known) for n in range(by, end) for known in self._known(keys, words, n)]
        named = [self.lexicon.names.at(keys, words, n) for n in range(by, end)]
        return persons or [self._issuer(found.meaning) for found in named if found and _issues(found.meaning)]

    def _issuer(self, named: Named) -> Draft:
        """The state that a name stands for, else the organisation."""
        if named.state:
            return self.things.state(named.state)
        key = ("igo", fold(named.name), None)
        return self.registry.draft(key, Draft("igo", named.name, None, named.code))

    def _in_letterhead(self) -> Iterator[Draft]:
        """The state whose office issues the text by the lines above it."""
        state = issuing_state(self.parsed.report, self.lexicon)
        if state is not None:
            yield self.things.state(state)

    def _known(self, keys: list[str], words: list[str], start: int) -> tuple[Known, ...]:
        """The one well-known person whose name begins at a word."""
        held = self.lexicon.holders.at(keys, words, start)
        known = (held.meaning,) if held is not None else self.lexicon.short_names.get(keys[start], ())
        return known if len(known) == 1 else ()

    def _person(self, known: Known) -> Draft:
        """A well-known person, whom the text itself may leave unnamed."""
        for draft in self.registry.drafts.values():
            same = known.wikidata is not None and draft.wikidata == known.wikidata
            if draft.kind == "person" and (same or draft.name == known.name):
                return draft
        held = known.on(self.parsed.report.published)[-1:]
        return known_person(known, known.state, held, self.registry, self.lexicon)

    def _before_our(self) -> Iterator[Draft]:
        """Who do something of "ours" together: "Chad, Mali and Togo announce our intent"."""
        word = self.parsed.doc[self.own[0]]
        if word.dep_ != "poss":
            return
        subject = next((c for c in word.head.head.children if c.dep_ == "nsubj" and c.i < word.i), None)
        if subject is not None and subject.conjuncts:
            yield from self._named([subject.i, *(other.i for other in subject.conjuncts)])

    def _served(self) -> Iterator[Draft]:
        """The state that an official of the writer's is known to serve: "my Foreign Secretary, David Lammy"."""
        for at in self.own:
            mention = self.parsed.mentions[at + 1] if at + 1 < len(self.parsed.doc) else None
            if self.parsed.doc[at].dep_ == "poss" and mention is not None and mention.offices:
                state = known_state(mention, self.lexicon)
                yield from (self.things.state(state),) if state else ()

    def _pledging(self) -> Iterator[Draft]:
        """The state for which the writer speaks by its name: "Chad will stand by Mali", told most often."""
        roots = (self.parsed.doc[start:end].root for start, end in self.parsed.sentences)
        subjects = (
            child for root in roots for child in root.children if child.dep_ == "nsubj" and _is_present(root)
        )
        held = Counter(d for s in subjects for d in self.registry.at(s.i) if d.kind == "state")
        (first, often), (_, next_often) = [*held.most_common(2), (None, 0), (None, 0)][:2]
        if first is not None and often > next_often:
            yield first

    def _named(self, tokens: Iterable[int]) -> Iterator[Draft]:
        for token in tokens:
            yield from self.registry.at(token)


def _issues(named: Named) -> bool:
    """Whether a name behind "by" may be that of who issues a text."""
    return named.kind == "igo" or (named.state is not None and named.kind != "place")


def _is_present(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a verb tells what is or will be, not what was or ought to be."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return "will" in helpers or (verb.tag_ in {"VBZ", "VBP"} and not helpers)


def _once(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Each writer once: a state named with its minister is not a second one."""
    every = tuple(dict.fromkeys(drafts))
    served = {draft.state for draft in every if draft.kind != "state"}
    return tuple(draft for draft in every if draft.kind != "state" or draft.state not in served)
