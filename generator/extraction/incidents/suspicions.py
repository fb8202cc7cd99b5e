"""What people who are held or killed now are said to have done before: ``a man wanted for nine murders was shot``.

Whom that befell is no part of the article's own incident, whatever the words for it: suspected, wanted, involved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.codes import PERSON_OUTCOMES, SECURITY_FORCES
from generator.extraction.days.dates import DateMention
from generator.extraction.incidents.judging_dates import is_old_deed
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import FEW_DAYS, MONTH, EdtfDate
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import index_rows

_DATED, _LINKS = "held_for", ("over", "for")
_FINITE, _SAID, _WHO = ("be", "have", "get"), 6, 4
_CAUGHT = ("killed", "arrested", "surrendered", "injured", "freed")
_ARREST, _HELD = frozenset(("arrest",)), frozenset(("arrested", "surrendered"))
_THING, _DONE, _FEW_WORDS = "thing", "done_before", 3
_HELD_TO_HAVE = "held_to_have"


def begins_background(scene: Scene, carried: Carried) -> bool:
    """Whether a background begins with its paragraph, or did before, and does not tell what the slain are known for.

    ``The slain had been involved in the killing of two men``: another incident told next is no earlier one.
    """
    if scene.sentence.paragraph == carried.paragraph:
        return carried.background is not None and carried.fresh
    return not index_rows("telling_words", ("suspicions",)).find(scene.sentence.tokens)


def judge_suspicion(scene: Scene, carried: Carried, published: EdtfDate | None) -> Background | None:
    """Judge people who are counted only in what somebody held, killed or known from before is said to have done.

    So is an older day told only there.
    """
    tokens = scene.sentence.tokens
    told = [one for one in scene.readings if one.certain and one.outcome in PERSON_OUTCOMES]
    if not any(one.real for one in told):
        return None
    rows = ("suspicions", _HELD_TO_HAVE)
    for term in (*index_rows("telling_words", rows).find(tokens), *_list_dated(scene, published)):
        inside = [one for one in told if one.mention.first > term.last and scene.chunks[one.verb].first > term.first]
        caught = next((one for one in told if _is_caught(scene, one, term)), None)
        held = term.row == _HELD_TO_HAVE
        if held and (caught is None or not 0 < term.first - caught.mention.last <= _FEW_WORDS):
            continue
        if (term.row == _DATED and (caught is None or caught.outcome not in _HELD)) or _is_set(scene, term):
            continue
        if caught is None and not _goes_on_with_them(scene, term, carried):
            continue
        last = None if caught is None else _find_end(scene, term, caught) or _find_capture(scene, term)
        inside = [one for one in inside if one is not caught and (last is None or one.mention.last <= last)]
        inside = [one for one in inside if _is_told_within(scene, one, term)]
        days = [date for date in scene.dates if term.first < date.first and (last is None or date.first <= last)]
        old = [date for date in days if is_old_deed(date, published)]
        if not held and any(date.kind == "event" and date.precision <= FEW_DAYS and date not in old for date in days):
            continue
        known = any(one.real for one in inside) and not _is_told_already(inside, carried)
        if known or (old and caught is not None and not _counts_others(told, caught, old)):
            first = term.first if caught is None else max(term.first, min(caught.mention.last + 1, term.last + 1))
            last = max(one.mention.last for one in inside) if held and last is None else last
            return Background("earlier_incident", first=first, last=last, aside=True)
    return None


def _is_set(scene: Scene, term: Term) -> bool:
    """Whether ``in`` sets people in a place, and tells of no deed there: ``a suspect in Sibi over a raid``."""
    if scene.sentence.tokens[term.last].lower != "in":
        return False
    place = next((place for place in scene.places if place.first == term.last + 1), None)
    near = scene.sentence.tokens[place.last + 1 : place.last + _WHO] if place else ()
    return place is not None and not has_any(near, place_cues("held_deeds"))


def _list_dated(scene: Scene, published: EdtfDate | None) -> Iterator[Term]:
    """Yield the words before the old day of a deed for which people are held: ``held over the May 4, 2018 blast``."""
    for date in scene.dates:
        tokens = scene.sentence.tokens
        at = next((at for at in (date.first, date.first - 1) if tokens[at].lower in _LINKS), -1)
        named = has_any(tokens[date.last + 1 : date.last + _SAID], place_cues("held_deeds"))
        if at > 0 and named and is_old_deed(date, published):
            yield Term("telling_words", _DATED, "forms", at, at)


def judge_confession(scene: Scene, carried: Carried, published: EdtfDate | None) -> Background | None:
    """Judge a sentence that counts nobody and tells what those held or killed had done before: its day is not theirs.

    ``The accused were involved in a bombing in Sibi on May 3``, ``He had attacked a camp in 2019``.
    """
    caught = {outcome for outcome, _ in carried.counted if outcome in _CAUGHT}
    caught |= _HELD if _ARREST & carried.kinds else set()
    if scene.readings or not caught:
        return None
    rows = ("suspicions",) if caught.isdisjoint(_HELD) else ("suspicions", _DONE)
    for term in index_rows("telling_words", rows).find(scene.sentence.tokens):
        named = any(one.last > term.last for one in (*scene.dates, *scene.places))
        if term.row == _DONE:
            named = any(one.last > term.last and is_old_deed(one, published) for one in scene.dates)
        if named and _goes_on_with_them(scene, term, carried):
            return Background("earlier_incident", first=term.first, dated=True)
    return None


def _counts_others(told: Sequence[Reading], caught: Reading, old: Sequence[DateMention]) -> bool:
    """Whether others than whom somebody is held for are counted behind an old day."""
    return any(one is not caught and one.mention.first > old[-1].last for one in told)


def _is_caught(scene: Scene, one: Reading, term: Term) -> bool:
    """Whether somebody named before the words was held or killed, by a verb before or far behind them."""
    verb, mention = scene.chunks[one.verb], one.mention
    if not one.real or one.outcome not in _CAUGHT or one.group == SECURITY_FORCES or mention.last > term.last:
        return False
    tokens = scene.sentence.tokens
    told = has_any(tokens[max(mention.last, term.first - _WHO) : term.first], ("who",))
    told = told or has_any(tokens[mention.last + 1 : mention.last + _WHO], ("who",))
    known = told or mention.first <= term.first <= mention.last + _SAID  # ``a key suspect in the murder of``
    if verb.first < mention.first:
        return known
    at = one.verb - 1
    while at > 0 and scene.chunks[at].kind == "adverb":
        at -= 1
    finite = bool(one.verb) and scene.chunks[at].kind in _FINITE
    return verb.last < term.first or (known and finite and one.rule == "passive")


def _is_told_within(scene: Scene, one: Reading, term: Term) -> bool:
    """Whether a clause of its own, or a noun, tells of somebody: not ``a man linked to a gang and hurt two others``."""
    if one.rule not in ("active", "passive", "intransitive") or term.row == _HELD_TO_HAVE:
        return True
    between = [chunk.kind for chunk in scene.chunks if term.last < chunk.first < scene.chunks[one.verb].first]
    return any(kind in ("relative", "that", "subordinator") for kind in between)


def _find_end(scene: Scene, term: Term, caught: Reading) -> int | None:
    """Return the token before the verb that tells what became of him, where it stands behind the words."""
    first = scene.chunks[caught.verb].first
    if first <= term.first:
        return None
    at = caught.verb
    while at and scene.chunks[at - 1].kind in (*_FINITE, "adverb"):
        at -= 1
    return scene.chunks[at].first - 1


def _find_capture(scene: Scene, term: Term) -> int | None:
    """Return the token before words for how somebody was caught: ``wanted in a murder, during a raid in Hub``."""
    ways = index_rows("telling_words", ("held_in",)).find(scene.sentence.tokens)
    return next((way.first - 1 for way in ways if way.first > term.last), None)


def _goes_on_with_them(scene: Scene, term: Term, carried: Carried) -> bool:
    """Whether a sentence goes on with people told before: ``One of them was behind``, ``The slain men planned``."""
    tokens = scene.sentence.tokens
    if not carried.opened or tokens[0].lower not in telling_words("taken_up") or find_groups(tokens[: term.first]):
        return False
    accused = tokens[0].lower == "the" and tokens[1].lower == "accused"
    if has_any(tokens[2 * accused : term.first], telling_words("told_of_them")) or not scene.chunks:
        return False
    mention = next((chunk.mention for chunk in scene.chunks[:2] if chunk.mention is not None), None)
    if mention is None:
        return accused or tokens[0].lower in ("they", "he", "she", "both", "all")
    return mention.kind != _THING and mention.first <= 1 and find_group(scene.words, mention) != SECURITY_FORCES


def _is_told_already(inside: Sequence[Reading], carried: Carried) -> bool:
    """Whether as many have been counted as the article's own: those who did it were caught the same day."""
    numbers = {(one.outcome, one.mention.quantity.value) for one in inside if one.mention.quantity}
    return bool(numbers & carried.counted)


def leave_held(scene: Scene, found: Background | None, carried: Carried) -> Background | None:
    """Return why a sentence behind the news is background, with those held on no day for an earlier deed.

    ``The CTD had earlier arrested four suspects in connection with the killing of nine passengers in Noshki in April``.
    """
    if found is None or not found.first or not carried.told_own or "arrest" in carried.kinds or is_recent(scene):
        return found
    before = [one for one in scene.readings if one.mention.last < found.first]
    told = any((one.outcome, one.mention.number) in carried.counted for one in before)
    old = scene.has_cue("earlier") or any(date.precision >= MONTH for date in scene.dates)
    held = old and bool(before) and all(one.outcome == "arrested" for one in before) and not told
    return replace(found, first=0, last=None, aside=False) if held and not scene.districts else found
