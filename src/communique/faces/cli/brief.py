"""`communique brief`: what to know of a relationship before a meeting, every line footnoted."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from communique.faces.cli.answer import opened_record
from communique.faces.cli.lesson import ASK, Lesson, command
from communique.faces.cli.options import DEFAULT_RECORD, AsOf, KnownOn, RecordName

LESSON = Lesson(
    example="communique brief --between Greece Türkiye --as-of 2024-06-01 --out brief.docx",
    then="communique verify brief.docx   checks every footnote against the record",
    panel=ASK,
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @command(app, "brief", LESSON)
    def brief(
        between: Annotated[
            tuple[str, str],
            typer.Option(metavar="A B", help="Two states, people or bodies, by name or code."),
        ],
        *,
        as_of: AsOf = None,
        out: Annotated[
            Path | None,
            typer.Option(
                "--out",
                "-o",
                metavar="FILE",
                help="Where to: .md, .html or .docx; Markdown on the screen if not said.",
            ),
        ] = None,
        record: RecordName = DEFAULT_RECORD,
        known_on: KnownOn = None,
    ) -> None:
        """Recent contacts, open commitments, undertakings, contested claims and changed wording, with footnotes.

        With --as-of, from what had been published by that day and nothing later.
        """
        from communique.analysis.brief import brief as made
        from communique.faces.exports.brief import as_markdown, write_brief
        from communique.record import today

        with opened_record(record, known_on) as opened:
            found = made(opened, between, as_of or today())
        if out:
            write_brief(found, out)
            sys.stderr.write(f"Written: {out}\nNext: communique verify {out}\n")
        else:
            sys.stdout.write(as_markdown(found))
