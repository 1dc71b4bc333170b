"""One published text, cleaned, with what is known of its origin."""

import datetime as dt

import msgspec


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when a report says it was written ("MOSCOW, JUL 10 (DNA)").

    Attributes:
        place: The place as named, in ordinary case ("Moscow").
        state: ISO 3166-1 alpha-3 of the place's state, or None.
        date: The day in the dateline, or None when it gives none.
    """

    place: str | None = None
    state: str | None = None
    date: dt.date | None = None


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that stood in the source and is not part of the story.

    Attributes:
        kind: What it is: caption, credit, subhead, teaser, navigation, stray, header, footer, byline, title, metadata.
        text: Its words, unchanged.
    """

    kind: str
    text: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One published text: news story, readout, press release, joint statement, transcript.

    Attributes:
        id: A hash of the text and its provenance, the same for the same report.
        path: The file or URL as the user gave it; with a line number for JSON Lines.
        url: Where it was published.
        outlet: Who published it ("Daily Gazette").
        agency: The agency credited ("Reuters").
        byline: Who wrote it.
        title: The headline.
        dateline: Where and when it says it was written.
        published: The day of publication.
        language: ISO 639-1.
        text: The clean text; every span of every finding counts code points of this.
        removed: What stood around the story.
    """

    id: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    title: str | None = None
    dateline: Dateline | None = None
    published: dt.date | None = None
    language: str | None = None
    text: str
    removed: tuple[Removed, ...] = ()
