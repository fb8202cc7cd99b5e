"""Reads what people decided about incidents: ``content/incidents/ID.md``, also the ledger of published ids.

A file has front matter with ``id`` and any of ``title``, ``merged_into``, ``split_into`` (a list) and ``withdrawn``
(the reason); its body is a note to readers. An incident without a file is simply active.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.entries.frontmatter import FenceError, OddYamlError, clean_text, parse_text
from generator.entries.problem import Problem, find_nearest
from generator.extraction.facts import Texts
from generator.vocabulary.frozen import dataclass

KEYS = ("id", "title", "merged_into", "split_into", "withdrawn")


@dataclass(frozen=True, slots=True)
class Decision:
    """What people decided about one incident and no article says."""

    id: str
    title: str | None = None
    merged_into: str | None = None
    split_into: Texts = ()
    withdrawn: str | None = None
    note: str = ""

    @property
    def state(self) -> str:
        """Return active, merged, split or withdrawn."""
        if self.merged_into:
            return "merged"
        if self.split_into:
            return "split"
        return "withdrawn" if self.withdrawn else "active"

    @property
    def moved_to(self) -> Texts:
        """The incidents that took this one's place; empty for an active or withdrawn one."""
        return (self.merged_into,) if self.merged_into else self.split_into


def read_decisions(content: Path) -> tuple[dict[str, Decision], list[Problem]]:
    """Read all decisions below a content folder, by incident id, and every problem in them."""
    decisions: dict[str, Decision] = {}
    problems: list[Problem] = []
    for path in sorted((content / "incidents").glob("*.md")):
        read = read_decision(path.read_text(encoding="utf8"), f"{content.name}/incidents/{path.name}")
        if isinstance(read, Problem):
            problems.append(read)
        else:
            decisions[read.id] = read
    problems += check_moves(decisions, content)
    return decisions, problems


def read_decision(text: str, path: str) -> Decision | Problem:
    """Read one decision file; the first problem ends the reading of it."""
    try:
        tree, body = parse_text(clean_text(text))
    except FenceError as error:
        return Problem(path, 1, 1, error.code, str(error))
    except OddYamlError:
        return Problem(path, 2, 1, "D01", "must be plain keys and values, each key once, without anchors and tags")
    problem = _check_keys(tree, text, path)
    if problem:
        return problem
    split = tree.get("split_into", ())
    return Decision(
        id=tree["id"],
        title=tree.get("title") or None,
        merged_into=tree.get("merged_into") or None,
        split_into=(split,) if isinstance(split, str) else tuple(split),
        withdrawn=tree.get("withdrawn") or None,
        note=body.strip(),
    )


def _check_keys(tree: Mapping[str, Any], text: str, path: str) -> Problem | None:
    for key in tree:
        if key not in KEYS:
            near = find_nearest(key, KEYS)
            message = f"is not a key of a decision, which are {', '.join(KEYS)}"
            return Problem(path, _find_line(text, key), 1, "D02", message, key, near)
    for key, value in tree.items():
        if not (isinstance(value, str) or (key == "split_into" and _is_texts(value))):
            kind = "a list of ids" if key == "split_into" else "a text"
            return Problem(path, _find_line(text, key), 1, "D05", f"{key} must be {kind}")
    name = Path(path).stem
    if tree.get("id") != name:
        stated = None if tree.get("id") is None else str(tree["id"])
        return Problem(path, _find_line(text, "id"), 1, "D03", "id must be the file's name", stated, name)
    return None


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _find_line(text: str, key: str) -> int:
    """Return the line of a key; the first one of the front matter where it is not written as plain text."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 2)


def check_moves(decisions: Mapping[str, Decision], content: Path) -> list[Problem]:
    """Check that what an incident moved to exists in the ledger and is itself where it says (one step, no chain)."""
    problems = []
    for decision in decisions.values():
        for target in decision.moved_to:
            known = decisions.get(target)
            if known is not None and known.moved_to:
                path = content / "incidents" / f"{decision.id}.md"
                key = "merged_into" if decision.merged_into else "split_into"
                line = _find_line(path.read_text(encoding="utf8"), key)
                shown = f"{content.name}/incidents/{path.name}"
                message = f"{key} must name where that incident went, because it has moved on itself"
                better = known.moved_to[0] if decision.id not in known.moved_to else None
                problems.append(Problem(shown, line, 1, "D04", message, target, better))
    return problems


def write_decision(decision: Decision) -> str:
    """Write a decision file in canonical form."""
    lines = ["---", f"id: {decision.id}"]
    for key in ("title", "merged_into", "withdrawn"):
        value = getattr(decision, key)
        if value:
            lines.append(f"{key}: {_quote(value)}")
    if decision.split_into:
        lines += ["split_into:", *(f"- {target}" for target in decision.split_into)]
    lines.append("---")
    return "\n".join(lines) + "\n" + (f"{decision.note}\n" if decision.note else "")


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
