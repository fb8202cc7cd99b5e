"""Files that are published as they are: the theme's, and those that Pelican's other plugins wrote."""

from __future__ import annotations

from pathlib import Path

from generator.site.sources import Request, Watched


def list_static(request: Request, watched: Watched) -> dict[str, tuple[Path, bytes]]:
    """Return source and key of each file by its path in the site.

    ``theme/static/`` becomes ``theme/``, and ``theme/static/top/`` the site's root (favicon and the like).
    """
    static = f"{request.theme}/static/"
    extras = f"{request.extras}/" if request.extras else None
    found: dict[str, tuple[Path, bytes]] = {}
    for source, (_time, _size, digest) in watched.items():
        if source.startswith(static):
            path = source.removeprefix(static)
            path = path.removeprefix("top/") if path.startswith("top/") else f"theme/{path}"
        elif extras and source.startswith(extras):
            path = source.removeprefix(extras)
        else:
            continue
        found[path] = (Path(source), bytes.fromhex(digest))
    return found
