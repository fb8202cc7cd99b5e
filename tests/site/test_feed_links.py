"""Who reads on a phone sees where to subscribe: browsers do not show what only the head of a page tells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.building_site import make_project


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("feeds"), 60)
    project.build()
    return project.folder / "output"


@pytest.mark.parametrize("pages", ["index.html", "corrections/index.html", "districts/*/index.html",
                                   "districts/*/2*/index.html", "types/*/index.html"])  # fmt: skip
def test_a_page_leads_to_its_feed(output: Path, pages: str) -> None:
    found = sorted(output.glob(pages))
    assert found
    for page in found:
        [address] = re.findall(r'<a href="([^"]+)" type="application/atom\+xml">', page.read_text(encoding="utf8"))
        assert (page.parent / address).is_file()
