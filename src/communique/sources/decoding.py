"""Takes bytes, gives text: by mark, UTF-8, what is declared, statistics; faults of encoding mended."""

import codecs
import re

from communique.errors import SourceError
from communique.sources.formats import is_utf16

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
# Statistics need no more than this.
_SAMPLE = 100_000
# English in Windows-1252 has its few other bytes as quotes, dashes and accented letters.
_MOSTLY_ASCII = 0.95
# Characters that are not seen and part no words: byte order marks, zero-width spaces, soft hyphens.
_UNSEEN = re.compile("[\ufeff\u200b\u2060\u00ad]")


def decode(name: str, data: bytes, declared: str | None = None) -> str:
    """The text of the bytes.

    Args:
        name: What they come from, for errors.
        data: The bytes; the last character may be cut off.
        declared: The encoding that a server named.

    Raises:
        SourceError: They are no text in any known encoding.
    """
    if wide := is_utf16(data[:400]):
        return _UNSEEN.sub("", data.decode(wide, errors="replace").rstrip("\ufffd"))
    text = _as_utf8(data)
    if text is None:
        in_page = _DECLARED.search(data[:4096])
        text = _as_declared(
            data, declared or (in_page.group(1).decode() if in_page else None)
        ) or _by_statistics(data)
    if text is None:
        raise SourceError(name, "text in an unknown encoding")
    return _UNSEEN.sub("", text)


def mend(text: str) -> str:
    """The text with UTF-8 that was read as another encoding put right ("envoyâ€™s" to "envoy’s")."""
    import ftfy
    from ftfy.badness import is_bad

    if text.isascii():
        return text
    return "\n".join(ftfy.fix_encoding(line) if is_bad(line) else line for line in text.split("\n"))


def _as_utf8(data: bytes) -> str | None:
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:  # then it is in another encoding
        return None


def _as_declared(data: bytes, encoding: str | None) -> str | None:
    if not encoding or encoding.lower().replace("-", "") == "utf8":
        return None
    if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        encoding = "windows-1252"  # what pages that declare these are in
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):  # declared wrongly, so statistics must tell
        return None


def _by_statistics(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    if sum(byte < 128 for byte in sample) >= _MOSTLY_ASCII * len(sample):  # noqa: PLR2004 - the end of ASCII
        import ftfy.bad_codecs

        ftfy.bad_codecs.ok()
        return data.decode("sloppy-windows-1252")
    best = from_bytes(sample).best()
    return data.decode(best.encoding, errors="replace") if best else None
