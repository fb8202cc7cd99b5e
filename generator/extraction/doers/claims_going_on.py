"""What the man of a group adds to its claim in the next sentence: ``he said his outfit had also fired rockets``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.word_rows import has_any

_NEAR = 6


def read_going_on(sentence: Sentence, by: tuple[str, ...]) -> list[ResponsibilityMention]:
    """Read what a group's man adds to a claim: ``he said his outfit had also fired rockets at a post``."""
    tokens = sentence.tokens
    own = responsibility_words("owners")
    for verb in range(1, len(tokens) - 2):
        said = tokens[verb].lower in responsibility_words("saying")
        if not said or tokens[verb - 1].lower not in responsibility_words("back"):
            continue
        pairs = pairwise(token.lower for token in tokens[verb + 1 : verb + _NEAR])
        at = next((at for at, pair in enumerate(pairs, verb + 1) if pair[0] in own and _is_organised(pair[1])), None)
        behind = range(at + 2, min(len(tokens), at + 2 + _NEAR)) if at is not None else ()
        act = next((one for one in behind if tokens[one].lower in responsibility_words("acts")), None)
        if act is not None:
            return [make_mention(sentence, "claimed", by, verb - 1, act)]
    return _read_men(sentence, by) or _read_fighters(sentence, by)


def _read_men(sentence: Sentence, by: tuple[str, ...]) -> list[ResponsibilityMention]:
    """Read what the men of the group that claims did besides: ``in another attack the party's men fired rockets``."""
    tokens = sentence.tokens
    for mark in range(2, len(tokens) - 2) if has_any(tokens, ("'s",)) else ():
        words = [token.lower for token in tokens[mark - 2 : mark + 2]]
        named = words[0] == "the" and words[1] in _list_bodies() and words[2] == "'s"
        if not named or words[3] not in responsibility_words("members"):
            continue
        behind = range(mark + 2, min(len(tokens), mark + _NEAR))
        act = next((one for one in behind if tokens[one].lower in responsibility_words("acts")), None)
        if act is not None and tokens[act - 1].lower not in responsibility_words("passive"):
            return [make_mention(sentence, "claimed", by, mark - 2, act)]
    return []


def _read_fighters(sentence: Sentence, by: tuple[str, ...]) -> list[ResponsibilityMention]:
    """Read what the fighters of the group that claims did besides: ``In another attack, fighters shot dead two``."""
    tokens = sentence.tokens
    own = speech_words("own_fighters") | {"they"}
    if not has_any(tokens, own) or any(_speaks_other(tokens, verb) for verb in range(1, len(tokens))):
        return []
    for at, token in enumerate(tokens[:-2]):
        if token.lower not in own or (at and tokens[at - 1].lower not in responsibility_words("before_own")):
            continue
        verb = _find_verb(tokens, at + 1)
        if verb is not None:
            return [make_mention(sentence, "claimed", by, at, verb)]
    return []


def _find_verb(tokens: Sequence[Token], at: int) -> int | None:
    """Return the verb of a deed right behind its doers, or whose they are: ``fighters of the group also shot``."""
    if tokens[at].lower == "of" and tokens[at + 2].lower in _list_bodies():
        at += 3
    deeds = responsibility_words("acts") | responsibility_words("own_acts")
    at += at < len(tokens) and tokens[at].lower in ("also", "then", "later")
    done = at + 1 < len(tokens) and tokens[at].lower in deeds and tokens[at + 1].lower != "by"
    return at if done else None


def _speaks_other(tokens: Sequence[Token], verb: int) -> bool:
    """Whether somebody else than the group may speak: ``police said``, and not ``it said``, ``the statement added``."""
    if tokens[verb].lower not in responsibility_words("saying") - responsibility_words("claim_verbs"):
        return False
    return tokens[verb - 1].lower not in responsibility_words("back") | {"further", "also"}


def _list_bodies() -> frozenset[str]:
    return responsibility_words("back_groups") | speech_words("own_names")


def _is_organised(noun: str) -> bool:
    """Whether a noun means an armed group or its fighters, and no force of the state."""
    return noun in responsibility_words("back_groups") or noun in speech_words("own_fighters")
