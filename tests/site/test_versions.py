"""A site in two languages: one run, the same pages, each linked to its other version, nothing made without need."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.site.engine import Outcome
from generator.site.problem import BuildError
from generator.site.requests import make_request
from generator.site.versions import build_versions
from tests.site.building_site import ROOT

SMALL = Path(__file__).parent / "small"
INCIDENT = "incidents/2031-05-01-kalat-mangocher/index.html"


def build_both(folder: Path, *languages: str) -> Outcome:
    request = make_request(folder / "content", folder / "output", folder / "pelicanconf.py")
    request.search, request.jobs = False, 1
    return build_versions(request, languages)


def make_project(folder: Path) -> Path:
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copytree(SMALL / "entries", folder / "content" / "entries")
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_project(tmp_path_factory.mktemp("versions"))
    build_both(folder, "ur")
    return folder


def read_pages(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf8") for path in folder.rglob("*.html")}


def test_both_versions_have_the_same_pages_and_link_to_each_other(project: Path) -> None:
    pages = read_pages(project / "output")
    other = {path for path in pages if path.startswith("ur/")}
    assert {f"ur/{path}" for path in pages if path not in other} == other
    for path in (INCIDENT, "index.html", "2031/05/index.html"):
        address = path.removesuffix("index.html")
        up = "../" * path.count("/") or "./"
        assert f'href="{up}ur/{address}" lang="ur" hreflang="ur"' in pages[path]
        assert f'href="{up}../{address}" lang="en" hreflang="en"' in pages[f"ur/{path}"]
        for page in (pages[path], pages[f"ur/{path}"]):
            assert set(re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)"', page)) == {
                ("en", f"http://localhost:8000/{address}"),
                ("ur", f"http://localhost:8000/ur/{address}"),
            }


def test_the_other_version_speaks_its_language_in_titles_too(project: Path) -> None:
    page = (project / "output" / "ur" / INCIDENT).read_text(encoding="utf8")
    assert '<html lang="ur" dir="rtl">' in page
    title = re.search(r"<h1[^>]*>(.*?)</h1>", page)
    assert title
    assert re.search("[A-Za-z]", title[1]) is None
    assert "12" in title[1]
    assert "18" in title[1]


def test_entries_are_told_in_the_other_language_from_their_facts(project: Path) -> None:
    counted = 0
    for path in (project / "output" / "ur" / "entries").glob("*/index.html"):
        page = path.read_text(encoding="utf8")
        for tag in ("h1", 'p class="lede"'):
            told = re.search(rf"<{tag}>(.*?)</", page)
            if told and '<section id="event-' in page:
                assert re.search("[A-Za-z]{2}", told[1]) is None, told[1]
                counted += 1
        english = (project / "output" / "entries" / path.parent.name / "index.html").read_text(encoding="utf8")
        heading = re.search("<h1>(.*?)</h1>", page)
        assert heading
        assert set(re.findall(r"\d+", heading[1])) <= set(re.findall(r"\d+", english))
    assert counted > 4


def test_what_is_not_translated_is_marked_as_english(project: Path) -> None:
    pages = project / "output" / "ur"
    assert '<p class="lede" lang="en" dir="ltr">' in (pages / "districts/kalat/index.html").read_text(encoding="utf8")
    assert '<p class="lede">' in (project / "output/districts/kalat/index.html").read_text(encoding="utf8")


def test_a_second_run_writes_nothing_and_a_version_not_asked_for_goes(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    build_both(project, "ur")
    outcome = build_both(project, "ur")
    assert (outcome.parsed, outcome.written, outcome.removed) == (0, 0, 0)
    build_both(project)
    assert not (project / "output" / "ur").exists()
    assert "hreflang" not in (project / "output" / "index.html").read_text(encoding="utf8")


def test_a_language_without_a_catalogue_is_an_error(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    with pytest.raises(BuildError, match="no catalogue"):
        build_both(project, "xx")
