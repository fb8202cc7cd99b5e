"""The ``dataclass`` of values that are made by the hundred thousand.

The type checker sees the standard one and refuses every change of a frozen value. At run time the freezing is left
out, for it makes each value four times as slow to make: a build makes a million of them. Such values have slots and
a hash, as frozen ones do.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass", "lay_out", "let_copy", "replace"]

_Class = TypeVar("_Class", bound=type)
_layouts: dict[type, tuple[Callable[[Any], tuple[Any, ...]], dict[str, int]]] = {}
"""How the fields of each class are read, and their places."""
_copiers: dict[type, Callable[[Any], Any]] = {}
"""How a value of each compiled class is copied."""


def lay_out(cls: type, names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Note the fields of a class in their order, for ``replace``; return what reads them of a value."""
    read = attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
    _layouts[cls] = read, {name: place for place, name in enumerate(names)}
    return read


def let_copy(cls: type, copy: Callable[[Any], Any]) -> None:
    """Note how a compiled class copies its values, for ``replace``."""
    _copiers[cls] = copy


if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[_Class], _Class]:  # noqa: ARG001 - for the type checker
        """Return a decorator that makes a class of values with slots; ``frozen`` is for the type checker alone."""

        def decorate(cls: _Class) -> _Class:
            made = dataclasses.dataclass(slots=slots, eq=False, repr=False)(cls)
            _compare_by(made, tuple(field.name for field in dataclasses.fields(made)))
            return made

        return decorate

    def _compare_by(cls: _Class, names: tuple[str, ...]) -> None:
        """Give a class what ``dataclasses`` would compile for each, which is half of the time that importing takes."""
        read = lay_out(cls, names)

        def show(self: Any) -> str:
            return f"{cls.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

        cls.__eq__ = lambda self, other: read(self) == read(other) if type(other) is cls else NotImplemented
        cls.__hash__ = lambda self: hash(read(self))
        cls.__repr__ = show

    def replace(value: Any, **changes: Any) -> Any:
        """Return a value with some fields changed, as ``dataclasses.replace`` does, in a third of its time."""
        layout = _layouts.get(type(value))
        if layout is None:
            return _change(_copiers[type(value)](value), changes)
        read, places = layout
        values = list(read(value))
        for name, change in changes.items():
            values[places[name]] = change
        return type(value)(*values)

    def _change(value: Any, changes: dict[str, Any]) -> Any:
        for name, change in changes.items():
            setattr(value, name, change)
        return value
