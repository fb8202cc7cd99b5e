"""The shape of the code: imports go one way, only the site knows Pelican, functions and files stay small."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.extraction import codes
from generator.vocabulary.tables import load_table

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"
STAGES = ("vocabulary", "sources", "extraction", "entries", "archive", "site", "commands", "cli")
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(module: str) -> int | None:
    """Position of a ``generator.*`` module in the flow; ``None`` for anything else."""
    parts = module.split(".")
    if parts[0] != "generator" or len(parts) < 2 or parts[1] not in STAGES:
        return None
    return STAGES.index(parts[1])


def find_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def find_functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its lines without its docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            first = node.body[0]
            if ast.get_docstring(node) is not None:
                length -= (first.end_lineno or first.lineno) - first.lineno + 1
            yield node.name, length


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_leftwards_only(path: Path) -> None:
    own = stage_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    if own is None:
        return
    for module in find_imports(path):
        other = stage_of(module)
        assert other is None or other <= own, f"{path.name} imports {module}, which stands to its right"
        if module.split(".")[0] == "pelican":
            assert STAGES[own] == "site", f"{path.name} imports Pelican"


def test_no_stage_imports_the_vocabularys_neighbours() -> None:
    for path in (PACKAGE / "vocabulary").rglob("*.py"):
        for module in find_imports(path):
            assert not module.startswith("generator.") or module.startswith("generator.vocabulary"), path


def test_functions_are_short() -> None:
    lengths = {f"{path.name}:{name}": size for path in MODULES for name, size in find_functions(path)}
    too_long = {name: size for name, size in lengths.items() if size > 50}
    assert not too_long
    assert statistics.median(lengths.values()) <= 10


def test_files_are_small_and_named_for_what_they_hold() -> None:
    for path in MODULES:
        assert path.read_text(encoding="utf8").count("\n") <= 300, path
        assert path.stem not in {"utils", "helpers", "manager", "misc", "common"}, path


def test_public_functions_say_what_they_mean() -> None:
    missing = []
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf8")).body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):  # type: ignore[arg-type] # narrowed above
                missing.append(f"{path.name}:{node.name}")  # type: ignore[attr-defined] # narrowed above
    assert not missing


def test_the_parts_of_the_extraction_import_one_way() -> None:
    chart = ast.get_docstring(ast.parse((PACKAGE / "extraction/__init__.py").read_text(encoding="utf8"))) or ""
    parts = re.findall(r"^- ``([a-z]+)``:", chart, re.MULTILINE)
    assert set(parts) == {path.parent.name for path in (PACKAGE / "extraction").glob("*/__init__.py")}
    order = ["codes", "facts", "wording", *parts]
    for own, part in enumerate(parts, start=3):
        for path in (PACKAGE / "extraction" / part).glob("*.py"):
            for module in find_imports(path):
                if module.startswith("generator.extraction."):
                    other = module.split(".")[2]
                    assert other in order[: own + 1], f"{part}/{path.name} imports {module}, which stands below it"


def test_the_charts_of_the_parts_name_the_modules_that_exist_and_all_of_them() -> None:
    """Each part says in its first lines where its flow stands and what its modules are for."""
    for path in (PACKAGE / "extraction").glob("*/__init__.py"):
        chart = ast.get_docstring(ast.parse(path.read_text(encoding="utf8"))) or ""
        named = set(re.findall(r"``([a-z_]+)(?:\.\w+)?``", chart))
        modules = {module.stem for module in path.parent.glob("*.py")}
        assert named <= modules, path
        assert not named or named >= modules - {"__init__"}, path


def tracked_texts() -> Iterator[tuple[str, str]]:
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    for name in filter(None, names):
        path = ROOT / name
        if (
            path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".html", ".js", ".css", ".sh", ""}
            and path.is_file()
        ):
            yield name, path.read_text(encoding="utf8", errors="replace")


def test_no_path_of_a_machine_stands_in_the_repository() -> None:
    home = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+)/")
    found = [name for name, text in tracked_texts() if not name.startswith("seeds/") and home.search(text)]
    assert found in ([], ["tests/test_architecture.py"])


def test_the_words_of_the_field_stay_out_of_the_code() -> None:
    """Names of places and armed groups are data; code, templates and scripts hold none of them."""
    names = re.compile(r"\b(?:Quetta|Gwadar|Mangocher|Khuzdar|Turbat|Lashkar|ISPR|Frontier Corps)\b")
    found = []
    for path in [*MODULES, *ROOT.glob("theme/**/*.html"), *ROOT.glob("theme/**/*.js")]:
        code = re.sub(r'"""[\s\S]*?"""|#.*|example="[^"]*"', "", path.read_text(encoding="utf8"))
        found += [f"{path.name}: {match.group()}" for match in names.finditer(code)]
    assert not found


def test_rules_call_groups_by_their_names_in_one_module() -> None:
    groups = {row.id for row in load_table("groups").values()}
    assert {codes.SECURITY_FORCES, codes.MILITANTS, codes.CIVILIANS, codes.UNSPECIFIED} == groups
    outcomes = {*codes.PERSON_OUTCOMES, *codes.CASUALTIES, *codes.HARM, *codes.GONE, *codes.TAKEN, *codes.DAMAGE}
    assert outcomes <= set(load_table("outcomes"))
    apart = {"codes.py", "facts.py", "wording.py"}  # the names themselves, an example and a default
    for path in (PACKAGE / "extraction").rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf8"))) if path.name not in apart else ()
        spelled = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        assert not groups & set(spelled), path
