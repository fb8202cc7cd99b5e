"""The Jinja environment: the one that Pelican makes of the settings and the theme, with our filters."""

from __future__ import annotations

import traceback
from collections.abc import Hashable
from typing import Any, cast

from jinja2 import BytecodeCache, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.site.compiling import FastTemplate, speed_up
from generator.site.language import Language
from generator.site.problem import BuildError
from generator.site.settings import SiteSettings

_TEMPLATES = (".html", ".xml")
_ROOT_MARK = "\x01"
"""Stands for the way to the site's root in pieces of HTML that pages of any depth share."""


def make_environment(settings: SiteSettings, kept: BytecodeCache | None) -> Environment:
    """Make the environment from the settings alone, as ``pelican.generators.Generator`` does, without its imports."""
    options: dict[str, Any] = {
        "trim_blocks": True,
        "lstrip_blocks": True,
        **settings.jinja.get("JINJA_ENVIRONMENT", {}),
    }
    options |= {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False, "bytecode_cache": kept}
    folders = [*settings.templates, str(settings.theme / "templates")]
    env = Environment(loader=ChoiceLoader([FileSystemLoader(folders)]), **options)  # noqa: S701 - autoescape is on
    env.filters |= settings.jinja.get("JINJA_FILTERS", {})
    env.globals |= settings.jinja.get("JINJA_GLOBALS", {})
    env.tests |= settings.jinja.get("JINJA_TESTS", {})
    return env


class Press:
    """Renders pages with our filters: ``t`` translates (a constant when its template is compiled), others render once.

    An incident in a list is rendered once for all lists that show it, and so are the menu and the links of the footer.
    """

    def __init__(self, env: Environment, language: Language) -> None:
        speed_up(env)
        self.env = env
        self._root = ""
        self._rendered: dict[Hashable, Markup] = {}
        env.filters["t"] = language.say
        for given in (self.card, self.menu, self.more_pages):
            env.filters[given.__name__] = given

    def compile_templates(self) -> None:
        """Put all templates into the cache on disk, where other processes find them."""
        if self.env.bytecode_cache:
            for name in self.env.list_templates(extensions=("html",)):
                self.env.get_template(name)

    def render(self, template: str, page: Any) -> bytes:
        """Render a page.

        Raises:
            BuildError: if a template is broken, with its line.

        """
        self._root = page.head.root
        try:
            found = cast("FastTemplate", self.env.get_template(template))
            return found.encode(page=page, root=self._root)
        except Exception as error:
            if place := _find_in_template(error):
                raise BuildError(f"{place}: {type(error).__name__}: {error}") from error
            raise

    def card(self, item: Any) -> Markup:
        """Render an incident of a list."""
        return self._find(item.id) or self._render(item.id, "parts/incident_item.html", item=item)

    def menu(self, page: Any) -> Markup:
        """Render a page's menu, for all pages that have the same place in it."""
        links = page.frame.menu
        addresses = [link.address for link in links]
        address = page.head.address if page.head.address in addresses else None
        section = page.head.section if f"{page.head.section}/" in addresses else None
        key = ("menu", address, section)
        return self._find(key) or self._render(key, "parts/menu.html", links=links, address=address, section=section)

    def more_pages(self, frame: Any) -> Markup:
        """Render the links of the footer."""
        return self._find("") or self._render("", "parts/more_pages.html", links=frame.footer)

    def _find(self, key: Hashable) -> Markup | None:
        return self._rendered.get((key, self._root))

    def _render(self, key: Hashable, template: str, **values: Any) -> Markup:
        """Render a piece for pages of any depth, and put the way to the root into it for those of this depth."""
        known = self._rendered.get((key, None))
        if known is None:
            text = self.env.get_template(template).render(root=_ROOT_MARK, **values)
            known = self._rendered[key, None] = Markup(text)  # noqa: S704 - just escaped
        piece = self._rendered[key, self._root] = Markup(str(known).replace(_ROOT_MARK, self._root))  # noqa: S704 - ours
        return piece


def _find_in_template(error: Exception) -> str | None:
    """Name the line of a template in which an error came up, as Jinja shows it in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = (f"{frame.filename}:{frame.lineno}" for frame in reversed(frames) if frame.filename.endswith(_TEMPLATES))
    return next(lines, None)
