"""Serves the site on this machine, builds it again when a source is saved, and tells the browser to reload.

The word to reload goes over server-sent events from this server alone: the script that listens for it is added to
pages as they are served and never stands in the built ones.
"""

from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from generator.site.engine import build, get_ready
from generator.site.problem import BuildError
from generator.site.sources import Request

_LISTEN = b"new EventSource('/_reload').onmessage = () => location.reload();\n"
_TAG = b'<script src="/_reload.js"></script></body>'
_PULSE = 15.0
"""Seconds after which a silent connection is checked."""


class News:
    """Counts the builds; those who wait are told of the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.number = 0

    def tell(self) -> None:
        """Tell everyone that there is a new site."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

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
            self._send(page.read_bytes().replace(b"</body>", _TAG, 1), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _find_page(self, path: str) -> Path | None:
        page = Path(self.translate_path(path))
        page = page / "index.html" if page.is_dir() else page
        return page if page.is_file() else None

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
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
    """Build, serve and watch until interrupted.

    Raises:
        BuildError: if the first build fails. Later failures are printed and the site stays as it was.

    """
    request = _make(make, search=search)
    click.echo(_describe(request))
    news = News()
    handler = partial(Handler, news=news, directory=str(request.output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        ready = threading.Thread(target=_get_ready, args=(make(),), daemon=True)
        ready.start()
        click.echo(f"Look at http://localhost:{server.server_address[1]}/ (stop with Ctrl-C)")
        try:
            _watch(make, news, (request, ready), search=search)
        except KeyboardInterrupt:
            click.echo("Stopped")


def _make(make: Callable[[], Request], *, search: bool) -> Request:
    request = make()
    request.search = search
    request.jobs = 1
    return request


def _get_ready(request: Request) -> None:
    with contextlib.suppress(BuildError, OSError):  # the first build will do it, or tell why it cannot
        get_ready(request)


def _watch(make: Callable[[], Request], news: News, first: tuple[Request, threading.Thread], *, search: bool) -> None:
    """Build after every change of a source: first what is seen, then the rest.

    ``first`` is what to watch, and the thread that makes ready for the first change. A build that fails is told of;
    the next change tries again.
    """
    from watchfiles import watch

    request, ready = first
    folders = [request.content, request.theme, request.conf]
    for _changes in watch(*folders, step=20, debounce=60, raise_interrupt=True, ignore_permission_denied=True):
        ready.join()
        try:
            click.echo(_describe(replace(_make(make, search=search), preview=True)))
            news.tell()
            build(_make(make, search=search))
        except BuildError as error:
            click.echo("\n".join(error.lines), err=True)


def _describe(request: Request) -> str:
    start = time.perf_counter()
    outcome = build(request)
    warnings = "".join(f"warning: {warning}\n" for warning in outcome.warnings)
    seconds = time.perf_counter() - start
    return f"{warnings}{outcome.written} of {outcome.pages} files written in {seconds:.2f} s"
