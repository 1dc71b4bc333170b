"""How much of a source is read at most: a hundred times the few thousand words that a report has."""

MEGABYTE = 1024 * 1024

# Longest text, page or line of JSON: the longest readouts and transcripts have under half a megabyte.
TEXT = 20 * MEGABYTE
# Longest PDF: scanned releases with pictures reach tens of megabytes, text ones a fraction of one.
PDF = 50 * MEGABYTE
# Most pages of a PDF: joint declarations with annexes have a few hundred.
PDF_PAGES = 1000
# How much of a file is looked at to tell its format.
HEAD = 8192
# Most redirects followed, and most seconds one address may take, redirects included.
REDIRECTS = 5
SECONDS = 30.0


def megabytes(size: int) -> str:
    """A size in words ("20 MB")."""
    return f"{size / MEGABYTE:.0f} MB"
