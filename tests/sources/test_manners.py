# ruff: noqa: E501 - texts stand as their outlets set them
"""Whole reports in the manners of unlike outlets: what is kept, what is removed, and what is found out about them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from communique.model import Report


@dataclass(frozen=True)
class Manner:
    """A report as published, and how it is to be read. `{}` in `source` stands for the story's paragraphs."""

    source: str
    story: tuple[str, ...]
    place: str | None = None
    state: str | None = None
    published: str | None = None
    agency: str | None = None
    outlet: str | None = None
    byline: str | None = None
    title: str | None = None


A = "Kenya and Somalia will reopen their border in stages, the interior ministers of both countries said on Tuesday."
B = "A first crossing is to open within thirty days; two more are to follow once police posts are manned."
C = "“We have closed a chapter,” the Somali minister told reporters after the signing."

MANNERS = {
    "wire": Manner(
        "Kenya, Somalia to reopen border in stages\n\nNAIROBI, May 15 (Reuters) - " + A + "\n\n{1}\n\n{2}\n\n"
        "(Reporting by Jo Bell; Editing by Al Kay)\n\nOur Standards: The Principles",
        ("NAIROBI, May 15 (Reuters) - " + A, B, C),
        "Nairobi", "KEN", None, "Reuters", None, None, "Kenya, Somalia to reopen border in stages",
    ),
    "chinese agency": Manner(
        "NAIROBI, May 15 (Xinhua) -- " + A + "\n\nKenyan and Somali police stand at a border post. (Xinhua/Li Na)\n\n{1}\n\n{2} ■",
        ("NAIROBI, May 15 (Xinhua) -- " + A, B, C + " ■"),
        "Nairobi", "KEN", None, "Xinhua",
    ),
    "turkish agency": Manner(
        "By Deniz Kaya\n\nANKARA\n\n{0}\n\n{1}\n\nAdvertisement\n\n{2}",
        ("ANKARA", A, B, C),
        "Ankara", "TUR", None, None, None, "Deniz Kaya",
    ),
    "syndicating portal": Manner(
        " date 2020-06-11 RaviPoint.example\nBorder To Reopen In Stages - Nairobi\n\nOmar Aziz (@OmarAziz) 4 minutes ago Thu 11th June 2020 | 01:50 AM"
        "\n\nNAIROBI/MOGADISHU (Ravi News / Sputnik - 11th June, 2020) " + A + "\n\n{1}\n\n{2}\n\nMore Stories From World\n",
        ("NAIROBI/MOGADISHU (Ravi News / Sputnik - 11th June, 2020) " + A, B, C),
        "Nairobi", "KEN", "2020-06-11", None, None, None, "Border To Reopen In Stages - Nairobi",
    ),
    "blog with counters": Manner(
        "0%\n\nKenya and Somalia agree to reopen their border\n\nDecember 31, 2019\n\n< 1 MIN READ\n\nFile Photo\n\nNAIROBI: " + A
        + "\n\n{1}\n\n{2}\n\nhttps://short.example/3aeO\n\n0\n\nPost a Comment\n\nNote: Only a member of this blog may post a comment.",
        ("NAIROBI: " + A, B, C),
        "Nairobi", "KEN", "2019-12-31", None, None, None, "Kenya and Somalia agree to reopen their border",
    ),
    "spanish agency": Manner(
        "(ANX) 03/02/2025 14:22\nKENYA SOMALIA\n\nKenya and Somalia put their border in order again\n\nNairobi, 3 Feb (Agencia del Norte).- " + A
        + "\n\n{1}\n\n{2}\n\nANX\njgc/lmr\n(photo) (video)",
        ("Nairobi, 3 Feb (Agencia del Norte).- " + A, B, C),
        "Nairobi", "KEN", "2025-02-03", "Agencia del Norte", None, None, "Kenya and Somalia put their border in order again",
    ),
    "paper that goes on elsewhere": Manner(
        "THE PASIG LEDGER\nVol. XII No. 190 / Tuesday, July 9, 2024 / Page 1\n\nBorder to reopen, says minister\n\nFrom ANA RUIZ, Nairobi\n\n" + A
        + "\n\n(Turn to A4)\n\nBORDER / from A1\n\n{1}\n\n{2}\n\n-- with reports from Jo Bell",
        (A, B, C),
        "Nairobi", "KEN", "2024-07-09", None, "The Pasig Ledger", "ANA RUIZ, Nairobi", "Border to reopen, says minister",
    ),
    "indian paper": Manner(
        "Nairobi opens its border to Mogadishu\nPTI\nUpdated: May 16, 2023 07:40 IST\nNew Delhi, May 15 (PTI) " + A
        + "\n\nALSO READ | Tea exports rise for third month\n\n{1}\n\n{2}\n\nPublished in The Plain Dealer of Pune, May 16th, 2023",
        ("New Delhi, May 15 (PTI) " + A, B, C),
        "New Delhi", "IND", "2023-05-16", "PTI", "The Plain Dealer of Pune", None, "Nairobi opens its border to Mogadishu",
    ),
    "page that tells only of its last change": Manner(
        "Border to reopen\n\nLast Updated on Tuesday, 16 May 2023 12:05\n\n{0}\n\n{1}\n\n{2}",
        (A, B, C),
        published="2023-05-16",
        title="Border to reopen",
    ),
    "ministry release": Manner(
        "REPUBLIC OF KENYA\n\nMINISTRY OF INTERIOR\n\nPress release | Nairobi, 15 May 2023\n\n{0}\n\n{1}\n\n{2}\n\n- END -\n\n"
        "Media contact: Press Office, +254 20 555 0100",
        ("Nairobi, 15 May 2023", A, B, C),
        "Nairobi", "KEN", "2023-05-15",
    ),
    "german release": Manner(
        "Federal Foreign Office\n15.05.2023 - Press release\n\n{0}\n\n{1}\n\n{2}",
        (A, B, C),
        published="2023-05-15",
    ),
    "latin american agency": Manner(
        "Bogotá, 15 May (EFE).- " + A + "\n\nBackground to the Quarrel\n\n{1}\n\n{2} EFE\n\njb/al",
        ("Bogotá, 15 May (EFE).- " + A, B, C + " EFE"),
        "Bogotá", "COL", None, "EFE",
    ),
    "russian agency": Manner(
        "MOSCOW, May 15. /TASS/. " + A + "\n\nDetails of the deal\n\n{1}\n\n{2}",
        ("MOSCOW, May 15. /TASS/. " + A, B, C),
        "Moscow", "RUS", None, "TASS",
    ),
    "magazine": Manner(
        "The Highland Review\n\nWorld\n\nThe border that nobody wanted\n\nBy Sara Lund in Garissa\n\n3 June 2023\n\n{0}\n\n"
        "Photograph: Sara Lund/The Highland Review\n\n{1}\n\nWhat the traders say\n\n{2}\n\nMost read\n\nA cup of tea with the chief\n\nThe well",
        (A, B, C),
        "Garissa", "KEN", "2023-06-03", None, "The Highland Review", "Sara Lund in Garissa", "The border that nobody wanted",
    ),
    "file head": Manner(
        "Title: Border to reopen\nSource: Coast Herald\nAuthor: Ken Ito\nDate: 2023-05-15\nURL: https://coast.example/1\n\n"
        "MOMBASA — " + A + "\n\n{1}\n\n{2}",
        ("MOMBASA — " + A, B, C),
        "Mombasa", "KEN", "2023-05-15", None, "Coast Herald", "Ken Ito", "Border to reopen",
    ),
    "transcript": Manner(
        "MINISTER KINDIKI: Good morning. " + B + "\n\nQUESTION: When will it open?\n\nMINISTER KINDIKI: In June.\n\nQUESTION: Where?\n\n{2}",
        ("MINISTER KINDIKI: Good morning. " + B, "QUESTION: When will it open?", "MINISTER KINDIKI: In June.", "QUESTION: Where?", C),
    ),
    "joint statement": Manner(
        "(Ankara, 12 May 2024)\n\n{0}\n\nThe Ministers:\n\n1. Reaffirmed their will to go on;\n\n2. Agreed to meet again in June;\n\n{2}",
        ("(Ankara, 12 May 2024)", A, "The Ministers:", "1. Reaffirmed their will to go on;", "2. Agreed to meet again in June;", C),
        "Ankara", "TUR", "2024-05-12",
    ),
    "wrapped mail": Manner(
        "TOKYO, March 5, 2023 (Kyodo) - Kenya and Somalia will reopen their border in\nstages, the interior ministers of both countries said\n"
        "on Tuesday.\n\n{1}\n\n{2}\n\n==Kyodo",
        ("TOKYO, March 5, 2023 (Kyodo) - " + A, B, C, "==Kyodo"),
        "Tokyo", "JPN", "2023-03-05", "Kyodo",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MANNERS)
def test_a_report_is_read_in_its_outlets_manner(name: str, read: Callable[..., Report]) -> None:
    manner = MANNERS[name]
    source = manner.source.replace("{0}", A).replace("{1}", B).replace("{2}", C)
    report = read(source)
    assert report.text == "\n\n".join(manner.story)
    dateline = report.dateline
    assert (dateline and dateline.place, dateline and dateline.state) == (manner.place, manner.state)
    assert (str(report.published or ""), report.agency) == (manner.published or "", manner.agency)
    assert (report.outlet, report.byline, report.title) == (manner.outlet, manner.byline, manner.title)
