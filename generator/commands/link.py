"""``timeline link``: put events together into incidents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.archive.relinking import Proposal


@click.command("link", short_help="Propose an incident for each event that has none.")
@click.option(
    "--content", default="content", show_default=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--write", is_flag=True, help="Write the incidents into the entries, and change no other line.")
@click.option("--explain", is_flag=True, help="Show every incident that is near, with what speaks for and against it.")
def command(content: Path, *, write: bool, explain: bool) -> None:
    """Propose an incident for each event that has none, and say why.

    What a person decided (same_as, not_same_as) goes first and is never asked again. Where two incidents fit equally
    well the event gets one of its own and the line says which ones to look at.

    Example: timeline link --explain

    Or: timeline link --write
    """
    from generator.archive.intake_outcome import count_of
    from generator.archive.relinking import propose_links, write_links

    found = propose_links(content)
    for problem in found.problems:
        click.echo(str(problem), err=True)
    for proposal in found.proposals:
        for line in _describe(proposal, content, explain=explain):
            click.echo(line)
    written = write_links(content, found) if write else []
    undecided = sum(bool(item.link.undecided) for item in found.proposals)
    done = f"{count_of(len(written), 'file', 'files')} written" if write else "nothing written (--write does)"
    click.echo(f"{count_of(len(found.proposals), 'event', 'events')} to link, {undecided} undecided; {done}")
    if found.problems:
        raise SystemExit(1)


def _describe(proposal: Proposal, content: Path, *, explain: bool) -> list[str]:
    link = proposal.link
    kind = "new" if link.new else "joins"
    before = f" (was {proposal.before})" if proposal.before else ""
    reason = f": {link.reason}" if link.reason else ""
    lines = [f"{(content / proposal.path).as_posix()}#{link.report.event.id}{before} {kind} {link.incident}{reason}"]
    if explain:
        lines += [
            f"    {fit.score:+.2f} {fit.incident} {'fits' if fit.links else 'does not fit'}: {'; '.join(fit.reasons)}"
            for fit in proposal.near
        ]
    return lines
