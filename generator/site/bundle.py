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


Described = dict[str, tuple[str, dict[str, Any]]]
"""What the data package says of each data file, by address, with the key of the file that it was said of, in hex."""


class Bundle:
    """Makes both. A process of its own makes the database, and describes it and what it is made of, meanwhile.

    A ``preview`` leaves both as they were; ``whole`` says whether they are those of this build. ``described`` is what
    the last build said; a file whose key did not change is not read again.
    """

    def __init__(
        self, staging: Staging, old: Mapping[str, bytes], known: tuple[Described, Path], *, preview: bool
    ) -> None:
        self.staging, self.old = staging, old
        self.left = preview and {DATABASE, PACKAGE} <= old.keys()
        self.whole = True
        self.described, self.handed = dict(known[0]), known[1] / "resources.json"
        self.process: multiprocessing.process.BaseProcess | None = None

    def start(self, keys: Mapping[str, bytes]) -> None:
        """Begin if a file changed since the last build; the tables and the other large files are written by now."""
        self.keys = {address: keys[address] for address in _EARLY}
        self.keys[DATABASE] = digest_all(keys[f"data/{name}.csv"] for name in TABLES)
        if not self.left and any(self.old.get(address) != key for address, key in self.keys.items()):
            self.process = multiprocessing.get_context("fork").Process(target=self._work, daemon=True)
            self.process.start()

    def give_up(self) -> None:
        """End a process that is still at work."""
        if self.process:
            self.process.kill()
            self.process.join()

    def _work(self) -> None:
        if self._is_new(DATABASE):
            tables = {name: read_csv_rows(self.staging.spare / f"data/{name}.csv") for name in TABLES}
            write_sqlite(self.staging.spare / DATABASE, tables)
        self._describe(self.keys)
        self.handed.write_text(json.dumps(self.described), encoding="utf8")

    def _is_new(self, address: str) -> bool:
        return self.old.get(address) != self.keys[address]

    def _describe(self, addresses: Iterable[str]) -> None:
        """Describe those files that are not described yet as they are."""
        for address in addresses:
            key = self.keys[address].hex()
            if self._is_new(address) or self.described.get(address, ("",))[0] != key:
                self.described[address] = (key, self._describe_one(address))

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
        self.keys |= {address: rendered.keys[address] for address in _LATE}
        key = digest_all([digest_value(title), *(self.keys[address] for address in sorted(self.keys))])
        keys = {DATABASE: self.keys[DATABASE], PACKAGE: key}
        if self.left:
            self.whole = all(self.old[address] == key for address, key in keys.items())
            rendered.keys.update({address: self.old[address] for address in keys})
            return
        rendered.keys.update(keys)
        if self.process:
            self._join(rendered)
        if self.old.get(PACKAGE) != key:
            self._describe(_LATE if self.process else self.keys)
            package = describe_package({}, title)
            resources = [resource for _key, resource in self.described.values()]
            package["resources"] = sorted(resources, key=lambda resource: str(resource["path"]))
            text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
            self.staging.write(PACKAGE, text.encode())
            rendered.written.append(PACKAGE)

    def _join(self, rendered: Rendered) -> None:
        """Take what the process has made."""
        assert self.process
        self.process.join()
        if self.process.exitcode:
            message = "could not be made (disk full?); the site that was there is unchanged"
            raise BuildError(f"{self.staging.live / DATABASE}: {message}")
        self.described = json.loads(self.handed.read_text(encoding="utf8"))
        if self._is_new(DATABASE):
            rendered.written.append(DATABASE)


_EARLY = tuple(file.address for file in (*OF_ENTRIES, *OF_INCIDENTS))
"""Data files that are written before the pages."""
_LATE = tuple(sorted({address for address, _words in DATA_FILES} - {*_EARLY, DATABASE, PACKAGE}))
"""Data files that are made with the pages."""
