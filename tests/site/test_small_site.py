"""A small site compared whole: which files there are, what every page of the archive says, and all data files.

Delete ``small/expected`` to accept a change; it is written anew and has to be reviewed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.site.building_site import ROOT, Project

SMALL = Path(__file__).parent / "small"
EXPECTED = SMALL / "expected"
TOLD = re.compile(r"(?:index|(?:\d{4}|incidents|entries|map|undated|coverage|corrections)/.*)\.html|index\.html")
DATA = re.compile(r"data/(?:figures|accounts|incidents)\.csv|data/incidents\.json|feeds/all\.atom\.xml|sitemap\.xml")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("small")
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copytree(SMALL / "entries", folder / "content" / "entries")
    project = Project(folder)
    project.build()
    return project.read()


def write_text(page: bytes) -> str:
    """What a page says: the text of its main part, a line for each piece."""
    main = page.decode().partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"<(svg|pre)\b.*?</\1>", "", main.partition(">")[2], flags=re.DOTALL)
    lines = (" ".join(unescape(line).split()) for line in re.sub(r"<[^>]+>", "\n", words).split("\n"))
    return "\n".join(filter(None, lines)) + "\n"


def find_expected(files: dict[str, bytes]) -> dict[str, str]:
    found = {"paths.txt": "\n".join(sorted(files)) + "\n"}
    for path, content in sorted(files.items()):
        if TOLD.fullmatch(path):
            found["pages/" + path.removesuffix(".html").replace("/", "~") + ".txt"] = write_text(content)
        elif DATA.fullmatch(path):
            found["data/" + path.replace("/", "~")] = content.decode()
    return found


def test_the_small_site_is_the_accepted_one(built: dict[str, bytes]) -> None:
    found = find_expected(built)
    if not EXPECTED.exists():
        for path, text in found.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(text.encode())
        pytest.fail("small/expected was written: review it")
    there = {p.relative_to(EXPECTED).as_posix(): p.read_bytes().decode() for p in EXPECTED.rglob("*") if p.is_file()}
    assert sorted(found) == sorted(there)
    for path, text in found.items():
        assert text == there[path], path


def test_every_entry_and_incident_has_its_page(built: dict[str, bytes]) -> None:
    slugs = {path.stem for path in (SMALL / "entries").glob("*.md")}
    assert {path.split("/")[1] for path in built if path.startswith("entries/") and path.endswith(".html")} == slugs


def test_frictionless_finds_the_data_package_valid(built: dict[str, bytes], tmp_path: Path) -> None:
    for path, content in built.items():
        if path.startswith("data/"):
            (tmp_path / path.removeprefix("data/")).write_bytes(content)
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "INVALID" not in result.stdout
