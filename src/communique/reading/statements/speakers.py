"""Takes the subject of a saying, gives who speaks: whether it can speak, and for whom a document speaks."""

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from communique.codebook import Codebook
from communique.codebook.acts import VOICES, Voice
from communique.codebook.nouns import nouns
from communique.reading.context import Context
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["document", "messenger", "speaker"]

_PERSONAL = {"he", "she", "they", "we", "i", "who", "you", "him", "her", "them"}
_PLURALS = {"NNS", "NNPS"}
_SPEAKING_KINDS = {"person", "state", "igo", "body", "company", "group", "office", "place"}
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_ISSUED = {"issue", "release", "publish", "post", "make", "circulate", "send", "sign"}


def voice_kind(token: int, context: Context) -> Kind | None:
    """Whether a token names a document, a messenger or another who speaks; None for what cannot speak."""
    mention = context.parsed.mentions[token]
    word = context.parsed.doc[token]
    if mention is not None:
        return _kind_of_mention(token, mention.kind, context)
    if word.lower_ in _PERSONAL:
        return "speaker"
    found = _voices(context.codebook).get(word.lemma_.lower())
    if found is None and (_is_name(word) or _is_doer(word, context)):
        return "speaker"  # a name that nothing else gave away, or people by what they do ("winemakers")
    if found is None and any(
        context.entities.get(ref).kind in _SPEAKING_KINDS for ref in context.entities.at(token)
    ):
        return "speaker"
    return found


def _is_doer(word: "Token", context: Context) -> bool:
    """Whether a noun names people by what they do: "a trader", "two engineers", not "the order"."""
    noun = word.lemma_.lower()
    return word.pos_ == "NOUN" and noun.endswith(_DOERS) and noun not in words(context.codebook, "no doers")


def _is_name(word: "Token") -> bool:
    """Whether a word is a name by its tag, or by its capitals ("the DA")."""
    return bool(word.pos_ == "PROPN" or (word.pos_ == "NOUN" and len(word) > 1 and word.text.isupper()))


def _kind_of_mention(token: int, kind: str, context: Context) -> Kind | None:
    if kind == "instrument":
        return "document"
    if kind == "demonym":
        return "speaker"
    if kind not in _SPEAKING_KINDS:
        return None
    if kind in {"body", "igo"}:
        return "messenger"
    said = context.parsed.words(context.parsed.spans[token]).lower().split()
    titles = {word.strip(".,") for word in said}
    messengers = {word for word, found in _voices(context.codebook).items() if found == "messenger"}
    return "messenger" if titles & messengers else "speaker"


def is_somebody(token: int, context: Context) -> bool:
    """Whether a word means one person by office or calling: "a spokeswoman", "the Chadian diplomat"."""
    mention = context.parsed.mentions[token]
    if mention is not None:
        return mention.kind == "office" and not mention.plural
    word = context.parsed.doc[token]
    people = nouns(context.codebook, "person") | nouns(context.codebook, "unnamed")
    return word.tag_ not in _PLURALS and word.lemma_.lower() in people


def issuer(token: int, context: Context) -> tuple[int, ...]:
    """Tokens of who issued a document: "the ministry's statement", "a statement released by the ministry"."""
    clause = context.clauses.by_head.get(token)
    if clause is not None and (owners := clause.all("possessor", "by", "from", "modifier")):
        return tuple(t for t in owners if context.entities.at(t))
    for child in context.parsed.doc[token].children:
        made = context.clauses.by_head.get(child.i)
        if made is not None and child.dep_ in {"acl", "relcl"} and made.predicate in _ISSUED:
            return made.all("subject")
    return ()


@lru_cache(maxsize=4)
def _by_word(rows: tuple[Voice, ...]) -> dict[str, Kind]:
    return {word: row.kind for row in rows for word in row.words}


def _voices(codebook: Codebook) -> dict[str, Kind]:
    return _by_word(codebook.rows(VOICES))
