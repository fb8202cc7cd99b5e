"""Who stands beside somebody by a comma alone and is the same: a rank, a name list, a description."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention, is_titled
from generator.extraction.codes import SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.arguments import Victim
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of

_NEAR, _ASIDE, _RESIDENT, _COUPLE = 6, 2, "resident", "couple"
_KIN = ("relation", "person")
_LIST_ENDS = ("comma", "be", "have", "outcome", "stop")
_MARKS = ("comma", "dash", "open", "close")
_PEOPLE = ("person", "rank", "relation", "collective")
_SPEAKER_ENDS = ("comma", "outcome", "subset", "stop", "speech", "subordinator", "be")


def is_set_apart(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether only a comma stands between: an apposition or a speaker, not a member of a list."""
    return not any(chunk.kind in ("and", "subset") for chunk in chunks[one + 1 : other])


def is_named(chunks: Sequence[Chunk], position: int, victims: Sequence[Victim]) -> bool:
    """Whether people are those named one by one behind them: ``two brave men, Lance Naik Gul and Sepoy Noor``."""
    mention = chunks[position].mention
    named = [chunks[victim.chunk].mention for victim in victims]
    if is_couple(chunks, position):
        first = chunks[position + _ASIDE].mention if position + _ASIDE < len(chunks) else None
        apart = first is not None and first.kind != "relation"  # ``a couple, a clerk and his wife``
        return len(named) == _ASIDE and apart
    alone = all(one is not None and one.head is not None and _is_single(one) for one in named)
    counted = mention is not None and mention.quantity is not None and mention.quantity.value == len(named)
    return alone and counted and mention is not None and mention.kind != "relation"


def is_couple(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether two people are told as a couple."""
    mention = chunks[position].mention
    return mention is not None and mention.head is not None and mention.head.row == _COUPLE


def is_title(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether somebody with a rank is who was told of before a comma: ``a leader of a gang, commander Gul Khan``."""
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or first.quantity is None or second.quantity is not None:
        return False
    behind = [chunk.kind for chunk in chunks[other + 1 : other + 3]]
    named = is_titled(chunks[other].mention) and behind in (["comma", "be"], ["comma", "have"], ["comma", "outcome"])
    return first.quantity.article and (second.kind == "rank" or named) and not second.definite


def is_title_of(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether a rank with a name behind a comma is that of one of his kind: ``shot a policeman, ASI Gul Khan, near``.

    Where further ranks with names follow, nobody can tell whether all are members of one list.
    """
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or first.head is None or first.quantity is None or second is None or second.head is None:
        return False
    if not first.quantity.article or not second.titled or not is_set_apart(chunks, one, other):
        return False
    kinds = {row_of(head).text("group") or UNSPECIFIED for head in (first.head, second.head)}
    behind = next((chunk.mention for chunk in chunks[other + 1 : other + _NEAR] if chunk.mention is not None), None)
    listed = behind is not None and (behind.kind == "rank" or behind.titled)
    return len(kinds) == 1 and kinds != {UNSPECIFIED} and not listed


def describe_again(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a noun behind a comma only tells whose those counted are: ``Two brothers, sons of an elder, and``."""
    mention, before = chunks[position].mention, chunks[position - 2].mention if position > 1 else None
    kinds = [chunk.kind for chunk in chunks[position - 1 : position + 2 : 2]]
    plain = mention is not None and mention.quantity is None and mention.form_plural and not mention.definite
    counted = before is not None and before.quantity is not None and before.quantity.plural
    return plain and counted and kinds == ["comma", "of"]


def says_again(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether a single person behind a comma is the one before it: ``one of the drivers, a resident of Hub, is``."""
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or first.quantity is None or second.quantity is None:
        return False
    apart = first.quantity.article and is_set_apart(chunks, one, other)  # ``a passer-by, a 12-year-old boy, died``
    another = first.others and is_set_apart(chunks, one, other)  # ``another, a youth of 18, was hurt``
    if apart and second.whole is not None and second.quantity.count == 1:
        return True  # ``A constable, one of four policemen wounded in Hub, died``
    return bool(second.quantity.article) and first.quantity.value == 1 and (first.partitive or bool(apart) or another)


def is_honoured(words: Words, chunks: Sequence[Chunk], verb: int, subject: int) -> bool:
    """Whether a word of honour belongs to a name: ``the heirs of Naik Gul Khan Shaheed``, who died before."""
    mention, word = chunks[subject].mention, chunks[verb].first
    named = mention is not None and mention.head is not None and mention.head.last < word - 1
    return named and all(token.text.istitle() for token in words.tokens[word - 1 : word + 1])


def is_also(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether one person is told of twice: ``a political leader and tribal elder``, not ``a woman and child``.

    So is ``an elder and the son of a former minister was killed``.
    """
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or first.head is None or second.head is None:
        return False
    if first.quantity is not None and first.quantity.plural and second.quantity is None:
        return names_them(words, chunks[one + 1]) and _end_of_names(chunks, one) == other
    between = [chunk.kind for chunk in chunks[one + 1 : other]]
    if between[-1:] != ["and"] or set(between[:-1]) - {"of", "name", "determiner", "word"}:
        return False
    single = first.head.form_key == second.head.form_key == "singular" and second.quantity is None
    alone = single and (first.quantity is None or first.quantity.article)
    bare = alone and not second.definite
    belongs = [chunk.kind for chunk in chunks[other + 1 : other + 2]] == ["of"]  # ``an informer and member of a gang``
    leads = row_of(second.head).flag("role") or (belongs and second.kind == "rank")
    roles = (belongs or row_of(first.head).flag("role")) and leads
    verb = _find_auxiliary(words, chunks, other)
    the_son = alone and second.kind == "relation" and words.tokens[second.first].lower == "the"
    the_son = the_son or _is_home(first, second)  # ``a trader and a resident of Hub was killed``
    along = one > 0 and chunks[one - 1].kind == "and" and chunks[one - 1].last > chunks[one - 1].first
    of_one = verb in people_words("verbs_of_one") and not along  # ``An elder along with his son and guard was killed``
    of_several = verb in people_words("verbs_of_several")
    return ((bare or the_son) and of_one) or (bare and roles and not of_several)


def _is_home(one: Mention, other: Mention) -> bool:
    """Whether the second of two only tells where the first lives: ``a resident``."""
    single = one.quantity is None or one.quantity.article
    home = other.head is not None and other.head.row == _RESIDENT and not other.form_plural
    return single and home and other.quantity is not None and other.quantity.article


def are_named_again(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether people between marks are those counted before: ``Two men, Gul Khan and his son, were killed``."""
    marked = chunks[one + 1].kind in _MARKS and other + 1 < len(chunks) and chunks[other + 1].kind in _MARKS
    marked = marked and chunks[one + 2].kind != "and"  # ``Gul Khan, a tailor, and his brother, a student, were``
    return (marked or names_them(words, chunks[one + 1])) and _end_of_names(chunks, one) == other


def names_them(words: Words, chunk: Chunk) -> bool:
    """Whether a chunk begins to give the names of those before it: ``identified as Gul``, ``named Gul``."""
    link = words.links.get(chunk.first)
    told = link is not None and link.row == "identified"
    return chunk.kind == "name" and (told or words.tokens[chunk.first].lower in people_words("listing_names"))


def _end_of_names(chunks: Sequence[Chunk], whole: int) -> int | None:
    """Return the last with whom names behind people make up their number: ``Two people named Gul and his son``."""
    mention = chunks[whole].mention
    left = mention.quantity.count or 0 if mention is not None and mention.quantity is not None else 0
    for at in range(whole + 1, len(chunks)):
        kin = _count_kin(chunks[at])
        if not kin and chunks[at].kind not in ("name", "and", *_MARKS):
            return None
        beside = at + 1 < len(chunks) and is_titled(chunks[at + 1].mention)  # ``Baloch artist Gul Khan``
        named = chunks[at].kind == "name" and not _count_kin(chunks[at - 1]) and not beside
        left -= kin or named
        if left <= 0:
            return at if left == 0 and kin else None
    return None


def _count_kin(chunk: Chunk) -> int:
    """Return how many of those named a chunk counts: ``his son``, ``his two sons``, ``his driver``, ``artist Gul``."""
    mention = chunk.mention
    if is_titled(chunk.mention):
        return 1
    if mention is None or mention.kind not in _KIN or not mention.definite:
        return 0
    return (mention.quantity.count or 0) if mention.quantity is not None else int(not mention.form_plural)


def _find_auxiliary(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    """Return the form of to be or to have behind people and what they are of: it tells one from several."""
    for before, chunk in pairwise(_leave_out_aside(chunks[position:])[:_NEAR]):
        if chunk.kind in ("be", "have"):
            return words.tokens[chunk.first].lower
        if chunk.kind not in ("of", "name", "determiner", "word", "comma") and before.kind != "of":
            break
    return ""


def _leave_out_aside(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Leave out what stands between the first two dashes: ``cousin of an elder — a member of the council — was``."""
    dashes = [at for at, chunk in enumerate(chunks) if chunk.kind == "dash"]
    if len(dashes) < _ASIDE or dashes[0] > _NEAR:
        return chunks
    return [*chunks[: dashes[0]], *chunks[dashes[1] + 1 :]]


def _is_single(mention: Mention) -> bool:
    """Whether a mention may name one of those counted before: a rank or a relative, alone or with an article."""
    return mention.quantity is None or (mention.kind == "relation" and mention.quantity.article)


def names_again(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether a rank behind a comma is that of him before it: ``his cousin, Lt Col Gul``, ``one of his men, Naik``.

    So is a trade with a name that ends a list: ``SHO Gul Khan and his guard, Constable Noor Ali, were``.
    """
    first, second = chunks[one].mention, chunks[other].mention if other < len(chunks) else None
    if first is None or second is None or second.quantity is not None or not is_set_apart(chunks, one, other):
        return False
    some = first.partitive and first.quantity is not None and first.quantity.value == 1 and first.head is not None
    himself = some or (first.kind == "relation" and first.quantity is None)
    if himself and second.kind == "rank":
        return True
    ends = chunks[min(other + 1, len(chunks) - 1)].kind in _LIST_ENDS
    last = one > 0 and chunks[one - 1].kind == "and"
    his = first.definite and first.quantity is None and not first.form_plural and first.kind in _PEOPLE
    guard = second.head is not None and row_of(second.head).text("group") == SECURITY_FORCES and second.titled
    if his and guard and (ends or chunks[other + 1].kind == "preposition"):
        return True  # ``killed his guard, Constable Gul Khan, and``
    return ends and his and last and is_titled(chunks[other].mention)


def tells_source(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether somebody only tells what follows: ``According to Gul Khan, a senior official, five persons died``.

    Or what stands before: ``said Gul Khan, a shopkeeper, and both had been shot``.
    """
    mention = chunks[one].mention
    said = one - 1
    while said > 0 and chunks[said].kind in ("comma", "name"):
        said -= 1
    named = 0 < said < one - 2 and chunks[said].kind == "speech"
    if named and chunks[said - 1].kind == chunks[one + 1].kind == "comma":
        return True
    kinds = [chunk.kind for chunk in chunks[:one]]
    opens = words.tokens[0].lower == "according" and kinds[:1] + kinds[2:] == ["speech", "name", "comma"]
    single = mention is not None and mention.quantity is not None and mention.quantity.article
    return opens and single and is_set_apart(chunks, one, other) and chunks[other - 1].kind == "comma"


def tells_of_both(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people behind a mark are those before it: ``killed two men, both constables,``."""
    mention, before = chunks[position].mention, chunks[max(0, position - 2) : position]
    both = mention is not None and mention.anaphoric and not mention.definite
    plural = mention is not None and mention.form_plural and mention.kind in _PEOPLE
    told = len(before) > 1 and (before[0].kind == "name" or before[0].mention is not None)
    clause = chunks[position + 1 : position + 2]  # ``attacked two guards in Dasht, both guards were killed``
    told = told and not (clause and clause[0].kind == "be")
    return both and plural and told and before[1].kind in ("comma", "dash", "open")


def speaks(chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether all that goes on behind somebody is what he says: ``, the doctor on duty at the hospital told``."""
    while cursor < len(chunks) and chunks[cursor].kind not in _SPEAKER_ENDS:
        cursor += 1
    return cursor < len(chunks) and chunks[cursor].kind == "speech"
