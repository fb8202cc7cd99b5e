"""Whatever goes wrong, the site that was there is whole, and the next build is right."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import shutil
import time
from pathlib import Path

import pytest

from generator.site import building, exchange, workshop
from generator.site.lock import hold_lock
from generator.site.problem import BuildError, BusyError, ContentError
from tests.site.building_site import ROOT, Project, make_project, name_differences


def break_entry(project: Project) -> Path:
    path = project.entries[0]
    lines = path.read_text().splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("    outcome:"))
    lines[place] = "    outcome: vanquished"
    path.write_text("\n".join(lines) + "\n")
    return path


def test_a_broken_entry_stops_the_build_with_its_place_and_leaves_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    path = break_entry(project)
    with pytest.raises(ContentError) as caught:
        project.build()
    assert path.name in caught.value.lines[0]
    assert ": " in caught.value.lines[0]
    assert caught.value.lines[0].split(path.name)[1][1].isdigit()
    assert project.read() == before


def test_all_problems_of_all_entries_are_named_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    for path in project.entries[:3]:
        path.write_text("no front matter")
    with pytest.raises(ContentError) as caught:
        project.build()
    assert len(caught.value.lines) == 3


@pytest.mark.parametrize("broken", ["{% if %}", "{{ page.nothing }}", "{{ 1|nothing }}", "{{ 1 + 'a' }}"])
@pytest.mark.parametrize("name", ["base.html", "parts/incident_item.html"])
def test_a_broken_template_stops_the_build_with_its_line(tmp_path: Path, name: str, broken: str) -> None:
    project = make_project(tmp_path, 3)
    template = project.folder / "theme/templates" / name
    lines = template.read_text().splitlines()
    number = next(number for number, line in enumerate(lines) if line.startswith("<"))
    template.write_text("\n".join([*lines[:number], broken, *lines[number:]]))
    with pytest.raises(BuildError) as caught:
        project.build()
    assert caught.value.lines[0].startswith(f"{template}:{number + 1}: ")
    assert not (project.folder / "output").exists()


def test_two_entries_of_one_name_stop_the_build(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    path = project.entries[0]
    (project.content / "entries/undated").mkdir()
    (project.content / "entries/undated" / path.name).write_bytes(path.read_bytes())
    with pytest.raises(ContentError, match="same name"):
        project.build()


def test_a_full_disk_is_named_and_leaves_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    path = project.entries[0]
    path.write_text(path.read_text().replace("title: ", "title: New ", 1))

    def refuse(_handle: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("generator.site.staging.os.write", refuse)
        with pytest.raises(BuildError, match="disk is full"):
            project.build()
    assert project.read() == before
    project.build()
    project.build("clean", fresh=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_a_file_that_vanishes_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    path = project.entries[2]
    path.write_text(path.read_text() + "\nMore.\n")
    read = workshop.read_source

    def lose(source: Path) -> bytes:
        if source == path:
            path.unlink(missing_ok=True)
        return read(source)

    with monkeypatch.context() as patch:
        patch.setattr(workshop, "read_source", lose)
        patch.setattr("generator.site.reading.read_source", lose)
        with pytest.raises(BuildError, match=f"{path.name}.*vanished"):
            project.build()
    assert project.read() == before
    project.build()
    project.build("clean", fresh=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_a_second_build_of_the_same_output_says_who_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.lock._PATIENCE", 0.05)
    project = make_project(tmp_path)
    project.build()
    lock = next((tmp_path / ".cache/site").glob("*/lock"))
    with hold_lock(lock, tmp_path / "output"), pytest.raises(BusyError, match=f"process {os.getpid()}"):
        project.build()
    assert project.build().written == 0


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "remove"])
def test_a_damaged_state_is_noticed_and_built_from_nothing(tmp_path: Path, damage: str) -> None:
    project = make_project(tmp_path)
    project.build()
    state = next((tmp_path / ".cache/site").glob("*/*/state"))
    content = bytearray(state.read_bytes())
    if damage == "cut":
        content = content[: len(content) // 2]
    elif damage == "flip":
        content[len(content) * 3 // 4] ^= 0xFF
    elif damage == "empty":
        content = bytearray()
    state.write_bytes(bytes(content))
    if damage == "remove":
        state.unlink()
    path = project.entries[1]
    path.write_text(path.read_text().replace("title: ", "title: New ", 1))
    project.build()
    project.build("clean", fresh=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_a_lost_cache_of_entries_is_made_up_for_from_the_sources(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    for path in (tmp_path / ".cache/site").glob("*/*/entries.*"):
        path.write_bytes(b"")
    template = tmp_path / "theme/templates/base.html"
    template.write_text(template.read_text().replace("</body>", "<p>new</p></body>"))
    project.build()
    project.build("clean", fresh=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_a_removed_output_is_built_anew(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    (tmp_path / "output").rename(tmp_path / "gone")
    project.build()
    assert project.read() == before


def test_a_data_file_that_was_tampered_with_is_written_anew(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    data = tmp_path / "output/data/entries.json"
    data.write_bytes(data.read_bytes()[:-100])
    path = project.entries[1]
    path.write_text(path.read_text().replace("title: ", "title: New ", 1))
    project.build()
    project.build("clean", fresh=True)
    assert name_differences(project.read(), project.read("clean")) == []


def test_a_preview_that_ends_before_its_state_is_there_makes_the_next_build_begin_from_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    retitle(project, random.Random(1))

    def stop(_paths: list[str]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.build(preview=True, when_live=stop)
    shown = project.read()
    outcome = project.build()
    assert outcome.parsed == len(project.entries)
    assert set(name_differences(shown, project.read())) <= {"data/timeline.sqlite", "data/datapackage.json"}
    project.build("clean", fresh=True)
    assert not name_differences(project.read(), project.read("clean"))


def retitle(project: Project, rng: random.Random) -> None:
    path = rng.choice(project.entries)
    path.write_text(path.read_text().replace("title: ", f"title: Step {rng.randrange(1000)} ", 1))


def kill_build(project: Project, after: float) -> dict[str, bytes]:
    """Start a build of two workers, kill it after so many seconds, and return the site that is seen then."""
    process = multiprocessing.get_context("fork").Process(target=project.build, kwargs={"jobs": 2})
    process.start()
    time.sleep(after)
    process.kill()
    process.join()
    return project.read()


def test_a_build_that_is_killed_at_any_of_100_moments_leaves_the_old_or_the_new_site_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_FEW", 0)
    rng = random.Random(5)
    project = make_project(tmp_path, 15)
    project.build(jobs=2)
    start = time.monotonic()
    retitle(project, rng)
    project.build(jobs=2)
    span, old = time.monotonic() - start, project.read()
    for step in range(25):
        retitle(project, rng)
        seen = [kill_build(project, rng.uniform(0, span)) for _ in range(4)]
        project.build(jobs=2)
        new = project.read()
        for site in seen:
            assert site in (old, new), (step, name_differences(site, new)[:5])
        old = new
    project.build("clean", fresh=True)
    assert name_differences(old, project.read("clean")) == []


def test_a_stopped_exchange_by_two_renames_is_finished_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda _left, _right: False)
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    waiting = next((tmp_path / ".cache/site").glob("*")) / "spare.old"
    (tmp_path / "output").rename(waiting)
    assert project.build().written == 0
    assert project.read() == before


@pytest.mark.parametrize("output", ["content", "theme", ".", "content/entries/..", "notes", "notes/mine.txt"])
def test_a_folder_that_holds_anything_but_a_site_is_left_alone(tmp_path: Path, output: str) -> None:
    project = make_project(tmp_path, 3)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("mine")
    before = project.read(".")
    with pytest.raises(BuildError, match=r"name another folder|name a folder that is empty or new|is a file"):
        project.build(output)
    after = {path: content for path, content in project.read(".").items() if not path.startswith(".cache/")}
    assert after == before


def test_a_folder_with_a_site_is_built_into_until_it_holds_a_repository(tmp_path: Path) -> None:
    project = make_project(tmp_path, 3)
    (tmp_path / "empty").mkdir()
    project.build("empty")
    shutil.rmtree(tmp_path / ".cache")
    project.build("empty")
    shutil.rmtree(tmp_path / ".cache")
    (tmp_path / "empty" / ".git").mkdir()
    with pytest.raises(BuildError, match="empty or new"):
        project.build("empty")
    assert (tmp_path / "empty" / ".git").is_dir()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("THEME = 'theme'\nSITENAME = (\n", r"pelicanconf\.py:2: is no Python"),
        ("SITENAME = 'A'\nTHEME = SITENAME\n", r"pelicanconf\.py:2: THEME must be a text"),
        ("SITEURL = 'example.org/timeline'\n", r"pelicanconf\.py: SITEURL must be a full address"),
        ("SITEURL = 'https://example.org/?a=b'\n", r"pelicanconf\.py: SITEURL must be a full address"),
        ("SITENAME = 'A'\n\nSITESUBTITLE = 1 / 0\n", r"pelicanconf\.py:3: ZeroDivisionError"),
    ],
)
def test_settings_that_cannot_be_read_are_named_with_their_line(tmp_path: Path, settings: str, message: str) -> None:
    project = make_project(tmp_path, 3)
    (tmp_path / "pelicanconf.py").write_text(settings)
    with pytest.raises(BuildError, match=message):
        project.build()


def test_an_address_that_the_environment_gives_anew_makes_the_site_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path, 3)
    shutil.copyfile(ROOT / "publishconf.py", tmp_path / "publishconf.py")
    for repository in ("https://example.org/one", "https://example.org/two"):
        monkeypatch.setenv("REPOSITORY_URL", repository)
        project.build(conf="publishconf.py")
        assert repository in (tmp_path / "output/index.html").read_text()
