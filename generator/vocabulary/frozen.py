"""The ``dataclass`` of values that are made by the hundred thousand.

The type checker sees the standard one and refuses every change of a frozen value. At run time the freezing is left
out, for it makes each value four times as slow to make: a build makes a million of them. Such values have slots and
a hash, as frozen ones do.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

__all__ = ["dataclass"]

_Class = TypeVar("_Class", bound=type)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[_Class], _Class]:
        """Return a decorator that makes a class of values with slots; ``frozen`` is for the type checker alone."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)
