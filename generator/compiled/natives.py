"""Writes a module so that mypyc makes it fast: values become native classes, whose fields are read without a look-up.

Constants are read without one, too (``constants``), and functions that keep their answers are called as others are
(``keeping``). What is written means the same to Python as the module does; a test reads articles with it, uncompiled.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from generator.compiled.constants import settle_constants
from generator.compiled.keeping import keep_answers

_FROZEN = "generator.vocabulary.frozen"
_TYPES = "from typing import Any as _Any, Final as _Final"
_NO_NATIVES = ("tuple", "dict")
"""Built-in types from which mypyc lets no native class inherit."""


class _Fields(NamedTuple):
    names: list[str]
    parameters: list[str]
    values: list[str]


def make_native(source: str) -> str:
    """Return a module with the same meaning for the compiler."""
    tree = _Displays().visit(ast.parse(source))
    values = _imports_values(tree)
    body: list[ast.stmt] = []
    for node in keep_answers(settle_constants(tree.body)):
        body.append(node)
        if isinstance(node, ast.ClassDef) and values and any(map(_makes_value, node.decorator_list)):
            body += _make_value(node)
        elif isinstance(node, ast.ClassDef) and _is_slow(node):
            node.decorator_list.insert(0, _read_expression("mypy_extensions.mypyc_attr(native_class=False)"))
            body.insert(_find_first(body), ast.parse("import mypy_extensions").body[0])
    body.insert(_find_first(body), ast.parse(_TYPES).body[0])
    tree.body = body
    return ast.unparse(ast.fix_missing_locations(tree))


class _Displays(ast.NodeTransformer):
    """Writes ``x in (*a, b)`` as ``x in tuple([*a, b])``, on which mypyc 2.4 does not break."""

    def visit_Compare(self, node: ast.Compare) -> ast.Compare:
        self.generic_visit(node)
        node.comparators = [
            _write_tuple(right) if isinstance(operator, ast.In | ast.NotIn) else right
            for operator, right in zip(node.ops, node.comparators, strict=True)
        ]
        return node


def _write_tuple(node: ast.expr) -> ast.expr:
    if not isinstance(node, ast.Tuple | ast.List | ast.Set) or not any(
        isinstance(one, ast.Starred) for one in node.elts
    ):
        return node
    return ast.Call(ast.Name("tuple", ast.Load()), [ast.List(node.elts, ast.Load())], [])


def _read_expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _imports_values(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == _FROZEN
        and any(name.name == "dataclass" for name in node.names)
        for node in tree.body
    )


def _makes_value(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "dataclass"


def _is_slow(node: ast.ClassDef) -> bool:
    """Whether a class cannot be native: it extends a built-in type, or keeps what it worked out."""
    bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
    inherits = any(isinstance(base, ast.Name) and base.id in _NO_NATIVES for base in bases)
    keeps = any("cached_property" in map(ast.unparse, getattr(one, "decorator_list", ())) for one in node.body)
    return inherits or keeps


def _find_first(body: list[ast.stmt]) -> int:
    """Return where the imports begin, behind the module's docstring and ``from __future__``."""
    return next(at for at, node in enumerate(body) if isinstance(node, ast.Import | ast.ImportFrom)) + 1


def _make_value(node: ast.ClassDef) -> list[ast.stmt]:
    """Turn a class of values into a native one with the same methods; return what has to follow it."""
    node.decorator_list = []
    fields = _Fields([], [], [])
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            _read_field(one, one.target.id, fields)
            one.value = None
    node.body += ast.parse(_write_methods(node.name, fields)).body
    return ast.parse(f"from {_FROZEN} import let_copy as _let_copy\n_let_copy({node.name}, {node.name}.copied)").body


def _read_field(node: ast.AnnAssign, name: str, fields: _Fields) -> None:
    kind, value = ast.unparse(node.annotation), node.value
    factory = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "field"
    fields.names.append(name)
    if factory and isinstance(value, ast.Call):
        fields.parameters.append(f"{name}: {kind} | None = None")
        fields.values.append(f"{ast.unparse(value.keywords[0].value)}() if {name} is None else {name}")
    else:
        fields.parameters.append(f"{name}: {kind}" + (f" = {ast.unparse(value)}" if value else ""))
        fields.values.append(name)


def _write_methods(name: str, fields: _Fields) -> str:
    sets = "\n    ".join(f"self.{field} = {value}" for field, value in zip(fields.names, fields.values, strict=True))
    same = " and ".join(f"self.{field} == other.{field}" for field in fields.names)
    shown = ", ".join(f"{field}={{self.{field}!r}}" for field in fields.names)
    return f"""
def __init__(self, {", ".join(fields.parameters)}) -> None:
    {sets}
def __eq__(self, other: object) -> bool:
    return self is other or (isinstance(other, {name}) and {same})
def __hash__(self) -> int:
    return hash(({"".join(f"self.{field}, " for field in fields.names)}))
def __repr__(self) -> str:
    return f"{name}({shown})"
def copied(self) -> {name}:
    return {name}({", ".join(f"self.{field}" for field in fields.names)})
"""
