"""Which kinds of pages there are, one of each, and how a test looks at them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

KINDS = {
    "home": "",
    "year": "2022/",
    "month": "2024/03/",
    "undated": "undated/",
    "incident": "incidents/2024-03-05-kalat-mangocher/",
    "wave": "incidents/undated-made-001/",
    "withdrawn": "incidents/2024-03-01-kech-bombing/",
    "split": "incidents/2024-03-04-several-ambush/",
    "entry": "entries/2024-03-06-dawn-made-convoy/",
    "districts": "districts/",
    "district": "districts/kalat/",
    "district year": "districts/kalat/2024/",
    "types": "types/",
    "type": "types/ambush/",
    "organisations": "organisations/",
    "organisation": "organisations/bla/",
    "outlets": "outlets/",
    "outlet": "outlets/dawn/",
    "map": "map/",
    "search": "search/?q=mangocher",
    "method": "method/",
    "glossary": "glossary/",
    "contribute": "contribute/",
    "fields": "fields/",
    "about": "about/",
    "data": "data/",
    "coverage": "coverage/",
    "corrections": "corrections/",
    "not found": "404.html",
}
"""Address of one page of each kind."""

SLOW_WORKER = "Worker initialization timeout"
"""Pagefind's warning on a machine so busy that it searches without its worker: how fast a machine is, is no fault."""


@dataclass(slots=True)
class Visit:
    """Opens pages of the site and notes what goes wrong on them."""

    browser: Browser
    root: str
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, address: str = "", *, width: int = 1000, height: int = 800, **options: Any) -> Page:
        """Open an address in a context of its own; ``options`` are those of Playwright's contexts."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        self.contexts.append(context)
        context.set_default_timeout(60_000)
        context.on("request", lambda request: self._check(request.url))
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self._hear(page, message.type, message.text))
        page.goto(self.root + address)
        return page

    def _check(self, url: str) -> None:
        if not url.startswith((self.root, "data:", f"blob:{self.root}")):
            self.complaints.append(f"asks another host: {url}")

    def _hear(self, page: Page, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and SLOW_WORKER not in text:
            self.complaints.append(f"{page.url}: {kind}: {text}")

    def close(self) -> None:
        for context in self.contexts:
            context.close()
