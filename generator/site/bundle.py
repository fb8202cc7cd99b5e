"""The data files that are made of the other data files: the SQLite database and the data package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.archive.exports import describe_package, read_csv_rows, write_sqlite
from generator.archive.tables import TABLES
from generator.site.digest import digest_all, digest_value
from generator.site.fragments import DATA_FILES
from generator.site.shares import Rendered
from generator.site.staging import Staging

DATABASE = "data/timeline.sqlite"
PACKAGE = "data/datapackage.json"


def write_bundle(staging: Staging, rendered: Rendered, old: Mapping[str, bytes], cache: Path, title: str) -> None:
    """Write both if any other data file changed since the last build; ``old`` holds that build's keys."""
    parts = [address for address, _words in DATA_FILES if address not in (DATABASE, PACKAGE)]
    key = digest_all([digest_value(title), *(rendered.keys[address] for address in parts)])
    rendered.keys[DATABASE] = rendered.keys[PACKAGE] = key
    if old.get(DATABASE) == key:
        return
    files = {address.removeprefix("data/"): (staging.spare / address).read_bytes() for address in parts}
    path = cache / "timeline.sqlite"
    write_sqlite(path, {name: read_csv_rows(files[f"{name}.csv"]) for name in TABLES})
    files["timeline.sqlite"] = path.read_bytes()
    path.unlink()
    package = json.dumps(describe_package(files, title), ensure_ascii=False, indent=1) + "\n"
    staging.write(DATABASE, files["timeline.sqlite"])
    staging.write(PACKAGE, package.encode())
    rendered.written.extend((DATABASE, PACKAGE))
