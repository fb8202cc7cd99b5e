"""Makes a request to build out of what a person said on the command line."""

from __future__ import annotations

import ast
from pathlib import Path

from generator.site.problem import BuildError
from generator.site.settings import find_conf
from generator.site.sources import Request

CACHE = ".cache/site"


def make_request(content: Path, output: Path, conf: Path | None = None) -> Request:
    """Make a request; the cache stands beside the settings file.

    Raises:
        BuildError: if there is no settings file or no content.

    """
    settings = find_conf(conf)
    if not settings.is_file():
        raise BuildError(f"{settings}: no such settings file")
    if not (content / "entries").is_dir():
        raise BuildError(f"{content / 'entries'}: no such folder; --content names the folder that holds entries/")
    folder = settings.resolve().parent
    theme = folder / _read_theme(settings)
    return Request(content.resolve(), output.resolve(), settings.resolve(), theme, folder / CACHE)


def _read_theme(settings: Path) -> str:
    """Read the name of the theme's folder without running the settings file."""
    for path in (settings, settings.resolve().parent / "pelicanconf.py"):
        for node in _parse(path).body if path.is_file() else ():
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "THEME" for t in node.targets):
                if not isinstance(node.value, ast.Constant):
                    raise BuildError(f"{path}:{node.lineno}: THEME must be a text in quotes")
                return str(node.value.value)
    return "theme"


def _parse(settings: Path) -> ast.Module:
    try:
        return ast.parse(settings.read_bytes())
    except (SyntaxError, ValueError) as error:
        line = f":{error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
        raise BuildError(f"{settings}{line}: is no Python that can be read: {getattr(error, 'msg', error)}") from error
