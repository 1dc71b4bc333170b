"""Takes words and findings, says on which rung of the ladders of force they stand."""

import re
from collections.abc import Iterator

import msgspec

from communique.analysis.witness import Source
from communique.codebook import Codebook
from communique.codebook.forces import FORCES, ForceRow, Ladder
from communique.linking import fold
from communique.model import Act, CommitmentKind, Span, Statement

# Between a verb and the rest of its phrase may stand so many words: "exchanged useful views".
_WORDS_BETWEEN = 3
_LONGEST_PHRASE = 80  # characters behind the verb in which the rest of its phrase must stand
# Findings of these types commit or object by happening, whatever verb tells of them.
_DONE = {"AGREE": "agreed", "THREATEN": "threatened", "REJECT": "rejected", "ACCUSE": "accused"}
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


class Force(msgspec.Struct, frozen=True, kw_only=True):
    """How forcefully something is put.

    Attributes:
        rung: The rung, as the codebook calls it.
        ladder: commitment or objection.
        height: Where the rung stands on its ladder, counted from 0, the softest.
        words: The words that show it.
    """

    rung: str
    ladder: Ladder
    height: int
    words: Span


class Forces:
    """The ladders of a codebook.

    Args:
        codebook: Where they stand.
    """

    def __init__(self, codebook: Codebook) -> None:
        rows = codebook.rows(FORCES)
        ladders: dict[Ladder, list[str]] = {}
        for row in rows:
            ladders.setdefault(row.ladder, []).append(row.rung)
        self._height = {rung: at for rungs in ladders.values() for at, rung in enumerate(rungs)}
        self._rows = {row.rung: row for row in rows}
        self._acts: dict[Act, ForceRow] = {act: row for row in rows for act in row.acts}
        self._kinds: dict[CommitmentKind, ForceRow] = {kind: row for row in rows for kind in row.kinds}
        self._verbs = {
            form: row for row in rows for words in row.words if " " not in words for form in forms(words)
        }
        self._phrases = [
            (re.compile(_phrase(words)), row) for row in rows for words in row.words if " " in words
        ]

    def inside(self, source: Source, within: Span) -> tuple[Force, ...]:
        """The hardest force on each ladder of what a report finds in a stretch of its text.

        Where nothing is found, the verbs themselves speak.
        """
        text = source.reading.report.text
        found = list(self._found(source, within))
        found += self._phrased(text, within) if found else self._spoken(text, within)
        hardest: dict[Ladder, Force] = {}
        for force in found:
            held = hardest.get(force.ladder)
            if held is None or _harder(force) > _harder(held):
                hardest[force.ladder] = force
        return tuple(hardest[ladder] for ladder in sorted(hardest))

    def _found(self, source: Source, within: Span) -> Iterator[Force]:
        reading = source.reading
        for said in reading.statements:
            cue = said.cue or said.content[0]
            if within.covers(cue):
                yield self._force(self._said(reading.report.text, said, within), cue)
        for promised in reading.commitments:
            if within.overlaps(promised.what) and within.covers(
                Span(promised.what.start, promised.what.start)
            ):
                yield self._force(self._kinds[promised.kind], promised.what)
        for event in reading.events:
            if within.covers(event.cue) and event.actuality == "occurred":
                row = self._rows.get(_DONE.get(event.type, "")) or self._word(
                    reading.report.text, event.cue, within
                )
                if row:
                    yield self._force(row, event.cue)

    def _said(self, text: str, said: Statement, within: Span) -> ForceRow:
        """The rung of a statement: that of its phrase, or as it was read, or of its act."""
        phrase = self._phrase(text, said.cue, within) if said.cue else None
        return phrase or self._rows.get(said.force or "") or self._acts[said.act]

    def _phrased(self, text: str, within: Span) -> Iterator[Force]:
        for cue in _words(text, within):
            row = self._phrase(text, cue, within)
            if row:
                yield self._force(row, cue)

    def _spoken(self, text: str, within: Span) -> Iterator[Force]:
        for cue in _words(text, within):
            row = self._word(text, cue, within)
            if row:
                yield self._force(row, cue)

    def _word(self, text: str, cue: Span, within: Span) -> ForceRow | None:
        """The rung of the verb at `cue`, alone or with the words that follow it."""
        return self._phrase(text, cue, within) or self._verbs.get(fold(cue.words(text)))

    def _phrase(self, text: str, cue: Span, within: Span) -> ForceRow | None:
        following = fold(text[cue.start : min(within.end, cue.end + _LONGEST_PHRASE)])
        return next((row for pattern, row in self._phrases if pattern.match(following)), None)

    def _force(self, row: ForceRow, words: Span) -> Force:
        return Force(rung=row.rung, ladder=row.ladder, height=self._height[row.rung], words=words)


def _harder(force: Force) -> tuple[int, int, int]:
    """Of equals the one shown by the fewest words, the first of these."""
    return force.height, force.words.start - force.words.end, -force.words.start


def _words(text: str, within: Span) -> Iterator[Span]:
    for word in re.finditer(r"[^\W\d_]+", within.words(text)):
        yield Span(within.start + word.start(), within.start + word.end())


def forms(verb: str) -> tuple[str, ...]:
    """A verb's regular forms: "urge" gives urge, urges, urged, urging."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] in _CONSONANTS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    doubled = f"{verb}{verb[-1]}"
    return verb, f"{verb}{ending}", f"{verb}ed", f"{verb}ing", f"{doubled}ed", f"{doubled}ing"


def _phrase(words: str) -> str:
    verb, *others = words.split()
    gap = rf"(?:\s+\w+){{0,{_WORDS_BETWEEN}}}?\s+"
    return rf"(?:{'|'.join(forms(verb))}){gap}{gap.join(map(re.escape, others))}\b"
