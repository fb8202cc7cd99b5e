"""Writes functions that keep their answers (``@cache``) without the decorator, so that mypyc calls them as its own."""

from __future__ import annotations

import ast
from collections.abc import Iterable

_NO_PARAMETERS = """
_kept_{name}: _Final[list[{kind}]] = []
def {name}() -> {kind}:
    if not _kept_{name}:
        _kept_{name}.append(_make_{name}())
    return _kept_{name}[0]
"""
_PARAMETERS = """
_kept_{name}: _Final[dict[_Any, {kind}]] = {{}}
def {name}({parameters}) -> {kind}:
    _known = _kept_{name}.get({key})
    if _known is not None:
        return _known
    if {key} not in _kept_{name}:
        _kept_{name}[{key}] = _make_{name}({given})
    return _kept_{name}[{key}]
"""


def keep_answers(body: Iterable[ast.stmt]) -> list[ast.stmt]:
    """Return the statements of a module in which each function under ``@cache`` keeps its answers by itself."""
    return [one for node in body for one in (_write(node) if isinstance(node, ast.FunctionDef) else [node])]


def _write(node: ast.FunctionDef) -> list[ast.stmt]:
    """Return a function that keeps its answers as one that makes them and one that asks for what was made."""
    if list(map(ast.unparse, node.decorator_list)) != ["cache"] or node.returns is None:
        return [node]
    name, kind, parameters = node.name, ast.unparse(node.returns), ast.unparse(node.args)
    node.name, node.decorator_list = f"_make_{name}", []
    names, rest = [one.arg for one in node.args.args], node.args.vararg
    keys, given = ([*names, rest.arg], [*names, f"*{rest.arg}"]) if rest else (names, names)
    text = _PARAMETERS if keys else _NO_PARAMETERS
    key = keys[0] if len(keys) == 1 else f"({', '.join(keys)})"
    asking = text.format(name=name, kind=kind, parameters=parameters, key=key, given=", ".join(given))
    return [node, *ast.parse(asking).body]
