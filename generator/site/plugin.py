"""The Pelican plugin: lets ``pelican content`` build the same site as ``timeline build``.

Pelican reads its settings, makes its Jinja environment, runs its other plugins and reads the written pages. Whatever
these write lands in a folder beside the site; when Pelican is done, the engine builds the site and takes it along.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader

from generator.site.texts import Text, read_text

_EXTRAS = "extras"
_run: dict[str, Any] = {}
"""What the run of Pelican in this process was asked for, between its first signal and its last."""


class TimelineGenerator(Generator):  # type: ignore[misc] # Pelican has no type hints
    """Lends the engine Pelican's environment. Pages are made when all other generators are done."""

    def generate_context(self) -> None:
        """Remember the environment."""
        _run["env"] = self.env

    def generate_output(self, writer: object) -> None:
        """Write nothing yet: the engine writes the whole site at once."""


class TextReader(BaseReader):  # type: ignore[misc] # Pelican has no type hints
    """Reads written pages by our own rules: strict front matter, safe HTML."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return HTML and metadata.

        Raises:
            ValueError: with path, line and column, if the page breaks a rule.

        """
        text = read_text(Path(source_path), source_path)
        if not isinstance(text, Text):
            raise ValueError(text)  # noqa: TRY004 - what is wrong is the page
        return text.body, {"title": text.title, "slug": text.slug, "summary": text.description}


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_redirect)
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_name_generator)
    signals.finalized.connect(_build)


def _name_generator(_pelican: object) -> type[TimelineGenerator]:
    return TimelineGenerator


def _add_reader(readers: Any) -> None:
    for extension in TextReader.file_extensions:
        readers.reader_classes[extension] = TextReader


def _redirect(pelican: Any) -> None:
    """Let everything that Pelican and its other plugins write go to a folder of its own."""
    from generator.site.requests import make_request

    settings = pelican.settings
    conf = settings.get("TIMELINE_CONF")
    request = make_request(Path(pelican.path), Path(pelican.output_path), Path(conf) if conf else None)
    request.overrides = {name: settings[name] for name in ("SITEURL", "SITENAME", "DEFAULT_LANG") if name in settings}
    request.search = bool(settings.get("TIMELINE_SEARCH", True))
    request.extras = request.cache / _EXTRAS
    shutil.rmtree(request.extras, ignore_errors=True)
    request.extras.mkdir(parents=True)
    pelican.output_path = settings["OUTPUT_PATH"] = str(request.extras)
    _run["request"] = request


def _build(_pelican: object) -> None:
    """Build the site. An error ends Pelican with exit code 1."""
    from generator.site.engine import build

    request = _run.pop("request")
    outcome = build(request, env=_run.pop("env"))
    print(  # noqa: T201 - Pelican's own last line speaks of articles, of which there are none
        f"{outcome.entries} entries, {outcome.incidents} incidents, {outcome.pages} files, {outcome.written} written"
    )
