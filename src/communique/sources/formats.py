"""Takes the first bytes of a file, gives its format: by content, and by name where that leaves it open."""

import re
from pathlib import PurePath
from typing import Literal

from communique.errors import SourceError

Format = Literal["text", "html", "pdf", "jsonl"]

_SIGNATURES = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00\x00\x00\x18ftyp", "a film"),
    (b"\x00\x00\x00\x20ftyp", "a film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
# Two letters may begin a text too; these signatures count only with bytes that no text has.
_SHORT_SIGNATURES = (b"BM", b"MZ", b"BZh", b"ID3", b"RIFF", b"GIF8")
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|script|section|table|span)\b",
    re.IGNORECASE,
)
_XML = re.compile(rb"\s*<\?xml\b[^>]*\?>\s*<(?!!doctype html|html)", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Most control characters, as a share of a file's head, that a text damaged on its way may hold.
_MOST_CONTROLS = 0.02


def tell_format(name: str, head: bytes) -> Format:
    """The format of a file.

    Args:
        name: Its name as given, for errors, and for its suffix where the content could be several formats.
        head: Its first bytes.

    Raises:
        SourceError: It is empty or no text.
    """
    if not head.strip():
        raise SourceError(name, "empty")
    if head.lstrip()[:5] == b"%PDF-" or b"%PDF-1." in head[:1024]:
        return "pdf"
    _refuse_binary(name, head)
    text = _ascii(head)
    if text.lstrip().startswith((b"{", b"[{", b"[\n", b"[\r")):
        return "jsonl"
    if _HTML.search(text) and _looks_marked_up(name, text):
        return "html"
    if _XML.match(text):
        raise SourceError(name, "XML, but not a page")
    return "jsonl" if PurePath(name).suffix.lower() in (".jsonl", ".ndjson") else "text"


def _looks_marked_up(name: str, head: bytes) -> bool:
    """Whether the tags are the file's form, not something a plain text mentions."""
    return head.lstrip().startswith(b"<") or PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml")


def _ascii(head: bytes) -> bytes:
    """The head with its byte order mark and the zero bytes of UTF-16 left out."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"")


def _refuse_binary(name: str, head: bytes) -> None:
    plain = not _has_controls(head)
    for signature, what in _SIGNATURES:
        if head.startswith(signature) and not (plain and signature in _SHORT_SIGNATURES):
            raise SourceError(name, f"{what}, not a text")
    if not plain and not is_utf16(head):
        raise SourceError(name, "binary data, not a text")


def _has_controls(head: bytes) -> bool:
    controls = sum(byte < ord(" ") and byte not in b"\t\n\v\f\r\x1b" for byte in head)
    return b"\x00" in head or controls > _MOST_CONTROLS * len(head)


def is_utf16(head: bytes) -> str | None:
    """The UTF-16 or UTF-32 encoding the bytes are in, by their mark or where zero bytes stand, or None."""
    if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    even, odd = head[0:400:2].count(0), head[1:400:2].count(0)
    half = len(head[:400]) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None
