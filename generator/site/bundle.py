"""The data files that are made of the other data files: the SQLite database and the data package."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Mapping
from pathlib import Path

from generator.archive.exports import describe_package, read_csv_rows, write_sqlite
from generator.archive.tables import TABLES
from generator.site.digest import digest_all, digest_value
from generator.site.fragments import DATA_FILES
from generator.site.problem import BuildError
from generator.site.shares import Rendered
from generator.site.staging import Staging

DATABASE = "data/timeline.sqlite"
PACKAGE = "data/datapackage.json"


class Bundle:
    """Makes both. The database is made beside, while this process renders pages."""

    def __init__(self, staging: Staging, old: Mapping[str, bytes], cache: Path) -> None:
        self.staging, self.old = staging, old
        self.path = cache / "timeline.sqlite"
        self.process: multiprocessing.process.BaseProcess | None = None

    def start(self, keys: Mapping[str, bytes]) -> None:
        """Begin with the database if a table changed since the last build; the tables are written by now."""
        if any(self.old.get(address) != keys[address] for address in _TABLES):
            self.process = multiprocessing.get_context("fork").Process(target=self._write_database, daemon=True)
            self.process.start()

    def _write_database(self) -> None:
        write_sqlite(self.path, {name: read_csv_rows(self._read(f"data/{name}.csv")) for name in TABLES})

    def _read(self, address: str) -> bytes:
        return (self.staging.spare / address).read_bytes()

    def finish(self, rendered: Rendered, title: str) -> None:
        """Publish the database, and describe all data files if any of them changed.

        Raises:
            BuildError: if the database could not be made.

        """
        rendered.keys[DATABASE] = digest_all(rendered.keys[address] for address in _TABLES)
        if self.process:
            self.process.join()
            if self.process.exitcode:
                raise BuildError(f"{self.path}: could not be made (disk full?); the site that was there is unchanged")
            self.staging.write(DATABASE, self.path.read_bytes())
            self.path.unlink()
            rendered.written.append(DATABASE)
        parts = [address for address, _words in DATA_FILES if address != PACKAGE]
        key = digest_all([digest_value(title), *(rendered.keys[address] for address in parts)])
        rendered.keys[PACKAGE] = key
        if self.old.get(PACKAGE) != key:
            files = {address.removeprefix("data/"): self._read(address) for address in parts}
            package = json.dumps(describe_package(files, title), ensure_ascii=False, indent=1) + "\n"
            self.staging.write(PACKAGE, package.encode())
            rendered.written.append(PACKAGE)


_TABLES = tuple(f"data/{name}.csv" for name in TABLES)
