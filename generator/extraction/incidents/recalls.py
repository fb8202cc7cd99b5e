"""Articles that so far only recall a deed: an anniversary, a court, a protest; and what they go on to tell of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import CASUALTIES, GONE
from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.kinds_alike import are_alike
from generator.extraction.incidents.retellings import RETOLD_DAYS, opens_news
from generator.extraction.scenes.asides import find_aside
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import counts_over_years, is_recent, list_numbers
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import WEEK, EdtfDate
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

_TELLING = 3
_RANK, _OTHERS, _ESCAPED, _SURE_NUMBER = 8, 3, 3, 4
_WHO, _THAT_DAY = frozenset(("who", "which", "that")), ("that", "day")
_PART = "part"
_TALLIES = ("running_total", "year_total")
_TOLD = ("active", "passive", "intransitive", "participial")
LATEST = dt.timedelta(days=31)
"""How far back what an article itself reports may lie."""


def opens_article(scene: Scene) -> bool:
    """Whether a sentence is the article's lead: it tells of somebody, and it is no headline."""
    return bool(scene.readings) and scene.sentence.closed


def tells_incident(scene: Scene) -> bool:
    """Whether the sentence itself tells of an incident, so that the next one can go on with it."""
    return bool(scene.readings) or scene.strength >= _TELLING


def only_recalls(scene: Scene, found: Background | None, carried: Carried) -> bool:
    """Whether all incidents told so far, one at least, are earlier ones."""
    if found is None:
        told = scene.telling.kinds or any(one.sure for one in scene.readings)
        return carried.recalled and not told
    earlier = found.reason == "earlier_incident" and not found.aside
    own = carried.told_own and bool(carried.kinds or carried.counted)
    return carried.recalled or (earlier and not own and bool(scene.readings))


def only_tallies(scene: Scene, found: Background | None, carried: Carried) -> bool:
    """Whether all people counted so far, some at least, were counted over some time."""
    if found is None:
        return carried.tallied and not tells_incident(scene)
    tally = found.reason in _TALLIES and not found.first and not found.aside
    return carried.tallied or (tally and not carried.told_own and bool(scene.readings))


def only_dies_later(scene: Scene) -> bool:
    """Whether a sentence only tells who died of wounds: its day is not that of the attack."""
    told = [reading for reading in scene.readings if reading.real and reading.outcome in CASUALTIES]
    return bool(told) and all(reading.later or reading.rule == "toll" for reading in told)


def tells_news(scene: Scene) -> bool:
    """Whether a sentence tells a deed, of which its day is: no sit-in, and nobody who only died of wounds."""
    return (tells_incident(scene) or bool(scene.telling.kinds)) and not only_dies_later(scene)


def judge_recalled(scene: Scene, carried: Carried) -> Background | None:
    """Judge a sentence that goes on with a deed only recalled so far: ``More than 100 were hurt in the attack``.

    So are those that go on with a count over some time: ``He said 174 militants had been killed and 93 arrested``.
    """
    if not (carried.recalled or carried.tallied) or not scene.readings:
        return None
    if carried.recalled and any(pair == _THAT_DAY for pair in pairwise(in_small_letters(scene.sentence.tokens))):
        return Background("earlier_incident")  # ``Eleven people were killed on that day``
    if _is_dated(scene):
        return None
    if carried.tallied and _goes_on_counting(scene):
        return Background("running_total")
    goes_on = (scene.telling.again or _tells_of_known(scene)) and not scene.telling.kinds and not scene.opens_another
    return Background("earlier_incident") if goes_on and carried.recalled else None


def _tells_of_known(scene: Scene) -> bool:
    """Whether a sentence set nowhere tells what had befallen others then, or what some of those known suffered."""
    some = all(one.mention.partitive or one.mention.kind == _PART for one in scene.readings)
    return not scene.districts and (some or has_any(scene.sentence.tokens, ("had",)))


def _is_dated(scene: Scene) -> bool:
    return is_recent(scene) or find_weekday(scene) is not None


def judge_long_before(scene: Scene, published: EdtfDate | None) -> Background | None:
    """Judge what a sentence counts alone, more than a week before: ``It came nine days after 14 were killed``."""
    first = published.earliest if published else None
    back = next((date for date in scene.dates if date.kind == "before" and date.date and date.precision >= WEEK), None)
    last = back.date.latest if back is not None and back.date else None
    told = [one.mention.first for one in scene.readings if one.sure]
    if back is None or first is None or last is None or not told or is_recent(scene):
        return None
    old = (first - last).days > RETOLD_DAYS and min(told) > back.last
    return Background("earlier_incident", first=back.first, dated=True) if old else None


def is_late_news(scene: Scene, date: DateMention, published: EdtfDate | None, carried: Carried) -> bool:
    """Whether an article comes weeks after the deed that it reports: what its lead tells of a day, and what goes on.

    ``Gunmen shot dead three men on January 1`` opens a report of the 12th; ``the incident occurred on January 1``.
    """
    first, last = published.earliest if published else None, date.date.latest if date.date else None
    if date.kind != "event" or date.precision >= WEEK or first is None or last is None or first - last > LATEST:
        return False
    if carried.day is not None:
        return carried.day == date.date
    others = [one for one in scene.dates if one is not date and one.kind == "event"]
    if others or carried.recalled or find_aside(scene, date) != (0, None):
        return False
    told = [one for one in scene.readings if one.sure and one.rule in _TOLD]
    if not carried.opened and told:
        return not has_any(
            scene.sentence.tokens[: min(scene.chunks[one.verb].first for one in told)], telling_words("not_main")
        )
    return carried.told_own and not scene.readings and scene.districts <= carried.own and not scene.opens_another


def _goes_on_counting(scene: Scene) -> bool:
    """Whether a sentence counts several people, by somebody's word or in the perfect, and begins no other news.

    It names a district for no deed, but only for its share: ``In Mastung alone 21 people had lost their lives``.
    """
    tokens = scene.sentence.tokens
    if scene.districts and not has_any(tokens, ("alone",)):
        return False
    many = all(one.mention.quantity is not None and one.mention.quantity.plural for one in scene.readings)
    told = bool(scene.voices) or has_any(tokens, ("had", "have", "has", "alone"))
    return many and told and not (scene.opens_another or opens_news(scene))


def ranks_own(scene: Scene) -> bool:
    """Whether a sentence tells which one of a row its deed is, and counts nobody: ``It was the third such attack``."""
    tokens = scene.sentence.tokens
    if scene.readings or tokens[0].lower not in telling_words("ranked_subjects"):
        return False
    ranks = [at for at, token in enumerate(tokens[:_RANK]) if token.lower in telling_words("ordinals")]
    deeds = telling_words("singular_deeds") | telling_words("row_nouns")
    return any(tokens[at - 1].lower == "the" and has_any(tokens[at : at + _RANK], deeds) for at in ranks)


def judge_row(scene: Scene, carried: Carried) -> Background | None:
    """Judge what is told of the others of a row, right behind the sentence that ranks the article's own deed."""
    if carried.ranked != scene.sentence.index - 1 or not scene.readings or scene.districts or _is_dated(scene):
        return None
    others = telling_words("others_of_a_row").isdisjoint(token.lower for token in scene.sentence.tokens[:_OTHERS])
    return None if others else Background("earlier_incident")


def recalls_escape(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence behind the news says what somebody had outlived: ``He had also survived a bombing in Hub``."""
    if not carried.told_own or not has_any(scene.sentence.tokens, ("had",)) or _is_dated(scene):
        return False
    words = in_small_letters(scene.sentence.tokens)
    outlived = [at for at, word in enumerate(words) if word in telling_words("escaping")]
    return any("had" in words[max(0, at - _ESCAPED) : at] and "the" not in words[at : at + 2] for at in outlived)


def judge_opened_earlier(scene: Scene, carried: Carried) -> Background | None:
    """Judge what ``Earlier`` alone opens and no day is told of, in a district that is not that of the own incident.

    Nobody can tell how long before it was: ``Six died in Kharan on Friday. … Earlier, gunmen killed 20 in Turbat``.
    """
    opens = in_small_letters(scene.sentence.tokens)[:2] == ["earlier", ","] and not scene.voices
    if not opens or not carried.own or scene.dates or has_any(scene.sentence.tokens, telling_words("times_of_day")):
        return None
    apart = carried.own.isdisjoint(scene.districts) if scene.districts else scene.has_cue("whole_province")
    told = apart and any(one.real and one.outcome == "killed" for one in scene.readings)
    return Background("earlier_incident") if told else None


def judge_retold(scene: Scene, carried: Carried) -> Background | None:
    """Judge a sentence without a day whose people are as many as those of an earlier incident, and none of the news.

    ``Earlier, gunmen killed 20 in Turbat. … "They stormed the camp and killed 20 labourers," a policeman said``. A deed
    of another kind than the news, taken up as known, tells it of few people too: ``the blast, which killed nine``.
    """
    numbers = list_numbers(scene)
    if not numbers or not carried.told_own or not numbers <= carried.retold - carried.counted:
        return None
    if _takes_up_other(scene, carried) and not (_is_dated(scene) or scene.opens_another):
        return Background("earlier_incident")
    few = min(number for _, number in numbers) < _SURE_NUMBER or not carried.own.isdisjoint(scene.districts)
    apart = _is_dated(scene) or scene.opens_another or (few and not _is_perfect(scene))
    return None if apart else Background("earlier_incident")


def _is_perfect(scene: Scene) -> bool:
    """Whether all who are counted are told of in the past perfect: ``At least two men had been killed``."""
    verbs = [scene.chunks[one.verb].first for one in scene.readings if one.sure]
    return all(has_any(scene.sentence.tokens[max(0, verb - 2) : verb + 1], ("had",)) for verb in verbs)


def _takes_up_other(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence takes up as known a deed of another kind than all that the article has told as its own."""
    known, own = scene.telling.again - {ANY_DEED}, carried.kinds - {ANY_DEED}
    return bool(known and own) and scene.telling.kinds <= known and not are_alike(known, own)


def list_retold(scene: Scene, found: Background | None) -> frozenset[tuple[str, int]]:
    """Return whom a sentence counts that tells of an earlier incident and nothing else."""
    whole = found is not None and found.reason == "earlier_incident" and not found.first and found.last is None
    return list_numbers(scene) if whole else frozenset()


def judge_freed_aside(scene: Scene, carried: Carried) -> Background | None:
    """Judge a sentence behind the news that only adds of somebody that he came free: ``of Dr Gul, who was freed``."""
    told = [one for one in scene.readings if one.sure]
    if not carried.told_own or not told or any(one.outcome != "freed" for one in told):
        return None
    words = in_small_letters(scene.sentence.tokens)
    verbs = [scene.chunks[one.verb].first for one in told]
    aside = all([",", "who"] in (words[at - 2 : at], words[at - 3 : at - 1]) for at in verbs)
    main = any(chunk.kind in ("verb", "be", "have", "speech") and chunk.last < min(verbs) - 2 for chunk in scene.chunks)
    return Background("earlier_incident") if aside and main else None


def frees_some(scene: Scene, ends: Sequence[Reading]) -> bool:
    """Whether far more were taken than come free: ``144 disappeared in May, of whom 41 returned home``."""
    taken = max((_number(one) for one in scene.readings if one.outcome in GONE), default=0)
    return taken > sum(map(_number, ends))


def _number(reading: Reading) -> int:
    quantity = reading.mention.quantity
    return (quantity.value or 0) if quantity is not None else 1


def speaks_of_surge(scene: Scene) -> bool:
    """Whether a sentence in which nobody is counted says how deeds have become more: earlier ones are told behind.

    So it is where it ends with what somebody did of late: ``the group, which recently hijacked a train``.
    """
    if scene.readings or scene.districts:
        return False
    cues = [cue for cue in scene.cues if cue.row == "surge"]
    tokens = scene.sentence.tokens
    aside = any(tokens[cue.first].lower in _WHO and has_any(tokens[cue.last :], (",",)) for cue in cues)
    return bool(cues) and not aside


def counts_everywhere(scene: Scene, carried: Carried) -> bool:
    """Whether behind one incident others are counted all over the province, with no word that adds or reports them.

    ``Forces detained a youth in Mastung. … Notably, six such cases were reported from different parts of Balochistan``.
    So are those of separate attacks that an armed group claims, and hundreds on no day: ``NAME, which has fought since
    2000, has killed hundreds``.
    """
    if carried.told_own and counts_over_years(scene):
        return True
    if not carried.told_own or carried.many or scene.districts or scene.telling.adds or scene.opens_another:
        return False
    claims = scene.has_cue("whole_province") and scene.has_cue("separate_incidents") and scene.speaks_armed
    if not (claims or index_rows("place_cues", ("parts_of_all",)).find(scene.sentence.tokens)):
        return False
    if _is_dated(scene):
        return False  # the lead behind a title: ``Three were shot dead in different parts of Balochistan on Monday``
    numbers = list_numbers(scene)
    return bool(numbers) and not numbers & carried.counted and not any(one.update for one in scene.readings)
