"""What an armed group says of its own deeds, or an outlet of a group's: ``NAME said its fighters attacked a post``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.doers.callers import calls_in_its_name
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import index_outlets
from generator.extraction.words.responsibility_words import find_groups, name_whole, responsibility_words
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, has_any, word_before, word_behind
from generator.vocabulary.word_sets import list_words

NEAR = 6
_SAYS_REACH = 4


def read_own_act(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read an act told with its doer: a group of its own fighters (a claim), or the article of a group (attributed)."""
    tokens = sentence.tokens
    for group in groups:
        at = group.last + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("members"):
            at += 1
        if _tells_as_rule(tokens, at):
            continue
        if _is_act(tokens, at) and not (_belongs(tokens, group) and _may_be_done_to(tokens, at)):
            own = _speaks_itself(tokens, group)
            return make_mention(
                sentence, "claimed" if own else "attributed", (name_whole(group, groups),), group.first, at
            )
    return None


def _tells_as_rule(tokens: Sequence[Token], verb: int) -> bool:
    """Whether many deeds are told, and none of them: ``NAME has carried out many attacks in the province``."""
    behind = tokens[verb + 1 : verb + NEAR]
    return has_any(behind, responsibility_words("violence")) and has_any(behind, responsibility_words("rule"))


def _is_act(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower in responsibility_words("acts")


def _belongs(tokens: Sequence[Token], group: Term) -> bool:
    """Whether a group's name only tells whose men are meant: ``militants belonging to the NAME``, ``12 NAME men``."""
    at = group.first - 1
    while at > 0 and tokens[at].lower in responsibility_words("articles"):
        at -= 1
    counted = at >= 0 and (tokens[at].text.isdigit() or load_small_numbers().get(tokens[at].lower, 0) > 0)
    return counted or (at >= 0 and tokens[at].lower in ("to", "of", "from", "with"))


def _may_be_done_to(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what was done may have been done to them: nobody stands behind ``eight men of NAME killed in``."""
    following = word_behind(tokens, verb, ".")
    return following in responsibility_words("no_object")


def _speaks_itself(tokens: Sequence[Token], group: Term) -> bool:
    """Whether the words are the group's: it speaks in the sentence, or calls the fighters its own."""
    said = any(token.lower in responsibility_words("believe") for token in tokens[: group.first])
    says = any(_says_group(tokens, at) for at in range(group.last + 2, len(tokens)))
    says = says or any(_adds_claim(tokens, at) for at in range(group.last + 2, len(tokens) - 1))
    mouthpiece = any(
        load_table("outlets")[term.row].text("origin") == group.row for term in index_outlets().find(tokens)
    )
    state = any(token.lower in list_officials() for token in tokens[: group.first])
    believed = tokens[0].lower == "it" and tokens[1].lower in list_words("grammar_words", "be")
    own = said and not (state or believed) and has_any(tokens, responsibility_words("own"))
    own = own or (not state and _is_their_account(tokens[: group.first]))
    return mouthpiece or says or own or calls_in_its_name(tokens[: group.first])


@cache
def list_officials() -> frozenset[str]:
    """Return the words for men of the state, who are none of an armed group."""
    return responsibility_words("state_agents") | responsibility_words("officials")


def _is_their_account(before: Sequence[Token]) -> bool:
    """Whether a group's text or man is the source: ``According to the outfit's spokesman, NAME fighters attacked``."""
    words = [token.lower for token in before]
    if "according" not in words:
        return False
    source = before[words.index("according") :]
    return has_any(source, responsibility_words("back_groups")) or bool(find_groups(source))


def _adds_claim(tokens: Sequence[Token], at: int) -> bool:
    """Whether a group adds what it claims: ``NAME launched an assault on a camp, claiming heavy losses``."""
    return tokens[at].text == "," and tokens[at + 1].lower == "claiming"


def _says_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether the group speaks at the end of a sentence: ``the group said``, ``said the group``."""
    if tokens[at].lower != "said":
        return False
    turned = at + 2 < len(tokens) and tokens[at + 1].lower == "the"
    return tokens[at + 2 if turned else at - 1].lower in responsibility_words("back_groups")


def read_own_people(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read what was done by a group's own people: ``killed by its fighters, the NAME said``, ``"Our fighters killed"``.

    The group speaks in the sentence.
    """
    tokens = sentence.tokens
    tellers = [group for group in groups if _says(tokens, group)]
    for at in range(len(tokens) - 1 if tellers else 0):
        owned, noun = tokens[at].lower in responsibility_words("owners"), tokens[at + 1].lower
        before = word_before(tokens, at)
        people = owned and noun in responsibility_words("own")
        by = before in ("by", "of")
        ours = tokens[at].lower == "our" and any(_is_act(tokens, verb) for verb in range(at + 2, at + _SAYS_REACH + 1))
        done = owned and before == "by" and noun in responsibility_words("own_people")
        if done or (people and (by or ours)):
            first, last = min(at, tellers[0].first), max(at + 1, tellers[0].last)
            return make_mention(sentence, "claimed", (name_whole(tellers[0], groups),), first, last)
    return None


def _says(tokens: Sequence[Token], group: Term) -> bool:
    """Whether a group, or its spokesman, is right before a verb of saying."""
    behind = tokens[group.last + 1 : group.last + 1 + _SAYS_REACH]
    return has_any(behind, responsibility_words("saying")) and not any(token.text == "," for token in behind[:1])
