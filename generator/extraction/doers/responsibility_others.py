"""Who did it as others tell it: ``NAME was behind the blast, police said``, ``killed by a NAME bomb``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import name_whole, responsibility_words
from generator.extraction.words.words import list_harm
from generator.vocabulary.word_rows import Term, has_any

_NEAR, _NAMED_REACH = 6, 5
_ACT_REACH, _OWNED_REACH = 6, 5
_PARTS = ("behind", "involved", "hand")
_BEEN = ("was", "were", "is", "are", "be", "been")


def read_behind(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``NAME was behind the blast, police said``, ``was involved in``, ``had a hand in it``."""
    tokens = sentence.tokens
    if not has_any(tokens, _PARTS):
        return None
    for group in groups:
        near = range(group.last + 1, min(len(tokens), group.last + _NAMED_REACH))
        at = next((at for at in near if _has_part(tokens, group.last + 1, at)), None)
        if at is None or has_any(tokens[: group.last], responsibility_words("unsure")):
            continue
        behind = [token.lower for token in tokens[at + 1 : at + _NEAR]]
        one = any(word in responsibility_words("act_nouns") for word in behind) or "it" in behind[:2]
        if one and not set(behind) & (responsibility_words("habit") | responsibility_words("violence")):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), group.first, at)
    return None


def _has_part(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word tells of a part in a deed that those right before it had: ``had a hand in``."""
    hand = tokens[at].lower == "hand" and [one.lower for one in tokens[at - 2 : at]] in (["had", "a"], ["has", "a"])
    return hand or _is_behind(tokens, at) or _is_involved(tokens, first, at)


def _is_behind(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower == "behind" and tokens[at - 1].lower in _BEEN


def _is_involved(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a group right before is said to have had a part in a deed: ``NAME (NM) was involved in the blast``."""
    if tokens[at].lower != "involved" or [token.lower for token in tokens[at + 1 : at + 3]] != ["in", "the"]:
        return False
    between = tokens[first : at - 1]
    return tokens[at - 1].lower in _BEEN and not any(one.text.islower() and one.text != "'s" for one in between)


def read_people_of(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``four militants of NAME stormed the post``, ``the attackers were from NAME``: others say who did it."""
    tokens = sentence.tokens
    for group in groups:
        link = _find_link(tokens, group)
        if link is None or has_any(tokens[: group.first], responsibility_words("unsure")):
            continue
        behind = [token.lower for token in tokens[group.last + 1 : group.last + 1 + _ACT_REACH]]
        done = next((at for at, word in enumerate(behind) if word in responsibility_words("acts")), None)
        if done is not None and not _befell(behind, done):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), link, group.last + 1 + done)
        if tokens[link].lower in responsibility_words("doers") and has_any(tokens[link + 1 : link + _NEAR], _BEEN):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), link, group.last)
    return None


def _find_link(tokens: Sequence[Token], group: Term) -> int | None:
    """Return the doers whom ``of``, ``from`` or ``belonging to`` makes those of a group."""
    near = range(group.first - 1, max(-1, group.first - 1 - _OWNED_REACH), -1)
    of = next((at for at in near if tokens[at].lower in ("of", "from", "to")), None)
    people = range(of - 1, max(-1, of - 1 - _OWNED_REACH), -1) if of is not None else ()
    return next((at for at in people if tokens[at].lower in responsibility_words("people_of")), None)


def _befell(words: Sequence[str], act: int) -> bool:
    """Whether a deed befell a group's own people: ``Two militants of NAME were killed``, ``killed in a raid``."""
    been = not set(words[:act]).isdisjoint(_BEEN) or words[act + 1 : act + 2] in (["by"], ["in"], ["during"], ["."])
    return been or "," in words[:act]


def read_named_attack(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read an attack told with its doer's name: ``killed by a NAME bomb``, ``hurt in a NAME ambush``."""
    tokens = sentence.tokens
    for group in groups:
        at = group.first - 1
        while at > 0 and tokens[at].lower in responsibility_words("articles"):
            at -= 1
        noun = next(_find_attack(tokens, group.last + 1), None)
        if at > 0 and noun is not None and tokens[at].lower in ("by", "in") and at < group.first - 1:
            return make_mention(sentence, "attributed", (name_whole(group, groups),), group.first, noun)
        if at > 1 and tokens[at].lower == "by" and _is_done(tokens, at - 1):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), at - 1, group.last)
    return None


def _is_done(tokens: Sequence[Token], noun: int) -> bool:
    """Whether people fell in an attack that stands before ``by``: ``Nine were killed in two attacks by NAME``."""
    several = tokens[noun].lower in responsibility_words("plural")
    before = tokens[max(0, noun - _NEAR) : noun]
    told = has_any(before, responsibility_words("all_marks") if several else ("a", "an", "the"))
    one = several or tokens[noun].lower in responsibility_words("single_attacks")
    return one and told and has_any(before, ("in",)) and has_any(tokens[:noun], list_harm())


def _find_attack(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield the noun of a single attack that a group's name stands before: ``suicide attack``, ``explosive device``."""
    for at in range(first, min(len(tokens), first + _NAMED_REACH)):
        if tokens[at].lower in responsibility_words("single_attacks"):
            yield at
        elif tokens[at].lower not in responsibility_words("attack_kinds"):
            return
