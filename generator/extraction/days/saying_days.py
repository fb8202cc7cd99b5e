"""Which dates are those on which something was only said, not done."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.time_words import load_small_numbers, load_weekdays, time_words
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before
from generator.vocabulary.word_sets import list_words

_SAYING_REACH, _CLAIM_REACH = 14, 6
_RELEASE_REACH = 9
_BEHIND_COMMA, _OWNED_REACH, _TELLER_REACH = 2, 5, 9
_AMID_REACH, _CARRIED, _CONDEMNING_REACH = 2, 3, 20
_RESPONSIBILITY, _ACT_REACH, _TAKING_ON = "responsibility", 5, 2
_CLAIMED = frozenset(("claimed",))
_LET_GO = frozenset(("released",))


def is_of_saying(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a date is that on which something was said."""
    if _owns(tokens, last):
        return not names_deed(tokens, last)  # ``condemned Saturday's attack``
    return (
        _is_of_talk(tokens, first, last)
        or _is_of_release(tokens, first)
        or _is_by_teller(tokens, first)
        or _is_saying(tokens, first, last)
        or _is_before_saying(tokens, last)
        or _is_claimed_later(tokens, first, last)
        or _is_of_claim(tokens, first, last)
        or _is_of_funeral(tokens, first)
    )


def _is_of_funeral(tokens: Sequence[Token], first: int) -> bool:
    """Whether the dead were brought home or buried on a day: ``The bodies of four miners were flown to Swat on``."""
    words = in_small_letters(tokens)[:first]
    if _are_buried(words):
        return True
    if time_words("of_the_dead").isdisjoint(words) or time_words("brought_home").isdisjoint(words):
        return False
    dead = next(at for at, word in enumerate(words) if word in time_words("of_the_dead"))
    if not place_cues("amid").isdisjoint(words[max(0, dead - _AMID_REACH) : dead]):
        return False  # ``opened fire at a funeral held in Mand on Sunday``
    home = next((at for at, word in enumerate(words) if at > dead and word in time_words("brought_home")), 0)
    plain = all(word[0].isalpha() and word not in load_weekdays() for word in words[home:])
    told = (*words[:dead], *words[home:])  # not ``the bodies of seven men killed in Hub were sent to Swat``
    return bool(home) and plain and (time_words("dying") | place_cues("bodies")).isdisjoint(told)


def _are_buried(words: Sequence[str]) -> bool:
    """Whether the last thing told is that people were buried, whatever befell them: ``killed in Hub, were buried``."""
    told = time_words("burying") | time_words("mourning_now")
    burials = [] if told.isdisjoint(words) else [at for at, word in enumerate(words) if at and word in told]
    at = burials[-1] if burials else 0
    if not at or not all(word[0].isalpha() and word not in load_weekdays() for word in words[at:]):
        return False
    if words[at] in time_words("mourning_now"):  # a picture: ``Mourners dig graves on Friday``
        done = words[at] not in time_words("carried") or not time_words("carrying").isdisjoint(words[:at][-_CARRIED:])
        return done and time_words("dying").isdisjoint(words[at:])
    buried = words[at] in time_words("funeral_verbs")
    if buried and time_words("funerals").isdisjoint(words[:at]):
        return False
    rest = words[at] == "rest"
    be = words[at - 1] in ("and", *list_words("grammar_words", "be")) if not rest else words[at - 1] == "to"
    return be and time_words("dying").isdisjoint(words[at:])


def _is_of_release(tokens: Sequence[Token], first: int) -> bool:
    """Whether words or pictures came out on a day: ``released the details of the operation on Friday night``."""
    words = in_small_letters(tokens)[max(0, first - _RELEASE_REACH) : first]
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in time_words("issuing")), None)
    if at is None or any(not word[0].isalpha() for word in words[at:]):
        return False
    return not time_words("issued").isdisjoint(words[at + 1 : at + 1 + _BEHIND_COMMA + 1])


def _is_by_teller(tokens: Sequence[Token], first: int) -> bool:
    """Whether a day follows who told of it, behind a participle: ``as disclosed by the chief minister on Sunday``."""
    words = in_small_letters(tokens)[:first]
    at = next((at for at in range(first - 1, max(0, first - _TELLER_REACH), -1) if words[at] == "by"), 0)
    told = at > 0 and words[at - 1] in time_words("saying_verbs") - _LET_GO
    return told and all(word[0].isalpha() or word == "'s" for word in words[at:])


def may_be_of_condemning(tokens: Sequence[Token], first: int) -> bool:
    """Whether a day stands behind a verb of condemning and its deed: of both, ``condemned a murder in Hub on Friday``.

    So nobody can tell, unless the text names the day of the deed elsewhere.
    """
    words = in_small_letters(tokens)[max(0, first - _CONDEMNING_REACH) : first]
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in time_words("condemning")), None)
    if at is None or not time_words("condemning_ends").isdisjoint(words[at:]):
        return False
    return all(word[0].isalnum() or word in ("'s", "-") for word in words[at:])


def names_deed(tokens: Sequence[Token], last: int) -> bool:
    """Whether a day names what was done on it, and no words: ``Saturday's attack``, not ``Saturday's statement``."""
    following = set(in_small_letters(tokens)[last + 2 : last + _OWNED_REACH])
    return _owns(tokens, last) and following.isdisjoint(time_words("nouns_of_saying"))


def _owns(tokens: Sequence[Token], last: int) -> bool:
    return last + 1 < len(tokens) and tokens[last + 1].lower == "'s"


def _is_of_talk(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an aside tells when somebody spoke: ``The minister, talking before dawn on Friday, said``."""
    closed = last + 1 < len(tokens) and tokens[last + 1].text == ","
    comma = next((at for at in range(first - 1, max(0, first - _SAYING_REACH), -1) if tokens[at].text == ","), None)
    return closed and comma is not None and tokens[comma + 1].lower in time_words("talking")


def _is_claimed_later(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a deed was claimed on a day counted from its own: ``had claimed the attack the next day``."""
    words = set(in_small_letters(tokens)[first : last + 1])
    if "day" not in words or words.isdisjoint(time_words("next_day")):
        return False
    return has_any(tokens[max(0, first - _CLAIM_REACH) : first], responsibility_words("owned"))


def _is_of_claim(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a group took a deed on itself on a day: ``on Monday claimed responsibility``.

    So it is of ``claimed responsibility on Monday for``; ``claimed responsibility for an attack on Monday`` tells the
    day of the deed. With ``On Monday, the group claimed`` a sentence begins.
    """
    words = in_small_letters(tokens)
    opens = first <= 1 and words[last + 1 : last + 2] == [","] and has_any(tokens[first : last + 1], load_weekdays())
    if opens and _RESPONSIBILITY in words:
        return has_any(tokens[last + 2 : words.index(_RESPONSIBILITY)][-_TAKING_ON:], responsibility_words("owned"))
    at = first - 1 if first and words[first - 1] in time_words("before_date") else first
    return _RESPONSIBILITY in words[last + 1 : last + _ACT_REACH] or words[max(0, at - 1) : at] == [_RESPONSIBILITY]


def _is_before_saying(tokens: Sequence[Token], last: int) -> bool:
    """Whether a verb of saying follows the date of its subject: ``Police on Monday said that …``.

    So it does behind an auxiliary: ``NAME, which a day earlier had claimed to have killed nine``; and where a deed is
    claimed: ``NAME on Monday claimed an attack on a post``, not ``The blast on Monday claimed nine lives``.
    """
    following = in_small_letters(tokens)[last + 1 : last + 2 + _ACT_REACH]
    if following[:1] == ["had"]:
        return not (time_words("saying_after") | _CLAIMED).isdisjoint(following[1:2])
    if following[:1] == ["claimed"]:
        return not responsibility_words("act_nouns").isdisjoint(following)
    return following[:1] != [] and following[0] in time_words("saying_after")


def _is_saying(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the date stands right after a verb of saying, with nothing but the saying's own words between."""
    verbs, links = time_words("saying_verbs"), time_words("saying_links")
    at = first - 1 if first and tokens[first - 1].lower in time_words("before_date") else first
    comma = at - 1 - (at > 1 and tokens[at - 1].text == '"')  # ``said, "On Sunday, an operation was conducted``
    quoted = comma > 0 and tokens[comma].text in (",", ":") and tokens[comma - 1].lower in verbs
    if quoted or _claims_deed(tokens, last):
        return False  # ``said, on Monday fighters attacked``: the day of what is said
    for position in range(first - 1, max(-1, first - _SAYING_REACH), -1):
        token = tokens[position]
        if (token.lower == "released" and _are_let_go(tokens, position)) or _is_reported(tokens, position):
            return False
        if token.lower in verbs:
            return True
        if token.lower not in links and not token.text[0].isupper():
            return False
    return False


def _are_let_go(tokens: Sequence[Token], at: int) -> bool:
    """Whether people were released, and no statement: ``a student was released in Hub on Monday``, ``12 released``."""
    before = word_before(tokens, at)
    before = word_before(tokens, at - 1) if _is_adverb(before) else before
    people = before in list_words("grammar_words", "be") or before.isdigit() or before in load_small_numbers()
    return people and not any(token.lower in time_words("issued") for token in tokens[max(0, at - _SAYING_REACH) : at])


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in list_words("grammar_words", "adverb")


def _claims_deed(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody is said to have done what follows the day: ``claimed on Tuesday to have killed 11``."""
    return in_small_letters(tokens)[last + 1 : last + 3] == ["to", "have"]


def _is_reported(tokens: Sequence[Token], at: int) -> bool:
    """Whether a deed is said to be reported on its day: ``a second kidnapping was reported on Saturday in Pishin``."""
    before = in_small_letters(tokens)[max(0, at - 2) : at]
    passive = tokens[at].lower == "reported" and len(before) > 1 and before[1] in list_words("grammar_words", "be")
    return passive and before[0] not in ("it", "this", "that", "which")
