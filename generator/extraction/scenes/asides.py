"""Clauses inside a sentence that tell what befell somebody before: ``a clerk who was kidnapped last month``."""

from __future__ import annotations

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.days.dates import DateMention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.extraction.words.time_words import time_words
from generator.extraction.words.toll_words import toll_words
from generator.vocabulary.edtf import DAY, MONTH, WEEK
from generator.vocabulary.word_rows import Term, in_small_letters

CLAUSE_MARKS = {",", ";", "\u2013", "\u2014"}
_ASIDE = 7
_FINITE, _NEXT = ("be", "have", "outcome", "verb"), 2
_COUNTED, _MAIN = 5, 12
_JOINING = ("comma", "and", "relative", "subordinator", "stop", "that", "speech")
_AUXILIARIES = ("be", "have")
_WHERE, _PART = "where", 5
_LINKED = ("of", "by")
_OF_THINGS, _PEOPLE = ("which", "where"), ("person", "rank", "relation", "collective")


def find_aside(scene: Scene, date: DateMention | Term) -> tuple[int, int | None]:
    """Return where a relative clause with a date begins and ends that tells what befell somebody before.

    ``Police found the body of a clerk who was kidnapped last month``, ``gunmen who killed two in May shot a clerk``:
    the deed of the main clause has another day. ``(0, None)`` where there is none; without an end it goes on.
    """
    apposed, join = _find_ordinal_aside(scene, date), _find_join_behind(scene, date)
    if apposed is not None or join is not None:
        return (0, join) if apposed is None else (apposed, date.last)
    before = (
        _find_part(scene, date)
        or find_owned(scene, date)
        or _find_clause_before(scene, date)
        or _find_where(scene, date)
    )
    if before:
        return before, None
    start, tokens = scene.told.tokens[0].start, scene.sentence.tokens
    begun = [chunk.first for chunk in scene.chunks if chunk.kind == "relative" and chunk.first < date.first]
    begun = [at for at in begun if tokens[at].start >= start]
    told = [one for one in scene.readings if one.sure]
    if begun and _is_number(scene, begun[-1]):
        return 0, None  # ``the number of those who have surrendered since May is 40``
    if not begun or any(token.text == "," for token in tokens[begun[-1] : date.first]):
        return _find_reduced(scene, date) or (_find_contrast(scene, date) or _find_sum(scene, date), None)
    near = [chunk for chunk in scene.chunks if date.last < chunk.first <= date.last + _NEXT]
    goes_on = any(chunk.kind == "relative" for chunk in near)
    ended = (chunk for chunk in near if chunk.kind in _FINITE)
    ends = not goes_on and any(not tokens[chunk.first].lower.endswith("ing") for chunk in ended)
    end = date.last if ends or _closes(scene, date) else _find_end(scene, date) or _find_main_verb(scene, date)
    if end is not None:
        return begun[-1], end
    told_before = any(scene.end_of(one) < begun[-1] for one in told)
    return (begun[-1], None) if told_before or _tells_of_place(scene, begun[-1]) else (0, None)


def _find_join_behind(scene: Scene, date: DateMention | Term) -> int | None:
    """Return the ``and`` behind what befell somebody first: ``was held on May 3 and was freed on Saturday``."""
    join = next((at for at, chunk in enumerate(scene.chunks) if chunk.first > date.last and chunk.kind == "and"), None)
    if join is None or not any(one.kind == "outcome" and one.last < date.first for one in scene.chunks):
        return None
    behind = [chunk.kind for chunk in scene.chunks[join + 1 : join + 3]]
    first = scene.chunks[join].first
    own = behind == ["determiner", "outcome"] or (bool(behind) and behind[0] in _FINITE)
    now = any(other.precision == DAY and other.kind == "event" and other.first > first for other in scene.dates)
    between = any(chunk.kind in _JOINING for chunk in scene.chunks if date.last < chunk.first < first)
    return first - 1 if own and now and not between else None


def _tells_of_place(scene: Scene, relative: int) -> bool:
    """Whether a clause tells the past of something that is no deed: ``left the border, which was shut on May 3 after``.

    The main clause stands before it and is the article's own.
    """
    tokens = scene.sentence.tokens
    before = [chunk for chunk in scene.chunks if chunk.last < relative]
    if tokens[relative - 1].text != "," or not any(chunk.kind in _FINITE for chunk in before):
        return False
    told = next((chunk.mention for chunk in reversed(before) if chunk.kind != "comma"), None)
    deed = tokens[relative - 2].lower in list_deeds()
    return not deed and tokens[relative].lower in _OF_THINGS and (told is None or told.kind not in _PEOPLE)


def _find_part(scene: Scene, date: DateMention | Term) -> int:
    """Return where some of those counted are told to be of another day: ``197 rebels, including 41 killed on Friday``.

    0 where nobody is counted before it, or where the day may be that of all.
    """
    chunks = [chunk for chunk in scene.chunks if chunk.last < date.first][-_PART:]
    kinds = [chunk.kind for chunk in chunks]
    at = next((at for at in range(len(kinds) - 1, 0, -1) if kinds[at] == "subset"), 0)
    told = [chunk.kind for chunk in chunks[at + 1 :] if chunk.kind != "preposition"]
    counted = any(one.certain and one.mention.last < chunks[at].first for one in scene.readings) if at else False
    return chunks[at].first if counted and told == ["phrase", "outcome"] else 0


def find_owned(scene: Scene, date: DateMention | Term) -> int:
    """Return where a time begins that only says of what else news speaks: ``killed in Hub, hit by last month's quake``.

    0 where people died in or by that itself, or where nobody is counted before it.
    """
    tokens = scene.sentence.tokens
    owns = date.last + 1 < len(tokens) and tokens[date.last + 1].text == "'s"
    if not owns or date.first < 1 or (isinstance(date, DateMention) and date.precision < WEEK):
        return 0
    near = {token.lower for token in tokens[date.first - 1 : date.last + 1]}
    told = (one for one in scene.readings if one.sure)
    last = min((scene.end_of(one) for one in told), default=date.first)
    if last >= date.first or near & time_words("of_the_deed"):
        return 0
    between = {token.lower for token in tokens[last : date.first]}
    apposed = "," in between and "said" not in between
    return date.first if apposed or near.isdisjoint(_LINKED) else 0


def is_of_clause(scene: Scene, date: DateMention) -> bool:
    """Whether a month or year tells all that is counted, in a clause behind the day of something else.

    ``Tributes were paid on Monday to a singer, who was gunned down in June 2020``.
    """
    if date.precision < MONTH or date.kind != "event" or len(scene.dates) < _NEXT:
        return False
    start = max([one.first for one in scene.chunks if one.kind == "relative" and one.first < date.first], default=0)
    if not start or any(scene.sentence.tokens[at].text == "," for at in range(start, date.first)):
        return False
    inside = all(start < scene.chunks[one.verb].first < date.first for one in scene.readings)
    return inside and all(other.last < start for other in scene.dates if other is not date)


def _find_where(scene: Scene, date: DateMention | Term) -> int:
    """Return where a clause begins on the past of a place, behind news: ``in Hub, where a bomb killed 9 in 2018``."""
    tokens = scene.sentence.tokens
    start = next((at for at in range(date.first - 1, 1, -1) if tokens[at].lower == _WHERE or tokens[at].text == ","), 0)
    told = (one for one in scene.readings if one.sure)
    before = any(scene.end_of(one) < start for one in told)
    return start if before and tokens[start].lower == _WHERE else 0


def _find_main_verb(scene: Scene, date: DateMention | Term) -> int | None:
    """Return the token before the verb of the main clause: ``who was held on May 3 from Hub || was found in Kech``."""
    for chunk in scene.chunks:
        if chunk.first > date.last + _MAIN or (chunk.first > date.last and chunk.kind in _JOINING):
            return None
        if chunk.first > date.last and (chunk.kind in _AUXILIARIES or _is_passive(scene, chunk)):
            return chunk.first - 1
    return None


def _is_passive(scene: Scene, chunk: Chunk) -> bool:
    """Whether a verb holds its own auxiliary: ``was found dead``."""
    return chunk.kind == "outcome" and scene.words.grammar[chunk.first] in _AUXILIARIES


def _find_reduced(scene: Scene, date: DateMention | Term) -> tuple[int, int] | None:
    """Return where a participle tells what befell somebody: ``a man kidnapped on May 3 from Hub || was found``."""
    if not isinstance(date, DateMention) or date.kind != "event" or date.precision > DAY:
        return None
    behind = [chunk for chunk in scene.chunks if chunk.last < date.first]
    at = next((at for at in range(len(behind) - 1, 0, -1) if behind[at].kind == "outcome"), 0)
    if not at or behind[at - 1].kind not in ("phrase", "name") or any(c.kind in _JOINING for c in behind[at:]):
        return None
    end = None if _is_number(scene, behind[at].first) else _find_main_verb(scene, date)
    return None if end is None else (behind[at].first, end)


def _is_number(scene: Scene, at: int) -> bool:
    """Whether a clause tells whom a number counts: ``the number of those who``."""
    return any(token.lower in toll_words("sums") for token in scene.sentence.tokens[max(0, at - _COUNTED) : at])


def _find_clause_before(scene: Scene, date: DateMention | Term) -> int | None:
    """Return the mark before a clause that tells what befell those counted before: ``…; he had been held on May 2``."""
    tokens = scene.sentence.tokens
    mark = next((at for at in range(date.first - 1, 1, -1) if tokens[at].text in CLAUSE_MARKS), len(tokens))
    if in_small_letters(tokens)[mark + 2 : mark + 3] != ["had"] or tokens[mark + 1].lower not in people_words(
        "pronouns_again"
    ):
        return None
    counted = any(one.sure and one.mention.last < mark for one in scene.readings)
    return mark if counted else None


def _find_contrast(scene: Scene, date: DateMention | Term) -> int:
    """Return where a last clause begins that counts for long, behind the news and its day; 0 where there is none.

    ``Ten were killed by a bomb in Quetta on Monday, while 40 have been killed there since May``.
    """
    if not isinstance(date, DateMention) or date.kind != "since":
        return 0
    tokens = scene.sentence.tokens
    start = next((at for at in range(date.first, 1, -1) if tokens[at].lower in speech_words("contrasts")), 0)
    told = [scene.end_of(one) for one in scene.readings if one.sure]
    days = any(one.kind in ("event", "saying") and one.first < start for one in scene.dates)
    apart = start > 0 and tokens[start - 1].text in (",", ";") and days
    return start if apart and min(told, default=start) < start < max(told, default=0) else 0


def _find_sum(scene: Scene, date: DateMention | Term) -> int:
    """Return where a clause begins that sums up for long what the news adds to; 0 where there is none.

    ``Three soldiers were killed in Kech on Wednesday, bringing to 41 the number of those killed this year``.
    """
    if not isinstance(date, DateMention) or date.kind not in ("since", "period"):
        return 0
    tokens = scene.sentence.tokens
    begun = (at for at in range(date.first, 1, -1) if tokens[at - 1].text == ",")
    start = next((at for at in begun if tokens[at].lower in toll_words("raising")), 0)
    told = (one for one in scene.readings if one.sure)
    return start if any(scene.end_of(one) < start for one in told) else 0


def _closes(scene: Scene, date: DateMention | Term) -> bool:
    """Whether a relative clause ends with its date: ``a student, who was held on May 3, returned home on Monday``."""
    behind = [token.lower for token in scene.sentence.tokens[date.last + 1 : date.last + 3]]
    now = any(other.precision == DAY and other.first > date.last for other in scene.dates)
    return (
        now and len(behind) > 1 and behind[0] == "," and (behind[1].endswith("ed") or behind[1] in time_words("came"))
    )


def _find_end(scene: Scene, date: DateMention | Term) -> int | None:
    """Return the comma that ends a clause before a verb: ``the statue, which was put up in June there, was hit``."""
    tokens = scene.sentence.tokens[: date.last + _ASIDE]
    comma = next((at for at in range(date.last + 1, len(tokens)) if tokens[at].text == ","), None)
    if comma is None or comma + 1 >= len(tokens) or tokens[comma + 1].lower.endswith("ing"):
        return None
    return comma if any(one.first == comma + 1 and one.kind in _FINITE for one in scene.chunks) else None


def _find_ordinal_aside(scene: Scene, date: DateMention | Term) -> int | None:
    """Return the comma before words that say which one of a row a deed is: ``, the third bombing there this year``."""
    tokens = scene.sentence.tokens
    commas = [at for at in range(date.first) if tokens[at].text in CLAUSE_MARKS]
    behind = [token.lower for token in tokens[commas[-1] + 1 : commas[-1] + 3]] if commas else []
    counted = any(chunk.first > commas[-1] for chunk in scene.chunks if chunk.kind == "outcome") if commas else True
    ordinal = len(behind) > 1 and behind[0] == "the" and behind[1] in telling_words("ordinals")
    return commas[-1] if ordinal and not counted else None
