"""An incremental build equals a clean one, byte for byte, after whatever happened to the sources."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.made_content import make_entries
from generator.entries.writing import write_entry
from generator.site.state import Memory
from tests.site.building_site import ROOT, Project, make_project, name_differences, read_tree

Change = Callable[[Project, random.Random], None]


def edit_title(project: Project, rng: random.Random) -> None:
    path = rng.choice(project.entries)
    lines = path.read_text().splitlines()
    lines[2] = f"title: Title number {rng.randrange(10**6)}"
    path.write_text("\n".join(lines) + "\n")


def edit_count(project: Project, rng: random.Random) -> None:
    path = rng.choice(project.entries)
    lines = path.read_text().splitlines()
    places = [place for place, line in enumerate(lines) if line.startswith("    count:")]
    if places:
        lines[rng.choice(places)] = f"    count: {rng.randrange(50)}"
    path.write_text("\n".join(lines) + "\n")


def edit_body(project: Project, rng: random.Random) -> None:
    path = rng.choice(project.entries)
    path.write_text(path.read_text() + f"\nMore *words* {rng.randrange(100)}.\n")


def move_to_other_incident(project: Project, rng: random.Random) -> None:
    path, other = rng.sample(project.entries, 2)
    old = next(line for line in path.read_text().splitlines() if line.startswith("  incident:"))
    new = next(line for line in other.read_text().splitlines() if line.startswith("  incident:"))
    path.write_text(path.read_text().replace(old, new))


def add_entry(project: Project, rng: random.Random) -> None:
    number = rng.randrange(1, 40)
    path, entry = list(make_entries(number, rng.randrange(10**6)))[-1]
    target = project.content / "entries" / path
    if target.name not in {each.name for each in project.entries}:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(write_entry(entry))


def remove_entry(project: Project, rng: random.Random) -> None:
    if len(project.entries) > 5:
        rng.choice(project.entries).unlink()


def rename_entry(project: Project, rng: random.Random) -> None:
    path = rng.choice(project.entries)
    path.rename(path.with_name(f"{path.stem}-{rng.randrange(1000)}.md"))


def touch_entries(project: Project, rng: random.Random) -> None:
    for path in rng.sample(project.entries, 3):
        path.write_bytes(path.read_bytes())


def _incident_of(path: Path) -> str:
    line = next(line for line in path.read_text().splitlines() if line.startswith("  incident:"))
    return line.removeprefix("  incident: ")


def decide(project: Project, rng: random.Random) -> None:
    source, target = (_incident_of(path) for path in rng.sample(project.entries, 2))
    folder = project.content / "incidents"
    folder.mkdir(exist_ok=True)
    moved = {path.stem for path in folder.glob("*.md")}
    followed = any(f"merged_into: {source}" in path.read_text() for path in folder.glob("*.md"))
    if source == target or target in moved or followed:
        return
    decisions = [f"merged_into: {target}", "withdrawn: It was another province.", f"title: Named {rng.random()}"]
    words = rng.choice(decisions)
    (folder / f"{source}.md").write_text(f"---\nid: {source}\n{words}\n---\n")


def undo_decision(project: Project, rng: random.Random) -> None:
    for path in sorted((project.content / "incidents").glob("*.md"))[: rng.randrange(3)]:
        path.unlink()


def edit_page(project: Project, rng: random.Random) -> None:
    path = project.content / "pages" / "about.md"
    path.write_text(f"---\ntitle: About {rng.randrange(100)}\n---\nWords.\n")


def edit_template(project: Project, rng: random.Random) -> None:
    path = project.folder / "theme/templates/base.html"
    path.write_text(path.read_text().replace("</body>", f"<!-- {rng.randrange(100)} --></body>"))


def edit_style(project: Project, rng: random.Random) -> None:
    path = project.folder / "theme/static/site.css"
    path.write_text(path.read_text() + f"\n/* {rng.randrange(100)} */")


def edit_settings(project: Project, rng: random.Random) -> None:
    path = project.folder / "pelicanconf.py"
    path.write_text(path.read_text() + f'\nSITENAME = "Site {rng.randrange(100)}"\n')


def edit_vocabulary(project: Project, rng: random.Random) -> None:
    """Give a word of the vocabulary another label; only the builds of ``build_by_own_code`` read it."""
    path = (
        project.folder
        / f"generator/vocabulary/data/{rng.choice(('event_types', 'groups', 'outcomes', 'said_by'))}.yaml"
    )
    lines = path.read_text(encoding="utf8").splitlines()
    place = rng.choice([place for place, line in enumerate(lines) if line.startswith("    en: ")])
    lines[place] = f"{lines[place]} {rng.randrange(100)}x"
    path.write_text("\n".join(lines) + "\n", encoding="utf8")


def build_by_own_code(project: Project, output: str, *options: str) -> None:
    """Build by the command, with the copy of the program that stands in the project's folder."""
    command = [sys.executable, "-m", "generator", "build", "--no-search", "--output", output, *options]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run(command, cwd=project.folder, env=environment, check=True, capture_output=True)


SMALL: list[Change] = [
    edit_title, edit_count, edit_body, move_to_other_incident, add_entry, remove_entry, rename_entry, touch_entries,
    decide, undo_decision,
]  # fmt: skip
LARGE: list[Change] = [edit_page, edit_template, edit_style, edit_settings]


@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_the_site_is_that_of_a_clean_build(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    project, memory = make_project(tmp_path, seed=seed), Memory()
    project.build()
    for step in range(7):
        changes = rng.choices(SMALL, k=rng.randrange(1, 4)) + rng.choices(LARGE, k=int(rng.random() < 0.25))
        for change in changes:
            change(project, rng)
            if rng.random() < 0.3:
                project.build(preview=True, memory=memory, when_live=lambda _paths: None)
        project.build(memory=memory if rng.random() < 0.7 else None)
        project.build("clean", fresh=True)
        different = name_differences(project.read(), project.read("clean"))
        assert not different, (step, [change.__name__ for change in changes], different[:10])


def test_after_changes_of_the_vocabulary_too_the_site_is_that_of_a_clean_build(tmp_path: Path) -> None:
    rng = random.Random(11)
    project = make_project(tmp_path, seed=11)
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    build_by_own_code(project, "output")
    for step in range(4):
        changes = [*rng.choices(SMALL, k=2), *rng.sample([edit_vocabulary, *LARGE], k=2)]
        if step % 2 == 0:
            changes.append(edit_vocabulary)
        for change in changes:
            change(project, rng)
        build_by_own_code(project, "output")
        build_by_own_code(project, "clean", "--fresh")
        different = name_differences(project.read(), project.read("clean"))
        assert not different, (step, [change.__name__ for change in changes], different[:10])


def test_a_preview_leaves_the_database_for_the_next_build(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    edit_title(project, random.Random(1))
    project.build(preview=True)
    shown = project.read()
    late = {"data/timeline.sqlite", "data/datapackage.json"}
    assert {path for path in late if shown[path] == before[path]} == late
    project.build()
    project.build("clean", fresh=True)
    assert not name_differences(project.read(), project.read("clean"))
    assert set(name_differences(shown, project.read())) <= late


def test_the_new_site_is_told_of_as_soon_as_it_is_served(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before, seen = project.read(), []
    state = next((tmp_path / ".cache/site").glob("*/*/state"))
    kept = state.read_bytes()
    edit_title(project, random.Random(1))
    project.build(preview=True, when_live=lambda paths: seen.append((project.read(), state.read_bytes(), paths)))
    ((shown, state_then, paths),) = seen
    assert (shown, state_then) == (project.read(), kept)
    assert sorted(paths) == name_differences(before, shown)
    assert state.read_bytes() != kept


def test_what_a_process_remembers_does_not_outlive_the_state_of_another(tmp_path: Path) -> None:
    project, memory = make_project(tmp_path), Memory()
    project.build(memory=memory)
    for seed in range(3):
        edit_title(project, random.Random(seed))
        project.build()  # as another process would
        edit_title(project, random.Random(seed + 10))
        project.build(memory=memory)
    project.build("clean", fresh=True)
    assert not name_differences(project.read(), project.read("clean"))


def test_a_copy_that_was_made_ready_becomes_the_next_site(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before = project.read()
    project.get_ready()
    (spare,) = (tmp_path / ".cache/site").glob("*/spare")
    assert not name_differences(before, read_tree(spare))
    prepared = spare.stat().st_ino
    edit_title(project, random.Random(1))
    project.build()
    assert project.folder.joinpath("output").stat().st_ino == prepared
    edit_title(project, random.Random(2))
    project.get_ready()
    project.build()
    project.build("clean", fresh=True)
    assert not name_differences(project.read(), project.read("clean"))


def test_an_unchanged_entry_is_neither_read_nor_rendered(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    edit_title(project, random.Random(1))
    outcome = project.build()
    assert outcome.parsed == 1
    assert 0 < outcome.written < outcome.pages // 2


def test_a_build_without_changes_writes_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    before = (tmp_path / "output").stat().st_ino
    assert project.build().written == 0
    assert (tmp_path / "output").stat().st_ino == before


def test_a_changed_theme_renders_all_and_reads_no_entry(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    edit_template(project, random.Random(1))
    outcome = project.build()
    assert outcome.parsed == 0
    assert outcome.written > outcome.entries


def test_a_touched_file_is_read_by_contents_and_changes_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    touch_entries(project, random.Random(1))
    outcome = project.build()
    assert (outcome.parsed, outcome.written) == (0, 0)


def test_a_removed_entry_takes_its_pages_along(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.build()
    gone = project.entries[0]
    gone.unlink()
    project.build()
    assert f"entries/{gone.stem}/index.html" not in project.read()
    assert not (tmp_path / "output/entries" / gone.stem).exists()
