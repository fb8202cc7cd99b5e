"""The Jinja environment: the one that Pelican makes of the settings and the theme, with our filters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.site.compiling import VERSION, speed_up
from generator.site.language import Language
from generator.site.settings import SiteSettings

ROOT_MARK = "\x01"
"""Stands for the way to the site's root in pieces of HTML that pages of any depth share."""


def make_environment(settings: SiteSettings, cache: Path | None) -> Environment:
    """Make the environment from the settings alone, as ``pelican.generators.Generator`` does, without its imports."""
    options: dict[str, Any] = {
        "trim_blocks": True,
        "lstrip_blocks": True,
        **settings.jinja.get("JINJA_ENVIRONMENT", {}),
    }
    if cache is not None:
        cache = cache.with_name(f"{cache.name}-{VERSION}")
        cache.mkdir(parents=True, exist_ok=True)
        options["bytecode_cache"] = FileSystemBytecodeCache(str(cache))
    options |= {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
    folders = [*settings.templates, str(settings.theme / "templates")]
    env = Environment(loader=ChoiceLoader([FileSystemLoader(folders)]), **options)  # noqa: S701 - autoescape is on
    env.filters |= settings.jinja.get("JINJA_FILTERS", {})
    env.globals |= settings.jinja.get("JINJA_GLOBALS", {})
    env.tests |= settings.jinja.get("JINJA_TESTS", {})
    return env


def add_filters(env: Environment, language: Language) -> None:
    """Add ``t`` (translate; of a constant it is folded when the template is compiled) and what is rendered once."""

    def translate(message: str, **values: object) -> str:
        return language.say(message, **values)

    speed_up(env)
    env.filters["t"] = translate
    env.filters["card"] = _make_card(env)
    env.filters["menu"] = _make_menu(env)
    env.filters["more_pages"] = _make_more_pages(env)


def _make_card(env: Environment) -> Callable[[Any], Markup]:
    """Return a filter that renders an incident of a list once for all lists that show it."""
    rendered: dict[str, Markup] = {}

    def card(item: Any) -> Markup:
        done = rendered.get(item.id)
        if done is None:
            done = rendered[item.id] = _render_shared(env, "parts/incident_item.html", item=item)
        return done

    return card


def _make_menu(env: Environment) -> Callable[[Any], Markup]:
    """Return a filter that renders a page's menu once for all pages that have the same place in it."""
    rendered: dict[tuple[str | None, str | None], Markup] = {}

    def menu(page: Any) -> Markup:
        addresses = [link.address for link in page.frame.menu]
        address = page.head.address if page.head.address in addresses else None
        section = page.head.section if f"{page.head.section}/" in addresses else None
        done = rendered.get((address, section))
        if done is None:
            done = rendered[address, section] = _render_shared(
                env, "parts/menu.html", links=page.frame.menu, address=address, section=section
            )
        return done

    return menu


def _make_more_pages(env: Environment) -> Callable[[Any], Markup]:
    """Return a filter that renders the links of the footer once."""
    return cache(lambda frame: _render_shared(env, "parts/more_pages.html", links=frame.footer))


def _render_shared(env: Environment, template: str, **values: Any) -> Markup:
    return Markup(env.get_template(template).render(root=ROOT_MARK, **values))  # noqa: S704 - just escaped
