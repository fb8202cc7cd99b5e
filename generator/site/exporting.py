"""Writes the site's data files into a folder of the person's own."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from generator.site.engine import build
from generator.site.sources import Request


def export_data(request: Request, target: Path) -> list[str]:
    """Build the site into a folder that is thrown away and keep its data files; return their names.

    Raises:
        BuildError: if the site cannot be built. Nothing is written then.

    """
    with tempfile.TemporaryDirectory(prefix="timeline-export-") as folder:
        site = Path(folder) / "site"
        build(replace(request, output=site, cache=Path(folder) / "cache", search=False))
        data = site / "data"
        names = sorted(path.name for path in data.iterdir() if path.is_file() and path.name != "index.html")
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copyfile(data / name, target / name)
    return names
