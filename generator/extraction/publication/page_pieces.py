"""Pieces of a page within the text: references to other articles, captions of pictures, corrections, rows of buttons.

Captions stand in short paragraphs with a word for a picture or with the credit of an agency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.publication.outlets import TITLE_MARKS
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import furniture_phrases, publication_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_months
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_BAR_WORDS = 12
_CAPTION_SENTENCES = 2
_CAPTION_WORDS = 60
_CREDIT_WORDS = 5
_SIGNED = 3
_VIEW = 9
_PLACE_WORDS = 5
_STOP = "."
_LINK = "\u00bb"
_VERSION = ("version",)
_ALL = ("all", "both")
_OPEN = frozenset("[(")
_DASHES = frozenset(("-", "\u2013", "\u2014", "--"))
Paragraph = list[Sentence]


def find_pieces(paragraph: Paragraph, *, top: bool) -> Iterator[Sentence]:
    """Yield references to other articles, names of outlets in brackets, and captions."""
    label, stamped = False, top and _is_stamped(paragraph)
    for sentence in paragraph:
        tokens = sentence.tokens
        start = int(tokens[0].text in _OPEN and len(tokens) > 1)
        refers = (
            label
            or tokens[-1].text == _LINK
            or any(furniture_phrases(row).match(tokens, start) for row in ("references", "calls"))
        )
        shown = len(paragraph) == 1 and _points_into_picture(tokens)
        label = refers and tokens[-1].text in TITLE_MARKS  # ``Also Read | Two dead in Hub``
        piece = stamped and tokens[-1].text == "|" and len(tokens) <= _CREDIT_WORDS
        if piece or refers or shown or _names_outlets(tokens) or _withdraws(tokens) or _is_bar(tokens):
            yield sentence
    size = sum(len(sentence.tokens) for sentence in paragraph)
    for number, sentence in enumerate(paragraph):
        before = paragraph[number - 1] if number else None
        if _shows_picture(sentence.tokens) or (len(paragraph) == 1 and _is_dated_view(sentence.tokens)):
            yield sentence
            if top and before is not None and len(sentence.tokens) <= _CREDIT_WORDS:
                yield before
        elif number == len(paragraph) - 1 and len(paragraph) <= _CAPTION_SENTENCES and size <= _CAPTION_WORDS:
            if opens_report(paragraph):
                return
            titled = not sentence.index and _ends_with_site(sentence.tokens)
            yield from paragraph if not titled and _ends_with_credit(sentence.tokens, named=not top) else ()


def opens_report(paragraph: Paragraph) -> bool:
    """Whether a line begins with its place in capitals, as news do and captions do not: ``HUB: … died. — APP``."""
    words = [token.text for token in paragraph[0].tokens[:_PLACE_WORDS]]
    place = words[: words.index(":")] if ":" in words else []
    return bool(place) and all(word.isupper() for word in place if word.isalpha())


def _is_stamped(paragraph: Paragraph) -> bool:
    """Whether a line says from whom and where an article came, and when: ``PTI | Quetta | Updated: 11-09-2021``."""
    stamps = (sentence.tokens[0].lower in publication_words("published") for sentence in paragraph[1:])
    return paragraph[0].tokens[-1].text == "|" and any(stamps)


def _is_bar(tokens: Sequence[Token]) -> bool:
    """Whether a line is nothing but buttons and counters: ``Facebook Twitter WhatsApp``, ``12 Likes 4 Shares``."""
    if len(tokens) > _BAR_WORDS:
        return False
    words = [token.lower for token in tokens if token.text[0].isalpha()]
    return bool(words) and all(word in list_words("furniture_words", "bars") for word in words)


def _withdraws(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells what the article said before it was put right: ``An earlier version of this report``.

    How many there were stands where something else was wrong: ``said that all five of the dead were traders``.
    """
    return (
        has_any(tokens, _VERSION) and not has_any(tokens, _ALL) and bool(furniture_phrases("corrections").find(tokens))
    )


def _names_outlets(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is but names in brackets: ``(AP via The Guardian) (BBC)``."""
    if tokens[0].text != "(":
        return False
    words = [token for token in tokens if token.text[0].isalpha()]
    named = all(token.text[0].isupper() or token.lower in publication_words("credit_links") for token in words)
    return bool(words) and named and ")" in (tokens[-1].text, tokens[-2].text)


def _shows_picture(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a word for a picture, or is but its photographer's name: ``REUTERS/Gul Khan``."""
    if _SIGNED <= len(tokens) <= _CREDIT_WORDS and tokens[1].text == "/" and tokens[0].text.isupper():
        agencies = [furniture_phrases("credits").match(tokens, at) for at in (0, 2)]
        return bool(agencies[0]) and not agencies[1]
    return len(tokens) <= _CAPTION_WORDS and bool(furniture_phrases("captions").find(tokens))


def _points_into_picture(tokens: Sequence[Token]) -> bool:
    """Whether somebody is shown by where he stands in a picture: ``A man, right, mourns``, ``Gul Khan (left)``."""
    if len(tokens) > _CAPTION_WORDS or not has_any(tokens, publication_words("sides")):
        return False
    sides = (at for at, token in enumerate(tokens[:-1]) if token.lower in publication_words("sides") and at > 1)
    marks = ((tokens[at - 1].text, tokens[at + 1].text) for at in sides)
    return any(pair in ((",", ","), ("(", ")")) for pair in marks)


def _is_dated_view(tokens: Sequence[Token]) -> bool:
    """Whether a line without a verb ends with the full date of a picture: ``A post near Hub, May 2, 2008.``."""
    if not _VIEW < len(tokens) <= _CAPTION_WORDS:
        return False
    month, day, comma, year, stop = tokens[-5:]
    dated = month.lower in load_months() and day.text.isdigit() and comma.text == "," and year.text.isdigit()
    ends = ("ed", "said", "was", "were", "is", "are", "has", "have", "had")
    told = has_any(tokens, telling_words("irregular_pasts")) or any(token.lower.endswith(ends) for token in tokens)
    return dated and stop.text == _STOP and not told


def closes_article(tokens: Sequence[Token]) -> bool:
    """Whether a line without a full stop ends a whole article: ``Published in …, May 5th``, ``… the post. — AFP``."""
    return bool(furniture_phrases("closings").find(tokens)) or _ends_with_credit(tokens, named=False)


def _ends_with_credit(tokens: Sequence[Token], *, named: bool) -> bool:
    """Whether a dash and an agency end a line: ``Police stand guard. — AFP``; ``named``: and its photographer."""
    dashes = [at for at, token in enumerate(tokens[-_CREDIT_WORDS:], max(0, len(tokens) - _CREDIT_WORDS))
              if token.text in _DASHES]  # fmt: skip
    if not dashes:
        return False
    found = any(furniture_phrases("credits").match(tokens, at + 1) for at in dashes if at + 1 < len(tokens))
    slash = next((at for at in range(len(tokens) - 2, 0, -1) if tokens[at].text == "/"), 0)
    return found and (not named or (slash > dashes[0] and not furniture_phrases("credits").match(tokens, slash + 1)))


def _ends_with_site(tokens: Sequence[Token]) -> bool:
    """Whether a page's title ends with the address of its site: ``Mine kills two - Pakistan - DAWN.COM``."""
    return len(tokens) > _CREDIT_WORDS and tokens[-2].text == _STOP and tokens[-1].text.isalpha()
