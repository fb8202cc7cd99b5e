"""Incidents that a lead tells one by one, in a clause each, and to which the text comes back in full."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import SECURITY_FORCES
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft, key_of, list_settings
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.incidents.whereabouts import lie_together
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.other_victims import begins_with_somebody, names_other
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import in_small_letters

_LED, _PAIR, _SAYS, _APPOSED = 2, 2, 6, 4
_NEW = ("a", "an")


def find_first_clause(drafts: list[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the incident of the first clause where the sentence before told two, and this one goes on with it.

    ``Three died in a raid in Duki while a blast hurt five in Sibi. The gunmen opened fire at the workers.``
    """
    if len(drafts) < _PAIR or drafts[-1] is not current or len(current.scenes) > 1 or current.scenes[0].clause is None:
        return None
    first, second = drafts[-2].scenes[-1], current.scenes[0]
    goes_on = first.sentence.index == second.sentence.index == scene.sentence.index - 1
    kinds = scene.telling.kinds | scene.telling.again
    back = _goes_on_with_victims(scene, drafts[-2], current) or _begins_to_tell(scene, drafts[-2], current)
    if goes_on and not scene.opens_another and back:
        return drafts[-2]
    nowhere = not (list_settings(first) or list_settings(second))
    free = kinds and (nowhere or not (list_settings(scene) - list_settings(first))) and not scene.opens_another
    free = free and not scene.telling.adds
    other = bool(free) and goes_on and not drafts[-2].overview and not are_alike(kinds, list_kinds([second]))
    return drafts[-2] if other and are_alike(kinds, list_kinds([first])) else None


def _begins_to_tell(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether the paragraph behind a lead of two places begins with somebody new, set nowhere: it tells the first.

    ``Nine died in a fight in Zhob, while five were killed in Sui. A group of men tried to enter the camp.``
    """
    begins = scene.sentence.paragraph != second.scenes[0].sentence.paragraph and not list_settings(scene)
    back = scene.telling.returns or scene.telling.again or scene.telling.adds
    kinds = scene.telling.kinds
    likely = not kinds or not are_alike(kinds, list_kinds(second.scenes)) or are_alike(kinds, list_kinds(first.scenes))
    new = scene.sentence.tokens[0].lower in _NEW
    return begins and new and likely and not back and not first.overview and bool(first.districts and second.districts)


def _goes_on_with_victims(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether a sentence begins with those whom the first of two clauses counts, and not the second: ``The miners``."""
    row = _find_subject(scene)
    apart = row is not None and row in _list_victims(first) and row not in _list_victims(second)
    return apart and not first.overview and not (first.districts and list_settings(scene) - first.districts)


def find_led(
    drafts: list[Draft], current: Draft, scene: Scene, here: frozenset[str], own: Sequence[Counted]
) -> Draft | None:
    """Return the incident that a lead told in a clause, and to which the text now comes in its district.

    ``29 tankers were burned in Mastung, while two died in Sui. … In Mastung, gunmen fired at the tankers.`` So it does
    to a clause that named no district, beside one that did.
    """
    led = [draft for draft in drafts if draft.scenes[0].clause is not None and len(draft.scenes) == 1]
    counted = (draft for draft in led if draft.districts == here and own and _counts_all(draft, own))
    if (same := next(counted, None)) is not None:
        return same
    if (same := _find_led_again(led, scene, here, own) or _find_next(drafts, led, scene, here, own)) is not None:
        return same
    if scene.opens_another or scene.telling.adds or names_other(current.figures, own):
        return None
    there = (draft for draft in led if draft.districts == here and not draft.overview)
    nowhere = [draft for draft in led if not (draft.districts or draft.overview) and draft is not current]
    nowhere = [
        draft for draft in nowhere if not own or (_tells_of(draft, scene, own) and draft.elsewhere == scene.elsewhere)
    ]
    known = len(nowhere) == 1 and (
        len(led) == _PAIR or _is_at_home(nowhere[0], drafts, scene) or _tells_of(nowhere[0], scene, own)
    )
    return next(iter((*there, *(nowhere if known else ()))), None)


def _find_led_again(led: Sequence[Draft], scene: Scene, here: frozenset[str], own: Sequence[Counted]) -> Draft | None:
    """Return the clause's incident whose victim a sentence names in its place: ``Meanwhile, in Hub … a constable``."""
    if scene.opens_another or not here or not scene.telling.kinds:
        return None
    heads = {chunk.mention.head.row for chunk in scene.chunks if chunk.mention is not None and chunk.mention.head}
    there = (draft for draft in led if not draft.overview and lie_together(here, draft.districts))
    keys = {key_of(item) for item in own}
    told = (draft for draft in there if keys <= {key_of(item) for item in draft.figures})
    return next((draft for draft in told if _are_kin(heads, _list_victims(draft))), None)


def _find_next(
    drafts: Sequence[Draft], led: Sequence[Draft], scene: Scene, here: frozenset[str], own: Sequence[Counted]
) -> Draft | None:
    """Return the clause of a lead to which a text comes that has told another clause of it in full already.

    ``One died in Kharan, while another was killed in Panjgur. … Meanwhile, gunmen shot dead a grocer in Panjgur.``
    """
    begun = {draft.scenes[0].sentence.index for draft in drafts if len(draft.scenes) > 1 and draft.scenes[0].clause}
    keys = {key_of(item) for item in own}
    fits = (
        draft
        for draft in led
        if draft.scenes[0].sentence.index in begun and draft.districts == here and _may_tell(scene, draft)
    )
    told = ((draft, {key_of(item) for item in draft.figures}) for draft in fits)
    return next((draft for draft, known in told if keys and known and (keys <= known or known <= keys)), None)


def _are_kin(heads: set[str], victims: set[str]) -> bool:
    """Whether nouns call the same people: the very noun, or two for men of the forces."""
    if not heads.isdisjoint(victims):
        return True
    nouns = load_table("nouns")
    forces = [{nouns[row].text("group") for row in rows if row in nouns} for rows in (heads, victims)]
    return all(SECURITY_FORCES in groups for groups in forces)


def _is_at_home(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> bool:
    """Whether a sentence tells a deed in the province, and of all told before one alone was in it, of such a kind."""
    others = all(one.elsewhere for one in drafts if one is not draft)
    return others and not (draft.elsewhere or scene.elsewhere) and _may_tell(scene, draft)


def _may_tell(scene: Scene, draft: Draft) -> bool:
    return are_alike(scene.telling.kinds, list_kinds(draft.scenes)) and not is_other_day(scene, draft.scenes)


def find_taken_up(
    drafts: list[Draft], current: Draft, scene: Scene, here: frozenset[str], own: Sequence[Counted]
) -> Draft | None:
    """Return the incident of a clause that a sentence takes up: by its districts, or by the people told of there.

    ``Four of the bodies were found in Turbat, two in Panjgur``, ``The policemen were on patrol when …``.
    """
    led = [draft for draft in drafts if draft is not current and draft.scenes[0].clause is not None]
    if here and (nowhere := [draft for draft in led if _tells_in_full(scene, draft, own)]):
        return nowhere[0]
    if (dead := _find_dead(led, current, scene)) is not None:
        return dead
    if not scene.opens_another and (counted := _find_counted(led, current, scene)) is not None:
        return counted
    if scene.opens_another or (len(drafts) <= _PAIR and (here or current is not drafts[0])):
        return None
    again = scene.telling.again - {ANY_DEED}
    if here:
        there = [draft for draft in led if again and draft.districts == here and _shares(again, draft)]
        return there[0] if len(there) == 1 and not here & current.districts else None
    row, keys = _find_subject(scene), {key_of(item) for item in own}
    same = [draft for draft in led if row in _list_victims(draft) and keys <= {key_of(one) for one in draft.figures}]
    return same[0] if row and len(same) == 1 and row not in _list_victims(current) else None


def _find_counted(led: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one clause that counts as many as those with whom a sentence begins: ``The six were on their way``."""
    first = _find_told_of(scene)
    known = first is not None and first.definite and first.kind == "bare" and first.quantity is not None
    number = first.quantity.value if known and first is not None and first.quantity is not None else None
    same = [draft for draft in (*led, current) if number in [number_of(item.figure) for item in draft.figures]]
    return same[0] if number and len(same) == 1 and same[0] is not current else None


def _find_dead(led: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one clause with dead that ``The dead included`` means, behind one in which nobody is counted.

    ``22 people were killed in Dera Bugti, while a bomb went off in Sibi. The dead included eight guards.``
    """
    if not led or current.figures or current.scenes[0].clause is None or scene.districts:
        return None
    opening = in_small_letters(scene.sentence.tokens)[:_PAIR]
    if opening[:1] != ["the"] or telling_words("harmed_ones").isdisjoint(opening):
        return None
    same = [draft for draft in led if draft.figures and draft.last == current.last]
    return same[0] if len(same) == 1 else None


def _tells_in_full(scene: Scene, draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether a sentence tells where that was of which a clause has only told how many died: ``and a bomb killed two``.

    It counts as many of them, of a deed of that very kind, and is the first to go back there.
    """
    bare = len(draft.scenes) == 1 and not (draft.districts or draft.overview) and draft.elsewhere == scene.elsewhere
    keys = {key_of(item) for item in draft.figures}
    same = bool(keys) and keys <= {key_of(item) for item in own} and any((number or 0) > 1 for _, number in keys)
    kinds = list_kinds(draft.scenes)
    return bare and same and bool(scene.telling.kinds & kinds - {ANY_DEED}) and not is_other_day(scene, draft.scenes)


def _shares(again: set[str] | frozenset[str], draft: Draft) -> bool:
    kinds = list_kinds(draft.scenes)
    return bool(kinds) and are_alike(again, kinds)


def _find_subject(scene: Scene) -> str | None:
    """Return the noun with which a sentence begins, for people told of before: ``The policemen``, ``Elder Gul``."""
    first = _find_told_of(scene)
    known = first is not None and first.definite and first.quantity is None and first.kind in ("person", "rank")
    known = known or begins_with_somebody(scene)
    return first.head.row if known and first is not None and first.head is not None else None


def _find_told_of(scene: Scene) -> Mention | None:
    """Return of whom a sentence begins to tell, behind those who say it: ``Police said that the professor``."""
    if scene.sentence.tokens[0].lower == "according":
        comma = next((at for at, chunk in enumerate(scene.chunks[:_SAYS]) if chunk.kind == "comma"), None)
        return None if comma is None or comma + 1 >= len(scene.chunks) else scene.chunks[comma + 1].mention
    said = next((at for at, chunk in enumerate(scene.chunks[:_SAYS]) if chunk.kind == "speech"), None)
    if said is not None and scene.chunks[said].last < _SAYS:
        behind = (chunk for chunk in scene.chunks[said + 1 : said + 1 + _SAYS] if chunk.kind not in ("that", "comma"))
        return next((chunk.mention for chunk in behind), None)
    return _find_apposed(scene) or (scene.chunks[0].mention if scene.chunks else None)


def _find_apposed(scene: Scene) -> Mention | None:
    """Return what a sentence calls somebody whom it names first: ``Ramesh Kumar, the trader, was intercepted``."""
    kinds = [chunk.kind for chunk in scene.chunks[:_APPOSED]]
    apposed = scene.chunks[2].mention if kinds[1:2] == ["comma"] and len(kinds) == _APPOSED else None
    known = apposed is not None and apposed.definite and apposed.quantity is None and apposed.kind == "person"
    return apposed if known and kinds[3] == "comma" else None


def _list_victims(draft: Draft) -> set[str]:
    heads = (item.reading.mention.head for item in draft.figures)
    return {head.row for head in heads if head is not None}


def _counts_all(draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether an incident has told all that a sentence counts, and more than one of somebody."""
    keys = {key_of(item) for item in own}
    return keys <= {key_of(item) for item in draft.figures} and any((number or 0) > 1 for _, number in keys)


def _tells_of(draft: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence can be of an incident that has no place yet: by its people, or ``the bomb``."""
    again = scene.telling.again - {ANY_DEED}
    return _counts_all(draft, own) or _adds_up(draft, own) or (bool(again) and _shares(again, draft))


def _adds_up(draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether those whom a sentence counts are together as many as an incident has told of one outcome."""
    told = {(item.figure.outcome, number_of(item.figure)) for item in draft.figures}
    outcomes = {item.figure.outcome for item in own}
    return len(own) > 1 and all(
        (outcome, sum(number_of(item.figure) or 0 for item in own if item.figure.outcome == outcome)) in told
        for outcome in outcomes
    )


def list_led(drafts: list[Draft], current: Draft) -> list[Draft]:
    """Return the incidents that a lead tells one by one, to which the text may come back in full."""
    lead = drafts[0].scenes[0].sentence
    begun = [draft for draft in drafts if draft.scenes[0].sentence.paragraph == lead.paragraph]
    return [draft for draft in begun if draft is not current and draft.scenes[0].sentence.index - lead.index <= _LED]
