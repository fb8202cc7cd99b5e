"""Whose people those are who were lost: "the army lost three men", "the group admitted the loss of two fighters"."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.named_forces import find_group_between, find_group_of_unit
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_CLAUSE_ENDS = (".", ":", ";", "that")
_REACH = 4
_ENEMY, _OTHER_SIDE = "enemy", {MILITANTS: SECURITY_FORCES, SECURITY_FORCES: MILITANTS}


def find_loser(words: Words, verb: int, mention: Mention) -> str | None:
    """Return the group of those who lost people, of whom a token tells.

    Behind ``and`` that is the one who did what was told before: ``Forces killed 13 rebels and lost two of their men``;
    behind words that own up to it, who owns up: ``claimed to have killed six policemen and admitted losing one man``.
    """
    tokens = words.tokens
    enemy = find_enemys_group(words, verb, mention.first)
    if enemy is not None:
        return enemy
    owning = next((at for at in range(verb - 1, max(0, verb - _REACH), -1) if _owns_up(words, at)), verb)
    while owning > 1 and words.grammar[owning - 1] in ("adverb", "have"):
        owning -= 1
    if _is_armed(words, owning):
        return MILITANTS
    if tokens[verb].lower == "loss" and tokens[mention.last].lower == "lives" and not _is_suffered(words, verb):
        return None  # ``Police confirmed the loss of nine lives``
    if owning == 0 or tokens[owning - 1].lower not in ("and", "but", "while", ","):
        if owning == verb:
            return find_group_between(words, _find_telling(words, verb), mention.first)
        return find_group_of_unit(words, owning)
    ends = (at for at in range(owning - 1, -1, -1) if tokens[at].text in _CLAUSE_ENDS)
    start = next((at for at in ends if tokens[at].text != "that" or words.grammar[at - 1] == "speech"), -1)
    return find_group_between(words, start + 1, owning, last=False)


def find_enemys_group(words: Words, first: int, last: int) -> str | None:
    """Return the group of those who are the enemy of who tells their loss: ``put the enemy's losses at seven``."""
    first = max(0, first - _REACH)
    enemy = next((at for at in range(first, last) if words.tokens[at].lower == _ENEMY), None)
    if enemy is None:
        return None
    return _OTHER_SIDE.get(find_group_between(words, 0, enemy) or "", UNSPECIFIED)


def _find_telling(words: Words, verb: int) -> int:
    """Return where begins what somebody says of a loss, 0 where he may speak of his own: ``The army said it lost``.

    ``Police said the blast caused the loss of nine lives``, ``According to police, the tribe lost two men``.
    """
    said = next((at for at in range(verb - 1, -1, -1) if words.grammar[at] == "speech"), None)
    if said is None or "pronoun" in words.grammar[said:verb]:
        return 0
    commas = (at for at in range(said, verb) if words.tokens[at].text == ",")
    return next(commas, 0) if words.grammar[said + 1] == "to" else said


def _is_suffered(words: Words, verb: int) -> bool:
    return has_any(words.tokens[max(0, verb - _REACH) : verb], people_words("suffering"))


def _owns_up(words: Words, at: int) -> bool:
    return words.tokens[at].lower in people_words("owning_up")


def _is_armed(words: Words, verb: int) -> bool:
    """Whether the subject right before a verb is taken up by a word for an armed group alone: ``the outfit lost``."""
    owned = verb > 1 and words.grammar[verb - 2] == "determiner"
    return owned and words.tokens[verb - 1].lower in speech_words("armed_nouns")
