"""People before a judge: what they are tried for was done before, and they themselves were taken before."""

from __future__ import annotations

from generator.extraction.codes import CASUALTIES
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import WEEK
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows, list_words

_SEVERAL = 5
_QUOTED = 4


def are_held_for(scene: Scene) -> bool:
    """Whether nothing is told but arrests without a day: ``Police had held six men for last month's bombing``."""
    return not is_recent(scene) and all(one.outcome == "arrested" for one in scene.readings)


def in_court(scene: Scene) -> bool:
    """Whether people are counted before a judge, and not taken in the sentence: ``four men were remanded``."""
    cue = next((cue for cue in scene.cues if cue.row == "court"), None) if scene.has_cue("court") else None
    if cue is None:
        return False
    tokens = scene.sentence.tokens
    if has_any(tokens[max(0, cue.first - _QUOTED) : cue.first], telling_words("not_yet")):
        return False
    told = [one for one in scene.readings if one.real and one.rule in ("active", "passive", "intransitive")]
    return not any(
        one.outcome in CASUALTIES or (scene.chunks[one.verb].first < cue.first and not _is_relative(scene, one))
        for one in told
    )


def tells_court_of_missing(scene: Scene) -> bool:
    """Whether a court or commission is told how many people are missing still: ``told judges 97 were still``."""
    missing = [one for one in scene.readings if one.outcome == "missing"]
    tokens = scene.sentence.tokens
    told = bool(missing) and has_any(tokens, telling_words("hearing")) and has_any(tokens, telling_words("still"))
    return told and all((one.mention.quantity.count or 0) >= _SEVERAL for one in missing if one.mention.quantity)


def _is_relative(scene: Scene, one: Reading) -> bool:
    """Whether a clause only says which people are meant: ``men who were held for …``, ``men held for …``."""
    first, verb = one.mention.last, scene.chunks[one.verb]
    between = scene.sentence.tokens[first + 1 : verb.last]
    reduced = first < verb.first and not between
    return reduced or has_any(between, ("who", "that", "whom"))


def takes_up_old(scene: Scene) -> bool:
    """Whether only what an office does is news, about a deed of weeks ago: ``A team will probe the killing of two``.

    Whoever came to harm is told in the name of the deed or in a relative clause, and behind it stands its time.
    """
    old = [date.first for date in scene.dates if date.kind == "event" and date.precision >= WEEK and date.date]
    told = [one for one in scene.readings if one.sure]
    terms = index_rows("telling_words", ("inquiries",)).find(scene.sentence.tokens) if old and told else ()
    term = next(iter(terms), None) or next((cue for cue in scene.cues if cue.row == "court"), None)
    if term is None or not old or max(old) < term.first:
        return False
    return all(one.mention.first > term.last and _is_in_name(scene, one, term.first) for one in told)


def _is_in_name(scene: Scene, one: Reading, first: int) -> bool:
    """Whether somebody came to harm in the name of a deed, in a clause on it, or by who is blamed, behind a word."""
    verb = scene.chunks[one.verb].first
    relative = any(first < chunk.first < verb for chunk in scene.chunks if chunk.kind == "relative")
    blamed = has_any(scene.sentence.tokens[first:verb], list_words("people_words", "suspected"))
    return relative or blamed or (one.rule == "nominal" and verb > first)
