"""What an armed group says of its own deeds, or an outlet of a group's: ``NAME said its fighters attacked a post``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.responsibility_words import index_outlets, name_whole, responsibility_words
from generator.extraction.sentences import Sentence
from generator.extraction.speech_words import speech_words
from generator.extraction.tokens import Token
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_TELLER_REACH = 14
_IT_REACH = 4
_IT = ("it", "they", "we")


def read_own_act(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read an act told with its doer: a group of its own fighters (a claim), or the article of a group (attributed)."""
    tokens = sentence.tokens
    for group in groups:
        at = group.last + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("members"):
            at += 1
        if at < len(tokens) and tokens[at].lower in responsibility_words("acts") and not _is_passive(tokens, at):
            own = _speaks_itself(tokens, group)
            return make_mention(
                sentence, "claimed" if own else "attributed", (name_whole(group, groups),), group.first, at
            )
    return None


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    return tokens[verb - 1].lower in ("was", "were", "been", "being", "be") or (
        verb + 1 < len(tokens) and tokens[verb + 1].lower == "by"
    )


def _speaks_itself(tokens: Sequence[Token], group: Term) -> bool:
    """Whether the words are the group's: it speaks in the sentence, or calls the fighters its own."""
    said = any(token.lower in responsibility_words("believe") for token in tokens[: group.first])
    says = any(
        tokens[at].lower == "said" and tokens[at - 1].lower in responsibility_words("back_groups")
        for at in range(group.last + 2, len(tokens))
    )
    mouthpiece = any(
        load_table("outlets")[term.row].text("origin") == group.row for term in index_outlets().find(tokens)
    )
    return mouthpiece or says or (said and any(token.lower in responsibility_words("own") for token in tokens))


def read_short_claim(
    sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...] = ()
) -> ResponsibilityMention | None:
    """Read ``NAME claims Mashkay attack``, ``NAME said its fighters attacked``, ``the group says it was behind it``."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower not in responsibility_words("saying"):
            continue
        teller = _find_teller(tokens, at, groups, last)
        if teller is None or not _is_claimed_here(tokens, at):
            continue
        if token.lower in responsibility_words("claim_verbs") and is_habit(tokens, Term("", "", "", at, at)):
            return None
        return make_mention(sentence, "claimed", teller[0], teller[1], at)
    return None


def _find_teller(
    tokens: Sequence[Token], verb: int, groups: Sequence[Term], last: tuple[str, ...]
) -> tuple[tuple[str, ...], int] | None:
    """Return the group that is the subject of a verb of saying, or that ``the group`` means, and where it is named."""
    before = [group for group in groups if verb - _TELLER_REACH <= group.last < verb]
    stop = max((at for at in range(verb) if tokens[at].text == ";"), default=-1)
    if before and before[-1].first > stop and not _is_told_of(tokens, before[-1], verb):
        return (before[-1].row,), before[-1].first
    if verb >= 2 and tokens[verb - 2].lower == "the" and tokens[verb - 1].lower in responsibility_words("back_groups"):
        return (last, verb - 1) if last else None
    return None


def _is_told_of(tokens: Sequence[Token], group: Term, verb: int) -> bool:
    """Whether somebody else speaks of the group: ``police, who fight the BLA, said``."""
    between = [token.lower for token in tokens[group.last + 1 : verb]]
    before = tokens[group.first - 1 - (group.first > 1 and tokens[group.first - 1].lower == "the")].lower
    by_other = before in speech_words("against") and group.first > 0
    return by_other or any(word in responsibility_words("state_agents") or word == "police" for word in between)


def _is_claimed_here(tokens: Sequence[Token], verb: int) -> bool:
    following = [token.lower for token in tokens[verb + 1 : verb + 16]]
    if tokens[verb].lower in responsibility_words("claim_verbs"):
        near = following[: following.index("that")] if "that" in following else following
        if any(word in responsibility_words("act_nouns") for word in near[:6]):
            return True
        if set(following) & responsibility_words("losses") and set(following) & responsibility_words("act_nouns"):
            return True
    for at, word in enumerate(following):
        if word in responsibility_words("own") and _acts_soon(following[at + 1 :], own_people=word not in _IT):
            return True
    return False


def _acts_soon(words: Sequence[str], *, own_people: bool) -> bool:
    """Whether a deed follows a group's own people soon; after ``it`` right away: ``it was behind``."""
    if not own_people:
        words = [word for word in words[:_IT_REACH] if word not in ("had", "has", "have")][:2]
    return any(word in responsibility_words("acts") or word in ("behind", "responsible") for word in words)


def is_habit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether other attacks are meant: ``has claimed many such attacks in the past``; or a claim that was not made."""
    after = list(tokens[term.last + 1 : term.last + 9])
    end = next((at for at, token in enumerate(after) if token.text == "," or token.lower == "saying"), len(after))
    around = (*tokens[max(0, term.first - 4) : term.first], *after[:end])
    habit = any(token.lower in responsibility_words("habit") for token in around)
    return habit or any(token.lower in responsibility_words("unreal") for token in around[:4])
