"""Statement entries: one for what was said once, with every report that carries it."""

from collections.abc import Iterable

from communique.model import Reading, Statement
from communique.record.asking.library import Library, Member, telling
from communique.record.entries import StatementEntry
from communique.record.views.assembly import Kept, assemble
from communique.record.views.choosing import narrowest


def statement_entries(library: Library, entries: Iterable[str]) -> list[StatementEntry]:
    """The statement entries of these ids, in the order of the ids."""
    return assemble(library, entries, _entry, statement_of)


def statement_of(reading: Reading, finding: str) -> Statement:
    """The statement of that id in a reading."""
    return next(statement for statement in reading.statements if statement.id == finding)


def _entry(library: Library, entry: str, members: list[Member], kept: Kept) -> StatementEntry:
    """The entry, told in the words of its first report."""
    statements = [statement_of(library.reading(member.report), member.finding) for member in members]
    links, history = kept
    first, statement = members[0], statements[0]
    speaking = telling(members, "speakers")[0]
    speakers = library.entries(
        speaking.report, statement_of(library.reading(speaking.report), speaking.finding).speakers
    )
    behalf = library.entries(first.report, statement.behalf)
    audience = library.entries(first.report, statement.audience)
    told = _told(library, members, "act")[0]
    text = library.reading(first.report).report.text
    return StatementEntry(
        id=entry,
        speakers=speakers,
        behalf=behalf,
        channel=next((said.channel for said in statements if said.channel), None),
        audience=audience,
        act=told.act,
        force=told.force,
        quoted=any(said.quoted for said in _told(library, members, "quoted")),
        content=" … ".join(span.words(text) for span in statement.content),
        topics=tuple(sorted({topic for said in _told(library, members, "topics") for topic in said.topics})),
        date=narrowest(said.date for said in _told(library, members, "date")),
        reports=tuple(
            library.telling(member, said.content) for member, said in zip(members, statements, strict=True)
        ),
        independent_sources=library.sources(members),
        names=library.names((*speakers, *behalf, *audience)),
        links=links,
        history=history,
    )


def _told(library: Library, members: list[Member], field: str) -> list[Statement]:
    """The statement as those reports give it that say what a field is."""
    return [
        statement_of(library.reading(member.report), member.finding) for member in telling(members, field)
    ]
