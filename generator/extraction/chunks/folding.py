"""Folds chunks into one: a bracket, the words that give a name, whose or from where somebody is, who says it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention, is_counted
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import Words

_BRACKET = 14
_SET_IN, _LINKS = 4, ("of", "in", "near")
_SAYING, _TOLD_OF_ONE, _SOURCE = 5, 10, 9
_OF_ONE = ("phrase", "of", "word", "and", "name")
_AGED = ["name", "comma", "of", "name"]
_FROM = ["name", "preposition", "name"]
_OPENINGS: tuple[list[str], ...] = ([], ["comma"], ["and"], ["stop"], ["that"])
_OF_WHOM = ["name", "of", "name"]
_SLASHED = ["word", "word", "word", "name"]
_FATE_OF = ["phrase", "of", "outcome", "phrase"]
_SON_OF = ["name", "phrase", "of", "name"]


def fold_bracket(chunks: list[Chunk]) -> None:
    """Make one chunk of a bracket that tells of a person and counts nobody: ``(resident of Swabi)``."""
    first = next((at for at in range(len(chunks) - 1, -1, -1) if chunks[at].kind == "open"), None)
    if first is None or first == 0 or not 1 < len(chunks) - first <= _BRACKET:
        return
    inside, before = chunks[first + 1 : -1], chunks[first - 1]
    named = before.kind == "name"  # ``Gul Khan (a student)``
    counts = any(chunk.kind in ("outcome", "subset") or _counts(chunk.mention, named=named) for chunk in inside)
    office = before.mention is not None and before.mention.kind == "rank"  # ``Deputy Commissioner (revenue) Gul Khan``
    told = office or any(chunk.mention for chunk in inside)
    if not counts and told and (before.kind == "name" or before.mention is not None):
        first -= named and any(is_counted(chunk.mention) for chunk in inside)
        chunks[first:] = [Chunk("name", chunks[first].first, chunks[-1].last)]


def _counts(mention: Mention | None, *, named: bool) -> bool:
    quantity = mention.quantity if mention is not None else None
    return quantity is not None and not (named and quantity.article)


def fold_naming(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of the words that give somebody's name: ``a woman, identified as Bibi Gul, and her son``."""
    kinds = [chunk.kind for chunk in chunks[-4:]]
    if kinds[-2:] == ["outcome", "name"] and words.tokens[chunks[-2].first].text in people_words("titles_of_the_dead"):
        chunks[-2:] = [Chunk("name", chunks[-2].first, chunks[-1].last)]
        return
    if kinds[-2:] == ["word", "name"] and words.tokens[chunks[-2].first].lower in people_words("alias"):
        first = -3 if kinds[-3:-2] == ["name"] else -2  # ``Gul Khan alias Lala and Noor Khan``
        chunks[first:] = [Chunk("name", chunks[first].first, chunks[-1].last)]
        return
    word = words.tokens[chunks[-2].first].lower if kinds[-2:] in (["word", "name"], ["adverb", "name"]) else ""
    counted = len(chunks) > 2 and is_counted(chunks[-3].mention)
    if word == "namely" or (counted and word in people_words("listing_names")):
        chunks[-2:] = [Chunk("name", chunks[-2].first, chunks[-1].last)]  # ``two people named Gul and his son``
        return
    only = len(chunks) > 4 and kinds[0] == "word" and chunks[-3].kind == "adverb"  # ``named only as Gul Khan``
    first = len(chunks) - 3 - only
    named = kinds[2:] == ["subordinator", "name"] and first > 0 and chunks[first].kind == "word"
    if not named or chunks[first - 1].kind not in ("comma", "phrase", "name"):
        return
    said, link = words.tokens[chunks[first].first].lower, words.tokens[chunks[-2].first].lower
    if said in people_words("recognising") and link == "as":
        chunks[first:] = [Chunk("name", chunks[first].first, chunks[-1].last)]


def fold_origin(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of a name and whose or from where it is: ``Gul Khan of Mastung``, ``s/o Pir``, ``son of Pir``."""
    kinds = [chunk.kind for chunk in chunks[-6:]]
    of_whom = kinds[-3:] == _OF_WHOM and chunks[-3].first not in words.numbers
    if of_whom or (kinds[-3:] == _FROM and kinds[-4:-3] in _OPENINGS and _comes_from(words, chunks)):
        first = len(chunks) - 3
    elif kinds[-4:] == _SON_OF and _is_kin(chunks[-3].mention):
        first = len(chunks) - 4
    elif kinds[-4:] == _AGED and words.tokens[chunks[-4].last].text.isdigit():
        first = len(chunks) - 4  # ``Gul Khan, 35, of Mastung``
    elif kinds[-4:] == _SLASHED and [words.tokens[one.first].text for one in chunks[-3:-2]] == ["/"]:
        first = len(chunks) - 4
        first -= 2 if kinds[-6:-4] == ["name", "comma"] else kinds[-5:-4] == ["name"]
    else:
        return
    chunks[first:] = [Chunk("name", chunks[first].first, chunks[-1].last)]


def _comes_from(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether ``from`` links the last two chunks, as in ``Gul Khan from Mastung`` at the front of a clause."""
    return words.tokens[chunks[-2].last].lower == "from"


def _is_kin(mention: Mention | None) -> bool:
    """Whether a noun right behind a name says whose child somebody is: ``Gul Khan son of Pir Khan``."""
    kin = mention is not None and mention.kind == "relation" and mention.quantity is None
    return kin and mention is not None and not (mention.definite or mention.form_plural)


def fold_place(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of a place and that in which it lies: ``in a village of Hub``, ``on the outskirts of Hub``."""
    if len(chunks) < _SET_IN or words.tokens[chunks[-2].first].lower not in _LINKS:
        return
    kind, first = chunks[-3], len(chunks) - 3
    mention = kind.mention
    if words.tokens[kind.last].lower not in place_cues("types") or (mention is not None and mention.kind != "thing"):
        return
    while first > 1 and chunks[first - 1].kind in ("determiner", "word") and chunks[first - 2].kind != "be":
        first -= 1
    if first and words.tokens[chunks[first - 1].first].lower in place_cues("prepositions"):
        chunks[first:] = [Chunk("name", chunks[first].first, chunks[-1].last)]


def fold_saying(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of who says something within a clause: ``rebels who, he said, laid down arms``.

    Or between a verb and whom it befell: ``killing, it says, nine soldiers``.
    """
    if (start := _find_source(words, chunks)) is not None:
        chunks[start:] = [Chunk("adverb", chunks[start].first, chunks[-1].last)]
        return
    if len(chunks) < _SAYING or chunks[-2].kind != "speech" or chunks[-4].kind != chunks[-1].kind:
        return
    behind = chunks[-1].last + 1
    goes_on = behind in words.verbs or (behind < len(words.tokens) and words.grammar[behind] in ("be", "have"))
    speaks = chunks[-3].kind in ("pronoun", "name") or (chunks[-3].mention and not is_counted(chunks[-3].mention))
    broken = chunks[-5].kind in ("relative", "be", "have") or is_counted(chunks[-5].mention)
    counts = chunks[-5].kind == "outcome" and (behind in words.numbers or _is_hedge(words, behind))
    if speaks and (counts or (goes_on and broken)):
        chunks[-4:] = [Chunk("adverb", chunks[-4].first, chunks[-1].last)]


def _find_source(words: Words, chunks: Sequence[Chunk]) -> int | None:
    """Return where it begins by whom a passive is told between commas: ``were, according to police, killed``."""
    if chunks[-1].last + 1 not in words.verbs:
        return None
    commas = (at for at in range(len(chunks) - 2, max(0, len(chunks) - _SOURCE), -1) if chunks[at].kind == "comma")
    start = next(commas, None)
    if start is None or chunks[start - 1].kind not in ("be", "have"):
        return None
    opens = " ".join(token.lower for token in words.tokens[chunks[start + 1].first : chunks[start + 1].first + 2])
    return start if opens in speech_words("according") else None


def _is_hedge(words: Words, at: int) -> bool:
    """Whether ``at least`` and a number follow."""
    least = [token.lower for token in words.tokens[at : at + 2]] == ["at", "least"]
    return least and at + 2 in words.numbers


def fold_also(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of ``and also``, which joins as ``and`` does: ``killed six and also injured two labourers``."""
    if [chunk.kind for chunk in chunks[-2:]] == ["and", "adverb"] and words.tokens[chunks[-1].first].lower == "also":
        chunks[-2:] = [Chunk("and", chunks[-2].first, chunks[-1].last)]


def fold_himself(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of somebody and ``himself`` before a joint: ``The mayor himself and two guards were hurt``."""
    told = len(chunks) > 2 and (chunks[-3].kind == "name" or chunks[-3].mention is not None)
    if told and words.tokens[chunks[-2].first].lower in people_words("reflexives"):
        people = chunks[-3]
        chunks[-3:-1] = [Chunk(people.kind, people.first, chunks[-2].last, people.mention)]


def fold_fate(chunks: list[Chunk]) -> None:
    """Make one chunk of somebody whose kin are told of and what befell him before: ``sisters of missing student``."""
    if [chunk.kind for chunk in chunks[-4:]] != _FATE_OF:
        return
    owned, fate, whose = chunks[-4].mention, chunks[-2], chunks[-1].mention
    kin = owned is not None and owned.kind == "relation"
    alone = whose is not None and whose.quantity is None and not whose.form_plural and fate.first == fate.last
    if kin and alone:
        chunks[-2:] = [Chunk("phrase", fate.first, chunks[-1].last, whose)]


def fold_calling(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of somebody and that it is his calling: ``a tailor by profession``."""
    if [chunk.kind for chunk in chunks[-3:]] != ["phrase", "by", "word"]:
        return
    people, calling = chunks[-3], words.tokens[chunks[-1].first].lower
    if people.mention is not None and calling in people_words("callings"):
        chunks[-3:] = [Chunk("phrase", people.first, chunks[-1].last, people.mention)]


def _find_one(words: Words, chunks: Sequence[Chunk]) -> int | None:
    """Return where ``one`` and a noun with its article begin that end at a comma, behind several people and a comma."""
    commas = (at for at in range(len(chunks) - 4, max(0, len(chunks) - _TOLD_OF_ONE), -1) if chunks[at].kind == "comma")
    start = next(commas, None)
    if start is None or any(chunk.kind not in _OF_ONE for chunk in chunks[start + 1 : -1]):
        return None
    before, noun = chunks[start - 1].mention, chunks[start + 2].mention
    several = before is not None and before.quantity is not None and before.quantity.plural
    one = chunks[start + 1].first == chunks[start + 1].last and words.tokens[chunks[start + 1].first].lower == "one"
    told = noun is not None and words.tokens[chunks[start + 2].first].lower in ("a", "an")
    return start + 1 if several and one and told else None


def fold_one_of_them(words: Words, chunks: list[Chunk]) -> None:
    """Read somebody between commas as a part of those before: ``four people, the clerk one of them, were``.

    So is who is told of one of them: ``four people, one a clerk, were``.
    """
    if (one := _find_one(words, chunks)) is not None:
        chunks[one:-1] = [Chunk("subset", chunks[one].first, chunks[-2].last)]
        return
    part = chunks[-2].mention if len(chunks) >= _SAYING else None
    if part is None or part.kind != "part" or words.tokens[chunks[-2].first].lower != "one":
        return
    first = len(chunks) - 2 - (words.tokens[chunks[-3].first].lower == "being")
    at = first - 1 - (chunks[first - 1].kind == "name")
    if chunks[at].mention is not None and chunks[at - 1].kind == "comma":
        chunks[first:-1] = [Chunk("subset", chunks[first].first, chunks[-2].last)]
