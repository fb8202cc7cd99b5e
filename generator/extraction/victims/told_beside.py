"""Who somebody was, told right behind him: "a man, a barber by profession, was", "Gul Khan, who worked as a clerk,"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from generator.extraction.chunks.chunks import Chunk, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.identity_letters import find_start, is_description, spell
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any, in_small_letters

_NAMES = r"(?:C?[KI]*A?N+(?:C[DN]+)?)?"
_BETWEEN = re.compile(rf"{_NAMES}(?P<aside>CK*)|{_NAMES}C?(?:W(?:L[LKI]*A?|K+A)|[LKI]*[KI][LKI]*A)(?:N+C)?")
_REACH = 14
_CLOSING = (",", "by", "from", "of", "-", "–", "—")


def find_group_beside(words: Words, chunks: Sequence[Chunk], position: int, counted: Container[int]) -> str:
    """Return the group of those as whom somebody is told right behind him; whoever is counted is somebody else."""
    last = chunks[position].last
    near = [at for at in list_phrases(chunks) if 0 < chunks[at].first - last <= _REACH and at not in counted]
    letters = spell(words, chunks) if near else ""
    for at in near:
        who = chunks[at].mention
        if (
            who is None
            or not is_description(words, chunks, at)
            or who.form_plural != _is_several(chunks[position].mention)
        ):
            continue
        said = _BETWEEN.fullmatch(letters[last + 1 : find_start(words, chunks, at)])
        closed = said is not None and (said["aside"] is None or has_any(words.tokens[who.last + 1 :][:1], _CLOSING))
        if closed and not _served_once(words, last, who):
            return find_group(words, who)
    return UNSPECIFIED


def _served_once(words: Words, last: int, who: Mention) -> bool:
    """Whether somebody is told what he was before: ``who had served as``, ``who used to work as``."""
    small = in_small_letters(words.tokens)[last + 1 : who.first]
    return "used" in small or ("had" in small and "been" not in small)


def _is_several(told: Mention | None) -> bool:
    """Whether more than one are told of."""
    if told is None or told.quantity is None or told.kind == "name":
        return told is not None and told.form_plural
    return told.quantity.plural
