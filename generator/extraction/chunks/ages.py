"""Numbers that are years of life and count nobody."""

from __future__ import annotations

from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import in_small_letters, word_behind

_ASIDE, _LONG = 4, 2
_MORE = ("other", "others", "more")
_WITH_OBJECT = ("transitive", "gerund", "nominal")
_PEOPLE = ("person", "relation")
_NOUNS = (*_PEOPLE, "rank")
_ENDS = ("-", "\u2013", "\u2014", ";", ".")
_OWNERS = {"his", "hers", "theirs"}
_JOINING = {",", "and"}
_BETWEEN_AGES = {"and", "to", ",", "-", "\u2013", "between"}


def is_age(words: Words, position: int) -> bool:
    """Whether a number stands between commas behind a name: ``Nabi Bux, 35, was``, or in an aside."""
    tokens = words.tokens
    aged = tells_years(words, position) or (position and follows_aged(words, position))
    if aged or _is_thought_to_be(words, position):
        return True
    if tokens[position].text.isdigit() and _is_one_of_ages(words, position):
        return True
    if position < 2 or position + 1 >= len(tokens) or tokens[position - 1].text not in (",", "("):
        return False
    closed = tokens[position].text.isdigit() and tokens[position + 1].text in _ENDS  # ``and Karim, 31 - were killed``
    if tokens[position - 1].text == "," and _is_one(words, position):
        return True  # ``A son of his, 9, was killed``
    closed = closed or _is_behind_object(words, position)
    if tokens[position + 1].text not in (",", ")", "and") and not closed:
        return False
    return tokens[position - 2].text[0].isupper() or _ends_person(words, position - 2)


def tells_years(words: Words, position: int) -> bool:
    """Whether a number says how old somebody is without hyphens: ``a 35 year old man``."""
    behind = [token.lower for token in words.tokens[position + 1 : position + 3]]
    return behind[1:] == ["old"] and behind[0] in people_words("years")


def _is_behind_object(words: Words, position: int) -> bool:
    """Whether a number behind a comma is of him whose name a verb has as object: ``killed Gul Khan, 35 in Hub``."""
    tokens, first = words.tokens, position - 1
    while first > 0 and words.is_name(first - 1):
        first -= 1
    verbs = (term for at in range(max(0, first - _ASIDE), first) for term in words.verbs.get(at, ()))
    named = tokens[position].text.isdigit() and position - first > _LONG
    first -= tokens[first - 1].lower == "of"  # ``the body of Gul Khan, 35 in Hub``
    return named and any(term.last == first - 1 and term.form_key in _WITH_OBJECT for term in verbs)


def _is_one(words: Words, position: int) -> bool:
    """Whether a verb for one person stands behind a number, or behind it and a comma: ``Gul Khan, 35 was shot``."""
    number, closed = words.tokens[position].text, words.tokens[position + 1].text == ","
    behind = [token.lower for token in words.tokens[position + 1 + closed : position + 2 + closed]]
    return number.isdigit() and number not in ("0", "1") and not people_words("verbs_of_one").isdisjoint(behind)


def _is_one_of_ages(words: Words, position: int) -> bool:
    """Whether numbers alone between commas say how old several are: ``two girls, 9 and 12, were hurt``."""
    tokens, first, last = words.tokens, position, position
    while first > 1 and (tokens[first - 1].lower in _JOINING or tokens[first - 1].text.isdigit()):
        first -= 1
    while last + 1 < len(tokens) and (tokens[last + 1].lower in _JOINING or tokens[last + 1].text.isdigit()):
        last += 1
    listed = tokens[first].text == tokens[last].text == "," and any(
        token.lower == "and" for token in tokens[first:last]
    )
    return listed and _ends_noun(words, first - 1, ("plural", "either"))


def _ends_person(words: Words, position: int) -> bool:
    """Whether one person is named right before an aside: ``a student, 19, was killed``, ``a son of his, 9,``."""
    single = words.tokens[position].lower in _OWNERS or _ends_noun(words, position, ("singular", "either"))
    return words.tokens[position + 2].text.isdigit() and single


def _ends_noun(words: Words, position: int, forms: tuple[str, ...]) -> bool:
    """Whether a noun for people ends at a token."""
    near = (words.nouns.get(first) for first in range(position, max(-1, position - _ASIDE), -1))
    person = next((term for term in near if term is not None and term.last == position), None)
    return person is not None and person.form_key in forms and row_of(person).text("kind") in _NOUNS


def _is_thought_to_be(words: Words, position: int) -> bool:
    """Whether a number is what an aside takes somebody's years to be: ``, believed to be around 18,``."""
    start = position
    while start > 0 and start - 1 in words.hedges:
        start -= 1
    before = in_small_letters(words.tokens)[max(0, start - _ASIDE) : start]
    after = words.tokens[position + 1].text if position + 1 < len(words.tokens) else ""
    return before[-2:] == ["to", "be"] and before[:1] == [","] and after == ","


def follows_aged(words: Words, position: int) -> bool:
    """Whether numbers are years of life: ``two girls aged six and nine``."""
    tokens, start = words.tokens, position
    while start > 0 and (words.is_number(start - 1) or tokens[start - 1].lower in _BETWEEN_AGES):
        start -= 1
    behind = word_behind(tokens, position)
    if tokens[position - 1].lower == "and" and (position + 1 in words.nouns or behind in _MORE):
        return False  # ``a man aged 35 and three others``
    direct = position > 0 and (tokens[position - 1].lower == "aged" or _is_of_years(words, position))
    return direct or (start > 0 and position > start and tokens[start - 1].lower == "aged")


def _is_of_years(words: Words, position: int) -> bool:
    """Whether ``of`` and a number alone say how old one person is, or of how many he is father: ``a boy of nine,``."""
    tokens = words.tokens
    if position < _ASIDE - 1 or tokens[position - 1].lower != "of" or tokens[position - 3].lower not in ("a", "an"):
        return False
    person = words.nouns.get(position - 2)
    single = person is not None and person.form_key == "singular" and row_of(person).text("kind") in _PEOPLE
    after = word_behind(tokens, position, ".")
    return single and (after in _BETWEEN_AGES or after in (".", ")", "was", "were", "who"))
