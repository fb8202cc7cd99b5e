"""One sentence that says several things of responsibility: each is read in its own clause.

``The BLA claimed the blast in Quetta; the BRA said it was behind the one in Sui``, ``NAME claimed the raid and said its
men had also fired rockets``, ``NAME, which claimed a blast last week, said its fighters shot the two``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.extraction.days.dates import write_words
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups, responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, WordRow, has_any

Reader = Callable[[Sentence, tuple[str, ...]], ResponsibilityMention | None]
_SUBJECT_REACH, _GAP_REACH, _LONG_ASIDE, _SILENT_REACH = 14, 3, 40, 5
_RELATIVES = ("which", "who", "whose")


class _Clause(NamedTuple):
    """Words of a sentence and where each stands in it; ``seam``: where its own begin behind a borrowed subject."""

    tokens: Sequence[Token]
    places: Sequence[int]
    seam: int = 0


def read_clauses(sentence: Sentence, last: tuple[str, ...], read: Reader) -> list[ResponsibilityMention]:
    """Return what the clauses of a sentence say; ``read`` reads one, ``last`` are the groups named before it."""
    tokens = sentence.tokens
    groups = find_groups(tokens)
    aside = _leave_aside(tokens, groups) if groups and has_any(tokens, _RELATIVES) else None
    main = _read(sentence, aside, last, read) if aside is not None else None
    if main is not None and main.stance == "claimed":
        return [main]
    whole = read(sentence, last)
    if whole is None:
        return []
    end = next((at for at in range(whole.at, len(tokens)) if _ends_claim(tokens, at)), len(tokens))
    return _split(sentence, groups, last, read) or [replace(whole, end=end)]


def _ends_claim(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is claimed ends at a word: behind it stands what is not claimed: ``but was silent on the raid``."""
    if tokens[at].lower not in speech_words("contrasts"):
        return tokens[at].text == ";"
    return has_any(tokens[at + 1 : at + _SILENT_REACH], responsibility_words("keeping_silent"))


def _read(sentence: Sentence, clause: _Clause, last: tuple[str, ...], read: Reader) -> ResponsibilityMention | None:
    """Return what a clause says, with its words and places as they stand in the sentence."""
    found = read(replace(sentence, tokens=WordRow(clause.tokens)), last)
    if found is None:
        return None
    first, at = clause.places[max(found.first, clause.seam)], clause.places[found.at]
    words = write_words(sentence.tokens, min(first, at), at)
    subject = found.first < clause.seam
    more = (
        (write_words(sentence.tokens, clause.places[found.first], clause.places[clause.seam - 1]),) if subject else ()
    )
    begin, end = clause.places[clause.seam], clause.places[-1] + 1
    return replace(found, evidence=words, more=more, first=first, at=at, begin=begin, end=end)


def _leave_aside(tokens: Sequence[Token], groups: Sequence[Term]) -> _Clause | None:
    """Return a sentence without what is told of its first group: ``NAME, which claimed a blast last week, said``."""
    opens = groups[0].last + 1
    opens += (opens < len(tokens) and tokens[opens].text == "(" and 3) or 0
    if opens + 1 >= len(tokens) or tokens[opens].text != "," or tokens[opens + 1].lower not in _RELATIVES:
        return None
    closes = (at for at in range(opens + 2, min(len(tokens), opens + _LONG_ASIDE)) if tokens[at].text == ",")
    said = (at for at in closes if at + 1 < len(tokens) and _continues(tokens, at + 1))
    end = next(said, None)
    if end is None:
        return None
    places = (*range(opens), *range(end + 1, len(tokens)))
    return _Clause([tokens[at] for at in places], places, opens)


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb of the main clause stands behind an aside: ``said``, ``has claimed``, ``later accepted``."""
    near = tokens[at : at + _GAP_REACH]
    return has_any(near, responsibility_words("saying")) or has_any(near, responsibility_words("taking"))


def _split(
    sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...], read: Reader
) -> list[ResponsibilityMention]:
    """Return what the clauses of a sentence say, one after the other; nothing where it is one clause."""
    tokens = sentence.tokens
    found: list[ResponsibilityMention] = []
    begin = 0
    for cut in _find_cuts(tokens, groups):
        left = _read(sentence, _cut(tokens, begin, cut), last, read)
        if left is None:
            continue
        named = left.by or last
        right = _read_rest(sentence, _Behind(begin, cut, left), groups, named, read)
        if right is not None:
            found.append(left)
            begin, last = cut + 1, named
    if not found:
        return []
    end = _read_rest(sentence, _Behind(found[-1].begin, begin - 1, found[-1]), groups, last, read)
    return [*found, end] if end is not None else found


class _Behind(NamedTuple):
    """What stands behind a cut: the clause before begins at ``begin`` and says ``left``."""

    begin: int
    cut: int
    left: ResponsibilityMention


def _read_rest(
    sentence: Sentence, behind: _Behind, groups: Sequence[Term], last: tuple[str, ...], read: Reader
) -> ResponsibilityMention | None:
    tokens, start = sentence.tokens, behind.cut + 1
    gapped = _read_gapped(tokens, behind, groups)
    if gapped is not None:
        return gapped
    if _continues(tokens, start) and tokens[start].lower not in responsibility_words("articles"):
        subject = range(behind.begin, min(behind.cut, behind.begin + _SUBJECT_REACH))
        verb = next((at for at in subject if _says(tokens[at])), behind.cut)
        places = (*range(behind.begin, verb), *range(start, len(tokens)))
        borrowed = verb - behind.begin
        if borrowed and verb < behind.cut:
            return _read(sentence, _Clause([tokens[at] for at in places], places, borrowed), last, read)
    return _read(sentence, _cut(tokens, start, len(tokens)), last, read)


def _says(token: Token) -> bool:
    return token.lower in responsibility_words("saying") or token.lower in responsibility_words("taking")


def _read_gapped(tokens: Sequence[Token], behind: _Behind, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read a second group that shares the verb of the first: ``NAME claimed the blast in Quetta and NAME that in Sui``.

    Or passive: ``The blast was claimed by NAME, the rocket fire by NAME``.
    """
    left, start = behind.left, behind.cut + 1
    if left.stance != "claimed":
        return None
    after = [group for group in groups if group.first >= start and group.row not in left.by]
    if not after or any(_says(token) for token in tokens[start:]):
        return None
    group, follows = after[0], after[0].last + 1
    active = group.first - start <= _GAP_REACH and follows < len(tokens)
    if active and tokens[follows].lower in responsibility_words("gapped"):
        words = write_words(tokens, group.first, group.last)
        return replace(left, by=(group.row,), evidence=words, first=start, at=group.last, begin=start, end=len(tokens))
    by = group.first - 1 - (tokens[group.first - 1].lower in responsibility_words("articles"))
    passive = by > start and tokens[by].lower == "by" and "by" in left.evidence.lower().split()
    if not passive:
        return None
    words = write_words(tokens, by, group.last)
    return replace(left, by=(group.row,), evidence=words, first=by, at=group.last, begin=start, end=len(tokens))


def _cut(tokens: Sequence[Token], begin: int, end: int) -> _Clause:
    return _Clause(tokens[begin:end], range(begin, end))


def _find_cuts(tokens: Sequence[Token], groups: Sequence[Term]) -> Iterator[int]:
    """Yield the marks and words between clauses behind which somebody else, or the same group again, may claim."""
    firsts = {group.first for group in groups}
    for at in range(2, len(tokens) - 2):
        word = tokens[at].lower
        if word == ";" or word in speech_words("contrasts"):
            yield at
        elif word in ("and", ","):
            start = at + 1
            while start < len(tokens) - 1 and tokens[start].lower in responsibility_words("articles"):
                start += 1
            nobody = tokens[at + 1].lower in responsibility_words("negation")
            passive = word == "," and tokens[at + 1].lower == "the"
            if start in firsts or nobody or passive or (word == "and" and _says(tokens[at + 1])):
                yield at
