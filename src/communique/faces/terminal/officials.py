"""Takes officials, prints their offices and their meetings, each with the words that tell of it."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.officials import Meeting, OfficeHeld, Official
from communique.analysis.witness import Archive
from communique.faces.terminal.blocks import block, heading, print_blocks
from communique.faces.terminal.findings import ACTUALITY
from communique.faces.terminal.listing import Listing, standing
from communique.faces.terminal.phrases import office, parties, told_by, when, where
from communique.faces.terminal.words import one_line
from communique.model import Office
from communique.record import Record


def print_officials(console: Console, record: Record, officials: Sequence[Official]) -> None:
    """Print officials one under the other."""
    page = _Page(Listing(console, record), Archive(record), console.width)
    for number, official in enumerate(officials):
        if number:
            console.print()
        console.print(_head(official))
        if official.offices:
            console.print(heading("Offices, as the reports evidence them"))
            print_blocks(console, page.offices(official))
        if official.meetings:
            console.print(heading("Meetings"))
            print_blocks(console, page.meetings(official))


def _head(official: Official) -> Text:
    head = Text(one_line(official.name), style="bold reverse")
    details = (official.state, official.wikidata, official.id)
    head.append("".join(f" · {detail}" for detail in details if detail), style="not bold not reverse")
    if official.aliases:
        head.append(f"\nalso {', '.join(map(one_line, official.aliases))}", style="not bold not reverse dim")
    return head


class _Page:
    """Blocks of officials, laid out for one width."""

    def __init__(self, listing: Listing, archive: Archive, width: int) -> None:
        self._listing = listing
        self._archive = archive
        self._width = width

    def offices(self, official: Official) -> Iterator[RenderableType]:
        for held in official.offices:
            title = office(Office(title=held.title, state=held.state, body=held.body))
            quotes = [self._listing.quote(each) for each in list(self._archive.witnesses(held.reports))[:1]]
            foot = Text(told_by(held.reports), style="dim")
            yield block(_seen(held), [Text(title, style="bold"), *quotes, foot], width=self._width)

    def meetings(self, official: Official) -> Iterator[RenderableType]:
        for meeting in official.meetings:
            quotes = [
                self._listing.quote(each) for each in list(self._archive.witnesses(meeting.reports))[:1]
            ]
            foot = standing(meeting.reports, meeting.independent_sources, meeting.event)
            lines = [_meeting(meeting), Text(parties(meeting.others, official.names))]
            shown = [line for line in lines if line.plain]
            yield block(when(meeting.date), [*shown, *quotes, foot], width=self._width)


def _seen(held: OfficeHeld) -> str:
    days = dict.fromkeys(day.isoformat() for day in (held.since, held.until) if day)
    return " to ".join(days) or "no date"


def _meeting(meeting: Meeting) -> Text:
    line = Text(meeting.actuality.replace("_", " "), style=ACTUALITY[meeting.actuality])
    for detail in (" ".join(meeting.modes), where(meeting.place)):
        line.append(f" · {detail}" if detail else "", style="default")
    return line
