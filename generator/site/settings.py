"""What the person who publishes a site can set. Read from the same file that Pelican reads."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.site.problem import BuildError

_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
PACKAGE_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings that pages depend on. ``url`` has no slash at its end; ``path`` has one at both ends.

    ``versions`` are the other languages of the site, each with the way there from this one's root.
    """

    name: str
    tagline: str
    url: str
    lang: str
    theme: Path
    repository: str
    branch: str
    contact: str
    translations: Path
    versions: tuple[tuple[str, str], ...] = ()
    templates: tuple[str, ...] = ()
    jinja: Mapping[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path below which the site is served, such as ``/`` or ``/timeline/``."""
        return urlsplit(self.url).path.rstrip("/") + "/"


def read_conf(conf: Path) -> dict[str, Any]:
    """Run a settings file and return its upper-case names, as Pelican does.

    Raises:
        BuildError: if it is not there or fails, or the site's address is none: feeds and sitemap would lead nowhere.

    """
    if not conf.is_file():
        raise BuildError(f"{conf}: no such settings file")
    folder = str(conf.resolve().parent)
    names: dict[str, Any] = {"__file__": str(conf.resolve()), "__name__": conf.stem}
    sys.path.insert(0, folder)
    try:
        sys.modules.pop("pelicanconf", None)
        exec(compile(conf.read_bytes(), str(conf), "exec"), names)  # noqa: S102 - the settings file is a program
    except Exception as error:
        raise BuildError(f"{conf}{_find_line(error, conf)}: {type(error).__name__}: {error}") from error
    finally:
        sys.path.remove(folder)
    url = str(names.get("SITEURL") or "")
    if url and not _ADDRESS.fullmatch(url):
        raise BuildError(f"{conf}: SITEURL must be a full address, such as https://example.org/timeline: {url!r}")
    return {name: value for name, value in names.items() if name.isupper()}


def _find_line(error: Exception, conf: Path) -> str:
    """Return ``:LINE`` for the line of a settings file on which it failed."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(conf)]
    return f":{lines[-1]}" if lines else ""


def make_settings(conf: Mapping[str, Any], folder: Path) -> SiteSettings:
    """Take our settings out of Pelican's, or out of ``read_conf``; relative paths are relative to ``folder``."""
    theme, lang = folder / conf.get("THEME", "theme"), conf.get("DEFAULT_LANG", "en")
    conf = {**conf, **conf.get("TRANSLATED", {}).get(lang, {})}
    return SiteSettings(
        name=conf.get("SITENAME", ""),
        tagline=conf.get("SITESUBTITLE", ""),
        url=str(conf.get("SITEURL") or "").rstrip("/"),
        lang=lang,
        theme=theme,
        repository=str(conf.get("REPOSITORY_URL") or "").rstrip("/"),
        branch=conf.get("REPOSITORY_BRANCH", "main"),
        contact=conf.get("CONTACT", ""),
        translations=theme / "translations",
        versions=tuple(sorted(conf.get("VERSIONS", {}).items())),
        templates=tuple(str(folder / path) for path in conf.get("THEME_TEMPLATES_OVERRIDES", ())),
        jinja={name: conf[name] for name in sorted(conf) if name.startswith("JINJA_")},
    )


def describe_settings(settings: SiteSettings) -> str:
    """Write down all that pages depend on, to notice a change. Functions of the settings file stand for themselves."""
    custom = {key: sorted(value) if isinstance(value, Mapping) else value for key, value in settings.jinja.items()}
    simple = [settings.name, settings.tagline, settings.url, settings.lang, settings.repository, settings.branch]
    return repr([*simple, settings.contact, settings.versions, settings.templates, custom])


def find_conf(given: Path | None) -> Path:
    """Choose the settings file: the given one, else ``pelicanconf.py`` here, else the one beside the package."""
    if given is not None:
        return given
    here = Path("pelicanconf.py")
    return here if here.is_file() else PACKAGE_ROOT / "pelicanconf.py"
