"""Clauses that tell of nothing that happened: denied, planned, sought, or only possible."""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.words.hedge_words import hedge_words
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_before

_INFINITIVE_HEDGES = {
    "planned", "threatened", "tried", "in_order_to", "demanded", "accused_of", "hypothetical_noun", "foiled", "warned",
}  # fmt: skip
_PAIR = 5
_IN_A_ROW = (",", "and")
_OPENED, _ASIDE = 2, 12
_MARKS = {",", ";", "."}
_ACCUSED_REACH, _MEANS_REACH, _GOT_REACH = 8, 7, 9
_PASSIVES = ("was", "were", "been", "be", "being", "is", "are")
_CLAUSE_HEDGES = {"if", "question", "denied", "refuted", "not_confirmed"}


def is_unreal(words: Words, start: int, verb: int, construction: str, auxiliaries: list[str]) -> bool:
    """Whether a verb group that begins at a token, with the verb at another, tells of nothing that happened."""
    if "modal" in auxiliaries or "not" in auxiliaries or "do" in auxiliaries or _is_nearly_done(words, verb):
        return True
    if has_any(words.tokens, hedge_words("until")) and _is_awaited(words, start):
        return True
    if _is_played(words, start) or _is_looked_into(words, start) or _is_accused(words, start, construction):
        return True
    if construction == "infinitive" and "have" not in auxiliaries:
        return not _is_done_infinitive(words, start)
    if _is_wished_for(words, start, construction) or _is_second_infinitive(words, start, construction):
        return True
    return (construction == "reduced" and _is_to_be_got(words, start)) or _is_governed(words, start, construction)


def _is_nearly_done(words: Words, verb: int) -> bool:
    """Whether it did not quite happen, or not at all: ``was nearly killed``, ``without killing``."""
    return has_any(words.tokens[max(0, verb - 1) : verb], hedge_words("all_but"))


def _is_awaited(words: Words, start: int) -> bool:
    """Whether something goes on until a verb is done: ``the drive will continue till the last rebel is killed``."""
    until = next((at for at in range(start - 1, 0, -1) if words.tokens[at].lower in hedge_words("until")), 0)
    if any(token.text in _MARKS for token in words.tokens[until:start]):
        return False
    if until and has_any(words.tokens[max(until, start - 1) : start + 1], ("is", "are")):
        return True  # ``pursue them until every last one of them is eliminated``
    return "modal" in words.grammar[:until] or has_any(words.tokens[:until], hedge_words("vowing"))


def _is_played(words: Words, start: int) -> bool:
    """Whether a sentence tells of an exercise: ``commandos killed six mock attackers``, not ``a day after a drill``."""
    played = [term.first for term in words.hedges.values() if term.row == "exercise"]
    return any(not has_any(words.tokens[start:first], hedge_words("apart_in_time")) for first in played)


def _is_accused(words: Words, start: int, construction: str) -> bool:
    """Whether somebody is accused of a deed: ``accused the officers of kidnapping him``."""
    if construction not in ("participial", "nominal") or not start or words.tokens[start - 1].lower != "of":
        return False
    before = words.tokens[max(0, start - _ACCUSED_REACH) : start]
    taken = has_any(before, responsibility_words("state_agents")) and has_any(
        words.tokens[start : start + 1], responsibility_words("taking_away")
    )
    return has_any(before, hedge_words("accusing")) and not taken  # ``accused the army of abducting two students``


def _is_looked_into(words: Words, start: int) -> bool:
    """Whether somebody looks into what is claimed: ``an investigation into the claim that 20 soldiers were killed``."""
    if not has_any(words.tokens, hedge_words("looking_into")):
        return False
    lower = [token.lower for token in words.tokens]
    told = [at for at in range(start - 1) if lower[at] in hedge_words("told_claims") and lower[at + 1] == "that"]
    return any(hedge_words("looking_into") & set(lower[max(0, at - _PAIR) : at]) for at in told)


def _is_second_infinitive(words: Words, start: int, construction: str) -> bool:
    """Whether a verb goes on with what somebody means to do: ``efforts to locate and safely recover the men``."""
    before = in_small_letters(words.tokens)[max(0, start - _PAIR) : start]
    if construction != "active" or "and" not in before or "to" not in before:
        return False
    at = start - len(before) + before.index("to")
    plain = not any(word.endswith(("ed", "ing")) or word == "," for word in before[before.index("to") + 1 :])
    past = words.tokens[start].lower.endswith("ed") or words.tokens[start].lower in hedge_words("only_past")
    return plain and not past and not _is_done_infinitive(words, at)


def _is_to_be_got(words: Words, start: int) -> bool:
    """Whether somebody only means to have people so: ``efforts were on to get the remaining two released``."""
    near = range(start - 1, max(0, start - _GOT_REACH), -1)
    at = next((at for at in near if words.tokens[at].lower in hedge_words("getting")), 0)
    if not at or any(token.text in _MARKS or token.lower == "who" for token in words.tokens[at:start]):
        return False
    if words.tokens[at + 1].lower == "been" or words.tokens[at + 1].lower.endswith("ed"):
        return False  # ``are said to have been killed and three injured``
    if "modal" in words.grammar[max(0, at - 2) : at]:
        return True
    return words.tokens[at - 1].lower == "to" and not _is_done_infinitive(words, at - 1)


def _is_wished_for(words: Words, start: int, construction: str) -> bool:
    """Whether a noun of outcome is what somebody works for: ``a search for the safe recovery of the hostages``."""
    before = in_small_letters(words.tokens)[max(0, start - 4) : start]
    if construction != "nominal":
        return False
    wish = next((at for at in range(start - 1, max(0, start - 4), -1) if not _may_stand_before(words, at)), 0)
    meant = wish > 0 and words.tokens[wish - 1].lower == "to" and words.tokens[wish].text.islower()
    for_it = "for" in before and not hedge_words("credit") & set(before)
    sought = meant and words.tokens[wish].lower in hedge_words("seeking")
    return for_it or (sought and not _is_done_infinitive(words, wish - 1)) or _is_demanded(words, start)


def _is_demanded(words: Words, start: int) -> bool:
    """Whether somebody demands it, with adjectives in a row: ``demanded the immediate and safe recovery of``."""
    at = start - 1
    while at > 0 and (_may_stand_before(words, at) or words.tokens[at].lower in _IN_A_ROW):
        at -= 1
    demands = (term for term in words.hedges.values() if term.row == "demanded")
    return any(term.last == at for term in demands)


def _may_stand_before(words: Words, position: int) -> bool:
    """Whether a word can stand between a verb and a noun of outcome: ``secure the immediate release of``."""
    how = words.tokens[position].lower in hedge_words("sought_how")
    return how or words.grammar[position] in ("determiner", "adverb")


def _is_done_infinitive(words: Words, start: int) -> bool:
    """Whether the infinitive tells what was done: ``managed to kill``, ``went on to kill``."""
    under_way = start > 1 and words.grammar[start - 2] == "be" and words.tokens[start - 1].lower == "on"
    if start > 0 and words.tokens[start - 1].lower in hedge_words("managing") and not under_way:
        return True  # not ``efforts were on to free them``
    before = [token.lower for token in words.tokens[max(0, start - _MEANS_REACH) : start]]
    at = next((place for place in range(1, len(before) - 1) if before[place] in hedge_words("using")), 0)
    return at > 0 and before[at - 1] not in _PASSIVES and "by" not in before[at:]  # ``used a sniper to kill a soldier``


def _is_governed(words: Words, start: int, construction: str) -> bool:
    """Whether a word before the verb makes what it says unreal: planned, if, denied."""
    if any(term.last == start - 1 and term.row == "not_done" for term in words.hedges.values()):
        return True  # ``burned a van instead of killing the driver``
    for term in words.hedges.values():
        if term.first >= start or row_of(term).text("effect") not in ("unreal", "negated"):
            continue
        before = word_before(words.tokens, term.first)
        if before in hedge_words("credit") or (term.row == "refuted" and words.grammar[term.first - 1] == "determiner"):
            continue  # ``claimed responsibility for killing nine men``, ``in the disputed territory``
        between = words.tokens[term.last + 1 : start]
        marks = {token.text for token in between}
        on = _goes_on_saying(words, term.last + 1, start) and term.row in _CLAUSE_HEDGES
        if term.row in ("denied", "refuted") and _is_told_of_deed(words, term.last, start, construction):
            continue
        if term.row == "foiled" and _goes_along(words, term, start, construction):
            continue
        if term.row in _CLAUSE_HEDGES and not marks & {";"} and not (term.row == "if" and "," in marks) and not on:
            return True
        near = term.row in _INFINITIVE_HEDGES and not marks & {",", ";", "by"} and len(between) <= 6
        if near and construction in ("nominal", "infinitive", "participial") and not _has_verb(words, term.last, start):
            return True
    return False


def _goes_along(words: Words, term: Term, start: int, construction: str) -> bool:
    """Whether ``and`` sets a deed beside the foiling of another: ``foiling a raid and killing four rebels``."""
    beside = construction == "participial" and words.tokens[start - 1].lower == "and"
    between = in_small_letters(words.tokens)[term.last + 1 : start]
    return beside and words.tokens[term.last].lower.endswith("ing") and not any(one.endswith("ing") for one in between)


def _is_told_of_deed(words: Words, hedge: int, start: int, construction: str) -> bool:
    """Whether a relative clause tells what a deed did that somebody denies: ``denied a blast that killed``."""
    told = start - 2 > hedge and words.tokens[start - 1].lower in ("which", "that")
    return told and construction == "active" and words.tokens[start - 2].lower not in hedge_words("told_claims")


def _goes_on_saying(words: Words, first: int, last: int) -> bool:
    """Whether somebody who denies something then says another thing: ``rejected the claim and said that``."""
    tokens = words.tokens[first:last]
    joins = (two.lower for one, two in pairwise(tokens) if one.lower in ("and", "but", ","))
    # ``Rejecting the claim, police said``
    opened = first <= _OPENED and "," in {token.text for token in tokens[:_ASIDE]}
    said = hedge_words("saying")
    return any(word in said for word in joins) or (opened and has_any(tokens, said))


def _has_verb(words: Words, first: int, last: int) -> bool:
    return any(words.grammar[position] in ("be", "have", "verb", "speech") for position in range(first + 1, last))
