"""Whether a number alone counts people of the group before it: ``injuring two``, ``87 held and 143 freed``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import CASUALTIES, CIVILIANS, MILITANTS, SECURITY_FORCES
from generator.extraction.victims.fell_to_fire import is_bombers_victim
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any

CAUGHT = ("arrested", "surrendered")
_ACTING = ("active", "participial", "split")
_TWICE = 2


def is_left(words: Words, reading: Reading) -> bool:
    """Whether a number tells what an attack of the same clause did: ``, killing six``, ``, leaving two dead``."""
    left = reading.mention.first > 0 and words.tokens[reading.mention.first - 1].lower == "leaving"
    return reading.rule == "participial" or (reading.rule in ("adjective", "reduced") and left)


def takes_group(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether a number alone counts people of the group before it: ``injuring two``, ``87 held and 143 freed``."""
    own = before.group == MILITANTS and reading.rule in _ACTING
    if own and has_any(words.tokens[before.mention.first : reading.mention.first], people_words("reflexives")):
        return False  # ``The bomber blew himself up and killed six others``
    unlike = _more_than_those(words, reading, before) or is_bombers_victim(words, chunks, reading, before)
    if unlike or (reading.mention.kind == "name" and not before.certain):
        return False  # ``men fired upon Gul Khan, killing him``: who is named is none of them
    if _was_caught_before(chunks, reading, before):
        return False
    whose = [chunk.kind for chunk in chunks[reading.chunk + 1 : reading.chunk + 2]] == ["of"]
    if reading.mention.kind == "unknown" and before.group != CIVILIANS and not whose:
        return False  # ``two soldiers and a zoologist``, ``eight policemen and 12 applicants``
    goes_on = reading.rule in (*_ACTING, "intransitive") or reading.rule == before.rule == "nominal"
    if [chunk.kind for chunk in chunks[max(0, reading.chunk - 2) : reading.chunk]] == ["of", "relative"]:
        return True  # ``35 passengers were abducted, of whom 14 were freed``
    joined = reading.chunk > 0 and chunks[reading.chunk - 1].kind in ("and", "subordinator") and _share_group(before)
    rest = reading.mention.first > 0 and words.tokens[reading.mention.first - 1].lower in people_words("the_rest")
    left = reading.mention.kind == "bare" and is_left(words, reading) and before.rule in ("active", "participial")
    return reading.mention.others or rest or goes_on or joined or left or reading.verb == before.verb


def _was_caught_before(chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether people are harmed by a deed of which an earlier arrest only tells why, or against whom, it was done.

    ``The bomb, targeting troops who had captured a rebel, hurt 82 others``, ``… for the capture of a rebel, hurt``.
    """
    caught = before.outcome in CAUGHT and reading.outcome in CASUALTIES and reading.rule == "active"
    told = before.rule == "nominal" or any(chunk.kind == "relative" for chunk in chunks[: before.chunk])
    between = [chunk.kind for chunk in chunks[before.chunk : reading.verb]]
    return caught and told and "comma" in between and chunks[reading.verb - 1].mention is None


def _share_group(reading: Reading) -> bool:
    """Whether numbers behind people go on with their like: several, or a soldier, who is not among the public."""
    return reading.mention.form_plural or reading.mention.kind == "part" or fights_apart(reading)


def fights_apart(reading: Reading) -> bool:
    """Whether people are fighters or soldiers, beside whom nobody of the public is likely: no policemen."""
    head = reading.mention.head
    apart = head is not None and not row_of(head).flag("among_public")
    return reading.group in (SECURITY_FORCES, MILITANTS) and apart


def _more_than_those(words: Words, reading: Reading, before: Reading) -> bool:
    """Whether several others stand beside one who serves among the public: ``a constable and five others``.

    So they do beside an officer's own guard, and beside few of whom they are more than twice as many.
    """
    quantity, single, head = reading.mention.quantity, before.mention.quantity, before.mention.head
    if not reading.mention.others or quantity is None or not quantity.plural or head is None:
        return False
    guards = row_of(head).text("class_from") == "employer" and before.group == SECURITY_FORCES
    if guards and words.tokens[before.mention.first].lower in people_words("owners"):
        return True
    one = not before.mention.form_plural and (single is None or single.value == 1)
    few = single is not None and bool(single.count) and reading.verb == before.verb
    few = few and single is not None and (quantity.value or 0) > _TWICE * (single.count or 0)
    return (one or few) and row_of(head).flag("among_public")
