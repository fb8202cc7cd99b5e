"""What is written for the compiler means the same to Python."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from generator.compiled.building import list_modules
from generator.compiled.natives import make_native
from generator.vocabulary.frozen import replace
from tests.compiled.trees import copy_sources, read_in

SOURCE = '''"""Values."""

from __future__ import annotations

from dataclasses import field
from functools import cache, cached_property

from generator.vocabulary.frozen import dataclass

NEAR = ("near",)
_FAR, _FEW = {"far", *NEAR}, 3
_TWICE = _ONCE = "again"
_COUNT: dict[str, int] = {}
_GROWING = 1
_GROWING += 1
Asked = list[str]
asked: Asked = []


@dataclass(frozen=True, slots=True)
class Place:
    """A place."""

    name: str
    district: str | None = None
    names: list[str] = field(default_factory=list)

    @property
    def full(self) -> str:
        """Its name and district."""
        return f"{self.name}, {self.district}"


@dataclass(frozen=True, slots=True)
class Alone:
    """A single field."""

    number: int = 3


class Row(tuple[int, ...]):
    """Numbers."""


class Line:
    """Text."""

    @cached_property
    def length(self) -> int:
        """Its length."""
        return 3


def is_near(word: str) -> tuple[bool, bool]:
    """Whether a word is one of some."""
    return word in (*NEAR, "close"), word not in [*NEAR, "close"]


@cache
def load() -> str | None:
    """Nothing, which is kept too."""
    asked.append("load")
    return None


@cache
def is_far(word: str) -> bool:
    """Whether a word is far."""
    asked.append(word)
    return word in _FAR


@cache
def list_rows(table: str, *rows: str) -> tuple[str, ...]:
    """Rows of a table."""
    asked.append(table)
    return (table, *rows)


def tell_constants() -> tuple[object, ...]:
    """All of them."""
    return NEAR, sorted(_FAR), _FEW, _TWICE, _ONCE, _COUNT, _GROWING, Asked
'''


def run_source(source: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": __name__}  # dataclasses looks its module up
    exec(compile(source, "values.py", "exec"), names)
    return names


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return run_source(SOURCE)


@pytest.fixture(scope="module")
def native() -> dict[str, Any]:
    return run_source(make_native(SOURCE))


def make_values(names: dict[str, Any]) -> list[Any]:
    place = names["Place"]
    return [
        place("a"), place("a", None, []), place(name="a", district="b"), place("a", "b", ["c"]), place("b"),
        names["Alone"](), names["Alone"](3), names["Alone"](4), ("a", None, []),
    ]  # fmt: skip


def test_native_values_are_equal_where_values_are(plain: dict[str, Any], native: dict[str, Any]) -> None:
    ours, theirs = make_values(native), make_values(plain)
    same = [one == other for one, other in product(ours, ours)]
    assert same == [one == other for one, other in product(theirs, theirs)]
    assert any(same)
    assert not all(same)


def test_native_values_look_as_values_do(plain: dict[str, Any], native: dict[str, Any]) -> None:
    assert list(map(repr, make_values(native))) == list(map(repr, make_values(plain)))
    assert native["Place"]("a", "b").full == "a, b"


def test_native_values_have_the_hash_of_values(plain: dict[str, Any], native: dict[str, Any]) -> None:
    for names in (plain, native):
        assert hash(names["Place"]("a", "b", ())) == hash(("a", "b", ()))
        assert hash(names["Alone"](4)) == hash((4,))


def test_native_values_are_replaced_as_values_are(plain: dict[str, Any], native: dict[str, Any]) -> None:
    for names in (plain, native):
        first = names["Place"]("a", "b", ["c"])
        assert replace(first, name="d") == names["Place"]("d", "b", ["c"])
        assert first == names["Place"]("a", "b", ["c"])
        assert replace(names["Alone"](1), number=2) == names["Alone"](2)


def test_native_values_share_no_default_that_may_grow(native: dict[str, Any]) -> None:
    native["Place"]("a").names.append("b")
    assert native["Place"]("a").names == []


def test_displays_with_stars_ask_the_same(plain: dict[str, Any], native: dict[str, Any]) -> None:
    for word in ("near", "close", "far"):
        assert native["is_near"](word) == plain["is_near"](word)
    assert "(*NEAR" not in make_native(SOURCE)


def test_constants_have_the_values_of_constants(plain: dict[str, Any], native: dict[str, Any]) -> None:
    assert native["tell_constants"]() == plain["tell_constants"]()


def test_constants_are_named_as_such() -> None:
    settled = [line.partition(" = ")[0] for line in make_native(SOURCE).splitlines() if "_Final" in line]
    assert settled == [
        "from typing import Any as _Any, Final as _Final",
        "NEAR: _Final[tuple[str, ...]]", "_FAR: _Final", "_FEW: _Final", "_COUNT: _Final[dict[str, int]]",
        "_kept_load: _Final[list[str | None]]", "_kept_is_far: _Final[dict[_Any, bool]]",
        "_kept_list_rows: _Final[dict[_Any, tuple[str, ...]]]",
    ]  # fmt: skip


def test_answers_are_kept(plain: dict[str, Any], native: dict[str, Any]) -> None:
    for names in (plain, native):
        names["asked"].clear()
        assert [names["load"]() for _ in range(2)] == [None, None]
        assert [names["is_far"](word) for word in ("far", "near", "by", "by")] == [True, True, False, False]
        rows = [names["list_rows"](*given) for given in (("a",), ("a", "b"), ("a", "b"), ("c", "b"))]
        assert rows == [("a",), ("a", "b"), ("a", "b"), ("c", "b")]
        assert names["asked"] == ["load", "far", "near", "by", "a", "a", "c"]


def test_classes_that_cannot_be_native_are_left_to_python() -> None:
    written = make_native(SOURCE)
    slow = [line for line in written.splitlines() if line.startswith(("@", "class "))]
    assert slow == [
        "class Place:", "class Alone:",
        "@mypy_extensions.mypyc_attr(native_class=False)", "class Row(tuple[int, ...]):",
        "@mypy_extensions.mypyc_attr(native_class=False)", "class Line:",
    ]  # fmt: skip


def test_the_extraction_written_for_the_compiler_reads_the_same(tmp_path: Path) -> None:
    package = copy_sources(tmp_path)
    before = read_in(tmp_path)
    changed = 0
    for module in list_modules():
        path = package.parent / module
        source = path.read_text(encoding="utf8")
        path.write_text(make_native(source), encoding="utf8")
        changed += "_let_copy(" in path.read_text(encoding="utf8")
    after = read_in(tmp_path)
    assert after.read == before.read
    assert len(after.read) >= 5
    assert after.compiled == before.compiled == []
    assert changed > 20
