"""Takes claims in order, gives them with "Hakan Fidan, Turkey's foreign minister," made one mention."""

from dataclasses import replace

from communique.reading.mentions.titled import Claim
from communique.reading.mentions.words import Words

_ARTICLES = frozenset({"the", "a", "an"})
_CLOSERS = frozenset({",", ".", ";", ":", ")", "-", "–", "—", '"', "who", "said", "told"})
_COMMAS = frozenset({",", "(", "-", "–", "—"})


def join_appositions(words: Words, claims: list[Claim]) -> list[Claim]:
    """Join a name with the office that follows it between commas or in brackets."""
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: claim.start):
        before = found[-1] if found else None
        if before is not None and _belongs(words, before, claim):
            found[-1] = _joined(words, before, claim)
        else:
            found.append(claim)
    return found


def _belongs(words: Words, person: Claim, office: Claim) -> bool:
    if person.mention.kind != "person" or office.mention.kind != "office" or office.mention.plural:
        return False
    if person.end >= len(words) or words.words[person.end] not in _COMMAS:
        return False
    after = person.end + 1
    if after < len(words) and words.keys[after] in _ARTICLES:
        after += 1
    if after != office.start or any(words.breaks[person.end : office.end]):
        return False
    return office.end >= len(words) or words.keys[office.end] in _CLOSERS or words.breaks[office.end]


def _joined(words: Words, person: Claim, office: Claim) -> Claim:
    named, role = person.mention, office.mention
    mention = replace(
        named,
        span=words.span(person.start, office.end),
        states=tuple(dict.fromkeys((*named.states, *role.states))),
        offices=(*named.offices, *role.offices),
        code=named.code or role.code,
    )
    return Claim(person.start, office.end, mention)
