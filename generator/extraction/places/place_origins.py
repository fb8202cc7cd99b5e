"""Places that tell where people come from: ``labourers from Punjab``, ``identified as Gul Khan of Swabi``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import load_small_numbers, load_weekdays
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before

_ORIGIN_REACH, _REMOVAL_REACH = 4, 10
_NAMED, _TRADE_REACH, _EXAMPLES, _GAP_REACH = 3, 6, 9, 16
_YEAR, _BOTH = 4, 6
_EACH = ("both", "all", "each")
_OF_THEM, _MARKS = (["of", "them"], ["of", "whom"]), ([","], ["("], ["-"], ["\u2013"], ["\u2014"])
_CLAUSES = (
    "who",
    "whom",
    "that",
    "said",
    "hailing",
    "belonging",
    "from",
    "when",
    "while",
    "as",
    "after",
    "in",
    "to",
    "route",
)
_BEHIND_NUMBERS, _NUMBERED = ("in", ",", "of"), ("no", ".", "-", "number")
_BEING, _HAVING = ("are", "were", "is", "was"), ("had", "have", "has")
_AGED = 5
_BRACKET_REACH = 12
_FROM = ("of", "from", "to")


def is_origin(tokens: Sequence[Token], first: int) -> bool:
    """Whether ``from``, ``of`` or ``to`` before the name, or a word for parts of it, tells where people come from.

    So do ``(age 25, resident of: NAME)``, ``(home town: NAME)``.
    """
    first = _skip_area(tokens, _skip_parts(tokens, _skip_examples(tokens, first)))
    if word_before(tokens, first) == ":" and _is_in_brackets(
        tokens, first
    ):  # ``(age 25, resident of: NAME)``, ``(home town: NAME)``
        if tokens[first - 2].lower in place_cues("home_labels"):
            return True
        first -= tokens[first - 2].lower in _FROM
    opener = word_before(tokens, first)
    words = in_small_letters(tokens)[max(0, first - 1 - _ORIGIN_REACH) : first - 1]
    if (opener in ("of", "from") and _is_age(words)) or (opener == "(" and _is_home_in_brackets(tokens, first)):
        return True
    named = opener == "of" and first > 2 and (_is_identified(tokens, first - 2) or _is_called(tokens, first - 1))
    if named or (opener == "o" and words[-2:] == ["r", "/"]):
        return True  # ``identified as Gul Khan of Swabi``, ``Gul Khan r/o Swabi``
    if opener in ("of", "to"):
        return bool(words) and words[-1] in place_cues(f"origin_{opener}")
    return opener == "from" and bool(words) and _come_from(tokens, first, words)


def _is_in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket opens shortly before a token and is not closed: ``Sepoy Gul (age: 25, resident of: NAME)``."""
    near = [token.text for token in tokens[max(0, at - _BRACKET_REACH) : at]]
    return "(" in near and ")" not in near[near.index("(") :]


def is_person_of(tokens: Sequence[Token], first: int) -> bool:
    """Whether a place stands behind the name of a person and ``of``: ``The clerk, Gul Khan of Karachi, was injured``.

    A body or an office with such a name is in the place: ``the Civil Hospital of Karachi``.
    """
    if first < _NAMED or tokens[first - 1].lower != "of":
        return False
    start = first - 2
    while start > 0 and tokens[start - 1].capitalised:
        start -= 1
    if start and tokens[start - 1].lower in place_cues("prepositions"):
        return False  # ``in Sher Shah of Karachi``
    name = tokens[first - 3 : first - 1]
    bodies = place_cues("types") | place_cues("name_heads") | place_cues("hospitals") | place_cues("bodies_of_places")
    return all(one.capitalised and one.text.isalpha() and one.lower not in bodies for one in name)


def _skip_examples(tokens: Sequence[Token], first: int) -> int:
    """Return where words begin that call a place one of several: ``hailed from northern districts such as NAME``."""
    words = in_small_letters(tokens)[max(0, first - _EXAMPLES) : first]
    such = 2 if words[-2:] == ["such", "as"] else 1 if words[-1:] in (["like"], ["including"]) else 0
    kinds = words[: len(words) - such]
    if not such or not kinds or kinds[-1] not in place_cues("types"):
        return first
    opener = next((at for at in range(len(kinds) - 1, -1, -1) if kinds[at] in ("from", "to")), None)
    return first if opener is None else first - len(words) + opener + 1


def _skip_parts(tokens: Sequence[Token], first: int) -> int:
    """Return where words for the parts of a place begin before its name: ``from various parts of Pakistan's NAME``."""
    at = first
    while at > _NAMED and (tokens[at - 1].lower == "'s" or tokens[at - 1].lower in place_cues("country")):
        at -= 1
    at = skip_types(tokens, at) if at < first else at
    if at > _NAMED and tokens[at - 1].lower == "in" and tokens[at - 2].lower in place_cues("types"):
        at -= 2
    return at - 1 if at > 1 and tokens[at - 1].lower in place_cues("various") else first


def _skip_area(tokens: Sequence[Token], first: int) -> int:
    """Return where an area of somebody's home begins before the place it lies in: ``a resident of the Gul area in``."""
    at = skip_types(tokens, first)
    inside = at > _NAMED and tokens[at - 1].lower == "in" and tokens[at - 2].lower in place_cues("types")
    at -= 2 * inside
    at = _skip_number(tokens, at)
    while at > 1 and tokens[at - 1].capitalised:
        at -= 1
    at -= tokens[at - 1].lower == "the"
    home = at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in place_cues("origin_of")
    return at if home else first


def _skip_number(tokens: Sequence[Token], first: int) -> int:
    """Return where the number of somebody's ward or street ends before the place it lies in: ``of Ward No. 3 in``."""
    at = first - (first > _NAMED and tokens[first - 1].lower in _BEHIND_NUMBERS)
    if at <= _NAMED or not tokens[at - 1].text.isdigit():
        return first
    at -= 1
    while at > _NAMED and tokens[at - 1].lower in _NUMBERED:
        at -= 1
    return at


def _come_from(tokens: Sequence[Token], first: int, words: list[str]) -> bool:
    """Whether ``from`` before a name tells where people come from, and not where somebody took them away."""
    verb = words[-2:-1] if words[-1].endswith("ly") else words[-1:]
    if (verb and verb[0] in _BEING) or (_are_some(words) and not _goes_on_removing(tokens, first)):
        return True  # ``fourteen of them are from``, ``Gul Khan and Nabi Bux, both from``
    named = tokens[first - 2].capitalised and tokens[first - 2].lower not in load_weekdays()
    aside = words[-1] == ","
    if words[-4:-2] == [",", _EACH[0]] and aside and _are_removed(tokens, first - _BOTH):
        return False  # ``picked up Gul Khan and Nabi Bux, both students, from Hub``
    if aside and _is_set_off(tokens, first):
        return True
    if (aside or named) and _are_removed(tokens, first - 2 - aside):
        return False  # ``detained Gul Khan, a resident of Mand, from Turbat``; ``were taken on Sunday from Mand``
    trade = _are_of_trade(tokens, first - 1) or _is_subject(tokens, first)
    return named or _is_apposed(words) or _comes_from(words) or trade


def _is_set_off(tokens: Sequence[Token], first: int) -> bool:
    """Whether commas set off whence people are of whom a verb tells behind: ``Two of the men, from Lahore, were shot``.

    Not where somebody took them away from there: ``abducted two men, from Hub, and``.
    """
    end = next((at for at in range(first, len(tokens) - 1) if tokens[at].text == ","), 0)
    told = end > 0 and tokens[end + 1].lower in (*_BEING, *_HAVING)
    return told and not has_any(tokens[max(0, first - _REMOVAL_REACH) : first], place_cues("removal"))


def _are_some(words: list[str]) -> bool:
    """Whether a word for each, or a number, stands behind a comma: ``killed 20 of them, 16 from Punjab``."""
    if len(words) > 2 and words[-2:] in _OF_THEM:
        words = words[:-2]  # ``two soldiers, both of them from Punjab``
    if words[-1] in _EACH:
        return words[-2:-1] in _MARKS
    year = len(words[-1]) == _YEAR and words[-2:-1] == [","] and "".join(words[-3:-2]).isdigit()
    counted = (words[-1].isdigit() and not year) or words[-1] in load_small_numbers()  # ``on May 4, 2024 from``
    return counted and words[-2:-1] in ([","], ["and"]) and not place_cues("removal") & set(words)


def _goes_on_removing(tokens: Sequence[Token], first: int) -> bool:
    """Whether others were taken or found in a first place, told alike: ``abducted from Mand and three from``."""
    words = in_small_letters(tokens)[max(0, first - _GAP_REACH) : first - 1]
    start = words.index("from") if "from" in words else 0
    removed = not place_cues("removal").isdisjoint(words[max(0, start - _NAMED) : start])
    return removed and words[-2:-1] == ["and"] and "," not in words[start:]


def _is_identified(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name of two words ends at a token, of somebody who is identified."""
    named = all(token.capitalised and token.lower not in place_cues("types") for token in tokens[last - 1 : last + 1])
    return named and any(token.lower in place_cues("naming") for token in tokens[: last - 1])


def _is_called(tokens: Sequence[Token], opener: int) -> bool:
    """Whether somebody identified is called after a trade and a place: ``identified as Gul Khan, a rice dealer of``."""
    start = max(_NAMED, opener - _TRADE_REACH)
    at = next((at for at in range(opener - 2, start, -1) if tokens[at].text == ","), 0)
    called = at > 0 and tokens[at + 1].lower in ("a", "an") and _is_identified(tokens, at - 1)
    return called and all(token.text.isalpha() and token.text.islower() for token in tokens[at + 1 : opener])


def _is_home_in_brackets(tokens: Sequence[Token], first: int) -> bool:
    """Whether a bracket behind a name tells whence he was: ``were named as Naik Gul Khan (Swabi) and Noor (Hub)``."""
    named = first > 1 and tokens[first - 2].capitalised and tokens[first - 2].lower not in place_cues("types")
    return named and any(token.lower in place_cues("naming") for token in tokens[: first - 2])


def _is_age(words: Sequence[str]) -> bool:
    """Whether an age in commas or brackets ends the words: ``Sepoy Gul, 24, of``, ``Gul Khan (24), from``."""
    plain = [word for word in words[-_AGED:] if word not in ("(", ")")]
    return len(plain) > 2 and plain[-1] == "," and plain[-2].isdigit() and (plain[-3] == "," or "(" in words[-_AGED:])


def _are_removed(tokens: Sequence[Token], last: int) -> bool:
    """Whether people named before ``from`` were taken: ``abducted Gul Khan and Nabi Bux from``."""
    at = last
    while at >= 0 and (tokens[at].text[0].isupper() or tokens[at].lower in place_cues("name_links")):
        at -= 1
    return at >= 0 and tokens[at].lower in place_cues("removal")


def _is_apposed(words: Sequence[str]) -> bool:
    """Whether an article behind a comma tells what somebody is: ``One, a surveyor from``, not ``, a mile from``."""
    length = place_cues("lengths") | place_cues("removal")
    return list(words[-3:-1]) in ([",", "a"], [",", "an"]) and words[-1] not in length


def _comes_from(words: list[str]) -> bool:
    """Whether people stand before ``from``, and no verb of removal: ``labourers from``, not ``abducted from``."""
    for word in reversed(words):
        if word in place_cues("removal"):
            return False
        if word in place_cues("origin"):
            return True
    return False


def _are_of_trade(tokens: Sequence[Token], opener: int) -> bool:
    """Whether people of a trade stand right before ``from``, and nobody takes them away: ``two visitors from``."""
    taken = has_any(tokens[max(0, opener - _REMOVAL_REACH) : opener], place_cues("removal"))
    return tokens[opener - 1].lower in place_cues("origin_trades") and not taken


def _is_subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun with an article and whence he is are the subject of a verb: ``A tinker from NAME was shot``."""
    words, end = in_small_letters(tokens), first
    while end < len(tokens) and tokens[end].capitalised:
        end += 1
    opened = first > 2 and words[first - 3] in ("a", "an") and (first == _NAMED or not words[first - 4].isalpha())
    dead = words[first - 2] in people_words("body_nouns")
    return opened and not dead and words[first - 2].isalpha() and words[end : end + 1] == ["was"]


def are_taken_from(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb of taking and its object alone stand before ``from`` and a name: ``picked up two men from``."""
    start = skip_types(tokens, first)
    if not start or tokens[start - 1].lower != "from":
        return False
    near = tokens[max(0, start - 1 - _REMOVAL_REACH) : start - 1]
    found = has_any(near, people_words("body_nouns"))
    verbs = place_cues("taking") | (people_words("finding") if found else frozenset())
    for token in reversed(near):
        if token.lower in verbs:
            return True
        if token.lower in _CLAUSES or token.lower in _BEING or not (token.text[0].isalnum() or token.text in "/-"):
            return False
    return False


def is_taken_behind_home(tokens: Sequence[Token], home: PlaceMention, first: int) -> bool:
    """Whether a place stands behind the home of those taken there: ``abducted Gul, a resident of NAME, from NAME``."""
    start = skip_types(tokens, first)
    between = in_small_letters(tokens)[home.last + 1 : start]
    while between and between[0] in place_cues("types"):
        between = between[1:]
    if home.role != "origin" or between not in (["from"], [",", "from"]):
        return False
    return has_any(tokens[: home.first], place_cues("taking"))
