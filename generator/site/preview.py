"""Serves the site on this machine, builds it again when a source is saved, and tells the browser to reload.

The word to reload goes over server-sent events from this server alone: the script that listens for it is added to
pages as they are served and never stands in the built ones.
"""

from __future__ import annotations

import contextlib
import html
import http
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.site.bundle import DATABASE, PACKAGE
from generator.site.engine import build, get_ready
from generator.site.problem import BuildError, BusyError, RefusedError
from generator.site.sources import Request
from generator.site.state import Memory

_LISTEN = b"new EventSource('/_reload').onmessage = () => location.reload();\n"
_FAILED = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Not built yet</title>
<body><h1>Not built yet</h1>
<p>This stands in the way; the page shows itself as soon as it is mended and saved.</p>
<ul>{problems}</ul></body></html>
"""
_TAG = b'<script src="/_reload.js"></script></body>'
_PULSE = 15.0
"""Seconds after which a silent connection is checked."""
_ALL_QUIET = 300
"""Milliseconds without a change after which the watch says so."""


class News:
    """Counts the builds; those who wait are told of the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.number = 0
        self.problems: tuple[str, ...] = ()
        """What stood in the way of the last build."""

    def tell(self) -> None:
        """Tell everyone that there is a new site."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def fail(self, problems: tuple[str, ...], *, seen: bool) -> None:
        """Note what stands in the way; where that is ``seen`` in place of a page, those who look at it are told."""
        changed, self.problems = problems != self.problems, problems
        if changed and seen:
            self.tell()

    def tell_of(self, paths: list[str]) -> None:
        """Tell everyone if any of these files is one that they may be looking at."""
        if {*paths} - {DATABASE, PACKAGE}:
            self.tell()

    def wait(self, seen: int) -> int:
        """Wait until there is news since ``seen``, or a pulse long; return the number of builds."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != seen, _PULSE)
            return self.number


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files of the site as they are at the moment of the request."""

    def __init__(self, *arguments: object, news: News, directory: str) -> None:
        self.news = news
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # the server's own arguments

    def do_GET(self) -> None:
        """Answer with the news, the script that listens to it, a page with that script, or a file."""
        path = self.path.partition("?")[0]
        if path == "/_reload":
            self._send_news()
        elif path == "/_reload.js":
            self._send(_LISTEN, "text/javascript")
        elif path.endswith(("/", ".html")) and (page := self._find_page(path)):
            self._send_page(page.read_bytes())
        elif path.endswith(("/", ".html")) and self.news.problems and not self._find_page("/"):
            problems = "".join(f"<li>{html.escape(problem)}</li>" for problem in self.news.problems)
            self._send_page(_FAILED.format(problems=problems).encode(), http.HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            super().do_GET()

    def _find_page(self, path: str) -> Path | None:
        page = Path(self.translate_path(path))
        page = page / "index.html" if page.is_dir() else page
        return page if page.is_file() else None

    def _send_page(self, page: bytes, status: int = http.HTTPStatus.OK) -> None:
        self._send(page.replace(b"</body>", _TAG, 1), "text/html; charset=utf-8", status)

    def _send(self, body: bytes, kind: str, status: int = http.HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _send_news(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = self.news.number
        try:
            while True:
                number = self.news.wait(seen)
                self.wfile.write(b"data: new\n\n" if number != seen else b": still here\n\n")
                self.wfile.flush()
                seen = number
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep quiet: builds are what one wants to read of."""


def preview(make: Callable[[], Request], port: int, *, search: bool) -> None:
    """Build, serve and watch until interrupted. What stands in the way of a build is printed, and the site stays.

    Raises:
        BuildError: if the port is taken, or there is nothing to watch or no folder to write to.

    """
    memory = Memory()
    request = make()
    make_next = partial(_make, make, memory, search=search)
    news = News()
    _build_first(replace(make_next(), jobs=0), news)  # no thread runs yet: several processes may be forked
    handler = partial(Handler, news=news, directory=str(request.output))
    with _open_server(port, handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        ready = threading.Thread(target=_get_ready, args=(make_next(),), daemon=True)
        ready.start()
        click.echo(f"Look at http://localhost:{server.server_address[1]}/ (stop with Ctrl-C)")
        try:
            _watch(make_next, news, (request, ready))
        except KeyboardInterrupt:
            click.echo("Stopped")


def _build_first(request: Request, news: News) -> None:
    """Build, or tell what is wrong with the sources: whoever mends them wants to see it here."""
    try:
        click.echo(_describe(request))
    except (BusyError, RefusedError):
        raise
    except BuildError as error:
        news.problems = error.lines
        _tell_failed(error)


def _tell_failed(error: BuildError) -> None:
    number = len(error.lines)
    lines = (*error.lines, f"not built: {number} problem{'s' * (number != 1)}; the next save tries again")
    click.echo("\n".join(lines), err=True)


def _open_server(port: int, handler: Callable[..., Handler]) -> http.server.ThreadingHTTPServer:
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise BuildError(f"port {port}: {error.strerror}; choose another one with --port") from error


def _make(make: Callable[[], Request], memory: Memory, *, search: bool) -> Request:
    return replace(make(), search=search, jobs=1, memory=memory)


def _get_ready(request: Request) -> None:
    with contextlib.suppress(BuildError, OSError):  # the first build will do it, or tell why it cannot
        get_ready(request)


def _watch(make: Callable[[], Request], news: News, first: tuple[Request, threading.Thread]) -> None:
    """Build after every change of a source: first what is seen, then the rest.

    ``first`` is what to watch, and the thread that makes ready for the first change. A build that fails is told of;
    the next change tries again.
    """
    request, ready = first
    for saved in _await_changes(request):
        ready.join()
        try:
            click.echo(_describe(replace(make(), preview=True, when_live=news.tell_of)))
            build(replace(make(), when_live=news.tell_of))
            news.problems = ()
        except BuildError as error:
            if saved or error.lines != news.problems:
                _tell_failed(error)
            news.fail(error.lines, seen=not (request.output / "index.html").is_file())


def _await_changes(request: Request) -> Iterator[bool]:
    """Yield after every change of a source, and once at the beginning for what was saved before the watch stood.

    Each time it says whether something was seen to be saved.
    """
    from watchfiles import watch

    folders, begun = (request.content, request.theme, request.conf), False
    options: dict[str, Any] = {"rust_timeout": _ALL_QUIET, "yield_on_timeout": True, "ignore_permission_denied": True}
    for changes in watch(*folders, step=20, debounce=60, **options):
        if changes or not begun:
            begun = True
            yield bool(changes)


def _describe(request: Request) -> str:
    start = time.perf_counter()
    outcome = build(request)
    warnings = "".join(f"warning: {warning}\n" for warning in outcome.warnings)
    seconds = time.perf_counter() - start
    return f"{warnings}{outcome.written} of {outcome.pages} files written in {seconds:.2f} s"
