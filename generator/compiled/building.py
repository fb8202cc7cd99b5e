"""Compiles the extraction with mypyc, holds it to what the sources read, and puts it in place.

The compiled modules are used only if they read each of some articles as the sources do. They are put in place at once,
in a folder named by a digest of the sources (see ``choosing``); those of older sources are removed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.compiled.choosing import FINDING, FOLDER, GROUP, PACKAGE, SOURCES, SUFFIX, digest_sources
from generator.compiled.comparing import Reading, read_with
from generator.compiled.natives import make_native

_ROOT = PACKAGE.parent
_READ_FIELDS = ("facts.py", "printing.py", "explaining.py")
"""Modules at the top of the extraction that ask classes for their fields, which native ones do not tell."""
_COMPILE = """
import sys
from setuptools import setup
from mypyc.build import mypycify
group, level, *paths = sys.argv[1:]
options = ["--ignore-missing-imports", "--disable-error-code=type-var", "--cache-dir=types"]
made = mypycify([*options, *paths], opt_level=level, debug_level="0", multi_file=True, group_name=group)
for one in made:
    one.extra_compile_args = [*one.extra_compile_args, "-fvisibility=hidden"]
setup(name=group, packages=[], ext_modules=made, script_args=["build_ext", "--build-lib=made", "--build-temp=objects"])
"""


class CompileError(RuntimeError):
    """The modules could not be compiled, or read something else than the sources do."""


def list_modules() -> list[str]:
    """Return the modules that are compiled, as paths below the project: the extraction and how phrases are found."""
    extraction = PACKAGE / "extraction"
    left = {extraction / name for name in _READ_FIELDS}
    chosen = [path for path in extraction.rglob("*.py") if path not in left and path.name != "__init__.py"]
    chosen += [PACKAGE / f"vocabulary/{name}.py" for name in FINDING]
    return sorted(path.relative_to(_ROOT).as_posix() for path in chosen)


def build_compiled(inputs: Sequence[str | Path], modules: Sequence[str], level: str = "2") -> tuple[Reading, Reading]:
    """Compile modules and put them in place; return what was read in the inputs without and with them.

    Raises:
        CompileError: if they cannot be compiled or read anything else; what was in place before stays.
        CalledProcessError: if reading breaks.

    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=FOLDER.parent, prefix="compiling-") as making:
        work, ready = Path(making, "work"), Path(making, "ready")
        for name in ("__init__.py", *SOURCES):
            _copy(PACKAGE / name, work / "generator" / name)
        key = digest_sources(work / "generator")
        _compile(work, modules, level)
        _collect(work / "made", ready / key)
        plain, compiled = read_with(None, inputs), read_with(ready, inputs)
        check_same(plain, compiled, modules)
        _put_in_place(ready / key, Path(making, "old"))
    return plain, compiled


def _compile(work: Path, modules: Sequence[str], level: str) -> None:
    for module in modules:
        path = work / module
        path.write_text(make_native(path.read_text(encoding="utf8")), encoding="utf8")
    command = [sys.executable, "-c", _COMPILE, GROUP, level, *modules]
    done = subprocess.run(  # noqa: S603 - the compiler
        command, cwd=work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        raise CompileError("\n".join(done.stdout.splitlines()[-12:]))


def _copy(source: Path, target: Path) -> None:
    """Copy a file, or the Python files of a folder."""
    for path in [source] if source.is_file() else source.rglob("*.py"):
        to = target / path.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)


def _collect(made: Path, folder: Path) -> None:
    """Lay all compiled modules side by side, each named as it is imported."""
    folder.mkdir(parents=True)
    for path in made.rglob(f"*{SUFFIX}"):
        name = ".".join([*path.relative_to(made).parts[:-1], path.name.partition(".")[0]])
        path.rename(folder / f"{name}{SUFFIX}")


def check_same(plain: Reading, compiled: Reading, modules: Sequence[str]) -> None:
    """Hold compiled modules to what was read without them.

    Raises:
        CompileError: if one of them was not used, or any article was read otherwise.

    """
    wanted = {module.removesuffix(".py").replace("/", ".") for module in modules}
    if missing := wanted.difference(compiled.compiled):
        raise CompileError(f"compiled but not used: {', '.join(sorted(missing))}")
    if plain.compiled:
        raise CompileError(f"used though not wanted: {', '.join(plain.compiled)}")
    if plain.read != compiled.read:
        other = [name for name, read in plain.read.items() if compiled.read.get(name) != read]
        raise CompileError(f"{len(other)} articles are read otherwise: {', '.join(other[:5])}")


def _put_in_place(ready: Path, old: Path) -> None:
    old.mkdir()
    for path in FOLDER.iterdir():
        path.rename(old / path.name)
    ready.rename(FOLDER / ready.name)


def main() -> None:
    """Compile all, compare on the inputs, and say what it gave."""
    try:
        plain, compiled = build_compiled(sys.argv[1:], list_modules())
    except (CompileError, subprocess.CalledProcessError) as error:
        sys.exit(f"{error}\nThe extractor stays as it was.")
    slow, fast = (len(reading.read) / reading.seconds for reading in (plain, compiled))
    sys.stdout.write(
        f"{len(plain.read)} articles are read the same, {fast:.0f} a second of one core, not {slow:.0f}.\n"
    )
