"""Compiled modules are taken only if the sources are, byte for byte, those of which they were made."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.compiled.choosing import SOURCES, digest_sources, list_compiled


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Make a package with a module in each part that counts, and one that does not."""
    for part in (*SOURCES, "site"):
        folder = tmp_path / "generator" / part / "inner"
        folder.mkdir(parents=True)
        (folder / "module.py").write_text(f"PART = '{part}'\n", encoding="utf8")
    return tmp_path / "generator"


def put_compiled(folder: Path, package: Path) -> dict[str, Path]:
    own = folder / digest_sources(package)
    own.mkdir(parents=True)
    (own / "generator.extraction.text.tokens.so").write_bytes(b"")
    return {"generator.extraction.text.tokens": own / "generator.extraction.text.tokens.so"}


def change_a_letter(path: Path) -> None:
    """Change a source, but neither its size nor its times."""
    times = path.stat()
    path.write_bytes(path.read_bytes()[:-3] + b"X'\n")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert path.stat().st_size == times.st_size
    assert path.stat().st_mtime_ns == times.st_mtime_ns


def test_what_was_made_of_these_sources_is_taken(package: Path, tmp_path: Path) -> None:
    assert list_compiled(tmp_path / "compiled", package) == {}
    put = put_compiled(tmp_path / "compiled", package)
    assert list_compiled(tmp_path / "compiled", package) == put


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter, size and times as before": change_a_letter,
    "a line more": lambda path: path.write_text(path.read_text(encoding="utf8") + "\n", encoding="utf8"),
    "no module any more": lambda path: path.unlink(),
    "another name": lambda path: path.rename(path.with_name("other.py")),
    "another folder": lambda path: path.rename(path.parents[1] / path.name),
    "a module more": lambda path: path.with_name("another.py").write_text("", encoding="utf8"),
}


@pytest.mark.parametrize("part", SOURCES)
@pytest.mark.parametrize("change", CHANGES)
def test_what_was_made_of_other_sources_is_refused(change: str, part: str, package: Path, tmp_path: Path) -> None:
    put_compiled(tmp_path / "compiled", package)
    CHANGES[change](package / part / "inner" / "module.py")
    assert list_compiled(tmp_path / "compiled", package) == {}


def test_sources_that_are_as_they_were_again_take_it_again(package: Path, tmp_path: Path) -> None:
    put = put_compiled(tmp_path / "compiled", package)
    path = package / "extraction" / "inner" / "module.py"
    source = path.read_bytes()
    change_a_letter(path)
    path.write_bytes(source)
    assert list_compiled(tmp_path / "compiled", package) == put


def test_other_parts_of_the_product_do_not_matter(package: Path, tmp_path: Path) -> None:
    put = put_compiled(tmp_path / "compiled", package)
    change_a_letter(package / "site" / "inner" / "module.py")
    assert list_compiled(tmp_path / "compiled", package) == put
