"""The command line: names the commands; each lives in its own module and is imported only when it is called."""

from __future__ import annotations

import errno
import importlib
from typing import ClassVar

import click

from generator import __version__

_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


class LazyGroup(click.Group):
    """A group whose commands are modules of ``generator.commands``, so that ``--help`` and ``build`` start fast."""

    names: ClassVar[tuple[str, ...]] = (
        "ingest", "extract", "new", "check", "link", "correct", "build", "serve", "export", "verify", "vocabulary",
    )  # fmt: skip

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which one uses them."""
        _ = ctx
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return its ``command``; ``None`` for an unknown name."""
        _ = ctx
        if cmd_name not in self.names:
            return None
        module = importlib.import_module(f"generator.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Call the command; a file or folder that cannot be read or written is named, with the reason."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            if (told := _tell(error)) is None:
                raise
            raise click.ClickException(told) from error


def _tell(error: Exception) -> str | None:
    """Say what a person can do something about: a file, a full disk; nothing for a fault of ours or a closed pipe."""
    # By its name: to import SQLite takes as long as many a command does.
    if (type(error).__module__, type(error).__name__) == ("sqlite3", "OperationalError"):
        return str(error)
    if not isinstance(error, OSError) or error.errno == errno.EPIPE:
        return None
    if error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return error.strerror if error.errno in _DISK else None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline")
def main() -> None:
    """Turn news articles into a timeline of security incidents in Balochistan.

    Exit codes: 0 fine, 1 problems found in the content, 2 wrong use.
    """
