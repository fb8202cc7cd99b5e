"""People whom one sentence after the other names: "Gul Khan was taken from Tump. Noor Ahmed was taken from Tump"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted

_ALIKE = 0.6
_NEAR, _NAMED = 3, "named"
_NAMELESS = ("bare", "part")
_OF_PLACES = ("preposition", "of", "to")


def names_others(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a later sentence names others whom the same befell, each of whose names is unlike those told before.

    A fighter may be told of by a name of war, and who bears no name may be one of those named.
    """
    last = told[-1]
    if not 0 < item.index - last.index <= _NEAR or MILITANTS in (figure.group, item.figure.group):
        return False
    same = (figure.outcome, figure.status) == (item.figure.outcome, item.figure.status)
    alike = figure.group == item.figure.group or UNSPECIFIED in (figure.group, item.figure.group)
    if not (same and alike and all(one.plain for one in (*told, item))):
        return False
    before, now = [list(_list_names(one)) for one in told], list(_list_names(item))
    known = [name for names in before for name in names]
    every = figure.count == len(known) and item.figure.count == len(now)
    return every and all(known) and all(now) and not any(_may_be_one(one, other) for one in known for other in now)


def _list_names(item: Counted) -> Iterator[list[str]]:
    """Yield the name of each of the people of a figure, empty for one who is not named."""
    for one in item.reading.members or (item.reading.mention,):
        yield [word.lower() for word in _find_name(item, one)]


def _find_name(item: Counted, mention: Mention) -> list[str]:
    """Return the words of somebody's name: his own, or that beside what he is (``Gul Khan, a tailor,``)."""
    tokens, head, chunks = item.scene.sentence.tokens, mention.head, item.scene.chunks
    if mention.form_plural or mention.partitive or mention.kind in _NAMELESS:
        return []  # ``One of the injured died later``
    first = mention.first if head is None else head.last + 1
    own = [token.text for token in tokens[first : mention.last + 1] if token.text[0].isupper()]
    if mention.kind == "name" or own:
        return own
    at = next((at for at, chunk in enumerate(chunks) if chunk.first == mention.first), 0)
    behind = chunks[at + 1 : at + 2]
    if behind and behind[0].kind == "name" and tokens[behind[0].first].text == _NAMED:
        return [token.text for token in tokens[behind[0].first + 1 : behind[0].last + 1]]
    sides = [at + step for step in (2, -2) if at + step >= 0 and _is_comma(item, at + step // 2)]
    named = [side for side in sides if side < len(chunks) and chunks[side].kind == "name"]
    alone = [chunks[side] for side in named if not side or chunks[side - 1].kind not in _OF_PLACES]
    return [token.text for one in alone[:1] for token in tokens[one.first : one.last + 1]]


def _is_comma(item: Counted, at: int) -> bool:
    return at < len(item.scene.chunks) and item.scene.chunks[at].kind == "comma"


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names may be one person's: a part is written alike, but for a last one that both bear."""
    kin = min(len(one), len(other)) > 1 and one[-1] == other[-1]
    first, second = (one[:-1], other[:-1]) if kin else (one, other)
    return any(SequenceMatcher(None, left, right).ratio() >= _ALIKE for left in first for right in second)
