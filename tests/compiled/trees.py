"""Copies of the product's sources, which a test may change, and what a process of its own reads with them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.compiled.choosing import PACKAGE, VARIABLE
from generator.compiled.comparing import Reading

SEEDS = PACKAGE.parent / "seeds"


def copy_sources(folder: Path) -> Path:
    """Copy the package without what Python keeps of it; return where the copy is."""
    left_out = shutil.ignore_patterns("__pycache__", "vendor")
    return Path(shutil.copytree(PACKAGE, folder / "generator", ignore=left_out))


def run_in(folder: Path, *command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python where a copy is, so that the copy is what it imports, with the compiled modules beside it."""
    environment = {**os.environ, **variables}
    if VARIABLE not in variables:
        environment.pop(VARIABLE)
    return subprocess.run(
        [sys.executable, *map(str, command)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def read_in(folder: Path, *inputs: str | Path, **variables: str) -> Reading:
    """Return what a copy reads, with its compiled modules if it has any that it may take."""
    done = run_in(folder, "-m", "generator.compiled.comparing", *(inputs or [SEEDS]), **variables)
    assert done.returncode == 0, done.stderr
    return Reading(**json.loads(done.stdout))
