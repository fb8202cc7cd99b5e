"""Words that say how a sentence tells its deeds: as one more, as known, as what somebody reacts to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.deeds.cue_pairs import TypeCue
from generator.extraction.text.tokens import Token
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_before, word_behind
from generator.vocabulary.word_sets import index_rows

_BEFORE, _SET = 3, 4
_OPENING, _INSERTED, _BORNE = 5, 8, 9
_PAST, _THAT, _BREAKS = "ed", "that", frozenset((",", ";", ":", "but"))
_MARKS = ("adding", "returning", "not_returning", "condemning", "lasting", "searching", "recovering", "suspecting")
_WHILE = ("while", "during")
_NEW, _WITHIN = ("a", "an"), ("during", "in")
_AT = ("in", "at", "near", "on", "of")
_LINKS = (*_AT, "by", "from", "and", "during", "while", "was", "were", "said")


def is_spoken(tokens: Sequence[Token], marks: Sequence[Term], cues: Sequence[TypeCue]) -> bool:
    """Whether a sentence speaks about a deed: not where only somebody behind the deed is said to be involved in one."""
    marks = [mark for mark in marks if mark.row in ("condemning", "suspecting")]
    if not marks:
        return _are_kin_of_taken(tokens, cues)
    first = min((cue.first for cue in cues), default=0)
    marks = [mark for mark in marks if not any(cue.first <= mark.first <= cue.last for cue in cues)]  # ``drone strike``
    marks = [mark for mark in marks if not (_sets_time(tokens, mark) or _names_speaker(tokens, mark))]
    return any(mark.row == "condemning" or (mark.row == "suspecting" and mark.first < first) for mark in marks)


def _are_kin_of_taken(tokens: Sequence[Token], cues: Sequence[TypeCue]) -> bool:
    """Whether only people are told by what befell theirs: ``parents of young kidnapped workers set up a camp``."""
    if len(cues) != 1:
        return False
    at, behind = cues[0].last - 1, tokens[cues[0].last + 1 : cues[0].last + 2]
    while at > max(0, cues[0].last - _SET) and tokens[at].lower != "of" and tokens[at].text.islower():
        at -= 1
    kin = at > 0 and tokens[at].lower == "of" and tokens[at - 1].lower in telling_words("kin")
    return kin and bool(behind) and behind[0].text.isalpha() and behind[0].lower not in _LINKS


def _sets_time(tokens: Sequence[Token], mark: Term) -> bool:
    """Whether a reaction only tells when something else happened: ``while the sit-in was under way, gunmen …``."""
    return has_any(tokens[max(0, mark.first - _BEFORE) : mark.first], _WHILE)


def _names_speaker(tokens: Sequence[Token], mark: Term) -> bool:
    """Whether a reaction only names who tells of a deed: ``According to the protesters, four were detained``."""
    before = in_small_letters(tokens)[max(0, mark.first - _BEFORE) : mark.first]
    return ("according", "to") in pairwise(before)


def is_setting(tokens: Sequence[Token], mark: Term) -> bool:
    """Whether work that follows an incident is when another happened: ``clashes began during a search operation``."""
    before = tokens[max(0, mark.first - _SET) : mark.first]
    return mark.row in ("lasting", "searching") and any(token.lower == "during" for token in before)


def weigh_adding(tokens: Sequence[Token], mark: Term) -> int:
    """Return how much words add another deed.

    Most where they open the sentence, are put in behind its subject, or stand before a verb of doing.
    """
    before = word_before(tokens, mark.first)
    after = word_behind(tokens, mark.last)
    weak = tokens[mark.first].lower in telling_words("weakly_adding")
    opens = mark.first <= 1 and not weak
    opens = opens or (mark.first <= _INSERTED and before == after == ",")
    return 2 if opens or (after.endswith(_PAST) and before not in telling_words("passive")) else 1


def begins_known(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a pronoun, or with something definite that something befell: ``The men were``."""
    words = [word for word in in_small_letters(tokens)[: 2 * _OPENING] if word != '"']
    that = words.index("that") + 1 if "that" in words[:_OPENING] else 0
    said = that > 1 and not telling_words("saying_that").isdisjoint(words[: that - 1])
    said = said and not telling_words("beginning_set").isdisjoint(words[that : that + 1])
    words = words[that if said else _find_new(words) :][:_OPENING]  # ``He said that on Monday the fighters …``
    if not words:
        return False
    return words[0] in telling_words("pronouns") or (
        words[0] == "the" and any(word in telling_words("passive") for word in words[1:])
    )


def _find_new(words: Sequence[str]) -> int:
    """Return where somebody begins to tell of something as new: ``He said a bus``, ``He added that a man``; else 0."""
    start = 2 + (words[2:3] == ["that"])
    new = bool(words[start:]) and words[1] in telling_words("saying_that") and words[start] in _NEW
    return start if new else 0


def tells_known(tokens: Sequence[Token]) -> bool:
    """Whether somebody tells what befell something definite: ``Officials told reporters the men were attacked``."""
    words = in_small_letters(tokens)[: 3 * _OPENING]
    said = next((at for at in range(1, len(words)) if words[at] in telling_words("saying_that")), len(words))
    first = next((at for at in range(said + 1, min(said + _SET, len(words))) if words[at] == "the"), len(words))
    return not telling_words("passive").isdisjoint(words[first : first + _SET])


def is_borne(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether weapons are only what somebody carries: ``Men armed with rockets and grenades stormed the post``."""
    if tokens[cue.last].lower not in telling_words("weapons"):
        return False
    for at in range(cue.first - 1, max(0, cue.first - _BORNE) - 1, -1):
        token = tokens[at]
        if token.lower in telling_words("bearing"):
            return not token.lower.endswith(_PAST) or tokens[at + 1].lower == "with"
        aside = token.lower == "with" and tokens[at - 1].lower not in telling_words("bearing")
        ends = any(token.lower in telling_words(row) for row in ("clause_openers", "passive", "striking"))
        if aside or ends or token.lower.endswith(_PAST):
            return False  # ``a bus carrying workers was hit by a bomb``
    return False


def index_marks() -> PhraseIndex:
    """Return the index of words that add a deed, go back to one, or say that none is told."""
    return index_rows("telling_words", _MARKS)


def skip_claimed(tokens: Sequence[Token], first: int) -> int:
    """Return where the name begins of who claimed a deed, right before the deed: ``the NAME-claimed bombing``."""
    before = in_small_letters(tokens)[max(0, first - 2) : first]
    if before != ["-", "claimed"]:
        return first
    first -= 2
    while first and (tokens[first - 1].text[0].isupper() or tokens[first - 1].text in "-i"):
        first -= 1
    return first


def ends_with_known(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether words end with a deed in which something was, and do not place it: ``forces … during the operation``.

    It needs no article where others were told before: ``Two guards were also hurt during exchange of fire``.
    """
    words = in_small_letters(tokens)
    at, known = words[cue.last - 2 : cue.last] if cue.last > cue.first + 1 else ("", "")
    if not set(_AT).isdisjoint(words[cue.last + 1 : cue.last + 2]):
        return False
    bare = cue.first > 1 and words[cue.first - 1] in _WITHIN and "also" in words[1 : cue.first]
    return bare or (at in _WITHIN and known in telling_words("known"))


def points_back(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word goes back to a deed told before; ``that`` behind ``in`` does, and not the one of ``said that``."""
    word = tokens[position].lower
    if word != "that" or not position:
        return word in telling_words("known")
    return tokens[position - 1].lower in telling_words("points_with_that")


def is_denied(tokens: Sequence[Token], first: int) -> bool:
    """Whether a deed stands in what somebody says is not so: ``denied reports that three had been taken hostage``."""
    if not has_any(tokens[:first], telling_words("denying")):
        return False
    words = in_small_letters(tokens)[:first]
    at = max(at for at, word in enumerate(words) if word in telling_words("denying"))
    return _THAT in words[at:] and _BREAKS.isdisjoint(words[at:])
