"""The shape that sayings, quotations and attributions share before they become statements."""

from dataclasses import dataclass

from communique.model import Act, Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said, in tokens and spans.

    Attributes:
        speakers: Tokens of who speaks.
        act: What the saying does.
        content: The words of what was said.
        sure: How surely it is speech, 0 to 1.
        cue: The token that says it was said, or None.
        channel: Tokens of who or what passed it on.
        audience: Tokens of whom it was said to.
    """

    speakers: tuple[int, ...]
    act: Act
    content: tuple[Span, ...]
    sure: float
    cue: int | None = None
    channel: tuple[int, ...] = ()
    audience: tuple[int, ...] = ()

    @property
    def start(self) -> int:
        """Where its content begins."""
        return min(span.start for span in self.content)
