"""People and the parts of them that stand between them and their verb: "25 people, including 14 girls, were"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import is_titled
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.arguments import PEOPLE, Victim, mention_of
from generator.extraction.victims.groups import find_group
from generator.extraction.words.words import Words

_LISTED = {
    "phrase",
    "comma",
    "and",
    "of",
    "name",
    "word",
    "determiner",
    "adverb",
    "open",
    "close",
    "preposition",
    "dash",
}
_MANY, _OPENED = 1000, 3
_BEHIND_PARTS, _EVERY = {"among", "amongst", "included"}, ("all", "both")
_AFTER_PARTS = ("comma", "close", "dash", "and", "preposition", "word", "outcome")
_OWNED, _OWNER = ("word", "name", "determiner"), 6
_OF_PART = ("of", "determiner", "name", "word")
_FAR, _ENDS = 9, ("stop", "that", "speech", "outcome", "be", "have", "relative", "subordinator", "subset")
_DESCRIBED = ("of", "preposition", "word", "dash")


def list_inside(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return whole and parts of ``25 people, including 14 girls of a school and four nurses``, from its end."""
    start = subject
    while start > 0 and chunks[start].kind in _LISTED:
        start -= 1
    described = any(chunk.kind in _DESCRIBED for chunk in chunks[start:subject])
    if chunks[start].kind != "subset" or not (
        described or _is_uncounted(chunks, subject) or is_titled(chunks[subject].mention)
    ):
        return []
    whole = start - 1
    while whole > 0 and chunks[whole].kind in ("comma", "open", "dash"):
        whole -= 1
    mention = chunks[whole].mention
    if mention is None or mention.kind not in PEOPLE or mention.quantity is None:
        return []
    parts = [at for at in range(start + 1, subject + 1) if _opens_member(chunks, at)]
    return [Victim(whole), *(Victim(part, whole) for part in parts if not _is_uncounted(chunks, part))]


def list_behind_whole(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return whole and parts of ``ten soldiers, two officers and a driver among them,``, where the parts come first."""
    closes = subject + 1
    while closes < len(chunks) - 1 and (chunks[closes].kind in _OF_PART or _is_body(chunks[closes])):
        closes += 1  # ``a risaldar of the Levies among them``
    behind = chunks[closes : closes + 2]
    if [chunk.kind for chunk in behind[:1]] != ["subset"] or behind[-1].mention is not None:
        return []
    parts = [subject]
    while chunks[parts[-1] - 1].kind == "and" and chunks[parts[-1] - 2].mention is not None:
        parts.append(parts[-1] - 2)
    opens = parts[-1] - 1
    whole = _find_counted(chunks, opens) if opens > 0 and chunks[opens].kind in ("comma", "dash", "open") else None
    if whole is None:
        return []
    wholes = [whole]
    while wholes[0] > 1 and chunks[wholes[0] - 1].kind == "and" and _is_several(chunks[wholes[0] - 2]):
        wholes.insert(0, wholes[0] - 2)
    told = wholes[-1:] if len(wholes) == 1 else []  # of two groups nobody can tell whose the parts are
    return [*map(Victim, wholes), *(Victim(part, told[0]) for part in reversed(parts) if told)]


def _find_counted(chunks: Sequence[Chunk], before: int) -> int | None:
    """Return the several people who are counted before a part, over what they are of, and where they are."""
    for at in range(before - 1, max(-1, before - _FAR), -1):
        if chunks[at].kind in _ENDS:
            return None
        if _is_several(chunks[at]):
            return at
        mention = chunks[at].mention
        if mention is not None and mention.kind in PEOPLE and not _is_body(chunks[at]):
            return None
    return None


def _is_several(chunk: Chunk) -> bool:
    mention = chunk.mention
    if mention is None or mention.kind not in PEOPLE or mention.quantity is None:
        return False
    return mention.quantity.plural


def _is_body(chunk: Chunk) -> bool:
    """Whether a noun that counts nobody tells of what people are: ``of the Levies``, ``of a company``."""
    mention = chunk.mention
    return mention is not None and (mention.quantity is None or (mention.kind == "thing" and mention.quantity.article))


def take_among(words: Words, chunks: Sequence[Chunk], victims: list[Victim]) -> list[Victim]:
    """Return people behind a verb with the parts told before ``among them``: ``killed six men, a cook among them``.

    So they are before ``included``: ``killed six men, a cook included``.
    """
    behind = chunks[victims[-1].chunk + 1 :] if victims else ()
    among = behind[:1] and behind[0].kind == "subset" and words.tokens[behind[0].first].lower in _BEHIND_PARTS
    if not among or (len(behind) > 1 and behind[1].kind not in _AFTER_PARTS):
        return victims
    for at in range(len(victims) - 2, -1, -1):
        whole, parts = victims[at].chunk, victims[at + 1 :]
        apart = chunks[whole + 1].kind != "and" and all(one.inside is None for one in victims[at:])
        if apart and _count(chunks, whole) > sum(_count(chunks, part.chunk) for part in parts):
            return [*victims[: at + 1], *(Victim(part.chunk, whole) for part in parts)]
    return victims


def _count(chunks: Sequence[Chunk], position: int) -> int:
    mention = chunks[position].mention
    quantity = mention.quantity if mention is not None else None
    return (quantity.value or _MANY) if quantity is not None else 1


def _is_uncounted(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people are named without a number: ``including women and children``."""
    mention = chunks[position].mention
    return mention is not None and mention.quantity is None and mention.form_plural


def _opens_member(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people stand at the beginning of a member of a list."""
    mention = chunks[position].mention
    return mention is not None and mention.kind in PEOPLE and chunks[position - 1].kind in ("subset", "comma", "and")


def find_with_part(
    words: Words, chunks: Sequence[Chunk], subject: int, expand: Callable[[int], list[Victim]]
) -> list[Victim]:
    """Return the people before a part between commas, and the part if it tells who they were; else nothing."""
    whole = _find_whole(chunks, subject)
    if whole is None or words.tokens[chunks[subject].last].lower == "whom":  # ``two of whom died``: they alone
        return []
    part = _find_part(chunks, subject) or subject
    every = words.tokens[chunks[part].first].lower in _EVERY  # ``both of them teachers``: they are no part
    told = [part] if _tells_group(words, chunks, part) and not every else []
    listed = range(part + 2, subject + 1)
    members = [at for at in listed if chunks[at - 1].kind in ("and", "comma") and chunks[at].mention is not None]
    told.extend(at + _counts_one_more(chunks, at + 1) for at in members)
    return [*expand(whole), *(Victim(at, whole) for at in told)]


def _find_part(chunks: Sequence[Chunk], subject: int) -> int | None:
    """Return where the parts begin that end with a subject: ``eight of them passengers and two guards, died``."""
    while subject > 2 and chunks[subject - 1].kind in ("and", "comma") and chunks[subject - 2].mention is not None:
        if is_part(chunks[subject]) or is_part(chunks[subject - 1]):
            break
        subject = _before_owner(chunks, subject - 2)  # ``seven of them soldiers of the Frontier Corps and``
    part = next((at for at in (subject, subject - 1) if at > 1 and is_part(chunks[at])), None)
    part = subject - 1 if part is None and _counts_one_more(chunks, subject) else part
    opens = part is not None and part > _OPENED and chunks[part - 1].kind in ("and", "comma")
    before = _before_owner(chunks, part - 2) if part is not None and opens else 0
    earlier = _find_part(chunks, before) if before > 1 and is_part(chunks[before - 1]) else None
    return part if earlier is None else earlier  # ``nine of them workers and two of them soldiers``


def _counts_one_more(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a number alone goes on with parts told before: ``two of them women and one a child``."""
    before = chunks[position - 1].mention if position > _OPENED else None
    return before is not None and before.kind == "bare" and is_part(chunks[max(0, position - 4)])


def _find_whole(chunks: Sequence[Chunk], subject: int) -> int | None:
    """Return whom a part between commas belongs to: ``19 others, four of them policemen, were hurt``."""
    part = _find_part(chunks, subject)
    if part is None and _is_kind(chunks[subject]):
        first = subject
        while first > 2 and chunks[first - 1].kind in ("and", "comma") and _is_kind(chunks[first - 2]):
            first -= 2
        part = first - (chunks[first - 1].kind == "adverb")
    if part is None or chunks[part - 1].kind not in ("comma", "open", "dash"):
        return None
    whole = part - 2
    while whole > 0 and (chunks[whole].kind in ("name", "adverb") or _joins_names(chunks, whole)):
        whole -= 1
    whole = _before_owner(chunks, whole)
    mention = chunks[whole].mention
    counted = mention is not None and mention.kind in ("person", "bare", "relation", "collective")
    return whole if counted and mention is not None and mention.quantity is not None else None


def _joins_names(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a comma or ``and`` stands before a name in a row of names: ``Two men, Gul Khan and Noor Khan, both``."""
    return chunks[position].kind in ("comma", "and") and chunks[position + 1].kind == "name"


def _before_owner(chunks: Sequence[Chunk], position: int) -> int:
    """Go from the body that people are of to the people: ``five workers of a road firm``; else stay."""
    start = position
    while start > 0 and position - start < _OWNER and (chunks[start].kind in _OWNED or _is_body(chunks[start])):
        start -= 1
    return start - 1 if start > 0 and start < position and chunks[start].kind == "of" else position


def _tells_group(words: Words, chunks: Sequence[Chunk], part: int) -> bool:
    """Whether the words behind a part say who they were: ``four of them policemen``, not ``two of them brothers``."""
    belonging = part + 3 < len(chunks) and words.tokens[chunks[part + 1].first].lower == "belonging"
    mention = chunks[part + 1 + 2 * belonging].mention if part + 1 < len(chunks) else None
    return mention is not None and mention.kind == "person" and find_group(words, mention) != UNSPECIFIED


def _is_kind(chunk: Chunk) -> bool:
    """Whether people are only told to be of a kind: ``twelve passengers, mostly labourers, were``."""
    mention = chunk.mention
    bare = mention is not None and mention.quantity is None and mention.plural and not mention.definite
    return bare and mention is not None and mention.kind == "person"


def is_part(chunk: Chunk) -> bool:
    """Whether a chunk counts some of people told of before: ``three of them``."""
    return chunk.mention is not None and chunk.mention.kind == "part"


def free_others(words: Words, chunks: Sequence[Chunk], victims: Sequence[Victim]) -> list[Victim]:
    """Return people with those of another group, whom a comma and ``and`` join behind a part, outside the whole.

    ``Eight policemen, including an SHO, and two passers-by were killed``.
    """
    return [Victim(one.chunk) if _is_other(words, chunks, one) else one for one in victims]


def _is_other(words: Words, chunks: Sequence[Chunk], one: Victim) -> bool:
    if one.inside is None or [chunk.kind for chunk in chunks[one.chunk - 2 : one.chunk]] != ["comma", "and"]:
        return False
    closed = one.chunk + 1 < len(chunks) and chunks[one.chunk + 1].kind == "comma"  # the aside ends behind them
    groups = {find_group(words, mention_of(chunks, at)) for at in (one.chunk, one.inside)}
    return UNSPECIFIED not in groups and len(groups) > 1 and not closed
