"""Takes claims in order, gives them with "Hakan Fidan, Turkey's foreign minister," made one mention."""

from dataclasses import replace

from communique.reading.mentions.titled import Claim
from communique.reading.mentions.words import Words

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "both"})
_CLOSERS = frozenset({",", ".", ";", ":", ")", "-", "–", "—", '"', "who", "said", "told"})
_AWAY = frozenset(
    {"to", "in", "at", "before", "since", "until", "under"}
)  # behind an office, where or when it is held
_OWNER = 3  # words that may say in common nouns whose an office is
_COMMAS = frozenset({",", "(", "-", "–", "—"})


def join_appositions(words: Words, claims: list[Claim]) -> list[Claim]:
    """Join a name with the office that follows it between commas or in brackets."""
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: claim.start):
        before = found[-1] if found else None
        if before is not None and _belongs(words, before, claim):
            if claim.mention.plural and _paired(words, found):
                found[-2] = _joined(words, found[-2], claim, found[-2].end)
            found[-1] = _joined(words, before, claim, claim.end)
        else:
            found.append(claim)
    return found


def _belongs(words: Words, person: Claim, office: Claim) -> bool:
    if person.mention.kind != "person" or office.mention.kind != "office":
        return False
    if person.end >= len(words) or words.words[person.end] not in _COMMAS:
        return False
    after = person.end + 1
    if after < len(words) and words.keys[after] in _ARTICLES:
        after += 1 if after + 1 == office.start else _owner(words, after + 1, office.start)
    if after != office.start or any(words.breaks[person.end : office.end]):
        return False
    closed = (
        office.end >= len(words) or words.keys[office.end] in _CLOSERS | _AWAY or words.breaks[office.end]
    )
    # A name that opens a sentence is its subject, so what follows the comma can be no other subject.
    return closed or words.opens[person.start]


def _owner(words: Words, start: int, end: int) -> int:
    """How many words say whose an office is, the article included: "the country's", "the city government's"."""
    owning = 1 < end - start <= _OWNER and words.is_word(end - 1, "'s", "'")
    plain = all(words.words[at].islower() for at in range(start, end - 1))
    return 1 + end - start if owning and plain else 1


def _paired(words: Words, found: list[Claim]) -> bool:
    """Whether the last two claims are two persons together: "Ana Ruiz and Jan Kowal, their foreign ministers"."""
    return (
        len(found) > 1
        and found[-2].mention.kind == "person"
        and words.is_word(found[-2].end, "and")
        and found[-2].end + 1 == found[-1].start
    )


def _joined(words: Words, person: Claim, office: Claim, end: int) -> Claim:
    named, role = person.mention, office.mention
    mention = replace(
        named,
        span=words.span(person.start, end),
        states=tuple(dict.fromkeys((*named.states, *role.states))),
        offices=(*named.offices, *role.offices),
        code=named.code or role.code,
    )
    return Claim(person.start, end, mention)
