"""People counted over many deeds, or up to now: ``in 150 attacks``, ``has so far cost nine lives``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.codes import GONE, MILITANTS
from generator.extraction.incidents.lead_cues import is_news
from generator.extraction.scenes.carrying import Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

ADJECTIVES = 4
_PERFECT = 3
_NEAR = 3
_BY_FORCES = ("arrested", "surrendered")
_MANY, _CROWD = 10, 50
_ROW = 4
_BODY = "body"


def find_count(scene: Scene, told: Sequence[Reading], carried: Carried) -> int | None:
    """Return 0 where people are counted over many deeds, or up to now, and no time is told.

    ``The army says it has killed 216``, ``322 died in 150 attacks``, ``Records show 31 dead``, ``So far 47 rebels``.
    """
    tokens = scene.sentence.tokens
    pairs = list(pairwise(in_small_letters(tokens)))
    if ("so", "far") in pairs:
        return 0 if all(_adds_up(scene, one, carried) for one in told) else None
    if _sums_up(pairs) or has_any(tokens, telling_words("remembering")):
        return 0
    return 0 if _counts_deeds(tokens, told) or any(_runs_up(scene, one, carried) for one in told) else None


def _adds_up(scene: Scene, one: Reading, carried: Carried) -> bool:
    """Whether people counted ``so far`` are those of many deeds: not the first militants whom an attack has cost."""
    number = one.mention.number
    if one.outcome in _BY_FORCES:
        return (number or 0) >= _MANY
    long = scene.has_cue("whole_province") or has_any(scene.sentence.tokens, telling_words("campaigns"))
    return one.group == MILITANTS and (MILITANTS in carried.killed or long)


def _sums_up(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a time is told that has no day: of what is often done, is recorded, had been before or has lasted.

    What is recorded of the attack told before is none: ``Figures show that 19 died in the assaults``.
    """
    habit = _has_pair(pairs, telling_words("present_perfect"), telling_words("always"))
    recorded = _has_pair(pairs, telling_words("records"), telling_words("showing"))
    recorded = recorded and not _has_pair(pairs, ("the",), list_ones())
    before = any(one == "had" for one, _ in pairs) and _has_pair(pairs, ("before",), (",", "."))
    done = {two for one, two in pairs if one == "been" and two.endswith("ing")} - telling_words("states")
    return habit or recorded or before or bool(done)


def _has_pair(pairs: Sequence[tuple[str, str]], first: Collection[str], second: Collection[str]) -> bool:
    return any(one in first and two in second for one, two in pairs)


def _counts_deeds(tokens: Sequence[Token], told: Sequence[Reading]) -> bool:
    """Whether many deeds are counted, and not people beside them: ``in 150 attacks``, not ``30 people in raids``."""
    for at, token in enumerate(tokens[1:], 1) if has_any(tokens, telling_words("deeds")) else ():
        first = max(0, at - _NEAR) if token.lower in telling_words("deeds") else at
        for number in range(first, at):
            many = tokens[number].text.isdigit() and int(tokens[number].text) >= _MANY
            if many and not any(one.mention.first <= number <= one.mention.last for one in told):
                return True
    return False


def rises_over_time(scene: Scene, told: Sequence[Reading]) -> bool:
    """Whether a number rises that counts a province, or the militants of an operation: ``has risen to 47 since``."""
    risen = [one for one in told if one.rule == "toll" and one.update]
    if not risen:
        return False
    long = has_any(scene.sentence.tokens, telling_words("campaigns") | telling_words("over_time"))
    return scene.has_cue("whole_province") or (long and all(one.group == MILITANTS for one in risen))


def names_campaign(tokens: Sequence[Token]) -> bool:
    """Whether work that goes on is named: ``killed in operations``."""
    campaigns = telling_words("campaigns")
    if not has_any(tokens, campaigns):
        return False
    found = (at for at, token in enumerate(tokens[1:], 1) if token.lower in campaigns)
    return any(all(one.lower in telling_words("bare") for one in tokens[max(0, at - 2) : at]) for at in found)


def opens_with_row(scene: Scene) -> bool:
    """Whether a sentence opens with a row of deeds of no day or place: ``A string of raids during the polls``."""
    words = in_small_letters(scene.sentence.tokens)[:_ROW]
    at = next((at for at, word in enumerate(words) if word in telling_words("rows")), 0)
    row = words[0] == "a" and words[at + 1 : at + 2] == ["of"]
    return at > 0 and row and not scene.districts and not any(date.kind == "event" for date in scene.dates)


def _runs_up(scene: Scene, one: Reading, carried: Carried) -> bool:
    """Whether a side is said to have killed people, up to now: not ``claims to have killed``, ``two of the men``."""
    tokens, verb = scene.sentence.tokens, scene.chunks[one.verb].first
    number = one.mention.number
    gone = one.outcome in GONE and (number or 0) >= _MANY
    known = (number or 0) >= _CROWD or any(outcome == one.outcome for outcome, _ in carried.counted)
    if gone and (known or not _were_taken(tokens, one, verb)):
        return not _are_left(told_of=scene.readings, taken=number or 0, carried=carried)
    perfect = telling_words("present_perfect")
    have = next((at for at in range(max(1, verb - _PERFECT), verb) if tokens[at].lower in perfect), 0)
    told = have > 0 and tokens[have - 1].lower != "to" and one.rule in ("active", "split")
    some = one.mention.partitive or scene.telling.again or one.outcome in _BY_FORCES
    return told and not some and not is_news(tokens, have)


def _are_left(*, told_of: Sequence[Reading], taken: int, carried: Carried) -> bool:
    """Whether those known to be held are who is left of those taken: ``18 held … of the 20 taken two were freed``."""
    free = (one.mention.quantity.value for one in told_of if one.outcome == "freed" and one.mention.quantity)
    known = {number for outcome, number in carried.counted if outcome in GONE}
    return any(known & {taken, taken - number} for number in free if number)


def _were_taken(tokens: Sequence[Token], one: Reading, verb: int) -> bool:
    """Whether people were taken at once, and by somebody: ``A dozen shepherds were abducted by troops``."""
    passive = one.rule == "passive" and verb > 0 and tokens[verb - 1].lower in ("was", "were")
    active = one.rule == "active" and tokens[max(0, verb - 1)].lower not in telling_words("present_perfect")
    return active or (passive and has_any(tokens[verb + 1 : verb + 2], ("by",)))


@cache
def list_ones() -> frozenset[str]:
    """Return the words that name deeds, one or several, and those that stand for one."""
    return list_deeds() | telling_words("deeds") | {"one", "ones"}


def counts_on(scene: Scene) -> bool:
    """Whether the perfect goes on with a year's total, without a day or a place: ``Thirty recruits have died, too``.

    Of many it may be that of the past: ``It received 900 complaints until 2020. Some 210 men had returned home``; so
    may the plain past that adds them: ``Last year 610 men vanished. As many as 40 bodies were also found``.
    """
    told = [one for one in scene.readings if one.real]
    if not told or scene.dates or scene.districts or scene.opens_another:
        return False
    if scene.telling.adds and not scene.telling.again and all(map(_are_many, told)):
        return True
    if index_rows("telling_words", ("briefed",)).match(scene.sentence.tokens, 0):
        return True
    verbs = [(one, _near_verb(scene, one)) for one in told]
    return all(has_any(near, telling_words("present_perfect")) or _had_many(one, near) for one, near in verbs)


def _near_verb(scene: Scene, one: Reading) -> Sequence[Token]:
    """Return the words before the verb that tells what befell people, or those behind bodies."""
    tokens, at = scene.sentence.tokens, scene.chunks[one.verb].first
    if one.rule == _BODY:
        return tokens[one.mention.last + 1 : one.mention.last + 1 + _PERFECT]
    return tokens[max(0, at - _PERFECT) : at + 1]


def _are_many(reading: Reading) -> bool:
    quantity = reading.mention.quantity
    return quantity is not None and (quantity.value or 0) >= _MANY and not reading.mention.definite


def _had_many(reading: Reading, near: Sequence[Token]) -> bool:
    """Whether the pluperfect tells of many people, and not of known ones."""
    quantity = reading.mention.quantity
    many = quantity is not None and (quantity.value or 0) >= _MANY and not quantity.anaphoric
    return many and not reading.mention.definite and has_any(near, ("had",))
