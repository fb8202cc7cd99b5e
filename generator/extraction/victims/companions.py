"""People who are told by those they belong to: guards of an officer, colleagues, the relative of somebody unknown."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.guards import hits_business, is_private, is_rebel
from generator.extraction.victims.named_forces import find_group_of_names
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_HEARER, _OPENING, _HERE = 3, 4, 2
_HIS = ("his", "her")
_SERVE_TOGETHER = ("colleague", "assistant", "subordinate")


def find_group_served(words: Words, reading: Reading, before: Reading | None) -> str | None:
    """Return the group of those who serve somebody: ``the officer's gunman``."""
    if _is_gunman_of(words, reading, before):
        return _group_of_guarded(words, reading.mention)
    return SECURITY_FORCES if before is not None and _serves_beside(words, reading, before) else None


def _is_gunman_of(words: Words, reading: Reading, before: Reading | None) -> bool:
    """Whether an armed man is somebody's guard: ``the officer's gunman``, ``his driver and three gunmen``."""
    mention = reading.mention
    armed = mention.head is not None and row_of(mention.head).text("group") == reading.group == MILITANTS
    if mention.head is None or not armed or row_of(mention.head).text("class_from") != "employer":
        return False
    if mention.owner is not None or before is None:
        return mention.owner is not None
    own = words.tokens[before.mention.first].lower in people_words("owners") and before.verb == reading.verb
    his = before.group == SECURITY_FORCES and words.tokens[mention.first].lower in people_words("owners")
    return own or his or _is_titled_beside(reading, before)


def _is_titled_beside(reading: Reading, before: Reading) -> bool:
    """Whether being armed is somebody's rank beside those of a force: ``ASI Karim and gunman Tahir were killed``."""
    mention, beside = reading.mention, before.group == SECURITY_FORCES and before.verb == reading.verb
    return beside and mention.titled and before.mention.quantity is None and not before.mention.definite


def _group_of_guarded(words: Words, mention: Mention) -> str:
    """Return the group of those who guard somebody: of a force if a rank of it owns them or opens the list."""
    if mention.owner is not None and is_rebel(words, mention.owner):
        return MILITANTS
    before = (term for term in words.nouns.values() if term.last < mention.first)
    owners = [mention.owner] if mention.owner is not None else before
    forces = any(row_of(one).text("group") == SECURITY_FORCES for one in owners)
    return SECURITY_FORCES if forces else CIVILIANS


def is_guard_of_civilian(words: Words, mention: Mention) -> bool:
    """Whether people are the guards of somebody told before who holds no office: ``a contractor … his two guards``."""
    if mention.head is None or row_of(mention.head).text("class_from") != "employer":
        return False
    return _is_private(words, mention.first)


def tell_guards(readings: Sequence[Reading], words: Words, last: Words) -> tuple[Reading, ...]:
    """Take the guards of a civilian or a business told of just before for civilians: ``A trader died. His guard``."""
    return tuple(replace(one, group=CIVILIANS) if _is_his_guard(one, words, last) else one for one in readings)


def _is_his_guard(reading: Reading, words: Words, last: Words) -> bool:
    """Whether a sentence opens with a guard: his who was told of before, a civilian, or where a school was hit."""
    head = reading.mention.head
    if head is None or reading.group != SECURITY_FORCES or row_of(head).text("class_from") != "employer":
        return False
    if has_any(words.tokens[: min(_OPENING, head.first)], _HIS):
        return _is_private(last, len(last.tokens))
    opens = head.first == reading.mention.last < _HERE and find_group_of_names(last.tokens) is None
    return opens and hits_business(last, len(last.tokens))


def _is_private(words: Words, before: int) -> bool:
    """Whether the last single person before a token is a civilian who holds no office."""
    told = (term for at, term in sorted(words.nouns.items(), reverse=True) if at < before)
    owner = next((term for term in told if term.form_key == "singular"), None)
    return owner is not None and is_private(owner)


def find_teller(words: Words, before: int) -> str | None:
    """Return the group of who tells a force of his own people: ``A miner told police that … two of his colleagues``."""
    tokens = words.tokens
    at = next((at for at in range(1, before) if tokens[at].lower in people_words("telling_to")), 0)
    if not at or find_group_of_names(tokens[at + 1 : at + 1 + _HEARER]) is None or find_group_of_names(tokens[:at]):
        return None
    return next((row_of(words.nouns[one]).text("group") for one in sorted(words.nouns) if one < at), None)


def are_colleagues(words: Words, mention: Mention) -> bool:
    """Whether people are called those of somebody counted before: ``constable killed, two colleagues hurt``."""
    if mention.head is None or mention.head.row != "companion":
        return False
    counted = mention.quantity is not None or words.tokens[mention.first].lower in people_words("owners")
    return counted and words.tokens[mention.head.last].lower.startswith(_SERVE_TOGETHER)


def _serves_beside(words: Words, reading: Reading, before: Reading) -> bool:
    """Whether somebody serves in a force that is told of: officials hurt in its clash, the driver of a police van."""
    head = reading.mention.head
    if head is None or reading.group != CIVILIANS:
        return False
    if head.row == "driver":
        plain = head.first - reading.mention.first <= 1  # no ``truck driver``
        listed = plain and before.group == SECURITY_FORCES and before.verb == reading.verb
        vans = ((at, one.last + 1) for at, one in words.things.items() if one.row == "vehicles")
        named = (find_group_of_names(words.tokens[max(0, first - 1) : end]) for first, end in vans)
        return listed and SECURITY_FORCES in named
    clash = head.row == "official" and before.group == MILITANTS and before.outcome == "killed"
    return clash and find_group_of_names(words.tokens) == SECURITY_FORCES


def is_of_nobody(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether somebody is a relative of a person of whom nobody says who he was: ``a man and his nephew``."""
    quantity, mention = before.mention.quantity, reading.mention
    one = quantity is not None and (quantity.article or quantity.value == 1)
    single = one and before.group == UNSPECIFIED
    between = chunks[before.chunk + 1 : reading.chunk]
    joined = ("and",) if before.verb == reading.verb else ("and", "comma", "subordinator", "stop")
    beside = bool(between) and between[-1].kind in joined
    beside = beside and not any(one.mention is not None and one.mention.kind != "thing" for one in between)
    alone = mention.kind == "relation" and mention.quantity is None and not mention.form_plural
    return single and beside and alone and words.tokens[mention.first].lower in people_words("owners")
