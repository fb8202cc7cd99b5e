"""The site in several languages: each further one below its code, made in the same run and linked page by page."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace

from generator.site.engine import Outcome, Report, build, name_folder
from generator.site.settings import read_conf
from generator.site.sources import Request


def build_versions(
    request: Request, languages: Sequence[str], report: Report = lambda _stage, _done, _all: None
) -> Outcome:
    """Build the site, and below it a version in each of ``languages``; tell what became of the site itself.

    A version is a site of its own with a cache of its own; the site takes its files in as they are.

    Raises:
        BuildError: as ``engine.build``.

    """
    if not languages:
        return build(request, report)
    conf = {**read_conf(request.conf), **request.overrides}
    own, url = conf.get("DEFAULT_LANG", "en"), str(conf.get("SITEURL") or "").rstrip("/")
    languages = [code for code in languages if code != own]
    folder = request.cache / "versions" / name_folder(request.output)
    folder.mkdir(parents=True, exist_ok=True)
    for there in set(folder.iterdir()) - {folder / code for code in languages}:
        shutil.rmtree(there)
    for code in languages:
        ways = {own: "../", **{other: f"../{other}/" for other in languages if other != code}}
        told = {"DEFAULT_LANG": code, "SITEURL": f"{url}/{code}", "VERSIONS": ways}
        build(replace(request, output=folder / code, overrides={**request.overrides, **told}), report)
    request.extras = folder
    request.overrides = {**request.overrides, "VERSIONS": {code: f"{code}/" for code in languages}}
    return build(request, report)
