"""Pages stay light: HTML, style and the scripts that it loads at once, as a web server compresses them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from tests.browser.pages import KINDS

LIMITS = {"home": 60, "incident": 25, "wave": 25, "entry": 25, "district": 60, "month": 60, "search": 25}
"""Kilobytes (1024)."""
SCRIPTS = 15
LINES = 250


def weigh(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def find_loaded(page: Path) -> set[Path]:
    """Return the style sheets and scripts of a page, with the modules that these import at once."""
    html = page.read_text(encoding="utf8")
    names = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) + re.findall(r'<script[^>]* src="([^"]+)"', html)
    queue = [(page.parent / name).resolve() for name in names]
    found: set[Path] = set()
    while queue:
        path = queue.pop()
        if path not in found:
            found.add(path)
            imports = re.findall(r'^import .* from "\./([^"]+)"', path.read_text(encoding="utf8"), re.MULTILINE)
            queue += [path.parent / name for name in imports]
    return found


@pytest.mark.parametrize("kind", LIMITS)
def test_a_page_stays_within_its_weight(site: Path, kind: str) -> None:
    page = (site / KINDS[kind].partition("?")[0] / "index.html").resolve()
    weight = weigh(page) + sum(map(weigh, find_loaded(page)))
    assert weight <= LIMITS[kind] * 1024


def test_all_scripts_of_the_lists_are_small(site: Path) -> None:
    found: set[Path] = set()
    for start in ("filters.js", "filter_panel.js"):
        queue = [site / "theme" / start]
        while queue:
            path = queue.pop()
            if path not in found:
                found.add(path)
                queue += [
                    path.parent / name for name in re.findall(r'"\./([^"]+\.js)"', path.read_text(encoding="utf8"))
                ]
    assert len(found) > 5
    assert len(gzip.compress(b"".join(path.read_bytes() for path in sorted(found)), 9)) < SCRIPTS * 1024


def test_scripts_are_short_and_say_what_they_do(site: Path) -> None:
    for path in (site / "theme").glob("*.js"):
        lines = path.read_text(encoding="utf8").splitlines()
        assert len(lines) <= LINES, path.name
        assert lines[0].startswith("// "), path.name
