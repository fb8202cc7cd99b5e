"""Words around a number or noun: "more", "out of", adjectives and a name ("former senior clerk Gul Khan")."""

from __future__ import annotations

from generator.extraction.chunks.countable import end_of_compound
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, in_small_letters
from generator.vocabulary.word_sets import list_words

_MOST, _NAME = 3, 5
_WHEN = 3
_MORE = {"more", "other", "others"}
_WORDS, _VERB = 6, 3
_WITH_OBJECT = ("transitive", "gerund")


def skip_epithets(words: Words, first: int) -> int:
    """Return where the noun stands that a name follows behind adjectives alone, else the first token itself."""
    if first in words.nouns or first in words.things:
        return first
    if _is_object(words, first) and (noun := _find_noun(words, first)) is not None:
        return noun
    if not words.called or first >= len(words.tokens) or (words.grammar[first] and first not in words.numbers):
        return first
    position = first
    for _ in range(_MOST):
        if position in words.nouns:
            break
        compound = end_of_compound(words, position) if position < len(words.tokens) else None
        if compound is None and not _is_epithet(words, position):
            return first
        position = position + 1 if compound is None else compound + 1
    return position if position in words.called else first


def _is_object(words: Words, first: int) -> bool:
    """Whether a verb of harm stands right before a token: what follows may lack its article, as titles do."""
    verbs = (verb for at in range(first - _VERB, first) for verb in words.verbs.get(at, ()))
    return any(verb.form_key in _WITH_OBJECT and verb.last == first - 1 for verb in verbs)


def _find_noun(words: Words, first: int) -> int | None:
    """Return where the noun for one person stands behind adjectives and names: ``kill top Kalat Army commander``."""
    for position in range(first, min(len(words.tokens), first + _WORDS)):
        noun = words.nouns.get(position)
        if noun is not None and noun.form_key == "singular" and _names_one(noun):
            return position
        named = words.is_name(position) and position not in words.verbs
        if noun is None and not (named or _is_epithet(words, position)):
            break
    return None


def _names_one(noun: Term) -> bool:
    return row_of(noun).text("kind") in ("person", "rank")


def _is_epithet(words: Words, position: int) -> bool:
    if position >= len(words.tokens) or position in words.masked or position in words.verbs:
        return False
    if any(term.first <= position <= term.last for term in words.links.values()):
        return False
    text = words.tokens[position].text
    unknown = not words.grammar[position] and position not in words.numbers and position not in words.things
    return unknown and position not in words.nouns and text.isalpha() and text.islower()


def skip_out(words: Words, position: int) -> int:
    """Go over ``out`` before ``of``: ``14 out of 30 passengers`` counts fourteen of them."""
    pair = in_small_letters(words.tokens)[position : position + 2]
    return position + 1 if pair == ["out", "of"] else position


def take_name(words: Words, last: int, head: Term) -> int:
    """Take in the name behind a rank or trade: ``Head Constable Sharif Rind``."""
    if head.form_key.endswith("plural"):
        return last
    end = last
    while end - last < _NAME and (part := find_name_part(words, end + 1)) is not None:
        end = part
    return end


def find_name_part(words: Words, position: int) -> int | None:
    """Return where the next part of a name ends, with the Arabic article before it: ``Sharif``, ``ul Haq``."""
    tokens = words.tokens
    if position < len(tokens) and tokens[position].text in list_words("sentence_words", "name_articles"):
        position += 1
    elif [one.text for one in tokens[position : position + 1]] == ["-"] and position + 3 < len(tokens):
        article = tokens[position + 1].text in list_words("sentence_words", "name_articles")
        position += 2 + (tokens[position + 2].text == "-") if article else 0
    return position if position < len(tokens) and _is_name_part(words, position) else None


def _is_name_part(words: Words, position: int) -> bool:
    known = position in words.verbs or position in words.numbers or position in words.masked
    return not known and words.is_name(position) and words.tokens[position].text.isalpha()


def skip_adjective(words: Words, position: int) -> int:
    """Go over a word that ends like a verb in the past and only tells what people are like: ``armed``."""
    return position + (
        position < len(words.tokens) and words.tokens[position].lower in list_words("sentence_words", "adjectives")
    )


def count_rest(words: Words, first: int, quantity: Quantity, whole: Quantity | None) -> Quantity:
    """Return how many ``all but one of the 12 labourers`` are."""
    before = in_small_letters(words.tokens)[max(0, first - 2) : first]
    if before != ["all", "but"] or whole is None or not whole.count or not quantity.count:
        return quantity
    return replace(quantity, count=max(0, whole.count - quantity.count))


def skip_more(words: Words, quantity: Quantity) -> tuple[int, Quantity]:
    """Go over ``more`` and ``other`` behind a number: it counts others than those before."""
    position = quantity.last + 1
    if position < len(words.tokens) and words.tokens[position].lower in _MORE:
        return position + 1, replace(quantity, more=True)
    return position, quantity


def ends_phrase(words: Words, position: int) -> bool:
    """Whether a noun phrase ends before a token: ``two of the five, both clerks,``."""
    if position >= len(words.tokens) or words.tokens[position].text in (",", ".", ";"):
        return True
    later = words.tokens[position].lower == "later" and position not in words.verbs
    fate = any(term.form_key == "intransitive" for term in words.verbs.get(position + later, ()))
    return fate or words.grammar[position] in ("be", "have")


def ends_in_deed(words: Words, first: int, head: int) -> bool:
    """Whether words for when end with a deed, and he follows whom it befell: ``in the clash constable Gul Khan``."""
    deeds = people_words("deeds_before_names")
    if all(token.lower not in deeds for token in words.tokens[first:head]):
        return False
    at = first - 1
    while at >= max(0, first - _WHEN) and words.grammar[at] in ("", "determiner") and at not in words.masked:
        at -= 1
    return at >= 0 and words.grammar[at] in ("preposition", "of")
