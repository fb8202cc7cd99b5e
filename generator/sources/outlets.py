"""Outlets by what others call them: a host, a domain, one of their names."""

from __future__ import annotations

from functools import cache

from generator.sources.cleaning import fold
from generator.vocabulary.tables import load_table


def find_outlet_of_host(host: str | None) -> str | None:
    """Return the name of the outlet that a host belongs to, by the domains of the vocabulary."""
    parts = (host or "").lower().removeprefix("www.").split(".")
    domains = _load_domains()
    return next((name for start in range(len(parts) - 1) if (name := domains.get(".".join(parts[start:])))), None)


def find_outlet_named(name: str) -> str | None:
    """Return the name of the outlet that is called so, whatever the case, with or without its article."""
    names = _load_names()
    folded = fold(name).casefold().removeprefix("www.")
    return names.get(folded) or names.get(folded.removeprefix("the "))


@cache
def _load_domains() -> dict[str, str]:
    return {domain: row.label() for row in load_table("outlets").values() for domain in row.texts("domains")}


@cache
def _load_names() -> dict[str, str]:
    return {
        name.casefold(): row.label()
        for row in load_table("outlets").values()
        for name in (row.label(), *row.texts("aliases"), *row.texts("domains"))
    }
