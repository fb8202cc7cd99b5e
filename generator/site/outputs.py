"""Which folders a build may write to. It exchanges the whole folder, so nothing but a site may lie there."""

from __future__ import annotations

from pathlib import Path

from generator.site.problem import RefusedError
from generator.site.sources import Request

_OF_A_SITE = ("_headers", "data/incidents.json")
"""Files that every built site has, and hardly any other folder both of them."""
_NEVER = ".git"
"""A folder with a repository of its own: its history would go with the files."""


def refuse_others_folders(request: Request) -> None:
    """Refuse an output that holds what a build is made of, or what no build has written.

    Raises:
        RefusedError: naming the folder, and what would be lost.

    """
    output = request.output
    for needed in (request.content, request.theme, request.conf):
        if needed == output or output in needed.parents:
            raise RefusedError(f"{output}: holds {needed}, which the site is made of; name another folder for the site")
    if output.exists() and not output.is_dir():
        raise RefusedError(f"{output}: is a file; --output names the folder that the site shall stand in")
    if output.is_dir() and not _is_ours(output):
        raise RefusedError(f"{output}: holds files that no build has written; name a folder that is empty or new")


def _is_ours(output: Path) -> bool:
    """Whether a folder is empty or holds a built site and no repository."""
    if not any(output.iterdir()):
        return True
    return not (output / _NEVER).exists() and all((output / name).is_file() for name in _OF_A_SITE)
