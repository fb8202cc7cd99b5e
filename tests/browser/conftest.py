"""One built site, one server on this machine and one Chromium for all tests of a process."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from generator.site.engine import build
from generator.site.requests import make_request
from tests.browser.made_archive import ROOT, write_archive
from tests.browser.pages import Visit

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60_000
"""Milliseconds until something that does not come is a fault; a busy machine is none."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_words: object) -> None:
        """Keep still."""


class QuietServer(ThreadingHTTPServer):
    """Takes no notice of a browser that hangs up before it has read everything."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Print what went wrong, but for a line that was cut."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # as they came


def build_site(folder: Path, settings: Path, theme: Path | None = None) -> Path:
    request = make_request(folder / "content", folder / "output", settings)
    request.cache = folder / "cache"
    request.theme = theme or request.theme
    request.jobs = 1
    build(request)
    return folder / "output"


def write_settings(folder: Path, lang: str) -> Path:
    """Write the site's settings with another first language, and return where they are."""
    path = folder / "pelicanconf.py"
    conf = (ROOT / path.name).read_text(encoding="utf8")
    path.write_text(conf.replace('DEFAULT_LANG = "en"', f'DEFAULT_LANG = "{lang}"'), encoding="utf8")
    return path


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, which ends with a slash."""
    server = QuietServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@contextmanager
def visit_at(chromium: Browser, address: str) -> Iterator[Visit]:
    """Open pages below an address; whatever one complains of, or asks of another host, fails the test at its end."""
    visit = Visit(chromium, address)
    yield visit
    visit.close()
    assert visit.complaints == []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    write_archive(folder / "content")
    return build_site(folder, ROOT / "pelicanconf.py")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served; ends with a slash."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium of this machine."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail(
            f"No Chromium on PATH (looked for {', '.join(CHROMIUM)}): install one, for example with .ci/browser"
        )
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """Opens pages of the built site."""
    with visit_at(chromium, address) as visit:
        yield visit
