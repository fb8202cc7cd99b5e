"""A project folder of its own for each test, and ways to take articles in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

CLASH = (
    "date {date} QUETTA: Security forces killed {killed} militants in an operation in the Mangocher area of Kalat "
    "district on Friday, the military's media wing said. The operation was carried out on a tip-off, and weapons were "
    "recovered from the hideout, said the Inter-Services Public Relations in a statement on the raid."
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    before = Path.cwd()
    os.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    yield tmp_path
    os.chdir(before)


@pytest.fixture
def ingest(project: Path) -> Callable[..., Result]:
    assert project.is_dir()

    def run(*args: str, code: int = 0) -> Result:
        result = CliRunner().invoke(main, ["ingest", "--jobs", "1", *args])
        assert result.exit_code == code, result.output
        return result

    return run


def write_article(name: str, text: str = CLASH, *, date: str = "2031-02-01", killed: int = 12) -> Path:
    path = Path("articles", name)
    path.write_text(text.format(date=date, killed=killed), encoding="utf8")
    return path


def find_files(folder: str = "content") -> dict[str, str]:
    """Return every file's text by its path."""
    return {
        path.as_posix(): path.read_text(encoding="utf8") for path in sorted(Path(folder).rglob("*")) if path.is_file()
    }


def find_entries() -> list[Path]:
    return sorted(Path("content/entries").rglob("*.md"))
