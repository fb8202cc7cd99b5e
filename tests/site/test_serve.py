"""The preview: it serves the site, builds it again when a source is saved, and tells the browser."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.site.building_site import ROOT, Project, make_project

_PATIENCE = 60
"""Seconds after which a preview that says nothing has failed."""


@contextmanager
def serve(project: Project) -> Iterator[tuple[int, IO[str]]]:
    """Run the preview of a project; yield its port and what it prints."""
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=project.folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            assert process.stdout
            yield int(wait_for(process.stdout, r"http://localhost:(\d+)/")), process.stdout
        finally:
            process.kill()


def wait_for(printed: IO[str], pattern: str) -> str:
    """Read what is printed until something matches; return its first group."""
    read = []
    for line in printed:
        read.append(line)
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(f"never printed {pattern}: {read}")


def get(port: int, path: str) -> tuple[int, str]:
    """Ask the preview for a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def listen(port: int) -> http.client.HTTPResponse:
    """Listen to the news, as a page does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", "/_reload")
    return connection.getresponse()


def hear(news: http.client.HTTPResponse) -> None:
    """Wait for the next news."""
    while not news.readline().startswith(b"data:"):
        pass


def retitle(entry: Path, title: str) -> None:
    """Give an entry another title, as an editor saves it."""
    entry.write_text(re.sub(r"(?m)^title: .*$", f"title: {title}", entry.read_text(), count=1))


def test_a_saved_edit_is_served_and_told_of(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    entry = project.entries[3]
    with serve(project) as (port, printed):
        news = listen(port)
        for title in ("Seen once", "Seen twice"):
            retitle(entry, title)
            hear(news)
            status, page = get(port, f"/entries/{entry.stem}/")
            assert (status, title in page) == (200, True)
            wait_for(printed, r"(\d+) of \d+ files written in")


def test_the_page_is_told_by_a_script_that_the_site_does_not_have(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    with serve(project) as (port, _printed):
        assert '<script src="/_reload.js"></script></body>' in get(port, "/")[1]
        assert "EventSource('/_reload')" in get(port, "/_reload.js")[1]
        assert get(port, "/nowhere/")[0] == 404
    assert "_reload" not in (project.folder / "output/index.html").read_text()


def test_a_broken_entry_is_named_and_the_site_stays(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    entry = project.entries[3]
    whole = entry.read_text()
    with serve(project) as (port, printed):
        news, before = listen(port), get(port, f"/entries/{entry.stem}/")
        entry.write_text(whole.replace("title: ", "titel: ", 1))
        assert wait_for(printed, rf"({entry.name}):\d+:\d+: ") == entry.name
        assert get(port, f"/entries/{entry.stem}/") == before
        entry.write_text(whole)
        retitle(entry, "Whole again")
        hear(news)
        assert "Whole again" in get(port, f"/entries/{entry.stem}/")[1]


def test_a_draft_that_is_broken_from_the_start_is_named_and_shown_once_it_is_mended(tmp_path: Path) -> None:
    project = make_project(tmp_path, 3)
    entry = project.entries[1]
    whole = entry.read_text()
    entry.write_text(whole.replace("title: ", "titel: ", 1))
    with serve(project) as (port, printed):
        status, page = get(port, "/")
        assert (status, f"{entry.name}:" in page, "/_reload.js" in page) == (503, True, True)
        assert get(port, "/_reload.js")[0] == 200
        news = listen(port)
        entry.write_text(whole.replace("title: ", "tittle: ", 1))
        assert wait_for(printed, rf"({entry.name}):\d+:\d+: .*tittle") == entry.name
        assert wait_for(printed, r"not built: (\d+) problems; the next save tries again") == "2"
        hear(news)
        assert "tittle" in get(port, "/")[1]
        entry.write_text(whole)
        hear(news)
        assert get(port, f"/entries/{entry.stem}/")[0] == 200


def test_a_draft_that_is_broken_from_the_start_leaves_the_site_that_is_there(tmp_path: Path) -> None:
    project = make_project(tmp_path, 3)
    project.build()
    entry = project.entries[1]
    entry.write_text(entry.read_text().replace("title: ", "titel: ", 1))
    with serve(project) as (port, _printed):
        assert get(port, f"/entries/{entry.stem}/")[0] == 200
        assert get(port, "/nowhere/")[0] == 404


def test_a_folder_that_is_not_for_a_site_ends_the_preview(tmp_path: Path) -> None:
    project = make_project(tmp_path, 3)
    (tmp_path / "output").mkdir()
    (tmp_path / "output/thesis.txt").write_text("mine")
    done = run_serve(project)
    assert done.returncode == 1
    assert "output: holds files that no build has written" in done.stderr


def run_serve(project: Project, port: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a preview that ends by itself."""
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    return subprocess.run(
        command, cwd=project.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False, timeout=_PATIENCE,
    )  # fmt: skip


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    project = make_project(tmp_path, 3)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run_serve(project, taken.getsockname()[1])
    assert done.returncode == 1
    assert re.search(r"^port \d+: Address already in use; choose another one with --port$", done.stderr, re.MULTILINE)
