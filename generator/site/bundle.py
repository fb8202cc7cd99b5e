"""The data files that are made of the other data files: the SQLite database and the data package."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.archive.exports import describe_package, describe_resource, read_csv_rows, write_sqlite
from generator.archive.tables import TABLES
from generator.site.digest import digest_all, digest_value
from generator.site.fragments import DATA_FILES, OF_ENTRIES, OF_INCIDENTS
from generator.site.problem import BuildError
from generator.site.shares import Rendered
from generator.site.staging import Staging

DATABASE = "data/timeline.sqlite"
PACKAGE = "data/datapackage.json"


class Bundle:
    """Makes both. A process of its own makes the database, and describes it and what it is made of, meanwhile.

    A ``preview`` leaves both as they were; ``whole`` says whether they are those of this build.
    """

    def __init__(self, staging: Staging, old: Mapping[str, bytes], cache: Path, *, preview: bool) -> None:
        self.staging, self.old = staging, old
        self.left = preview and {DATABASE, PACKAGE} <= old.keys()
        self.whole = True
        self.described = cache / "resources.json"
        self.process: multiprocessing.process.BaseProcess | None = None

    def start(self, keys: Mapping[str, bytes]) -> None:
        """Begin with the database if a table changed since the last build; the tables are written by now."""
        self.key = digest_all(keys[address] for address in _EARLY)
        if self.old.get(DATABASE) != self.key and not self.left:
            self.process = multiprocessing.get_context("fork").Process(target=self._work, daemon=True)
            self.process.start()

    def give_up(self) -> None:
        """End a process that is still at work."""
        if self.process:
            self.process.kill()
            self.process.join()

    def _work(self) -> None:
        tables = {name: read_csv_rows(self.staging.spare / f"data/{name}.csv") for name in TABLES}
        write_sqlite(self.staging.spare / DATABASE, tables)
        self._keep([*self._describe(_EARLY), *self._describe([DATABASE])])

    def _keep(self, resources: list[dict[str, Any]]) -> None:
        self.described.write_text(json.dumps({"key": self.key.hex(), "resources": resources}), encoding="utf8")

    def _read_early(self) -> list[dict[str, Any]]:
        """Return the descriptions of the early files and the database; from the cache where they are of these files."""
        try:
            kept = json.loads(self.described.read_text(encoding="utf8"))
        except (OSError, ValueError):
            kept = {}
        if kept.get("key") != self.key.hex():
            return self._describe((*_EARLY, DATABASE))
        found: list[dict[str, Any]] = kept["resources"]
        return found

    def _describe(self, addresses: Iterable[str]) -> list[dict[str, Any]]:
        return [self._describe_one(address) for address in addresses]

    def _describe_one(self, address: str) -> dict[str, Any]:
        path = self.staging.spare / address
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return describe_resource(path.name, path.stat().st_size, digest)

    def finish(self, rendered: Rendered, title: str) -> None:
        """Wait for the database, and describe all data files if any of them changed.

        Raises:
            BuildError: if the database could not be made.

        """
        key = digest_all([digest_value(title), self.key, *(rendered.keys[address] for address in _LATE)])
        keys = {DATABASE: self.key, PACKAGE: key}
        if self.left:
            self.whole = all(self.old[address] == key for address, key in keys.items())
            rendered.keys.update({address: self.old[address] for address in keys})
            return
        rendered.keys.update(keys)
        if self.process:
            self.process.join()
            if self.process.exitcode:
                message = "could not be made (disk full?); the site that was there is unchanged"
                raise BuildError(f"{self.staging.live / DATABASE}: {message}")
            rendered.written.append(DATABASE)
        if self.old.get(PACKAGE) != key:
            package = describe_package({}, title)
            resources = [*self._describe(_LATE), *self._read_early()]
            package["resources"] = sorted(resources, key=lambda resource: str(resource["path"]))
            text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
            self.staging.write(PACKAGE, text.encode())
            rendered.written.append(PACKAGE)


_EARLY = tuple(file.address for file in (*OF_ENTRIES, *OF_INCIDENTS))
"""Data files that are written before the pages."""
_LATE = tuple(sorted({address for address, _words in DATA_FILES} - {*_EARLY, DATABASE, PACKAGE}))
"""Data files that are made with the pages."""
