"""Same input, same bytes: wherever, whenever, by however many processes, with Pelican's command or ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site import building
from tests.site.building_site import ROOT, make_project, name_differences, read_tree


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    full = [sys.executable, *command]
    return subprocess.run(full, cwd=folder, env=variables, capture_output=True, text=True, check=False)


def test_several_processes_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_FEW", 0)
    project = make_project(tmp_path, 60)
    project.build("one", jobs=1)
    project.build("three", jobs=3)
    assert name_differences(project.read("one"), project.read("three")) == []


def test_a_changed_theme_is_rendered_alike_by_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_FEW", 0)
    project = make_project(tmp_path, 60)
    project.build("three", jobs=3)
    template = tmp_path / "theme/templates/base.html"
    template.write_text(template.read_text().replace("</body>", "<p>new</p></body>"))
    project.build("three", jobs=3)
    project.build("one", jobs=1)
    assert name_differences(project.read("one"), project.read("three")) == []


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "77", "SOURCE_DATE_EPOCH": "1000000000"},
    ],
)
def test_folder_time_zone_locale_and_hash_seed_change_nothing(tmp_path: Path, environment: dict[str, str]) -> None:
    project = make_project(tmp_path / "here")
    project.build()
    elsewhere = tmp_path / "quite" / "elsewhere"
    make_project(elsewhere)
    done = run(["-m", "generator", "build", "--no-search", "--output", "public"], elsewhere, **environment)
    assert done.returncode == 0, done.stderr
    assert name_differences(project.read(), read_tree(elsewhere / "public")) == []


def test_pelican_alone_builds_the_same_site(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    done = run(["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "public"], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    project.build("ours", search=True)
    assert name_differences(project.read("ours"), project.read("public")) == []


def test_pelican_stops_with_exit_code_1_at_a_broken_entry(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    path = project.entries[0]
    path.write_text(path.read_text().replace("  count: ", "  count: x", 1))
    done = run(["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "public"], tmp_path)
    assert done.returncode == 1
    assert path.name in "".join((done.stdout + done.stderr).split())
    assert not (tmp_path / "public").exists()


def test_search_index_is_the_same_when_only_its_changed_part_is_made(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build(search=True)
    path = project.entries[3]
    path.write_text(path.read_text().replace("title: ", "title: Zebra ", 1))
    project.build(search=True)
    project.build("clean", search=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_turning_search_off_removes_the_index(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build(search=True)
    project.build()
    shutil.rmtree(tmp_path / ".cache")
    project.build("clean")
    assert name_differences(project.read(), project.read("clean")) == []
