"""Claims told in a few words: ``NAME claims Mashkay attack``, ``the group says it was behind it``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.extraction.doers.claiming_groups import find_partner, is_unknown_group
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.doers.responsibility_own import NEAR, list_officials
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import name_whole, responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.time_words import load_ordinals
from generator.vocabulary.word_rows import Term, has_any

_TELLER_REACH = 14
_CLAIM_REACH = 17
_DEFINITE_REACH = 3
_OPENS = 2
_ADDING = ("also", "further", "later", "then")
_ONE_REACH = 3
_ACT_REACH = 5
_IT = ("it", "they", "we")
RANKS = ("former", "latter")


def read_short_claim(
    sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...] = ()
) -> ResponsibilityMention | None:
    """Read ``NAME claims Mashkay attack``, ``NAME said its fighters attacked``, ``the group says it was behind it``."""
    tokens, saying = sentence.tokens, responsibility_words("saying")
    for at, token in enumerate(tokens):
        if token.lower not in saying:
            continue
        teller = find_teller(tokens, at, groups, last) or _find_nameless(tokens, at)
        bare = token.lower == "claimed" and at < NEAR and at >= len(tokens) - 2  # ``NAME claimed.``
        deed = at if bare else _find_claimed(tokens, at) if teller else None
        if teller is None or deed is None:
            continue
        claims = token.lower in responsibility_words("claim_verbs") and not _is_to_have(tokens, at)
        if claims and is_habit(tokens, Term("", "", "", at, at)):
            return None
        if _is_one_of_many(tokens, deed):
            return None
        if has_any(tokens[:at], ("neither",)):
            return make_mention(sentence, "none_claimed", (), teller[1], deed)
        return make_mention(sentence, "claimed", teller[0], teller[1], deed)
    return None


def _is_one_of_many(tokens: Sequence[Token], deed: int) -> bool:
    """Whether other deeds are told than the one at hand: ``said they carried out many of the previous assaults``."""
    behind = tokens[deed + 1 : deed + NEAR]
    many = has_any(behind, responsibility_words("rule")) and has_any(behind, responsibility_words("plural"))
    return many or has_any(behind, responsibility_words("many_deeds"))


def find_teller(
    tokens: Sequence[Token], verb: int, groups: Sequence[Term], last: tuple[str, ...]
) -> tuple[tuple[str, ...], int] | None:
    """Return the group that is the subject of a verb of saying, or that ``the group`` means, and where it is named."""
    before = [group for group in groups if verb - _TELLER_REACH <= group.last < verb]
    first = groups[0] if groups else None
    if first is not None and first.first <= _OPENS and first.last < verb:
        aside = [token.lower for token in tokens[first.last + 1 : first.last + 3]]
        apposed = aside in ([",", "a"], [",", "an"], [",", "the"]) and tokens[verb - 1].text == ","
        who = not before and aside in ([",", "which"], [",", "who"], [",", "whose"])
        own = bool(before) and before[-1].row == first.row  # ``Gul, a spokesman for NAME, said``
        before = [first] if (apposed and not own) or who else before
    stop = max((at for at in range(verb) if tokens[at].text == ";"), default=-1)
    if before and before[-1].first > stop and not _is_told_of(tokens, before[-1], verb):
        first = next((one for one in before[:-1] if find_partner(tokens, one, groups) == before[-1:]), None)
        both = (name_whole(first, groups),) if first is not None and first.first > stop else ()
        return (*both, name_whole(before[-1], groups)), before[-1].first
    noun = verb - 1 - (verb > _OPENS and tokens[verb - 1].lower in _ADDING)
    if noun and tokens[noun - 1].lower == "the" and tokens[noun].lower in responsibility_words("back_groups"):
        return (last, noun) if last else None
    voice = _find_their_voice(tokens, verb) if last else None
    return None if voice is None else (last, voice)


def _find_nameless(tokens: Sequence[Token], verb: int) -> tuple[tuple[str, ...], int] | None:
    """Return an armed group before a verb of saying that nobody names: ``A separatist group said its fighters had``."""
    if verb < _OPENS or not is_unknown_group(tokens, verb - 1):
        return None
    armed = has_any(tokens[max(0, verb - 1 - _DEFINITE_REACH) : verb - 1], responsibility_words("armed_epithets"))
    return ((), verb - 1) if armed else None


def _find_their_voice(tokens: Sequence[Token], verb: int) -> int | None:
    """Return where somebody who speaks for the group named before stands: ``Its spokesman, Gul Khan, said``."""
    at = verb - 1
    while at > 0 and (tokens[at].text == "," or tokens[at].capitalised):
        at -= 1
    their = 0 < at < verb - 1 and tokens[at - 1].lower in responsibility_words("own_of_groups")
    return at if their and tokens[at].lower in responsibility_words("back_groups") else None


def _is_told_of(tokens: Sequence[Token], group: Term, verb: int) -> bool:
    """Whether somebody else speaks of the group: ``police, who fight the BLA, said``."""
    between = [token.lower for token in tokens[group.last + 1 : verb]]
    link = group.first - 1 - (group.first > 1 and tokens[group.first - 1].lower == "the")
    their_man = link > 0 and tokens[link - 1].lower in responsibility_words("their_voices")
    by_other = tokens[link].lower in speech_words("against") and group.first > 0 and not their_man
    return by_other or any(word in list_officials() for word in between)


def _find_claimed(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the token of the attack or deed that a group tells of as its own after a verb of saying."""
    following = [token.lower for token in tokens[verb + 1 : verb + _CLAIM_REACH]]
    nouns = responsibility_words("act_nouns")
    if _is_to_have(tokens, verb):
        deed = _find_deed(following[2 : 2 + _ONE_REACH], own_people=True)
        return None if deed is None else verb + 3 + deed
    if tokens[verb].lower in responsibility_words("claim_verbs"):
        named = _find_named(following, nouns)
        if named is not None:
            return verb + 1 + named
    named = next((at for at, pair in enumerate(pairwise(following)) if _is_group(pair)), None)
    deed = None if named is None else _find_deed(following[named + 2 :], own_people=False)
    if named is not None and deed is not None:
        return verb + 3 + named + deed
    targets = responsibility_words("targets_named")
    target = next((at for at, pair in enumerate(pairwise(following), 1) if " ".join(pair) in targets), None)
    revenge = next((at for at, word in enumerate(following) if word in responsibility_words("revenge")), None)
    if target is None and revenge is not None and any(word in nouns for word in following[:revenge]):
        target = revenge
    if target is not None:
        return verb + 1 + target
    for at, word in enumerate(following):
        if word in responsibility_words("own"):
            deed = _find_deed(following[at + 1 :], own_people=word not in _IT)
            if deed is not None:
                return verb + 2 + at + deed
    return None


def _is_to_have(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a group claims to have done something: ``also claimed to have fired rockets``."""
    behind = [token.lower for token in tokens[verb + 1 : verb + 3]]
    return tokens[verb].lower in responsibility_words("claim_verbs") and behind == ["to", "have"]


def _ends_with_rank(words: Sequence[str]) -> bool:
    """Whether a deed is named only by its place in the order: ``the second,``, ``the latter.``."""
    ranked = words[:1] and words[0] in (*load_ordinals(), *RANKS)
    return bool(ranked) and responsibility_words("rank_ends").issuperset(words[1:2])


def _find_named(following: Sequence[str], nouns: Collection[str]) -> int | None:
    """Return the deed that a verb of claiming has as its object: ``claimed the blast``, ``to claim both``."""
    if following[:1] == ["both"] and responsibility_words("both_ends").issuperset(following[1:2]):
        return 0
    if following[:1] == ["the"] and _ends_with_rank(following[1:3]):
        return 1  # ``NAME claimed the second, while``
    if following[:2] == ["the", "one"]:
        return 1  # ``NAME claimed the blast in Quetta, while NAME claimed the one in Sui``
    clause = next(
        (at for at, pair in enumerate(pairwise(following)) if pair[0] == "that" and pair[1] not in nouns), None
    )
    near = following[:clause]  # ``claimed that bombing`` has a deed, ``claimed that the bombing`` a clause
    losses = set(following) & responsibility_words("losses")
    return next((at for at, word in enumerate(following if losses else near[:NEAR]) if word in nouns), None)


def _is_group(pair: tuple[str, str]) -> bool:
    """Whether two words take up the group that speaks: ``the group``."""
    return pair[0] == "the" and pair[1] in responsibility_words("back_groups")


def _find_deed(words: Sequence[str], *, own_people: bool) -> int | None:
    """Return where a deed follows a group's own people; after ``it`` right away: ``it was behind``."""
    acts = responsibility_words("acts") | (responsibility_words("own_acts") if own_people else frozenset())
    for at, word in enumerate(words):
        if word in acts or word in ("behind", "responsible"):
            suffered = word in acts and words[at - 1 : at] in (["was"], ["were"], ["been"], ["those"])
            if suffered or not responsibility_words("negation").isdisjoint(words[:at]):
                return None  # ``said its fighters were not behind it``, ``had been ambushed``, ``those killed``
            small = sum(before in ("had", "has", "have") for before in words[:at])
            return at if own_people or at - small <= 1 else None
    return None


def is_habit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether other attacks are meant: ``has claimed many such attacks in the past``; or a claim that was not made."""
    after = list(tokens[term.last + 1 : term.last + 9])
    end = next((at for at in range(len(after)) if _ends_claim(after, at)), len(after))
    before = list(tokens[max(0, term.first - 4) : term.first])
    while any(token.text == "," for token in before):
        before.pop(0)  # ``NAME, the most active of several groups, claimed the attack``
    around = (*before, *after[:end])
    found = {token.lower for token in around} & responsibility_words("habit")
    found -= {"last"} if has_any(around, responsibility_words("nights")) else set()
    found -= {"previously"} if has_any(before, responsibility_words("unheard_of")) else set()
    same = not any(token.text.isalpha() for token in after[:end]) or any(
        token.lower == "the" for token in after[: min(end, _DEFINITE_REACH)]
    )
    same = same or _is_one_more(before, after[:end])
    habit = bool(found) and not (found == {"also"} and same)  # ``also claimed responsibility for the blast``
    often = tokens[0].lower in responsibility_words("how_often")  # ``Sometimes people call to claim responsibility``
    return habit or often or has_any(around[:4], responsibility_words("unreal"))


def _ends_claim(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is claimed ends at a word: ``claimed the blast, saying``, ``claimed it and vowed many more``."""
    goes_on = tokens[at].lower == "and" and has_any(tokens[at + 1 : at + 2], responsibility_words("claim_ends"))
    return tokens[at].text == "," or tokens[at].lower == "saying" or goes_on


def _is_one_more(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether one deed more is claimed, told by itself: ``also accepted responsibility for an attack in Sui``.

    Or what the group's own people did: ``also claimed that its fighters shot dead two men``.
    """
    done = has_any(after[:_ACT_REACH], responsibility_words("acts")) and has_any(after[:1], ("that", "it", "its"))
    one = done or has_any(after[:_ONE_REACH], ("a", "an", "another"))
    return one and not has_any(before, ("has", "have", "had"))
