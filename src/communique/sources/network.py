"""Takes a web address, gives its bytes; an address inside the user's own network is never connected to.

The host is resolved once a hop, every address it has is checked, and the connection is made to the address
that was checked, so that a name cannot point elsewhere between the check and the connection.
"""

import ipaddress
import socket
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from communique.errors import SourceError
from communique.sources import limits

if TYPE_CHECKING:
    import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_HEADERS = (
    ("User-Agent", "communique"),
    ("Accept", "text/html, application/pdf, text/plain, */*;q=0.5"),
    ("Accept-Encoding", "gzip, identity;q=0.5"),
)
# Prefixes under which an IPv6 address stands for an IPv4 one.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet, also when it wraps another."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve(host: str, port: int) -> list[str]:
    """Every address that a host has."""
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Network:
    """How addresses are found and judged.

    Attributes:
        resolve: Gives a host's addresses.
        allowed: Whether an address may be connected to.
        seconds: The most that one fetch may take, redirects included.
        most: The most bytes that are read.
    """

    resolve: Callable[[str, int], Iterable[str]] = resolve
    allowed: Callable[[Address], bool] = is_public
    seconds: float = limits.SECONDS
    most: int = limits.PDF


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave.

    Attributes:
        url: The address that gave it, after redirects.
        data: The bytes.
        charset: The encoding that the server named, or None.
    """

    url: str
    data: bytes
    charset: str | None


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """Why a connection was not made."""


def fetch(url: str, network: Network) -> Fetched:
    """What the address gives.

    Args:
        url: An http or https address.
        network: How addresses are found and judged.

    Raises:
        SourceError: It cannot be reached, may not be, or answers with an error.
    """
    import httpcore

    deadline = time.monotonic() + network.seconds
    try:
        with httpcore.ConnectionPool(network_backend=_backend(network, deadline), retries=0) as pool:
            return _follow(url, pool, network, deadline)
    except _Refused as error:
        raise SourceError(url, str(error)) from error
    except (httpcore.TimeoutException, TimeoutError) as error:
        raise SourceError(url, f"no answer within {network.seconds:g} seconds") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise SourceError(url, "the connection failed" + (f": {error}" if str(error) else "")) from error
    except (ValueError, zlib.error, httpcore.UnsupportedProtocol) as error:
        raise SourceError(url, "the address or its answer is broken") from error


def _follow(url: str, pool: "httpcore.ConnectionPool", network: Network, deadline: float) -> Fetched:
    at = url
    for _ in range(limits.REDIRECTS + 1):
        if urlsplit(at).scheme.lower() not in ("http", "https") or not urlsplit(at).hostname:
            raise _Refused(
                "not an http or https address"
                if at == url
                else "redirects to what is no http or https address"
            )
        left = max(0.1, deadline - time.monotonic())
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), left)
        with pool.stream("GET", _ascii(at), headers=_HEADERS, extensions={"timeout": timeouts}) as answer:
            headers = {
                key.decode("latin-1").lower(): value.decode("latin-1") for key, value in answer.headers
            }
            if answer.status in _REDIRECTS and headers.get("location"):
                at = urljoin(at, headers["location"])
                continue
            if answer.status != _OK:
                raise _Refused(f"the server answers {answer.status}")
            return Fetched(at, _body(answer, headers, network, deadline), _charset(headers))
    raise _Refused(f"more than {limits.REDIRECTS} redirects")


def _body(answer: "httpcore.Response", headers: dict[str, str], network: Network, deadline: float) -> bytes:
    unpack = _unpacker(headers.get("content-encoding", ""))
    data = bytearray()
    for chunk in answer.iter_stream():
        data += unpack(chunk, network.most + 1 - len(data))
        if len(data) > network.most:
            raise _Refused(f"too long: over {limits.megabytes(network.most)}, the most that is read")
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _unpacker(encoding: str) -> Callable[[bytes, int], bytes]:
    """What unpacks a body piece by piece, no more than asked for: a small answer cannot fill the memory."""
    if encoding in ("", "identity"):
        return lambda chunk, _most: chunk
    if encoding in ("gzip", "x-gzip", "deflate"):
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
        return lambda chunk, most: unpacker.decompress(unpacker.unconsumed_tail + chunk, max(1, most))
    raise _Refused(f"packed in a way that is not read ({encoding})")


def _charset(headers: dict[str, str]) -> str | None:
    from email.message import Message

    message = Message()
    message["content-type"] = headers.get("content-type", "")
    found = message.get_param("charset")
    return found if isinstance(found, str) else None


def _ascii(url: str) -> str:
    """The address as it goes over the wire: the host in its ASCII form, other letters as percent signs."""
    from urllib.parse import quote, urlunsplit

    parts = urlsplit(url)
    host = (
        (parts.hostname or "").encode("idna").decode()
        if not (parts.hostname or "").isascii()
        else parts.hostname
    )
    host = f"[{host}]" if host and ":" in host else host
    place = f"{host}:{parts.port}" if parts.port else str(host)
    keep = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit(
        (parts.scheme.lower(), place, quote(parts.path, safe=keep) or "/", quote(parts.query, safe=keep), "")
    )


def _backend(network: Network, deadline: float) -> Any:  # noqa: ANN401, C901 - classes of httpcore, loaded late
    import httpcore

    class CheckedBackend(httpcore.NetworkBackend):
        """Connects only to addresses that are allowed, and only to the address that was checked."""

        def __init__(self) -> None:
            self._inner = httpcore.SyncBackend()

        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Any = None,  # noqa: ANN401 - httpcore's own
        ) -> httpcore.NetworkStream:
            address = _checked(host, port, network)
            left = min(timeout or network.seconds, max(0.1, deadline - time.monotonic()))
            stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            return DeadlineStream(stream)

    class DeadlineStream(httpcore.NetworkStream):
        """A connection whose every wait ends at the deadline: a server that drips bytes gains no time."""

        def __init__(self, inner: httpcore.NetworkStream) -> None:
            self._inner = inner

        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            return self._inner.read(max_bytes, self._left(timeout))

        def write(self, buffer: bytes, timeout: float | None = None) -> None:
            self._inner.write(buffer, self._left(timeout))

        def close(self) -> None:
            self._inner.close()

        def start_tls(
            self,
            ssl_context: Any,  # noqa: ANN401 - httpcore's own
            server_hostname: str | None = None,
            timeout: float | None = None,
        ) -> httpcore.NetworkStream:
            return DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, self._left(timeout)))

        def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's own
            return self._inner.get_extra_info(info)

        def _left(self, timeout: float | None) -> float:
            left = deadline - time.monotonic()
            if left <= 0:
                raise httpcore.ReadTimeout
            return min(timeout or left, left)

    return CheckedBackend()


def _checked(host: str, port: int, network: Network) -> str:
    """The address to connect to, when every address of the host is allowed."""
    try:
        found = list(network.resolve(host, port))
    except (OSError, UnicodeError) as error:
        raise _Refused("no such host") from error
    addresses = [ipaddress.ip_address(text.split("%")[0]) for text in found]
    if not addresses:
        raise _Refused("no such host")
    if not all(network.allowed(address) for address in addresses):
        raise _Refused("leads to a private address, which is not fetched")
    return str(addresses[0])
