"""Takes a record and filters, gives an SVG timeline of events with the words that tell of them."""

from collections.abc import Iterable, Sequence
from html import escape

from communique import __version__
from communique.analysis.evidence import Piece, shortened
from communique.analysis.witness import Archive, Witness
from communique.faces.exports.wrapping import Line, wrapped
from communique.faces.terminal.phrases import counted, from_to, parties, sources, told_by, when, where
from communique.faces.terminal.words import one_line, printable
from communique.model import Actuality
from communique.record import EventEntry, Filters, Record

WIDTH = 960
MARGIN = 36
AXIS = 186  # x of the time axis; dates stand on its left, events on its right
LEFT = AXIS + 26
LETTER = 7.5  # width of a letter of the quotations, which each line is stretched or pressed to
QUOTE_LETTERS = int((WIDTH - MARGIN - LEFT) / LETTER)
QUOTE_LONGEST = 260
STEP = 20  # from one line of text to the next
GAP = 26  # between events
TOP = 112  # where the first event begins

INK, FAINT, PAPER, RULE, MARKER = "#1c2433", "#66707f", "#fffdf7", "#d8d2c4", "#ffe08a"
COLOURS: dict[Actuality, str] = {
    "occurred": "#1b7f4d",
    "planned": "#2563b0",
    "called_for": "#0e7c86",
    "threatened": "#b3261e",
    "denied": "#8a3a8f",
    "hypothetical": "#66707f",
}
SANS = "-apple-system, 'Segoe UI', Helvetica, Arial, 'Liberation Sans', sans-serif"
MONO = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"


def draw_timeline(record: Record, filters: Filters) -> str:
    """The events that the filters let through, as one SVG document.

    Args:
        record: An open record.
        filters: Which events.
    """
    archive = Archive(record)
    events = record.events(filters)
    y = float(TOP)
    drawn: list[str] = []
    for event in events:
        entry = _Entry(event, next(archive.witnesses(event.reports), None), y)
        drawn.append(entry.svg())
        y += entry.height + GAP
    title = " and ".join(filters.between) if filters.between else filters.actor or "Timeline"
    axis = (
        f'<line x1="{AXIS}" y1="{TOP - 14}" x2="{AXIS}" y2="{y - GAP:.0f}" stroke="{RULE}" stroke-width="2"/>'
    )
    foot = _legend(events, y + 8)
    return _document(one_line(title), [_head(one_line(title), events), axis, *drawn, foot], height=y + 52)


class _Entry:
    """One event, drawn from `y` down.

    Args:
        event: The event.
        witness: The report whose words are quoted.
        y: Where it begins.
    """

    def __init__(self, event: EventEntry, witness: Witness | None, y: float) -> None:
        self._event = event
        self._y = y
        self._quote = wrapped(shortened(witness.words, QUOTE_LONGEST), QUOTE_LETTERS) if witness else []
        self._who = wrapped([Piece(from_to(event.actors, event.recipients, event.names), marked=False)], 78)

    @property
    def height(self) -> int:
        """From the first line to the last."""
        return STEP * (2 + len(self._who) + len(self._quote))

    def svg(self) -> str:
        """The date, the mark on the axis, and the lines."""
        event = self._event
        colour = COLOURS[event.actuality]
        parts = [_mark(event.actuality, AXIS, self._y - 4)]
        parts += [
            _text(AXIS - 22, self._y + row * STEP * 0.8, words, 'class="date"')
            for row, words in enumerate(_date_lines(when(event.date)))
        ]
        details = " · ".join(filter(None, (where(event.place), _occasion(event))))
        head = (
            f'<tspan font-weight="700">{_safe(" ".join((event.type, *event.modes)))}</tspan>'
            f'<tspan fill="{colour}" dx="8">{event.actuality.replace("_", " ")}</tspan>'
            f'<tspan fill="{FAINT}" dx="8">{_safe(details)}</tspan>'
        )
        parts.append(f'<text x="{LEFT}" y="{self._y:.0f}" class="head">{head}</text>')
        y = self._y
        for line in self._who:
            y += STEP
            parts.append(_text(LEFT, y, "".join(piece.words for piece in line), 'class="who"'))
        for quoted in self._quote:
            y += STEP
            parts.append(_quote_line(quoted, y))
        parts.append(_text(LEFT, y + STEP, _standing(event), 'class="foot"'))
        return "\n".join(parts)


def _occasion(event: EventEntry) -> str:
    return parties([event.occasion], event.names) if event.occasion else ""


def _standing(event: EventEntry) -> str:
    first = event.reports[0] if event.reports else None
    outlet = ", ".join(str(part) for part in (first.outlet, first.published) if part) if first else None
    return " · ".join(filter(None, (outlet, told_by(event.reports), sources(event.independent_sources))))


def _date_lines(date: str) -> list[str]:
    """A stretch of days on two lines, everything else on one."""
    first, separator, last = date.partition(" to ")
    return [first, f"to {last}"] if separator else [date]


def _quote_line(line: Line, y: float) -> str:
    """One line of a quotation: every stretch has its width told, so that the marker lies under its words."""
    parts = []
    x = float(LEFT)
    for words, marked in line:
        width = len(words) * LETTER
        if marked:
            box = f'x="{x - 2:.1f}" y="{y - 14:.1f}" width="{width + 4:.1f}" height="19" rx="3"'
            parts.append(f'<rect {box} fill="{MARKER}"/>')
        length = f'textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"'
        parts.append(_text(x, y, words, f'class="quote" {length} xml:space="preserve"'))
        x += width
    return "\n".join(parts)


def _mark(actuality: Actuality, x: float, y: float) -> str:
    """Full for what occurred, hollow for what did not (yet): the shape says it without the colour."""
    colour = COLOURS[actuality]
    if actuality == "occurred":
        return f'<circle cx="{x}" cy="{y:.0f}" r="7" fill="{colour}"/>'
    if actuality == "denied":
        arms = f"M{x - 6},{y - 6:.0f} l12,12 m0,-12 l-12,12"
        return f'<path d="{arms}" stroke="{colour}" stroke-width="3" fill="none"/>'
    if actuality == "threatened":
        corners = f"M{x},{y - 8:.0f} l8,14 l-16,0 z"
        return f'<path d="{corners}" fill="{PAPER}" stroke="{colour}" stroke-width="2.5"/>'
    dashes = "" if actuality == "planned" else ' stroke-dasharray="3 2.5"'
    return (
        f'<circle cx="{x}" cy="{y:.0f}" r="6" fill="{PAPER}" stroke="{colour}" stroke-width="2.5"{dashes}/>'
    )


def _head(title: str, events: Sequence[EventEntry]) -> str:
    tellings = [telling for event in events for telling in event.reports]
    number = f"{counted(len(events), 'event')}, told by {told_by(tellings)}"
    said = f"{number}; marked: the words that say it"
    return "\n".join((_text(MARGIN, 50, title, 'class="title"'), _text(MARGIN, 74, said, 'class="foot"')))


def _legend(events: Iterable[EventEntry], y: float) -> str:
    """What the marks in use mean, and what made the picture."""
    used = {event.actuality for event in events}
    parts = []
    x = float(MARGIN + 8)
    for actuality in (each for each in COLOURS if each in used):
        name = actuality.replace("_", " ")
        parts += [_mark(actuality, x, y - 4), _text(x + 14, y, name, 'class="foot"')]
        x += 36 + 7 * len(name)
    maker = f"communique {__version__}"
    parts.append(_text(WIDTH - MARGIN, y, maker, 'class="foot" text-anchor="end"'))
    return "\n".join(parts)


def _text(x: float, y: float, words: str, attributes: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {attributes}>{_safe(words)}</text>'


def _safe(words: str) -> str:
    """Words of a report, harmless in XML."""
    return escape(printable(words))


def _document(title: str, parts: Iterable[str], *, height: float) -> str:
    style = (
        f"text{{font-family:{SANS};fill:{INK};font-size:14px}}"
        f".title{{font-size:26px;font-weight:700}}.head{{font-size:14px}}.who{{font-size:15px;font-weight:600}}"
        f".date{{text-anchor:end;font-size:14px;font-weight:600}}.foot{{font-size:12.5px;fill:{FAINT}}}"
        f".quote{{font-family:{MONO};font-size:12.5px}}"
    )
    size = f'width="{WIDTH - 1}" height="{height - 1:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" '
        f'viewBox="0 0 {WIDTH} {height:.0f}" role="img">\n'
        f"<title>{_safe(title)}</title>\n<style>{style}</style>\n"
        f'<rect x="0.5" y="0.5" {size} rx="12" fill="{PAPER}" stroke="{RULE}"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )
