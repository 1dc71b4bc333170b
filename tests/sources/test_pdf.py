# ruff: noqa: E501 - texts stand as their outlets set them
from collections.abc import Sequence

import pytest
from fpdf import FPDF

from communique.errors import SourceError
from communique.sources import Given, Vocabulary, parse_report


def make_pdf(pages: Sequence[Sequence[str]], password: str | None = None) -> bytes:
    """A PDF whose pages have a running head, the given paragraphs and a page number."""
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    pdf.set_auto_page_break(auto=False)
    for number, paragraphs in enumerate(pages, 1):
        pdf.add_page()
        pdf.cell(0, 8, "Ministry bulletin 44/2024", new_x="LMARGIN", new_y="NEXT")
        for paragraph in paragraphs:
            pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(6)
        pdf.set_y(-20)
        pdf.cell(0, 8, f"Page {number} of {len(pages)}")
    if password:
        pdf.set_encryption(owner_password=password, user_password=password)
    return bytes(pdf.output())


OPENING = (
    "The Minister of Foreign Affairs received the ambassador in the capital on Monday to take up the work of the joint "
    "commission, which has not met since the spring of last year. Both sides reviewed the agenda and"
)
CLOSING = (
    "agreed that the commission would meet in September. The ambassador thanked the Minister for her welcome."
)
NEXT = "The next session will be prepared by the deputies."


def test_paragraphs_are_joined_over_lines_and_pages_and_running_heads_removed(vocabulary: Vocabulary) -> None:
    data = make_pdf([["Lima, 3 June 2024", OPENING], [CLOSING, NEXT]])
    report = parse_report("bulletin.pdf", data, Given(vocabulary))
    assert report.text == f"Lima, 3 June 2024\n\n{OPENING} {CLOSING}\n\n{NEXT}"
    assert {(passage.kind, passage.text) for passage in report.removed} == {
        ("header", "Ministry bulletin 44/2024"),
        ("footer", "Page 1 of 2"),
        ("footer", "Page 2 of 2"),
    }
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.state, str(report.published)) == (
        "Lima",
        "PER",
        "2024-06-03",
    )


def test_a_word_parted_at_a_lines_end_is_joined(vocabulary: Vocabulary) -> None:
    parted = "After two days of talks in the capital the ministers agreed on the exten-\nsion of the well-known and well-\nknown accord."
    whole = "After two days of talks in the capital the ministers agreed on the extension of the well-known and well-known accord."
    report = parse_report("bulletin.pdf", make_pdf([[CLOSING, parted, NEXT]]), Given(vocabulary))
    assert whole in report.text.split("\n\n")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (make_pdf([[OPENING]], password="secret"), "password"),  # noqa: S106 - a test's own
        (b"%PDF-1.7\n1 0 obj <<", "broken"),
        (make_pdf([[OPENING]])[:600], "broken"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused(data: bytes, reason: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(SourceError, match=reason):
        parse_report("bulletin.pdf", data, Given(vocabulary))


def test_a_scan_is_refused(vocabulary: Vocabulary) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    with pytest.raises(SourceError, match="scan"):
        parse_report("scan.pdf", bytes(pdf.output()), Given(vocabulary))
