"""The data files that are made of the other data files: the SQLite database and the data package."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.archive.exports import describe_package, read_csv_rows, write_sqlite
from generator.archive.tables import TABLES
from generator.site.digest import digest_all, digest_value
from generator.site.fragments import DATA_FILES, OF_ENTRIES, OF_INCIDENTS
from generator.site.problem import BuildError
from generator.site.shares import Rendered
from generator.site.staging import Staging

DATABASE = "data/timeline.sqlite"
PACKAGE = "data/datapackage.json"


class Bundle:
    """Makes both. The database is made beside, while this process renders pages."""

    def __init__(self, staging: Staging, old: Mapping[str, bytes], cache: Path) -> None:
        self.staging, self.old = staging, old
        self.path = cache / _DATABASE_NAME
        self.described = cache / "resources.json"
        self.process: multiprocessing.process.BaseProcess | None = None

    def start(self, keys: Mapping[str, bytes]) -> None:
        """Begin with the database if a table changed since the last build; the tables are written by now."""
        self.key = digest_all(keys[f"data/{name}"] for name in _EARLY)
        if self.old.get(DATABASE) != self.key:
            self.process = multiprocessing.get_context("fork").Process(target=self._work, daemon=True)
            self.process.start()

    def _work(self) -> None:
        write_sqlite(self.path, {name: read_csv_rows(self._read(f"data/{name}.csv")) for name in TABLES})

    def _read_early(self) -> list[dict[str, Any]]:
        """Return the descriptions of the early files and the database; from the cache where they are of these files."""
        try:
            kept = json.loads(self.described.read_text(encoding="utf8"))
        except (OSError, ValueError):
            kept = {}
        if kept.get("key") != self.key.hex():
            return [*self._describe(_EARLY), *self._describe([_DATABASE_NAME])]
        found: list[dict[str, Any]] = kept["resources"]
        return found

    def _describe(self, names: Iterable[str]) -> list[dict[str, Any]]:
        files = {name: self._read(f"data/{name}") for name in names}
        resources: list[dict[str, Any]] = describe_package(files, "")["resources"]
        return resources

    def _publish(self, process: multiprocessing.process.BaseProcess) -> None:
        """Describe the files that the database is made of while it is made; then publish and describe it."""
        resources = self._describe(_EARLY)
        process.join()
        if process.exitcode:
            raise BuildError(f"{self.path}: could not be made (disk full?); the site that was there is unchanged")
        self.staging.write(DATABASE, self.path.read_bytes())
        self.path.unlink()
        resources += self._describe([_DATABASE_NAME])
        self.described.write_text(json.dumps({"key": self.key.hex(), "resources": resources}), encoding="utf8")

    def _read(self, address: str) -> bytes:
        return (self.staging.spare / address).read_bytes()

    def finish(self, rendered: Rendered, title: str) -> None:
        """Publish the database, and describe all data files if any of them changed.

        Raises:
            BuildError: if the database could not be made.

        """
        rendered.keys[DATABASE] = self.key
        if self.process:
            self._publish(self.process)
            rendered.written.append(DATABASE)
        late = [address for address, _words in DATA_FILES if address.removeprefix("data/") in _LATE]
        key = digest_all([digest_value(title), rendered.keys[DATABASE], *(rendered.keys[address] for address in late)])
        rendered.keys[PACKAGE] = key
        if self.old.get(PACKAGE) != key:
            package = describe_package({address.removeprefix("data/"): self._read(address) for address in late}, title)
            resources = package["resources"] + self._read_early()
            package["resources"] = sorted(resources, key=lambda resource: str(resource["path"]))
            text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
            self.staging.write(PACKAGE, text.encode())
            rendered.written.append(PACKAGE)


_DATABASE_NAME = DATABASE.removeprefix("data/")
_EARLY = tuple(file.address.removeprefix("data/") for file in (*OF_ENTRIES, *OF_INCIDENTS))
"""Data files that are written before the pages."""
_LATE = {address.removeprefix("data/") for address, _words in DATA_FILES} - {
    *_EARLY,
    _DATABASE_NAME,
    PACKAGE.removeprefix("data/"),
}
"""Data files that are made with the pages."""
