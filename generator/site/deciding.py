"""Reads what people decided about incidents, each file only when it changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.archive.decisions import Decision, check_moves, read_decision
from generator.site.digest import digest_value
from generator.site.problem import ContentError, join_lines
from generator.site.stamps import Stamp
from generator.site.workshop import read_source

Flat = tuple[Any, ...]


def load_decisions(
    content: Path, stamps: Mapping[str, Stamp], before: Mapping[str, tuple[Stamp, Flat]]
) -> tuple[dict[str, Decision], dict[str, tuple[Stamp, Flat]]]:
    """Return the decisions by incident, and what to keep of them for the next build.

    Raises:
        ContentError: with the problems of all files.

    """
    decisions: dict[str, Decision] = {}
    kept: dict[str, tuple[Stamp, Flat]] = {}
    problems = []
    for path in sorted(stamps):
        known = before.get(path)
        if known is not None and known[0] == stamps[path]:
            decision: Any = Decision(*known[1])
        else:
            shown = f"{content.name}/incidents/{path}"
            decision = read_decision(read_source(content / "incidents" / path).decode("utf8", "replace"), shown)
        if not isinstance(decision, Decision):
            problems.append(decision)
            continue
        decisions[decision.id] = decision
        kept[path] = (stamps[path], dataclasses.astuple(decision))
    problems += check_moves(decisions, content)
    if problems:
        raise ContentError(*join_lines(problems))
    return decisions, kept


def digest_decisions(decisions: Mapping[str, Decision]) -> dict[str, bytes]:
    """Return a digest of each decision."""
    return {id_: digest_value(dataclasses.astuple(decision)) for id_, decision in decisions.items()}
