"""What the tests of the site share: a project of their own with made entries, and builds of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.made_content import write_content
from generator.site.engine import Outcome, build, get_ready
from generator.site.requests import make_request

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Project:
    """A folder with settings, theme and content."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def entries(self) -> list[Path]:
        return sorted((self.content / "entries").rglob("*.md"))

    def build(self, output: str = "output", *, conf: str = "pelicanconf.py", **options: Any) -> Outcome:
        request = make_request(self.content, self.folder / output, self.folder / conf)
        request.search = False
        request.jobs = 1
        for name, value in options.items():
            setattr(request, name, value)
        return build(request)

    def get_ready(self) -> None:
        get_ready(make_request(self.content, self.folder / "output", self.folder / "pelicanconf.py"))

    def read(self, output: str = "output") -> dict[str, bytes]:
        return read_tree(self.folder / output)


def make_project(folder: Path, number: int = 25, seed: int = 1) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    shutil.copytree(ROOT / "theme", folder / "theme")
    write_content(folder / "content", number, seed)
    return Project(folder)


def read_tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def name_differences(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    return sorted(path for path in {*left, *right} if left.get(path) != right.get(path))
