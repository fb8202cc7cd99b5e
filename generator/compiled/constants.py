"""Says which names of a module never change, so that mypyc looks none of them up in a dictionary at each use.

Of rows of words it says that they are tuples of any length: mypyc takes those of a known length apart at each use.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Collection, Iterator

_SHORTEST = 2
"""Letters of a constant's name: single ones are variables of types."""


def settle_constants(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return the statements of a module with each constant written as ``NAME: Final = …``."""
    parted = [one for node in body for one in _part(node)]
    names = (one for node in parted for one in ast.walk(node) if isinstance(one, ast.Name))
    bound = Counter(name.id for name in names if isinstance(name.ctx, ast.Store))
    once = {name for name, times in bound.items() if times == 1}
    return [_settle(node, once) for node in parted]


def _part(node: ast.stmt) -> Iterator[ast.stmt]:
    """Yield ``A, B = 1, 2`` as ``A = 1`` and ``B = 2``; all else as it is."""
    target = _find_target(node)
    if isinstance(target, ast.Tuple) and isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
        for name, value in zip(target.elts, node.value.elts, strict=True):
            yield ast.Assign([name], value)
    else:
        yield node


def _find_target(node: ast.stmt) -> ast.expr | None:
    """Return the one thing to which a statement gives a value."""
    if isinstance(node, ast.Assign):
        return node.targets[0] if len(node.targets) == 1 else None
    return node.target if isinstance(node, ast.AnnAssign) else None


def _settle(node: ast.stmt, once: Collection[str]) -> ast.stmt:
    """Write a statement that binds a constant as one that does so for good."""
    target = _find_target(node)
    if not isinstance(target, ast.Name) or target.id not in once or not _is_constant(target.id):
        return node
    if isinstance(node, ast.Assign):
        kind = _find_kind(node.value)
        return ast.parse(f"{target.id}: _Final{f'[{kind}]' if kind else ''} = {ast.unparse(node.value)}").body[0]
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        node.annotation = ast.Subscript(ast.Name("_Final", ast.Load()), node.annotation, ast.Load())
    return node


def _is_constant(name: str) -> bool:
    return name.isupper() and len(name.strip("_")) >= _SHORTEST


def _find_kind(value: ast.expr) -> str:
    """Return the type of a tuple of words or numbers, that mypyc keeps it as a tuple; of all else it finds the type."""
    if not isinstance(value, ast.Tuple) or not all(isinstance(one, ast.Constant) for one in value.elts):
        return ""
    kinds = {type(one.value).__name__ for one in value.elts if isinstance(one, ast.Constant)}
    return f"tuple[{kinds.pop()}, ...]" if len(kinds) == 1 else ""
