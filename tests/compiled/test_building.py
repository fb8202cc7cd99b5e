"""A real build of two modules: they read what the sources read, and are not taken once a source has changed.

Where there is no C compiler, the tests hold the product to doing without.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
from pathlib import Path

import pytest

from generator.compiled.building import CompileError, check_same, list_modules
from generator.compiled.choosing import VARIABLE, digest_sources
from generator.compiled.comparing import Reading
from tests.compiled.trees import SEEDS, copy_sources, read_in, run_in

COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]
COMPILES = bool(shutil.which(COMPILER)) and Path(sysconfig.get_paths()["include"], "Python.h").is_file()
MODULES = ["generator/extraction/text/tokens.py", "generator/vocabulary/phrases.py"]
NAMES = [module.removesuffix(".py").replace("/", ".") for module in MODULES] if COMPILES else []
BUILD = """
import sys
from generator.compiled.building import CompileError, build_compiled
try:
    build_compiled(sys.argv[1:2], sys.argv[2:], "0")
except CompileError as error:
    sys.exit(str(error))
"""
RULE = "text.islower()"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the product with two compiled modules, or none where there is no compiler."""
    folder = tmp_path_factory.mktemp("tree")
    copy_sources(folder)
    done = run_in(folder, "-c", BUILD, SEEDS, *MODULES)
    assert (done.returncode == 0) == COMPILES, done.stderr
    return folder


@pytest.fixture(scope="module")
def plain(tree: Path) -> Reading:
    reading = read_in(tree, **{VARIABLE: ""})
    assert reading.compiled == []
    return reading


def test_compiled_modules_are_used_and_read_the_same(tree: Path, plain: Reading) -> None:
    reading = read_in(tree)
    assert reading.compiled == NAMES
    assert reading.read == plain.read
    assert len(reading.read) >= 5


def test_only_what_was_made_stays(tree: Path) -> None:
    cache = tree / ".cache"
    kept = [path.name for path in (cache / "compiled").iterdir()]
    assert kept == ([digest_sources(tree / "generator")] if COMPILES else [])
    assert [path.name for path in cache.iterdir()] == ["compiled"]


@pytest.mark.parametrize("changed", MODULES)
def test_a_changed_source_is_what_is_run(tree: Path, plain: Reading, changed: str) -> None:
    """The change keeps the size and the times of the file."""
    path = tree / changed
    source, times = path.read_bytes(), path.stat()
    path.write_bytes(b"raise SystemExit(77)".ljust(len(source), b"\n"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)  # Python itself goes by size and time
    done = run_in(tree, "-m", "generator.compiled.comparing", SEEDS)
    path.write_bytes(source)
    assert done.returncode == 77
    again = read_in(tree)
    assert again.compiled == NAMES
    assert again.read == plain.read


@pytest.mark.parametrize("changed", ["generator/extraction/facts.py", "generator/sources/article.py"])
def test_a_changed_source_that_is_not_compiled_counts_too(tree: Path, plain: Reading, changed: str) -> None:
    path = tree / changed
    source = path.read_bytes()
    path.write_bytes(source + b"\n")
    reading = read_in(tree)
    path.write_bytes(source)
    assert reading.compiled == []
    assert reading.read == plain.read


def test_a_compiler_that_fails_leaves_everything_as_it_was(tree: Path, plain: Reading) -> None:
    done = run_in(tree, "-c", BUILD, SEEDS, *MODULES, CC="false", CXX="false")
    assert done.returncode == 1
    assert done.stderr.strip()
    reading = read_in(tree)
    assert reading.compiled == NAMES
    assert reading.read == plain.read


def test_what_reads_anything_else_is_not_put_in_place() -> None:
    plain = Reading([], {"0 a.txt": "1", "1 b.txt": "2"}, 1.0)
    check_same(plain, Reading(["generator.extraction.a"], dict(plain.read), 0.5), ["generator/extraction/a.py"])
    for other, problem in (
        (Reading(["generator.extraction.a"], {"0 a.txt": "1", "1 b.txt": "3"}, 0.5), "1 articles .*: 1 b.txt"),
        (Reading(["generator.extraction.a"], {"0 a.txt": "1"}, 0.5), "1 articles .*: 1 b.txt"),
        (Reading([], dict(plain.read), 0.5), "not used: generator.extraction.a"),
    ):
        with pytest.raises(CompileError, match=problem):
            check_same(plain, other, ["generator/extraction/a.py"])


def test_the_whole_extraction_is_compiled_but_what_asks_for_fields() -> None:
    modules = list_modules()
    assert "generator/extraction/extract.py" in modules
    assert "generator/extraction/facts.py" not in modules
    assert len(modules) > 150
