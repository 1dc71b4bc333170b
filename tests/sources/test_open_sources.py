# ruff: noqa: E501 - texts stand as their outlets set them
import datetime as dt
import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.codebook import Codebook
from communique.errors import SourceError
from communique.model import Report
from communique.sources import open_sources

STORY = (
    "The foreign ministers of Peru and Chile met in Lima and agreed to reopen the border crossing to trucks."
)
CODEBOOK = Codebook()


def open_all(
    *names: str | Path, stdin: bytes = b"", published: dt.date | None = None, outlet: str | None = None
) -> list[Report | SourceError]:
    """Everything that the names give."""
    given = [str(name) for name in names]
    return list(
        open_sources(given, published=published, outlet=outlet, codebook=CODEBOOK, stdin=io.BytesIO(stdin))
    )


def reasons(found: list[Report | SourceError]) -> list[str]:
    """What the errors among the findings say."""
    return [str(item) for item in found if isinstance(item, SourceError)]


def test_reports_and_refusals_come_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    found = open_all(tmp_path / "a.txt", tmp_path / "none.txt", "-", stdin=STORY.encode())
    assert [type(item) for item in found] == [Report, SourceError, Report]
    assert reasons(found) == [f"{tmp_path}/none.txt: no such file or folder"]
    assert isinstance(found[2], Report)
    assert (found[2].path, found[2].text, found[2].language) == ("-", STORY, "en")


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt"):
        (tmp_path / name).write_text(STORY + f" It was the session of {name}.")
    found = open_all(tmp_path)
    assert [item.path for item in found] == [f"{tmp_path}/{name}" for name in ("a.txt", "b.txt", "sub/c.txt")]


def test_a_line_of_json_is_a_report_and_a_broken_one_is_refused_by_its_number(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": STORY, "outlet": "Port Daily", "published": "2024-05-12", "url": "https://p.example/1", "title": "Border"}),
        '{"text": "broken',
        "",
        json.dumps({"outlet": "Port Daily"}),
        json.dumps({"text": STORY, "published": "soon"}),
        json.dumps(["no object"]),
        json.dumps({"html": f"<html><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>", "agency": "AFP"}),
    ]  # fmt: skip
    (tmp_path / "feed.jsonl").write_text("\n".join(lines))
    found = open_all(tmp_path / "feed.jsonl")
    first, last = found[0], found[-1]
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert first.path == f"{tmp_path}/feed.jsonl:1"
    assert (first.outlet, first.published, first.url, first.title) == (
        "Port Daily",
        dt.date(2024, 5, 12),
        "https://p.example/1",
        "Border",
    )
    assert last.agency == "AFP"
    assert [reason.removeprefix(f"{tmp_path}/feed.jsonl:") for reason in reasons(found)] == [
        "2: broken JSON",
        "4: no text or html in this line",
        "5: published 'soon' is no date such as 2025-07-10",
        "6: not a report in JSON: Expected `object`, got `array`",
    ]


def test_what_the_user_says_holds_only_where_the_file_is_silent(tmp_path: Path) -> None:
    (tmp_path / "silent.txt").write_text(STORY)
    (tmp_path / "says.txt").write_text(f"date 2025-07-10 {STORY}")
    names = (tmp_path / "silent.txt", tmp_path / "says.txt")
    silent, says = open_all(*names, published=dt.date(2020, 1, 1), outlet="Port Daily")
    assert isinstance(silent, Report)
    assert isinstance(says, Report)
    assert (silent.published, silent.outlet) == (dt.date(2020, 1, 1), "Port Daily")
    assert (says.published, says.outlet) == (dt.date(2025, 7, 10), "Port Daily")


def test_the_id_is_that_of_text_and_provenance_not_of_the_place_it_lies_in(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    one, other = open_all(tmp_path / "a.txt", tmp_path / "b.txt")
    elsewhere = open_all(tmp_path / "a.txt", outlet="Port Daily")[0]
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    assert isinstance(elsewhere, Report)
    assert one.id == other.id != elsewhere.id


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
)
def test_encodings_are_told(encoding: str, tmp_path: Path) -> None:
    text = "The envoy’s visit to Bogotá was – in his words – a “leap forward” for the two countries and the region."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    found = open_all(tmp_path / "a.txt")[0]
    assert isinstance(found, Report)
    assert found.text == text


def test_mojibake_is_mended_and_typography_left_as_it_is(tmp_path: Path) -> None:
    text = "The envoy’s “leap forward” was – in his words – the work of the ﬁrst three years, and of Bogotá."
    broken = "The envoyâ€™s visit was a good one, and the text of it was agreed.\n"
    (tmp_path / "a.txt").write_text(broken + "\n" + text)
    found = open_all(tmp_path / "a.txt")[0]
    assert isinstance(found, Report)
    assert found.text == f"The envoy’s visit was a good one, and the text of it was agreed.\n\n{text}"


BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n \n", "empty"),
    ("photo.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200), "a JPEG picture, not a text"),
    ("sheet.txt", b"PK\x03\x04" + bytes(range(256)), "a ZIP archive or office document, not a text"),
    ("noise.txt", bytes(range(256)) * 8, "binary data, not a text"),
    ("pretty.json", b'{\n "text": "a"\n}', "JSON, but not JSON Lines: one report a line is needed"),
    ("feed.xml", b"<?xml version='1.0'?><rss></rss>", "XML, but not a page"),
    (
        "bonn.txt",
        "Die Außenministerin traf am Dienstag in Berlin ihren Amtskollegen und sprach mit ihm über den Handel.".encode(),
        "in German; only English reports are read",
    ),
    (
        "lima.txt",
        "El ministro de Relaciones Exteriores se reunió con su homólogo en Lima para hablar del comercio.".encode(),
        "in Spanish; only English reports are read",
    ),
    (
        "kabul.txt",
        "وزیر خارجه روز سه‌شنبه با همتای خود در کابل دیدار و درباره تجارت گفتگو کرد.".encode(),
        "in Persian; only",
    ),
]


@pytest.mark.parametrize(("name", "data", "reason"), BAD)
def test_bad_input_gives_one_clear_line(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    found = reasons(open_all(tmp_path / name))
    assert len(found) == 1
    assert found[0].startswith(f"{tmp_path / name}: {reason}")
    assert "\n" not in found[0]


def test_a_text_of_60_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"The ministers met. " * 600)
    os.truncate(path, 60 * 1024 * 1024)
    tracemalloc.start()
    found = reasons(open_all(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == [f"{path}: too long: over 20 MB, the most that is read"]
    assert peak < 5 * 1024 * 1024


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reasons(open_all(tmp_path / "pipe")) == [f"{tmp_path}/pipe: a pipe, not a file"]
    assert reasons(open_all("/dev/zero")) == ["/dev/zero: a device, not a file"]


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text(STORY)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    # The user who runs the tests may be one to whom no file is closed.
    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(open_all(path)) == [f"{path}: no permission to read it"]


def test_an_empty_folder_and_a_nameless_name_are_refused(tmp_path: Path) -> None:
    assert reasons(open_all(tmp_path, "a\0b")) == [
        f"{tmp_path}: a folder without files",
        "a\0b: no name of a file",
    ]


def test_reports_are_read_when_asked_for() -> None:
    """Standard input is read as far as the reports that were asked for, so memory does not grow with their number."""
    line = (json.dumps({"text": STORY}) + "\n").encode()

    class Endless(io.RawIOBase):
        """A stream without an end."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            chunk = (line * (len(buffer) // len(line) + 1))[: len(buffer)]
            kept = chunk[: chunk.rfind(b"\n") + 1] or chunk
            buffer[: len(kept)] = kept
            return len(kept)

    found: Iterator[Report | SourceError] = open_sources(
        ["-"],
        codebook=CODEBOOK,
        stdin=io.BufferedReader(Endless()),  # type: ignore[type-var]
    )
    assert [item.path for item in (next(found), next(found), next(found))] == ["-:1", "-:2", "-:3"]
