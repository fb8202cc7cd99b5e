"""Makes Jinja write faster code for templates: the same output for the frozen models that ours are given.

What differs: the text of a block is collected and handed on at once and not piece by piece through every level of
inheritance; attributes are read as Python reads them (a missing one is an error either way); plain text is escaped
without being wrapped; macros are called as functions; and a loop knows its length.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, Template, nodes, runtime
from jinja2.compiler import CodeGenerator, Frame, find_undeclared
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner
except ImportError:
    from markupsafe._native import _escape_inner

VERSION = 7
"""Part of the name of the folder that keeps compiled templates; raise it when this module changes."""
MISSING: Any = vars(runtime)["missing"]


class FastCode(CodeGenerator):
    """Writes the Python code of a template."""

    extends = False
    macros: frozenset[str] = frozenset()
    own: Mapping[str, int] = {}
    written: nodes.Node | None = None

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a template. It takes from the environment what is ours, when it is loaded."""
        self.extends = node.find(nodes.Extends) is not None
        self.own = {each.name: len(each.args) for each in node.find_all(nodes.Macro) if _is_function(each)}
        defined = (macro.name for macro in node.find_all(nodes.Macro))
        imported = (name for each in node.find_all(nodes.FromImport) for name in each.names)
        self.macros = frozenset((*defined, *(name if isinstance(name, str) else name[1] for name in imported)))
        super().visit_Template(node, frame)
        self.writeline("escape_text, write_text, write_macro, Macro = environment.faster")
        known = {id(each.node) for each in node.find_all(nodes.Getattr) if each.attr in _Loop.__slots__}
        if all(id(name) in known for name in node.find_all(nodes.Name) if name.name == "loop"):
            self.writeline("LoopContext = environment.iterate")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write the body of a block, or of a page that extends none, so that it collects its text and yields once."""
        alone = frame.rootlevel and not self.extends
        if frame.buffer is not None or not (alone or (frame.block_frame and frame.block)):
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield from {frame.buffer}" if alone else f"yield concat({frame.buffer})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write ``value.name``."""
        if keyword.iskeyword(node.attr) or node.attr.startswith("_"):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002 - Jinja's
        """Write a call; a macro's text that is only written needs no wrapping."""
        if node is not self.written:
            super().visit_Call(node, frame, forward_caller)
            return
        size = self.own.get(node.node.name, -1) if isinstance(node.node, nodes.Name) else -1
        if size >= len(node.args):  # a macro of this template is the function that it is defined as
            self.visit(node.node, frame)
            self.write(".text_of(")
            self._write_arguments(node, frame)
            self.write(", ".join(["missing"] * (size - len(node.args))) + ")")
            return
        self.write("macro.text_of(")
        self._write_arguments(node, frame)
        self.write(") if type(macro := ")
        self.visit(node.node, frame)
        self.write(f") is Macro and macro.size == {len(node.args)} else write_macro(context, macro, ")
        self._write_arguments(node, frame)
        self.write(")")

    def _write_arguments(self, node: nodes.Call, frame: Frame) -> None:
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")

    def _calls_macro(self, node: nodes.Node) -> bool:
        return (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.node.name in self.macros
            and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        )

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_plain(frame, finalize):
            super()._output_child_pre(node, frame, finalize)
        elif self._calls_macro(node):
            self.written = node
            self.write("(")
        else:
            self.write("(escape_text(text) if type(text := (")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_plain(frame, finalize) or node is self.written:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")) is str else write_text(text))")


def _is_function(macro: nodes.Macro) -> bool:
    """Whether a macro takes just the arguments that it names."""
    return not find_undeclared(macro.body, ("caller", "kwargs", "varargs"))


def _is_plain(frame: Frame, finalize: Any) -> bool:
    """Whether texts are escaped here in any case, and changed in no other way."""
    return not frame.eval_ctx.volatile and bool(frame.eval_ctx.autoescape) and finalize.src is None


def write_text(value: Any) -> str:
    """Escape a value for HTML that is seldom plain text."""
    if type(value) is int or type(value) is float:
        return str(value)
    return value if type(value) is Markup else str(escape(value))


class _FastMacro(Macro):
    """A macro that can be called as the function that it is; ``size`` is how many arguments that takes."""

    def __init__(self, environment: Environment, func: Callable[..., str], name: str, *more: Any) -> None:
        super().__init__(environment, func, name, *more)
        self.text_of = func
        self.size = -1 if self.catch_kwargs or self.catch_varargs or self.caller else len(self.arguments)


def write_macro(context: Context, called: Any, *arguments: Any) -> str:
    """Return the text of a macro that is called by place."""
    if type(called) is _FastMacro:
        lacking = called.size - len(arguments)
        if lacking == 0:
            return called.text_of(*arguments)
        if lacking > 0:
            return called.text_of(*arguments, *[MISSING] * lacking)
    return write_text(context.call(called, *arguments))


class _Loop:
    """What a template may ask of a loop."""

    __slots__ = ("first", "index", "last", "length")
    first: bool
    index: int
    last: bool
    length: int


def _make_only() -> _Loop:
    only = _Loop()
    only.index, only.length, only.first, only.last = 1, 1, True, True
    return only


_ONLY = _make_only()


def iterate(items: Iterable[Any], _undefined: object) -> Iterable[tuple[Any, _Loop]]:
    """Return items, each with where the loop is. Most lists of quotes have one."""
    known = tuple(items)
    return ((known[0], _ONLY),) if len(known) == 1 else _iterate(known)


def _iterate(known: tuple[Any, ...]) -> Iterator[tuple[Any, _Loop]]:
    loop = _Loop()
    loop.length = length = len(known)
    for number, item in enumerate(known, 1):
        loop.index, loop.first, loop.last = number, number == 1, number == length
        yield item, loop


_open: list[Context] = []
"""The contexts of pages that are being rendered."""


def _let_go(before: int) -> None:
    """Empty the contexts that were opened since there were so many."""
    for context in _open[before:]:
        context.vars.clear()
        context.blocks.clear()
        context.parent = {}
    del _open[before:]


class FastTemplate(Template):
    """A template that leaves nothing behind but its text (or the bytes of it), and whose module is made once.

    A context and its macros refer to each other, and to the page. Without the collector, which a build leaves off,
    all pages would stay in memory.
    """

    def render(self, *args: Any, **values: Any) -> str:
        """Render with values, and let go of them."""
        before = len(_open)
        try:
            return super().render(*args, **values)
        finally:
            _let_go(before)

    def encode(self, **values: Any) -> bytes:
        """Render a page as bytes: each piece by itself, as most of a page outside its block is plain ASCII."""
        before = len(_open)
        try:
            return b"".join(map(str.encode, self.root_render_func(self.new_context(values))))
        except Exception:  # noqa: BLE001 - Jinja tells of the line of the template
            self.environment.handle_exception()
        finally:
            _let_go(before)

    def new_context(self, *args: Any, **values: Any) -> Context:
        """Make a context and remember it."""
        context = super().new_context(*args, **values)
        _open.append(context)
        return context

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja's
        """Return the module for imports without context, which depends on nothing else and is kept."""
        before = len(_open)
        module = super()._get_default_module()
        del _open[before:]
        return module


def speed_up(env: Environment) -> None:
    """Let an environment compile its templates in this way, and look each of them up once."""
    env.code_generator_class = FastCode
    env.template_class = FastTemplate
    known: dict[str, Template] = {}
    find = type(env).get_template

    def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002 - Jinja's name
        if globals is not None or type(name) is not str:
            return find(env, name, parent, globals)
        found = known.get(name)
        if found is None:
            found = known[name] = find(env, name, parent)
            found.globals = dict(found.globals)  # from a chain of mappings, which each rendering would walk
        return found

    vars(env).update(
        faster=(_escape_inner, write_text, write_macro, _FastMacro), iterate=iterate, get_template=get_template
    )
