"""People or things that a sentence names: what is read of one noun phrase."""

from __future__ import annotations

from generator.extraction.chunks.quantities import Quantity
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term


@dataclass(frozen=True, slots=True)
class Mention:
    """People or things that a sentence names, from token ``first`` to ``last``.

    ``kind``: person, thing, bare (a number alone), part ("three of them"), unknown (a word the vocabulary does not
    have) or name. ``state``: the outcome verb in it that is an adjective ("three injured passengers").
    ``whole``: of how many it counts some.
    """

    first: int
    last: int
    kind: str
    quantity: Quantity | None = None
    head: Term | None = None
    state: Term | None = None
    definite: bool = False
    others: bool = False
    partitive: bool = False
    owner: Term | None = None
    second: Term | None = None
    whole: Quantity | None = None

    @property
    def plural(self) -> bool:
        """Whether the head noun is written in the plural."""
        return self.head is not None and self.head.form_key.endswith("plural")

    @property
    def form_plural(self) -> bool:
        """Whether the head noun can be a plural."""
        return self.head is not None and self.head.form_key != "singular"

    @property
    def plain_number(self) -> bool:
        """Whether it is an exact number without a noun: ``nine``, and not ``two others``, ``the two``, ``dozens``."""
        number = self.quantity
        if self.kind != "bare" or number is None or self.partitive or self.others:
            return False
        return number.value is not None and not (number.article or number.anaphoric)

    @property
    def number(self) -> int | None:
        """The number that stands in the text, whatever bounds it; ``None`` without one."""
        return self.quantity.value if self.quantity is not None else None

    @property
    def anaphoric(self) -> bool:
        """Whether its number counts people told of before: ``the two``, ``both men``."""
        return self.quantity is not None and self.quantity.anaphoric

    @property
    def known(self) -> bool:
        """Whether it means people told of before: ``the driver``, ``the two soldiers``."""
        return self.definite or self.anaphoric

    @property
    def further(self) -> bool:
        """Whether they are told to be others, or more, than those before: ``another man``, ``two more``."""
        return self.others or (self.quantity is not None and self.quantity.more)

    @property
    def counted(self) -> bool:
        """Whether it counts people by a noun: ``nine men``, and neither ``nine`` nor ``the men``."""
        return self.kind != "thing" and self.quantity is not None and self.head is not None

    @property
    def titled(self) -> bool:
        """Whether it calls one person by rank or trade and name: ``ASI Gul Khan``, ``trader Noor``."""
        if self.head is None or self.quantity is not None or self.kind not in ("person", "rank", "relation"):
            return False
        return self.last > self.head.last and not self.form_plural

    @property
    def named(self) -> bool:
        """Whether it calls somebody by name, with or without rank or trade: ``Gul Khan``, ``ASI Gul Khan``."""
        return self.kind == "name" or self.titled


def is_titled(mention: Mention | None) -> bool:
    """Whether a chunk calls one person by rank or trade and name."""
    return mention is not None and mention.titled


def is_counted(mention: Mention | None) -> bool:
    """Whether a chunk tells of people or things with a number or an article."""
    return mention is not None and mention.quantity is not None
