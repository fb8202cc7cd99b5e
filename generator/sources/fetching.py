"""Fetches single articles by address, politely: robots.txt is kept, one request a host and second, few redirects."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from generator import __version__
from generator.sources.connecting import Answer, FetchError, Limits, exchange
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem

AGENT = f"balochistan-timeline/{__version__} (reads single news articles for an archive of sources; keeps robots.txt)"
_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one after the other; remembers each host's rules and when it was asked last.

    ``private`` allows hosts on this machine and its network. ``sleep`` and ``clock`` can be replaced in tests.
    """

    limits: Limits = field(default_factory=Limits)
    private: bool = False
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _rules: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, address: str) -> Piece | SourceProblem:
        """Return what an address gives, under the address that it leads to; or the problem."""
        try:
            final, answer = self._follow(address)
            kind, charset = _read_type(answer.headers.get("content-type", ""))
            if answer.status != 200:
                return SourceProblem(address, "S11", f"answers {answer.status}")
            if kind not in _TYPES:
                return SourceProblem(address, "S04", f"is {kind}, not text")
        except FetchError as error:
            return SourceProblem(address, error.code, str(error))
        except ValueError:
            return SourceProblem(address, "S10", "is no address that can be read")
        return Piece("page", final, data=answer.body, charset=charset)

    def _follow(self, address: str) -> tuple[str, Answer]:
        """Follow redirects; each step is checked like the first."""
        for _ in range(self.limits.redirects + 1):
            parts = _split(address)
            if not self._rules_of(parts).can_fetch(AGENT, address):
                raise FetchError("S13", "may not be read by programs, says the site's robots.txt")
            answer = self._ask(parts)
            target = answer.headers.get("location")
            if answer.status not in _MOVED or not target:
                return urlunsplit(parts), answer
            address = urljoin(address, target)
        raise FetchError("S11", f"redirects more than {self.limits.redirects} times")

    def _ask(self, parts: SplitResult) -> Answer:
        """Ask a host, at least a second after it was asked last."""
        wait = self._asked.get(parts.netloc, -self.limits.pause) + self.limits.pause - self.clock()
        if wait > 0:
            self.sleep(wait)
        try:
            return exchange(parts, AGENT, self.limits, private=self.private)
        finally:
            self._asked[parts.netloc] = self.clock()

    def _rules_of(self, parts: SplitResult) -> RobotFileParser:
        """Return the host's rules. No robots.txt allows all; one that may not be read forbids all (RFC 9309)."""
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._read_rules(origin)
        return self._rules[origin]

    def _read_rules(self, origin: str) -> RobotFileParser:
        rules = RobotFileParser()
        answer = self._ask(_split(f"{origin}/robots.txt"))
        for _ in range(self.limits.redirects):
            target = answer.headers.get("location")
            if answer.status not in _MOVED or not target:
                break
            answer = self._ask(_split(urljoin(origin, target)))
        if answer.status == 200:
            rules.parse(answer.body[:500_000].decode("utf-8", errors="replace").splitlines())
        elif answer.status >= 500 or answer.status in {401, 403, 429}:
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            rules.parse([])
        return rules


def _split(address: str) -> SplitResult:
    """Take an address apart.

    Raises:
        FetchError: if it is not http(s), has no host, or carries a user's name.

    """
    parts = urlsplit(address.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FetchError("S10", f"must be a full address that starts with http:// or https://, not {parts.scheme}:")
    if parts.username or parts.password:
        raise FetchError("S10", "must not hold a user's name or password")
    return parts._replace(fragment="")


def _read_type(header: str) -> tuple[str, str | None]:
    """Return the media type and the charset of a Content-Type header; without one it is taken for a page."""
    kind, _, rest = header.partition(";")
    values = dict(part.strip().lower().partition("=")[::2] for part in rest.split(";"))
    return kind.strip().lower() or _TYPES[0], (values.get("charset") or "").strip("\"' ") or None
