"""A mention: words of a report that name a thing, a person, an office or a time, before they are resolved."""

from dataclasses import dataclass
from typing import Literal

from communique.model import DateInterval, EntityKind, Office, Span

MentionKind = EntityKind | Literal["office", "demonym", "date"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something. Before the parse each mention is folded into one token.

    Attributes:
        span: The words, titles included, a leading article left out
            ("Russia's Deputy Prime Minister Alexei Overchuk").
        kind: The kind of entity named, or `office` for a role without a name ("the Russian foreign
            minister", "the premier", "both foreign ministers"), `demonym` for an adjective of a state
            ("Russian"), `date` for a time.
        head: One word that stands for the mention in the parse: the surname for a person ("Overchuk"),
            the head noun for an office ("minister"), the last word of a name otherwise.
        name: The bare name without titles ("Alexei Overchuk"), or None for an office without a name.
        plural: Whether it names several ("the two foreign ministers").
        states: State codes that the mention itself gives ("Russia's Deputy Prime Minister": RUS;
            "Pakistani and Russian foreign ministers": PAK, RUS).
        offices: Offices it gives a person, or is.
        alias: A short form that the words introduce in brackets ("(SCO)"), or None.
        interval: For a date, the days.
        counted: For a date, whether it is counted from what follows it ("two days" after talks).
        code: Actor code where the codebook gives one.
        posted: State codes to which it says an envoy is accredited ("ambassador to Peru": PER).
    """

    span: Span
    kind: MentionKind
    head: str
    name: str | None = None
    plural: bool = False
    states: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    alias: str | None = None
    interval: DateInterval | None = None
    counted: bool = False
    code: str | None = None
    posted: tuple[str, ...] = ()
