"""Whether a sentence tells the second of several deeds: ``the second clash``, ``a second bomb was defused nearby``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, MILITANTS, SECURITY_FORCES
from generator.extraction.incidents.draft import Draft, begins_paragraph, is_new, tells_new, tends_wounded
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.other_days import is_other_day, list_days, opens_with_other_day
from generator.extraction.incidents.retellings import opens_news
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.known_lapses import comes_before
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_FURTHER = ("another", "second")
_LINES = frozenset(("infrastructure_attack",))
_NUMBERED, _SECOND, _PROTEST = 3, 2, 12
_ACTING = ("active", "participial", "split")
SCATTERED = ("several_incidents", "separate_incidents")
"""Cues of sentences that tell of several places or incidents."""
_BODIES = frozenset(("body_found",))
_RAIDS = frozenset(("security_operation", "armed_clash"))
_DEFUSED = frozenset(("bomb_defused",))
_BLASTS = frozenset(("bombing", "suicide_bombing", "grenade_attack"))


def takes_up_second(current: Draft, scene: Scene) -> bool:
    """Whether ``the second clash`` is the one that the sentence before, in the same paragraph, adds to the first.

    A further bomb that was found and made safe is of the attack in which the first went off.
    """
    before, tokens = current.scenes[-1], scene.sentence.tokens
    near = before.sentence.paragraph == scene.sentence.paragraph
    if near and is_further_bomb(current.scenes, scene):
        return True
    definite = any(
        cue.row == "another_incident" and cue.first and tokens[cue.first - 1].lower == "the" for cue in scene.cues
    )
    return near and definite and before.telling.adds > 0 and before.telling.weight > 0


def befalls_others(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence counts people of a further deed: who fell to forces since, or came to harm hours before."""
    return fells_others(current, own) or strikes_back(current, scene, own) or comes_before(scene.sentence.tokens)


def fells_others(current: Draft, own: Sequence[Counted]) -> bool:
    """Whether militants fell to somebody behind bodies that were found: ``Troops also killed two militants nearby``.

    They are others where they are not known, and not as many as the bodies.
    """
    if set(list_kinds(current.scenes)) != _BODIES:
        return False
    fallen = [item for item in own if item.figure.outcome == "killed" and item.figure.group == MILITANTS]
    found = {number_of(item.figure) for item in current.figures if item.figure.outcome == "killed"}
    new = [item for item in fallen if item.reading.rule == "active" and not item.reading.mention.definite]
    return bool(found and new) and len(new) == len(own) and all(number_of(item.figure) not in found for item in new)


def strikes_back(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether forces killed militants on a later day in a raid of their own: ``On Sunday troops raided a hideout``.

    Those who attacked before are of the deed before, and so are militants who died fighting forces.
    """
    fallen = [item for item in own if item.figure.outcome == "killed" and item.figure.group == MILITANTS]
    if not fallen or len(fallen) != len(own) or any(map(_is_known_attacker, fallen)):
        return False
    groups = {item.figure.group for item in current.figures}
    fought = not groups or not groups.isdisjoint((MILITANTS, SECURITY_FORCES)) or list_kinds(current.scenes) & _RAIDS
    raided = not _RAIDS.isdisjoint(scene.telling.kinds | scene.telling.again)
    raided = raided or all(item.reading.rule == "active" for item in fallen)
    return raided and not fought and scene.telling.again <= _RAIDS and is_other_day(scene, current.scenes)


def _is_known_attacker(item: Counted) -> bool:
    """Whether somebody is told as known, or called by what he did: ``the militants``, ``six attackers``."""
    mention = item.reading.mention
    told = item.scene.sentence.tokens[mention.first : mention.last + 1]
    return mention.definite or mention.head is None or has_any(told, responsibility_words("doers"))


def begins_unrest(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a crowd, of which nobody told before, harms people, or is fired on, behind a deed that harmed others.

    ``Six were shot dead in Quetta. … Protesters fired at police, killing a constable``, ``Police fired on the mob``,
    ``During the protest, gunmen opened fire again``.
    """
    hurt = [item.reading for item in own if item.figure.outcome in CASUALTIES and item.reading.real]
    fell = any(_fell_to_crowd(scene, one) for one in hurt) or (hurt and _strikes_protest(current, scene, own))
    if not (current.figures and fell):
        return False
    crowds = telling_words("crowds") | telling_words("protests")
    return not any(has_any(item.scene.sentence.tokens, crowds) for item in current.figures)


def _strikes_protest(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence begins with a protest, during which others are harmed by a deed: ``During the protest, …``."""
    tokens = scene.sentence.tokens
    if not has_any(tokens[:_PROTEST], telling_words("protested")):
        return False
    if not (scene.telling.kinds or any(item.reading.rule in _ACTING for item in own)):
        return False
    cut = next((at for at, token in enumerate(tokens[:_PROTEST]) if token.text == ","), 0)
    opens = has_any(tokens[:1], telling_words("meantimes")) and has_any(tokens[:cut], telling_words("protested"))
    return opens and all(item.reading.mention.first > cut for item in own) and is_new(current, own)


def find_unrest(drafts: Sequence[Draft]) -> Draft | None:
    """Return the incident in which a crowd harmed people, or was fired on."""
    told = (draft for draft in drafts for item in draft.figures if _fell_to_crowd(item.scene, item.reading))
    return next(told, None)


def _fell_to_crowd(scene: Scene, victim: Reading) -> bool:
    """Whether a crowd stands behind ``by``, or somebody fires on it, or it does something that harms people."""
    words = in_small_letters(scene.sentence.tokens)
    for at in (at for at, word in enumerate(words) if word in telling_words("rioters")):
        before = words[max(0, at - _NUMBERED) : at]
        fired = not {"fire", "fired"}.isdisjoint(words[:at]) and not people_words("aims").isdisjoint(before)
        acts = at < _NUMBERED and victim.mention.first > at and victim.rule in _ACTING
        if fired or "by" in before or (acts and scene.chunks[victim.verb].first > at):
            return True
    return False


def opens_item(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a paragraph begins with a day, or somebody new, and lies elsewhere, behind people who are set nowhere.

    ``In Kharan, … On the same day, a tailor was taken away. / On September 4, a student was taken away from Panjgur``.
    """
    if current.districts or not (current.figures and current.near and own and scene.districts):
        return False
    begins = begins_paragraph(current, scene)
    dated = any(date.kind == "event" and date.first <= 1 for date in scene.dates)
    first = any(item.reading.mention.first == 0 for item in own)
    new = (dated or first) and not any(item.reading.mention.definite for item in own)
    return begins and new and tells_new(scene) and scene.districts.isdisjoint(current.near)


def turns_to_province(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence turns to what was done somewhere in the province, behind an incident set in a district.

    ``Separately, the army said it killed nine militants in Balochistan on Friday``.
    """
    scattered = _is_scattered(current, scene, own)
    news = opens_news(scene) or scattered
    if not (own and current.districts and news) or scene.telling.again or scene.telling.returns:
        return False
    named = scattered or any(place.here for place in scene.places) or scene.has_cue("whole_province")
    return named and not scene.districts and is_new(current, own) and not tends_wounded(scene)


def _is_scattered(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a deed is told in several places at once, of people like none told before: ``killed in various places``.

    The incident before has its own place.
    """
    told = {(item.figure.group, item.figure.outcome) for item in current.figures}
    alike = any((item.figure.group, item.figure.outcome) in told for item in own)
    alike = alike or all(item.figure.outcome == "injured" for item in own)
    return not alike and any(map(scene.has_cue, SCATTERED)) and not (current.overview or current.several)


def is_further_bomb(told: Sequence[Scene], scene: Scene) -> bool:
    """Whether a bomb was made safe beside one that went off: ``A second bomb was found nearby and defused``."""
    made_safe = _DEFUSED <= scene.telling.kinds <= _DEFUSED | _BLASTS
    people = any(one.mention.kind != "thing" for one in scene.readings)
    more = scene.opens_another or has_any(scene.sentence.tokens, _FURTHER)
    further = made_safe and more and not (people or scene.districts)
    return further and not (_BLASTS | _LINES).isdisjoint(list_kinds([one for one in told if one is not scene]))


def makes_safe_elsewhere(current: Draft, scene: Scene) -> bool:
    """Whether a bomb was made safe in a district, behind harm done nobody says where: no place of that harm.

    ``Six died in a remote village on Wednesday. … A bomb was defused in Sibi on Tuesday``. Not a further bomb of it.
    """
    placed = bool(scene.districts) and not current.districts
    if not placed or not (_DEFUSED <= scene.telling.kinds <= _DEFUSED | _BLASTS):
        return False
    harmed = any(item.figure.outcome in CASUALTIES and item.reading.real for item in current.figures)
    more = scene.opens_another or has_any(scene.sentence.tokens, _FURTHER)
    return harmed and (not more or any(date.kind == "event" for date in scene.dates))


def tells_second(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether the next of several incidents is told as the second: ``The second blast occurred when …``.

    Or a list by days goes on behind an item that left its day out.
    """
    if _opens_next_day(drafts, current, scene):
        return True
    words = in_small_letters(scene.sentence.tokens)[:_NUMBERED]
    numbered = (
        len(words) == _NUMBERED
        and words[:1] == ["the"]
        and words[1] in telling_words("ordinals")
        and words[2] in telling_words("singular_deeds")
    )
    blast = len(words) == _NUMBERED and words[:1] == ["the"] and words[1] in telling_words("ordinals")
    blast = blast and _adds_up(drafts[0], current, own)
    return drafts[0].separate and current is not drafts[0] and bool(own) and (numbered or blast)


def _opens_next_day(drafts: Sequence[Draft], current: Draft, scene: Scene) -> bool:
    """Whether a paragraph begins with another day than that of the item before the last, which names none.

    ``On 7 May, forces took a man in Kech. … Separately, a driver was taken in Awaran. … On 6 May, forces raided Jhao``.
    """
    if len(drafts) < _SECOND or drafts[-1] is not current or not (current.figures and tells_new(scene)):
        return False
    begins = begins_paragraph(current, scene)
    dated = any(list_days(one) for one in current.scenes)
    return begins and not dated and opens_with_other_day(scene, drafts[-2].scenes)


def _adds_up(lead: Draft, current: Draft, own: Sequence[Counted]) -> bool:
    """Whether people and those of the incident at hand are as many as the lead counts of all."""
    whole = {item.figure.outcome: number_of(item.figure) for item in lead.figures}
    mine = {item.figure.outcome: number_of(item.figure) or 0 for item in current.figures}
    return all(
        whole.get(item.figure.outcome) == mine.get(item.figure.outcome, 0) + (number_of(item.figure) or 0)
        for item in own
    )
