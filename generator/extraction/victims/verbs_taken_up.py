"""People who share a verb that is only taken up: "A trader was killed, as was his son", "and so were two guards"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.victims.arguments import mention_of
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

TAKEN_UP = "taken_up"
_GOES_ON = ("outcome", "verb", "be", "have", "modal", "relative", "that", "speech")


def add_taken_up(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read people behind ``as was``, ``so were``, ``as did``: what befell those before them befell these too."""
    if not found or not has_any(words.tokens, people_words("taking_up")):
        return
    for at in range(2, len(chunks) - 1):
        if not _takes_up(words, chunks, at):
            continue
        victims = expand_right(words, chunks, at + 1)
        base = _find_base(found, at)
        if base is None or not victims or _goes_on(chunks, victims[-1].chunk + 1):
            continue
        for victim in victims:
            mention = mention_of(chunks, victim.chunk)
            if victim.chunk not in found and mention.kind not in ("thing", "unknown"):
                found[victim.chunk] = replace(
                    base, mention=mention, chunk=victim.chunk, group=find_group(words, mention, base.group),
                    rule=TAKEN_UP, inside=victim.inside, members=(),
                )  # fmt: skip


def _takes_up(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk is the verb of ``, as were`` or ``and so did``."""
    first = chunks[at].first
    before = in_small_letters(words.tokens)[max(0, first - 2) : first]
    taken = words.tokens[first].lower in people_words("taking_up") and len(before) > 1
    return taken and (before[1:] == ["as"] or before == ["and", "so"])


def _find_base(found: dict[int, Reading], at: int) -> Reading | None:
    """Return what was told last before a verb that takes it up."""
    before = [one for one in found.values() if one.verb < at and one.chunk < at and one.inside is None]
    base = max(before, key=lambda one: (one.verb, one.chunk), default=None)
    return base if base is not None and base.outcome in PERSON_OUTCOMES and base.real and base.certain else None


def _goes_on(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether those behind it have a verb of their own: ``as was a man who fled``, ``as was said by police``."""
    return at < len(chunks) and chunks[at].kind in _GOES_ON
