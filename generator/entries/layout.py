"""Where keys and items stand in a front matter, line by line: what is needed to change some and keep the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_COMMENT = re.compile(r"\s+(#.*)")


@dataclass(slots=True)
class Block:
    """One key or one item: its lines (from 0, both ends included), its column, and what stands inside it.

    ``mapping`` holds the keys of a block mapping and ``items`` the items of a block list; both are empty for a value
    that is written on its own lines (a scalar, or brackets). ``comment`` stands behind such a value.
    """

    first: int
    last: int
    column: int
    comment: str = ""
    mapping: dict[str, Block] = field(default_factory=dict)
    items: list[Block] = field(default_factory=list)

    @property
    def inner_column(self) -> int:
        """The column of the keys inside."""
        return next(iter(self.mapping.values())).column

    def comments_inside(self) -> Iterator[str]:
        """Yield the comments that stand behind values, its own and those of all that it holds."""
        if self.comment:
            yield self.comment
        for block in (*self.mapping.values(), *self.items):
            yield from block.comments_inside()


def read_layout(front_matter: str) -> Block:
    """Read where the keys of a front matter stand."""
    lines = front_matter.splitlines()
    node = yaml.compose(front_matter, Loader=yaml.CBaseLoader)
    block = Block(0, len(lines) - 1, 0)
    _look_inside(block, node, lines)
    return block


def _look_inside(block: Block, node: Any, lines: list[str]) -> None:
    """Fill in what stands inside a key or item, and with it where it ends."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for key, value in node.value:
            inner = Block(key.start_mark.line, key.start_mark.line, key.start_mark.column)
            _look_inside(inner, value, lines)
            block.mapping[key.value] = inner
        block.last = max(inner.last for inner in block.mapping.values())
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for item in node.value:
            inner = Block(item.start_mark.line, item.start_mark.line, item.start_mark.column)
            _look_inside(inner, item, lines)
            block.items.append(inner)
        block.last = max(inner.last for inner in block.items)
    else:
        _find_end(block, node.end_mark, lines)


def _find_end(block: Block, end: Any, lines: list[str]) -> None:
    """Find the last line of a scalar or of brackets, and the comment behind it."""
    last = end.line
    if end.column == 0 and last > block.first:  # the end of a block scalar is where the next line starts
        last -= 1
        while last > block.first and not lines[last].strip():
            last -= 1
    elif match := _COMMENT.match(lines[last][end.column :] if last < len(lines) else ""):
        block.comment = match[1]
    block.last = min(last, len(lines) - 1)
