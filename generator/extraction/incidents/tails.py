"""News and background in one sentence: ``Two died in Hub on Monday, weeks after 14 had been killed in Duki``.

The news has its day, or is the article's lead; the tail stands behind a mark, or behind the name of a kind of place
(``in a province that …``), and tells of another time. The head of a sentence is read in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.deeds.accidents import is_accident
from generator.extraction.incidents.clause_recalls import BACK
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_months
from generator.vocabulary.edtf import FEW_DAYS, MONTH
from generator.vocabulary.word_rows import has_any

_MARKS = frozenset((",", ";", "(", "-", "\u2013", "\u2014"))
_JOINS = frozenset(("and", "but", "while", "whereas"))
_UNFINISHED = (GAPPED, "reduced")
_CLAUSES = ("where", "when")
_TIMES = ("earlier", "since", "long_after", "recall", "recalled")
_LEAST, _DATELINE, _BESIDE = 2, 6, 4


def judge_tail(scene: Scene) -> Background | None:
    """Return the part of a sentence that tells of another time beside its news."""
    told = [one for one in scene.readings if one.certain]
    back = _find_followed(scene, min(one.mention.first for one in told)) if told else 0
    back = back or (_find_site(scene, told) if len(told) >= _LEAST else 0)
    if back:
        return Background("earlier_incident", first=back, aside=True)
    if len(told) < _LEAST or not (scene.cues or scene.dates) or scene.clause is not None:
        return None
    ends = [scene.end_of(one) for one in told]
    size = len(scene.sentence.tokens)
    for at in _find_breaks(scene):
        before = [one for one, end in zip(told, ends, strict=True) if end < at]
        behind = [one for one in told if one.mention.first > at]
        if not before or len(before) + len(behind) != len(told):
            continue
        if _joins_count(scene, at, behind):
            return Background("running_total", first=at, aside=True)
        if scene.sentence.tokens[at].lower in _JOINS:
            continue
        end = _find_end(scene, at)
        if _has_day(scene, 0, at) and _is_tail(scene, at, end, behind):
            return Background("earlier_incident", first=at, last=end if end < size else None, aside=True)
        if behind and _is_head(scene, at):
            return Background("earlier_incident", last=at, aside=True)
    return None


def _find_followed(scene: Scene, people: int) -> int:
    """Return where a sentence turns to the deed of another day that its own one follows, which alone counts people.

    ``A search was made on Monday following a raid on Saturday in which three rebels died``; 0 if there is none.
    """
    tokens = scene.sentence.tokens
    at = next((at for at in range(_LEAST, people) if tokens[at].lower in ("following", "after")), 0)
    days = [date.date for date in scene.dates if date.kind == "event" and date.first < at]
    others = [date.date for date in scene.dates if date.kind == "event" and at < date.first < people]
    if not (days and others) or days[-1] is None or days[-1] == others[0]:
        return 0
    return at if has_any(tokens[at:people], ("which", "that", "where", "when")) else 0


def _find_site(scene: Scene, told: Sequence[Reading]) -> int:
    """Return where a sentence says by an earlier deed near which place its own was; 0 if it does not.

    ``A rebel was killed near the place where nine labourers were shot``, ``25 km north of the site from where``.
    """
    tokens = scene.sentence.tokens
    for at in range(_LEAST, len(tokens)):
        noun = at - 1 - (tokens[at - 1].lower == "from")
        if tokens[at].lower != "where" or tokens[noun].lower not in telling_words("sites_of_deeds"):
            continue
        near = has_any(tokens[max(0, noun - _BESIDE) : noun], telling_words("near_sites"))
        before = any(max(one.mention.last, scene.chunks[one.verb].last) < at for one in told)
        if near and before:
            return at
    return 0


def _is_head(scene: Scene, at: int) -> bool:
    """Whether a sentence begins with people of another time, and its day stands behind: ``Weeks after 21 died, …``."""
    tokens = scene.sentence.tokens
    first = next((place + 1 for place, token in enumerate(tokens[:_DATELINE]) if token.text == ":"), 0)
    if tokens[at].text != "," or tokens[first].lower not in telling_words("head_openers"):
        return False
    return _has_day(scene, at, len(tokens)) and not _has_day(scene, 0, at) and _tells_other_time(scene, -1, at)


def _find_breaks(scene: Scene) -> Iterator[int]:
    """Yield where a tail may begin: at a mark, or at the clause behind the name of a kind of place."""
    tokens = scene.sentence.tokens
    for at in range(_LEAST, len(tokens) - 1):
        relative = tokens[at].lower in telling_words("relatives_of_places")
        apart = tokens[at].start > tokens[at - 1].end or tokens[at].text != "-"
        placed = relative and tokens[at - 1].lower in telling_words("kinds_of_places")
        if placed or tokens[at].lower in _JOINS or (tokens[at].text in _MARKS and apart):
            yield at


def _joins_count(scene: Scene, at: int, behind: list[Reading]) -> bool:
    """Whether a clause is joined that counts over some time: ``, and 40 people have died this year``.

    It opens with the people, and what a deed is called in its time counts nothing: ``in the worst attack this year``.
    """
    tokens, size = scene.sentence.tokens, len(scene.sentence.tokens)
    join = at + (tokens[at].text in _MARKS)
    if tokens[join].lower not in _JOINS or not behind or _has_day(scene, at, size) or _tells_other_time(scene, -1, at):
        return False
    first, verb = behind[0].mention, scene.chunks[behind[0].verb]
    if behind[0].rule in _UNFINISHED or not _has_day(scene, 0, at):
        return False  # ``28 doctors have been murdered and 30 kidnapped in seven years``
    if first.others or not join < first.first <= join + _LEAST or verb.first < first.last:
        return False
    end = next((place for place in range(verb.last + 1, size) if tokens[place].text in _MARKS), size)
    deed = has_any(tokens[verb.last + 1 : end], telling_words("singular_deeds"))
    return not deed and _tells_other_time(scene, verb.last, end)


def _find_end(scene: Scene, at: int) -> int:
    """Return the mark behind which the news goes on: ``, the third raid this week, killing four``.

    What a clause with a verb of its own goes on with is of its time: ``, where a bomb went off in 2019, killing four``.
    """
    tokens = scene.sentence.tokens
    marks = (place for place in range(at + 1, len(tokens) - 1) if tokens[place].text in _MARKS)
    goes_on = telling_words("joining_news").__contains__ if tokens[at + 1].lower in _CLAUSES else _goes_on
    return next((place for place in marks if goes_on(tokens[place + 1].lower)), len(tokens))


def _goes_on(word: str) -> bool:
    """Whether a word behind a mark goes on with the news: ``and``, ``killing``."""
    return word in telling_words("joining_news") or (word.endswith("ing") and word not in telling_words("tail_openers"))


def _is_tail(scene: Scene, at: int, end: int, behind: list[Reading]) -> bool:
    """Whether what stands behind a break counts people of another time, at once or in a clause that goes on."""
    tokens = scene.sentence.tokens
    inside = [one for one in behind if one.mention.first < end]
    if not inside or _goes_on(tokens[at + 1].lower) or _has_day(scene, at, end):
        return False
    segment = next((place for place in range(at + 1, end) if tokens[place].text in _MARKS), end)
    opens = tokens[at].text not in _MARKS - {";"} or tokens[at + 1].lower in telling_words("tail_openers")
    counted = any(one.mention.first < segment for one in inside) or tokens[at].text == ";"
    relative = segment + 1 < end and tokens[segment + 1].lower in telling_words("tail_relatives")
    return (counted or relative) and _tells_other_time(scene, at, end if opens else segment)


def _tells_other_time(scene: Scene, first: int, last: int) -> bool:
    """Whether words between two tokens set something at another time, or tell of an accident."""
    tokens = scene.sentence.tokens[max(0, first) : last]
    cues = [cue for cue in scene.cues if first < cue.first < last and cue.table == "scene_cues"]
    if any(cue.row in BACK for cue in cues):
        return False  # ``a day after two died in Sibi`` may be an incident of its own
    dates = [date for date in scene.dates if first < date.first < last and not date.time_of_day]
    old = any(date.kind in ("since", "period") or date.precision >= MONTH for date in dates)
    months = any(token.lower in load_months() and token.text[0].isupper() for token in tokens)
    return old or months or any(cue.row in _TIMES for cue in cues) or is_accident(tokens)


def _has_day(scene: Scene, first: int, last: int) -> bool:
    """Whether a day of the article's own stands between two tokens."""
    days = [date for date in scene.dates if date.kind == "event" and first <= date.first < last]
    if any(date.date and date.precision <= FEW_DAYS for date in days):
        return True
    return bool(days) and find_weekday(scene) is not None and any(not date.date for date in days)
