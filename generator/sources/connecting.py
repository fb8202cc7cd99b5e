"""One HTTP exchange with a host that is checked first: only http(s), only public addresses, limited size and time.

The connection goes to the very address that was checked, so that a name cannot lead elsewhere a moment later.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult, quote

CHUNK = 65_536
_WINDOWS = (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS)
"""Gzip and zlib tell themselves apart; some hosts call bare deflate data so (RFC 9110, 8.4.1.2)."""


class FetchError(Exception):
    """An address could not be fetched; ``code`` is the rule, the message what was expected."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Limits:
    """How much and how long: bytes of a body, seconds for a whole exchange, redirects, seconds between requests."""

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered; header names are lower-case."""

    status: int
    headers: dict[str, str]
    body: bytes


def exchange(parts: SplitResult, agent: str, limits: Limits, *, private: bool = False) -> Answer:
    """Send one GET request and read the answer.

    Raises:
        FetchError: if the host may not be asked, does not answer in time, or answers too much.

    """
    until = time.monotonic() + limits.seconds
    address = find_address(parts, private=private)
    connection = _connect(parts, address, limits.seconds)
    try:
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": agent, "Accept": "text/html, text/plain;q=0.8", "Accept-Encoding": "identity"}
        connection.request("GET", target, headers=headers)
        response = connection.getresponse()
        names = {name.lower(): value for name, value in response.getheaders()}
        body = _unpack(_read_body(response, limits, until), names.get("content-encoding", ""), limits)
        return Answer(response.status, names, body)
    except (OSError, http.client.HTTPException) as error:
        raise FetchError("S11", f"does not answer: {_explain(error)}") from None
    finally:
        connection.close()


def find_address(parts: SplitResult, *, private: bool = False) -> tuple[str, int]:
    """Resolve a host and return the address and port to connect to.

    Raises:
        FetchError: if it has none, or if any of its addresses is not public.

    """
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError("S11", f"has no host that is known: {parts.hostname!r}") from None
    addresses = [str(item[4][0]) for item in found]
    if not private:
        for address in addresses:
            if not _is_public(address):
                raise FetchError("S12", f"leads to an address that is not public: {address}")
    return addresses[0], port


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (mapped or found).is_global and not found.is_multicast


def _connect(parts: SplitResult, address: tuple[str, int], seconds: float) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    try:
        plain = socket.create_connection(address, timeout=seconds)
        connection = http.client.HTTPConnection(host, parts.port, timeout=seconds)
        if parts.scheme == "https":
            connection = http.client.HTTPSConnection(host, parts.port, timeout=seconds)
            connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
        else:
            connection.sock = plain
    except OSError as error:
        raise FetchError("S11", f"does not answer: {_explain(error)}") from None
    return connection


def _read_body(response: http.client.HTTPResponse, limits: Limits, until: float) -> bytes:
    body = bytearray()
    while chunk := response.read1(CHUNK):
        body += chunk
        if len(body) > limits.size:
            raise FetchError("S02", f"is more than {limits.size} bytes; an article has at most that")
        if time.monotonic() > until:
            raise FetchError("S11", f"takes more than {limits.seconds:g} seconds")
    return bytes(body)


def _unpack(body: bytes, encoding: str, limits: Limits) -> bytes:
    """Unpack a body that a host sent compressed although that was not asked for; never more than its limit."""
    name = encoding.strip().lower().removeprefix("x-")
    if name in {"", "identity"} or not body:
        return body
    if name not in {"gzip", "deflate"}:
        raise FetchError("S11", f"answers in a coding that was not asked for: {name[:40]}")
    for bits in _WINDOWS:
        unpacking = zlib.decompressobj(bits)
        try:
            unpacked = unpacking.decompress(body, limits.size + 1)
        except zlib.error:
            continue
        if len(unpacked) > limits.size:
            raise FetchError("S02", f"is more than {limits.size} bytes; an article has at most that")
        return unpacked
    raise FetchError("S11", f"answers what is no {name}")


def _explain(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
