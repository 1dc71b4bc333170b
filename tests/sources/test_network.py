# ruff: noqa: S104 - a table of addresses, none of which is bound to
import ipaddress
import socketserver
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from communique.codebook import Codebook
from communique.errors import SourceError
from communique.model import Report
from communique.sources import Network, open_sources
from communique.sources.network import fetch, is_public

STORY = (
    "The foreign ministers of Peru and Chile met in Lima and agreed to reopen the border crossing to trucks."
)
HERE = ipaddress.ip_address("127.0.0.1")


class Canned(BaseHTTPRequestHandler):
    """Answers by path."""

    redirects: ClassVar[dict[str, str]] = {
        "/moved": "/story",
        "/loop": "/loop",
        "/inside": "http://inside.example/secret",
        "/file": "file:///etc/passwd",
    }

    def do_GET(self) -> None:
        """Send what the path stands for."""
        if self.path in self.redirects:
            self.send_response(302)
            self.send_header("Location", self.redirects[self.path])
            self.end_headers()
        elif self.path == "/broken":
            self.send_error(500)
        elif self.path == "/slow":
            time.sleep(3)
        elif self.path == "/drip":
            self.drip()
        else:
            body = STORY.encode() * (5000 if self.path == "/long" else 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

    def drip(self) -> None:
        """Send a header that never ends."""
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(40):
                self.wfile.write(b"X: y\r\n")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:  # the reader has hung up, as it should
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server on this machine."""
    socketserver.TCPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", 0), Canned)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def resolve_test_names(host: str, port: int) -> list[str]:
    """Names of the tests: news.example is the server, inside.example a neighbour of the user's."""
    del port
    return {
        "news.example": ["127.0.0.1"],
        "inside.example": ["10.0.0.7"],
        "mixed.example": ["127.0.0.1", "10.0.0.7"],
    }.get(host, [host])


def network(**options: object) -> Network:
    """A network on which the test server's address is the only one allowed."""
    return Network(resolve=resolve_test_names, allowed=lambda address: address == HERE, **options)  # type: ignore[arg-type]


def test_a_page_is_fetched_and_knows_its_address(port: int) -> None:
    url = f"http://news.example:{port}/moved"
    found = list(open_sources([url], codebook=Codebook(), network=network()))
    assert isinstance(found[0], Report)
    assert (found[0].path, found[0].url, found[0].text) == (url, f"http://news.example:{port}/story", STORY)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://news.example:PORT/broken", "the server answers 500"),
        ("http://news.example:PORT/loop", "more than 5 redirects"),
        ("http://news.example:PORT/inside", "leads to a private address, which is not fetched"),
        ("http://news.example:PORT/file", "redirects to what is no http or https address"),
        ("http://mixed.example:PORT/story", "leads to a private address, which is not fetched"),
        ("http://inside.example/", "leads to a private address, which is not fetched"),
        ("ftp://news.example/story", "not an http or https address"),
        ("http:///story", "not an http or https address"),
    ],
)
def test_an_address_that_cannot_or_may_not_be_read_is_refused(url: str, reason: str, port: int) -> None:
    url = url.replace("PORT", str(port))
    found = list(open_sources([url], codebook=Codebook(), network=network()))
    assert [str(item) for item in found] == [f"{url}: {reason}"]


@pytest.mark.parametrize("path", ["slow", "drip"])
def test_a_server_that_takes_too_long_is_left(path: str, port: int) -> None:
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"no answer within 0\.5 seconds"):
        fetch(f"http://news.example:{port}/{path}", network(seconds=0.5))
    assert time.monotonic() - begun < 2


def test_an_answer_too_long_is_left(port: int) -> None:
    with pytest.raises(SourceError, match="too long"):
        fetch(f"http://news.example:{port}/long", network(most=100_000))


def test_the_address_connected_to_is_the_one_that_was_checked(port: int) -> None:
    """A name that points elsewhere at a second look is looked at once."""
    answers = iter([["127.0.0.1"], ["10.0.0.7"]])
    rebinding = Network(resolve=lambda *_: next(answers), allowed=lambda address: address == HERE)
    assert fetch(f"http://news.example:{port}/story", rebinding).data == STORY.encode()


def test_this_machine_is_not_reached_unless_a_test_allows_it(port: int) -> None:
    found = list(
        open_sources([f"http://127.0.0.1:{port}/story", f"http://localhost:{port}/"], codebook=Codebook())
    )
    assert [item.reason for item in found if isinstance(item, SourceError)] == [
        "leads to a private address, which is not fetched"
    ] * 2


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
        "2002:7f00:1::", "ff02::1",
    ],
)  # fmt: skip
def test_addresses_inside_a_network_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111"])
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
