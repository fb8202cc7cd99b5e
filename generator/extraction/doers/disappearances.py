"""Who is said to have made people disappear: ``forcibly disappeared by NAME``, ``NAME detained four students``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.given_help import find_help
from generator.extraction.words.responsibility_words import name_force, responsibility_words
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_AGENT_REACH, _TAKING_REACH, _NAMED = 12, 18, 6


def read_disappearance(sentence: Sentence) -> ResponsibilityMention | None:
    """Read ``forcibly disappeared by Pakistani forces``; the forces are named as they are in the vocabulary."""
    tokens = sentence.tokens
    if find_help(tokens) is not None:
        return None
    for position, token in enumerate(tokens if has_any(tokens, responsibility_words("disappearing")) else ()):
        before = tokens[max(0, position - _AGENT_REACH) : position]
        if token.lower != "by" or not has_any(before, responsibility_words("disappearing")) or _are_suspects(before):
            continue
        at = position + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("beside_agent"):
            at += 1
        if at < len(tokens) and tokens[at].lower in responsibility_words("state_agents"):
            force = name_force(tokens[position + 1 : at + 2])
            return make_mention(sentence, "attributed", (force,), max(0, position - 2), at)
    return None


def _are_suspects(tokens: Sequence[Token]) -> bool:
    """Whether suspects are told to be held, and nobody to disappear: ``three suspects were apprehended in a raid``."""
    taken = {token.lower for token in tokens} & responsibility_words("disappearing")
    return taken <= responsibility_words("holding") and has_any(tokens, responsibility_words("held_people"))


def find_forces_taking(sentence: Sentence) -> ResponsibilityMention | None:
    """Read ``Pakistani forces detained four students``: who is said to have made people disappear."""
    tokens = sentence.tokens
    if find_help(tokens) is not None:
        return None
    taking = responsibility_words("disappearing") | responsibility_words("taking_away")
    for position, token in enumerate(tokens):
        if token.lower not in responsibility_words("state_agents"):
            continue
        following = [after.lower for after in tokens[position : position + 1 + _TAKING_REACH]]
        verb = next((at for at, word in enumerate(following) if at and word in taking), None)
        agent = any(one != "accompanied" and two == "by" for one, two in pairwise(following))
        if verb is not None and not agent and following[verb - 1] not in list_words("grammar_words", "be"):
            of = position + 1 + _NAMED * (tokens[position + 1].lower == "of")  # ``Personnel of the NAME``
            force = name_force(tokens[max(0, position - 2) : of])
            start = position - 1 if position and tokens[position - 1].text[0].isalpha() else position
            return make_mention(sentence, "attributed", (force,), start, position + 1)
    return None
