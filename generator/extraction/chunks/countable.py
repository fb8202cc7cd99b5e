"""Whether a number counts something: no age, share, sum of money, route, or part of a compound."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.ages import follows_aged, is_age, tells_years
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import time_words
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import in_small_letters, word_before, word_behind
from generator.vocabulary.word_sets import list_words

_TABLE = "sentence_words"
_HYPHENS = {"-", "\u2013"}
_NUMBERING, _THING, _DEED = 8, 3, 3
_ARTICLES = ("a", "an", "the")
_NUMBER, _NUMBERS, _STOP = "no", ("no", "nos"), "."
_INSIDE, _WHICH = (["in"], ["during"]), ("another", "this", "that")


def counts(words: Words, position: int) -> bool:
    """Whether the words beside a number let it count something: no age, share, sum of money or route."""
    tokens = words.tokens
    before = word_before(tokens, position)
    after = word_behind(tokens, position)
    numbered = before in list_words(_TABLE, "before_numbers") and not _numbers_people(words, position)
    numbered = numbered or (before == "." and position > 1 and is_number_of_name(words, position - 2))
    share = after in list_words(_TABLE, "behind_shares") or after in time_words("clock")
    if numbered or share or is_age(words, position) or _goes_on_numbering(words, position):
        return False
    if tokens[position].text.isdigit() and _ends_name(tokens, position):
        return False
    if before in _HYPHENS and position > 1 and tokens[position - 2].text[0].isalpha():
        return tokens[position - 1].start > tokens[position - 2].end
    return not opens_compound(words, position) and _end_of_size(words, position) is None


def _ends_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether a number is part of a name or the telephone number of a service: ``Rescue 1122``, ``Block 5``."""
    before = tokens[position - 1] if position else tokens[position]
    service = f"{before.lower} {tokens[position].text}" in list_words(_TABLE, "services")
    return service or before.text in list_words(_TABLE, "numbered_names")


def _goes_on_numbering(words: Words, position: int) -> bool:
    """Whether a number is the second that names things: ``pylons No 172 and 173``, ``wells No 4, 9 and 17``."""
    start = position
    while start > 1 and (words.tokens[start].text.isdigit() or words.tokens[start].text in (",", "and", "&", ".")):
        start -= 1
    numbered = words.tokens[start].lower in ("no", "nos", "number", "numbers") and position + 1 not in words.nouns
    return numbered and words.tokens[position].text.isdigit() and words.tokens[position - 1].text in (",", "and", "&")


def _numbers_people(words: Words, position: int) -> bool:
    """Whether ``number`` is a verb: ``The wounded from the blast number 186``."""
    before = [token.lower for token in words.tokens[max(0, position - _NUMBERING) : position]]
    harmed = (one in ("the", "those") and two in toll_words("harmed") for one, two in pairwise(before))
    return before[-1:] == ["number"] and any(harmed)


def opens_compound(words: Words, position: int) -> bool:
    """Whether a hyphen makes it an adjective: ``10-year-old``, ``three-day``, ``12-member``."""
    tokens = words.tokens
    if position + 2 >= len(tokens) or tokens[position + 1].text not in _HYPHENS:
        return False
    joined = tokens[position + 1].start == tokens[position].end
    follows = tokens[position + 2]
    return joined and follows.text[0].isalpha() and position + 2 not in words.numbers and follows.lower != "to"


def end_of_compound(words: Words, position: int) -> int | None:
    """Return the last token of an adjective such as ``10-year-old`` that begins at a token, or ``None``."""
    counted = words.tokens[position].text[0].isdigit() or position in words.numbers
    if counted and (size := _end_of_size(words, position)) is not None:
        return size
    if counted and tells_years(words, position):
        return position + 2  # ``35 year old``
    if not counted or not opens_compound(words, position):
        return None
    last = position + 2
    if (inner := words.things.get(last)) is not None and inner.last > last:
        return position + 1  # ``an 18-inch line``
    while last + 2 < len(words.tokens) and words.tokens[last + 1].text in _HYPHENS:
        last += 2
    return last


def _end_of_size(words: Words, position: int) -> int | None:
    """Return the last token of a size before a thing: ``8 inch gas pipeline``, ``16 inch diameter``, ``220 KV``."""
    tokens, units = words.tokens, list_words(_TABLE, "size_units")
    last = position
    while last + 2 < len(tokens) and tokens[last + 1].lower in units:
        last += 1
    if last == position or tokens[last + 1].text in (",", "."):
        return None
    if (inner := words.things.get(last)) is not None and inner.last > last:
        return last - 1  # ``132 KV towers``
    thing = next((words.things[at] for at in range(last + 1, last + _THING) if at in words.things), None)
    return last if thing is not None else None


def end_of_joined(words: Words, position: int) -> int | None:
    """Return the last token of an adjective of two words that a hyphen joins: ``off-duty``, ``Punjab-based``."""
    tokens = words.tokens
    if position + 3 >= len(tokens) or tokens[position + 1].text not in _HYPHENS:
        return None
    apart = tokens[position + 1].start > tokens[position].end  # ``QUETTA - 6 soldiers were killed``
    if tokens[position + 2].text.isdigit() and tokens[position].text.isalpha() and not apart:
        return position + 2 if tokens[position + 3].text.islower() else None  # ``a grade-17 officer``
    if not opens_compound(words, position) or not tokens[position].text[0].isalpha():
        return None
    last = position + 2
    joined = tokens[last].start == tokens[last - 1].end and tokens[last + 1].text not in _HYPHENS
    known = any(at in kind for at in (position, last) for kind in (words.nouns, words.things, words.masked))
    return last if joined and not known and tokens[last + 1].text[0].isalpha() else None


def opens_next(words: Words, number: int, first: int, last: int) -> bool:
    """Whether a noun with a capital right behind a number in small letters begins what somebody says."""
    said = last + 1 < len(words.tokens) and words.grammar[last + 1] == "speech"
    before, noun = words.tokens[number].text, words.tokens[first].text
    return said and first == number + 1 and noun[0].isupper() and (before.islower() or before.isdigit())


def tells_some(words: Words, last: int) -> bool:
    """Whether a number tells of some of those before: ``killed four guards, three of them women, and hurt as many``."""
    behind = [token.lower for token in words.tokens[last + 1 : last + 3]]
    return behind in (["of", "them"], ["of", "whom"])


def measures(words: Words, last: int) -> bool:
    """Whether a number tells how far something is: ``killed 20 km from Hub and as many were hurt``."""
    return last + 1 < len(words.tokens) and words.tokens[last + 1].lower in place_cues("lengths")


def is_equal_number(words: Words, position: int) -> bool:
    """Whether a number is said to be that before it: ``nine guards and an equal number of rebels``."""
    if words.tokens[position].lower not in _ARTICLES:
        return False
    behind = in_small_letters(words.tokens)[position + 1 : position + 3]
    return behind[1:] == ["number"] and behind[0] in people_words("equally_many")


def is_one_of_two(words: Words, position: int) -> bool:
    """Whether the second of two has a verb of his own: ``one died there while the other was hurt``.

    So has ``killing one and injuring the other``, and who opens the sentence behind that of the first.
    """
    behind, lower = position + 1, [token.lower for token in words.tokens[:position]]
    if lower[-1:] != ["the"] or behind >= len(words.tokens):
        return False
    if len(lower) > 1 and "one" not in lower and (lower[-2] not in ("and", "while") or "a" not in lower):
        return False
    if any(term.last == position - 2 for at in (position - 2, position - 3) for term in words.verbs.get(at, ())):
        return words.tokens[behind].text in (".", ",", ";") or words.grammar[behind] == "preposition"
    still = any(token.lower == "still" for token in words.tokens[behind : behind + 2])
    befell = position > 1 and position - 2 in words.verbs  # ``killing one and hurting the other, police said``
    closes = befell and words.tokens[behind].text in (".", ",")
    return (closes or behind in words.verbs or words.grammar[behind] in ("be", "have")) and not still


def names_nobody(words: Words, position: int) -> bool:
    """Whether a word of number counts nobody: it is an age, stands for a deed, or only opens a number in a name."""
    if follows_aged(words, position) or stands_for_deed(words, position):
        return True
    if word_before(words.tokens, position) in list_words(_TABLE, "before_words_of_number"):
        return True  # ``a student of class five``
    return words.tokens[position].lower == _NUMBER and is_number_of_name(words, position)


def is_number_of_name(words: Words, position: int) -> bool:
    """Whether ``No`` says that a number belongs to a name: ``Ward No. 12``, ``Mine No 4``, and not ``No 12 men``."""
    lower = in_small_letters(words.tokens)
    at = position + 1 + (lower[position + 1 : position + 2] == [_STOP])
    numbered = lower[position] in _NUMBERS and at < len(lower) and lower[at].isdigit()
    return numbered and position > 0 and at not in words.nouns


def stands_for_deed(words: Words, position: int) -> bool:
    """Whether "one" is an incident and nobody: ``In the deadliest one, four died``, ``In another one, a mine …``.

    So it is in ``shot one by one``.
    """
    tokens = words.tokens
    lowers = in_small_letters(tokens)[max(0, position - 2) : position + 3]
    if "by" in lowers and ("one", "by", "one") in zip(lowers, lowers[1:], lowers[2:], strict=False):
        return True
    if tokens[position].lower != "one" or position + 1 >= len(tokens) or tokens[position + 1].text != ",":
        return False
    before = [token.lower for token in tokens[max(0, position - _DEED) : position]]
    ranked = before[:1] in _INSIDE and before[1:2] == ["the"] and len(before) == _DEED
    return ranked or (before[-2:-1] in _INSIDE and before[-1] in _WHICH)


def follows_the(words: Words, position: int) -> bool:
    """Whether the one meant is the last of people counted before: ``two were killed while the third was arrested``.

    So is who opens the next sentence: ``The third was shot``, not ``The fifth body lay in a ravine``.
    """
    if not position or words.tokens[position - 1].lower != "the":
        return False
    return position > 1 or words.grammar[min(position, len(words.tokens) - 2) + 1] in ("be", "have")


def opens_another(words: Words, position: int) -> bool:
    """Whether an ordinal counts one more: ``and a third was hurt``, ``a second man``, not ``a third blast``."""
    term = words.numbers.get(position)
    if term is None or not row_of(term).flag("ordinal") or term.last + 1 >= len(words.tokens):
        return False
    behind = term.last + 1
    noun = words.nouns.get(behind) if words.tokens[position - 1].lower == "a" else None
    if noun is not None and noun.form_key == "singular" and row_of(noun).text("kind") in ("person", "rank"):
        return True
    if [token.lower for token in words.tokens[behind : behind + 2]] == [",", "who"]:
        joined = words.tokens[max(0, position - 2)].lower  # ``and a third, who was badly hurt, died``
        return position > 1 and joined in ("and", "while")
    closes = words.tokens[behind].text in (".", ",") or words.grammar[behind] in ("preposition", "subordinator")
    return (closes and position - 2 in words.verbs) or behind in words.verbs or words.grammar[behind] in ("be", "have")
