"""Where sentences begin and end, in text as it comes: glued titles, datelines, abbreviations, missing spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extraction.text.broken_words import mend_words
from generator.extraction.text.lists_of_names import join_names
from generator.extraction.text.lost_commas import list_numbers, restore_commas
from generator.extraction.text.tokens import Token, find_tokens
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import WordRow
from generator.vocabulary.word_sets import list_words

_TABLE = "sentence_words"

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_STOP = re.compile(
    r"(?P<stop>[.!?\u06d4]+)(?P<close>['\")\]]*)(?=\s+['\"(\[]*[^\Wa-z_]|\s*$)"
    r"|(?<=[a-z)])(?P<glued>\.)(?=[\"']?[A-Z][a-z]*[ ,'])"
)
_MAY_STOP = re.compile(r"[.!?\u06d4]")
_SECOND = re.compile(r";(?= (?:he|she|(?:his|her) body|their bodies) [a-z])")
"""Before a clause that tells what became of the one of whom a sentence tells: ``was wounded; he later died``."""
_STAMP = re.compile(r"\d{1,2}:\d{2}(?: ?[AaPp][Mm])? (?:IST|PKT)[^\S\n]*\n")
_BAR = re.compile(r"\s[|\u2022]\s")
_DATELINE = re.compile(
    r"[A-Z](?<=[a-z0-9.!?'\")] .)(?=[A-Z/ -]{3,30}(?:, ?[A-Z][a-z]+\.? \d{1,2})?"
    r"(?: ?\([^)]{2,30}\))? ?(?::|--?|\u2013|\u2014) )"
)
_COPYRIGHT = re.compile(r"(?mi)^[^\S\n]*(?:Copyright\b|\u00a9 ?\d{4}|.{0,60}All Rights Reserved)")
_LINE = re.compile(r"\n")
_FOOT = 2500
_CREDITED, _RUNNING = 2, 8
_SIGNS = ("copyright", "\u00a9", "rights reserved")
_ENDS, _BROKEN_OFF = (".", "!", "?", '"', "\u201d", ")", "'", "\u2019"), ("...", "\u2026")
_OPENER = re.compile(
    r"(?:An?|The|In|On|At|He|She|They|It|This|These|One|Two|Three|Four|Five|Six|When|While|After) [a-z]"
)
_GLUED_TO = re.compile(r"[a-z][a-z]")
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_LONGEST_ABBREVIATION = 12
_TITLE_WORDS = range(4, 22)
_DASHES = frozenset(("-", "--", "\u2013", "\u2014", ":"))
_CLOSING, _FEWEST = frozenset('.!?"'), 6
_BODY_WORDS, _SHORT, _OPENING, _MENU = 6, 3, 8, 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its number, its paragraph's number, offsets into the article's text and its tokens.

    ``item``: it begins an item of a list, an incident of its own.
    """

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    item: bool = False

    def text_of(self, text: str) -> str:
        """Return the sentence's words from the text that it was found in."""
        return text[self.start : self.end]

    @property
    def closed(self) -> bool:
        """Whether a full stop, another mark that closes a sentence or a quotation mark stands at its end."""
        return self.tokens[-1].text in _CLOSING

    @property
    def running(self) -> bool:
        """Whether it is a sentence of running text: long enough, and closed."""
        return len(self.tokens) >= _FEWEST and self.closed


def find_foot(text: str) -> int:
    """Return where the foot of a page begins: its line of copyright and the teasers above it, which do not end.

    The end of the text where it has no such line.
    """
    tail = text[-_FOOT:].lower()
    if not any(word in tail for word in _SIGNS):
        return len(text)
    for sign in _COPYRIGHT.finditer(text, max(0, len(text) - _FOOT)):
        if not _is_credit(text, sign.start()):
            return _find_last_end(text, sign.start())
    return len(text)


def _is_credit(text: str, sign: int) -> bool:
    """Whether a line of copyright stands above the text, as that of a headline or a picture with its caption."""
    above, below = (sum(map(_ends, lines)) for lines in (text[:sign].splitlines(), text[sign:].splitlines()[1:]))
    return below > 0 if not above else above == 1 and below > _CREDITED


def _ends(line: str) -> bool:
    """Whether a line is running text to its end."""
    words = line.split()
    return len(words) >= _RUNNING and line.strip().endswith(_ENDS) and not line.strip().endswith(_BROKEN_OFF)


def _find_last_end(text: str, sign: int) -> int:
    """Return where the teasers above a line of copyright begin; that line's start where nothing above it ends."""
    foot = sign
    while foot:
        start = text.rfind("\n", 0, foot) + 1
        line = text[start:foot].strip()
        if line and line.endswith(_ENDS) and not line.endswith(_BROKEN_OFF):
            break
        if not start:
            return sign  # nothing but lines that do not end
        foot = start - 1
    return foot


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text. Paragraphs are separated by blank lines; a paragraph's end ends a sentence."""
    found: list[Sentence] = []
    foot = find_foot(text)
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        for start, end in _find_spans(text, paragraph.start(), paragraph.end(), foot):
            words = mend_words(find_tokens(text, start, end), text)
            for piece in _split_glued_title(words, first=all(len(one.tokens) < _MENU for one in found)):
                tokens = join_names(restore_commas(piece))
                found.append(Sentence(len(found), number, tokens[0].start, tokens[-1].end, tokens))
    return tuple(found)


def _find_spans(text: str, start: int, end: int, foot: int) -> Iterator[tuple[int, int]]:
    for stop in _find_breaks(text, start, end, foot):
        if text[start:stop].strip():
            yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end


def _find_breaks(text: str, start: int, end: int, foot: int) -> list[int]:
    breaks = {match.start() for match in _DATELINE.finditer(text, start, end)}
    openers = (match.start() for match in _OPENER.finditer(text, start, end))
    breaks |= {at for at in openers if at > 1 and _GLUED_TO.match(text, at - 2)}
    if (foot := max(start, foot)) < end:
        breaks |= {foot, *(match.end() for match in _LINE.finditer(text, foot, end))}
    breaks.update(_find_stops(text, start, end))
    if ";" in text:
        breaks.update(match.end() for match in _SECOND.finditer(text, start, end))
    if "|" in text or "\u2022" in text:
        breaks.update(match.end() for match in _BAR.finditer(text, start, end))
    if "IST" in text or "PKT" in text:
        breaks.update(match.end() for match in _STAMP.finditer(text, start, end))
    return sorted(breaks)


def _find_stops(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of full stops; only where a mark stands are the words around it looked at, which takes longer."""
    free = start
    for mark in _MAY_STOP.finditer(text, start, end):
        match = _STOP.match(text, mark.start(), end) if mark.start() >= free else None
        if match is None:
            continue
        free = match.end()
        if match.group("stop") != "." or not _is_abbreviation(text, start, match.start()):
            yield free


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    word = _LAST_WORD.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop)
    if not word:
        return False
    initial = len(word.group()) == 1 and word.group().isupper()
    return initial or word.group() in list_words(_TABLE, "abbreviations")


def _split_glued_title(tokens: tuple[Token, ...], *, first: bool) -> Iterator[tuple[Token, ...]]:
    """Split the first sentence, or the first below a menu, where a title without a full stop runs into the body."""
    cut = _find_title_end(tokens) if first else 0
    parts = [WordRow(tokens[:cut]), WordRow(tokens[cut:])] if cut else [tokens]
    yield from filter(None, parts)


def _find_title_end(tokens: tuple[Token, ...]) -> int:
    """Return the first token behind a title, 0 where there is none: what opens with ``QUETTA:`` is the text itself."""
    if any(token.text == ":" and before.text.isupper() for before, token in pairwise(tokens[:_OPENING])):
        return 0
    if _opens_with_agency(tokens):
        return 0
    if colon := _find_colon(tokens):
        return colon
    for position in _TITLE_WORDS:
        if position + _BODY_WORDS > len(tokens):
            return 0
        if _begins_text(tokens, position) and _may_end_title(tokens, position):
            return position
    return 0


def _find_colon(tokens: tuple[Token, ...]) -> int:
    """Return the token behind a title that ends with a colon, half of whose words the text behind it says again.

    ``Two die in mine collapse:Two miners died when a mine caved in``, and not ``Officials in Quetta: ``.
    """
    at = next((at for at, token in enumerate(tokens[: _TITLE_WORDS.stop]) if token.text == ":"), 0)
    if at < _TITLE_WORDS.start or at + _BODY_WORDS > len(tokens) or not tokens[at + 1].text[0].isupper():
        return 0
    begins = {token.lower[:_SHORT] for token in tokens[at + 1 :]}
    told = [token.lower[:_SHORT] in begins for token in tokens[:at] if len(token.text) >= _SHORT]
    return at + 1 if tokens[at - 1].text.isalnum() and 2 * sum(told) >= len(told) >= _SHORT else 0


def _opens_with_agency(tokens: tuple[Token, ...]) -> bool:
    """Whether a place and an agency in brackets open the text, with a dash behind: ``QUETTA, Pakistan (AP) --``."""
    close = next((at for at, token in enumerate(tokens[:_OPENING]) if token.text == ")"), 0)
    named = close > 0 and tokens[0].text.isupper() and not any(token.text.islower() for token in tokens[:close])
    return named and close + 1 < len(tokens) and tokens[close + 1].text in _DASHES


def _begins_text(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word can be a text's first: one of the usual ones, or somebody by his initials who says something."""
    word, after = tokens[position], tokens[position + 1]
    speaks = word.text.isupper() and len(word.text) > 1 and after.lower in list_words(_TABLE, "headline_says")
    return word.text in list_words(_TABLE, "openers") or speaks


def _may_end_title(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the word before a token can be a title's last.

    It is in small letters and no function word, a name behind ``in`` or ``near``, who ``says`` it, or a number.
    """
    word, begins = tokens[position - 1], tokens[position]
    if word.text.isdigit():
        return (begins.text.isupper() and len(begins.text) > 1) or begins.text in list_words(_TABLE, "counting_openers")
    goes_on = tokens[position + 1].text.islower() or tokens[position + 1].text == "-"
    first = next((at for at in range(position - 1, 0, -1) if not tokens[at].text[0].isupper()), 0)
    named = tokens[first].text in list_words(_TABLE, "before_names") and first < position - 1 and goes_on
    known = word.text in list_words(_TABLE, "unfinished") or word.text in list_numbers()
    plain = word.text.islower() and len(word.text) > _SHORT and not known
    says = tokens[position - 2].lower in list_words(_TABLE, "headline_says") and word.text[0].isupper()
    return word.text.isalpha() and (plain or named or says)
