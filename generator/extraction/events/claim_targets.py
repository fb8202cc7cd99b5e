"""Which events of an article a claim means by the places or the targets that it names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS
from generator.extraction.doers.responsibility_choice import OWNED
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claim_days import find_dated
from generator.extraction.events.claim_objects import choose_by_object, find_by, list_killed, read_object
from generator.extraction.incidents.clause_recalls import BACK
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import act_of, find_acts, responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_ordinals, load_small_numbers
from generator.vocabulary.word_rows import has_any, in_small_letters

_TOLD_REACH, _COUNT_REACH, _THAT_REACH, _PAIR = 3, 5, 4, 2
Key = tuple[int, int]
_CLAIMS = ("claim_responsibility", "none_claimed")
_ENDS = ("former", "latter")


def find_homes(
    mentions: Sequence[ResponsibilityMention], read: Mapping[int, Scene], drafts: Sequence[Draft]
) -> dict[Key, frozenset[int]]:
    """Return the events for each claim that says which it means: by number, by place or by what was attacked.

    ``both attacks``, ``that attack``, ``the attack on Spinny Road``, ``the killing of the constable``.
    """
    homes: dict[Key, frozenset[int]] = {}
    if len(drafts) < _PAIR:
        return homes
    claimed = {one.sentence for one in mentions}
    told = [_list_telling(draft, claimed) for draft in drafts]
    for one in mentions:
        if one.stance not in OWNED:
            continue
        claim = read[one.sentence]
        found = _find_ordinal(one, claim, drafts) or _find_counted(one, claim, drafts) or _find_that(one, claim, drafts)
        summed = () if found else _find_summed(one, claim, drafts)
        found = (
            found
            or summed
            or find_dated(one, claim, drafts)
            or (() if one.plural else _find_meant(one, claim, told, drafts))
        )
        if summed or (found and len(found) < len(drafts)):
            homes[one.key] = frozenset(found)
    return homes


def _list_telling(draft: Draft, claimed: Collection[int]) -> list[Scene]:
    """Return the sentences that tell an event, without those that only claim; all where there are no others."""
    return [scene for scene in draft.scenes if scene.sentence.index not in claimed] or list(draft.scenes)


def _find_counted(one: ResponsibilityMention, claim: Scene, drafts: Sequence[Draft]) -> Sequence[int]:
    """Return the events last told before a claim of a number of attacks, or first behind one in the lead.

    ``claimed responsibility for both``, ``claimed three attacks in Kech and Panjgur``.
    """
    near = [token.lower for token in claim.sentence.tokens[one.first : one.at + _COUNT_REACH]] if one.plural else []
    number = next(
        (load_small_numbers().get(word, _PAIR) for word in near if word in responsibility_words("how_many")), 0
    )
    named = name_districts(claim, one.at, one.end) if number else set()
    single = [
        (draft.scenes[0].sentence.index, at)
        for at, draft in enumerate(drafts)
        if not draft.overview and (not named or draft.districts & named)
    ]
    if one.plural and not number and one.stance == "claimed" and not name_districts(claim, one.at, one.end):
        told = [at for at, draft in enumerate(drafts) if draft.scenes[0].sentence.index <= one.sentence]
        return told if len(told) >= _PAIR else ()  # ``all the attacks``: those told so far
    if not number or len(single) <= number:
        return [at for _, at in single] if number and named else ()
    told = [at for index, at in sorted(single) if index <= one.sentence]
    return told[-number:] if len(told) >= number else [at for _, at in sorted(single)][:number] if not told else ()


def _find_summed(one: ResponsibilityMention, claim: Scene, drafts: Sequence[Draft]) -> Sequence[int]:
    """Return the events last told before a claim of all who died in them: ``claimed the killing of the three men``."""
    known = (reading.mention for reading in claim.readings if reading.outcome == "killed" and not reading.inside)
    number = next((count_known(claim, mention) for mention in known if mention.first > one.at), 0)
    told, found = [draft for draft in drafts if draft.scenes[0].sentence.index < one.sentence], 0
    for place in range(len(told) - 1, -1, -1) if number and one.stance == "claimed" else ():
        dead = [item.figure for item in told[place].figures if item.index < one.sentence and not item.figure.status]
        found += max((figure.count or 0 for figure in dead if figure.outcome == "killed"), default=0)
        if found >= number:
            return range(place, len(told)) if found == number and place < len(told) - 1 else ()
    return ()


def count_known(claim: Scene, mention: Mention) -> int:
    """Return the number of people told of before, 0 where they are not: ``the three men``, ``all three men``."""
    quantity = mention.quantity
    if quantity is None:
        return 0
    every = claim.sentence.tokens[quantity.first].lower == "all"
    return (quantity.count or 0) if mention.definite or quantity.anaphoric or every else 0


def _find_ordinal(one: ResponsibilityMention, claim: Scene, drafts: Sequence[Draft]) -> Sequence[int]:
    """Return the event that a claim names by its place in the order: ``claimed the first attack``, ``… the latter``."""
    words = in_small_letters(claim.sentence.tokens)[one.first : max(one.end, one.at + 1)]
    words = words[: next((at for at, word in enumerate(words) if word in responsibility_words("turning")), None)]
    pairs = [(second, at) for at, (first, second) in enumerate(pairwise(words), 2) if first == "the"]
    row = responsibility_words("ranking_since")
    ranked = [(word, at) for word, at in pairs if word in (*load_ordinals(), *_ENDS) and row.isdisjoint(words[at:])]
    ranked = [(word, at) for word, at in ranked if words[at : at + 1] == [] or words[at] in _list_nouns(word)]
    single = [(draft.scenes[0].sentence.index, at) for at, draft in enumerate(drafts) if not draft.overview]
    told = [at for index, at in sorted(single) if index <= one.sentence]
    if len(ranked) != 1 or len(told) < _PAIR:
        return ()
    place = load_ordinals().get(ranked[0][0]) or (1 if ranked[0][0] == _ENDS[0] else len(told))
    return (told[place - 1],) if place <= len(told) else ()


def _list_nouns(word: str) -> frozenset[str]:
    """Return what may stand behind a place in the order where it is that of an attack."""
    return responsibility_words("act_nouns") | responsibility_words("rank_ends") | (set() if word in _ENDS else {"one"})


def _find_that(one: ResponsibilityMention, claim: Scene, drafts: Sequence[Draft]) -> Sequence[int]:
    """Return the event told right before ``that attack``, or ``the attack, which came a day after``."""
    words = [token.lower for token in claim.sentence.tokens[one.first : one.at + _THAT_REACH]]
    nouns = responsibility_words("act_nouns")
    that = any(first in ("that", "this") and second in nouns for first, second in pairwise(words))
    if not that and not _goes_back(one, claim):
        return ()
    told = [
        (scene.sentence.index, at)
        for at, draft in enumerate(drafts)
        for scene in draft.scenes
        if scene.sentence.index < one.sentence and tells_deed(scene)
    ]
    return (max(told)[1],) if told else ()


def _goes_back(one: ResponsibilityMention, claim: Scene) -> bool:
    """Whether right behind a claim is told what came before: ``the attack, which came a day after``."""
    cue = next((cue for cue in claim.cues if cue.row in BACK and cue.first > one.at), None)
    between = in_small_letters(claim.sentence.tokens)[one.at + 1 : cue.first if cue else one.at + 1]
    return cue is not None and (responsibility_words("recalling") | telling_words("deeds")).issuperset(between)


def tells_deed(scene: Scene) -> bool:
    """Whether a sentence tells of a deed, or whom it befell."""
    return bool(scene.telling.kinds or scene.readings)


def _find_meant(
    one: ResponsibilityMention, claim: Scene, told: Sequence[Sequence[Scene]], drafts: Sequence[Draft]
) -> Sequence[int]:
    """Return the events in whose place, or on whose target, an attack was that somebody claims."""
    own = claim.telling.kinds and not claim.telling.again and one.evidence.split()[-1].lower() in _list_acts()
    if own or (find_by(claim, one) is not None and tells_deed(claim)):
        return [at for at, draft in enumerate(drafts) if any(scene is claim for scene in draft.scenes)][:1]
    near = [number for number, draft in enumerate(drafts) if _may_lie(claim, one, draft)]
    attacks = [at for at in near if not _hits_attackers(drafts[at])]
    if one.stance == "none_claimed" and len(attacks) == 1 and _names_place(claim, one):
        return attacks  # nobody claims what befell attackers alone
    if not near or len(name_districts(claim, find_behind(one, claim), one.end)) > 1:
        return ()  # the districts tell which
    if len(killed := list_killed(claim, one, near, drafts)) == 1:
        return killed
    spots = _name_spots(claim, one)
    there = [at for at in near if spots & {name for scene in told[at] for name in _name_spots(scene)}]
    if there and len(there) <= len(spots):
        return there
    return choose_by_object(one, read_object(claim, one), told, near, drafts)


def find_owned(
    mentions: Sequence[ResponsibilityMention],
    named: Mapping[Key, set[str]],
    owners: Mapping[int, int],
    drafts: Sequence[Draft],
) -> dict[Key, frozenset[int]]:
    """Return the event of each claim outside all of them, such as a title's, that names a district of several."""
    homes: dict[Key, frozenset[int]] = {}
    for one in mentions:
        there = [number for number, draft in enumerate(drafts) if named[one.key] & draft.districts]
        if len(there) > 1 and not one.plural and owners.get(one.sentence) in there:
            homes[one.key] = frozenset((owners[one.sentence],))
    return homes


def _hits_attackers(draft: Draft) -> bool:
    """Whether nobody but attackers came to harm in an event."""
    return bool(draft.figures) and all(item.figure.group == MILITANTS for item in draft.figures)


def _names_place(claim: Scene, one: ResponsibilityMention) -> bool:
    return any(place.role == "where" and one.at < place.first < one.end for place in claim.places)


def _list_acts() -> frozenset[str]:
    return responsibility_words("acts")


def _may_lie(claim: Scene, one: ResponsibilityMention, draft: Draft) -> bool:
    """Whether an event can lie in the districts that a claim names behind it."""
    at = find_claiming(one, claim)
    places = (place for place in claim.places if place.role == "where" and at < place.first < one.end)
    named = {place.district for place in places if place.district}
    return not named or not draft.districts or bool(named & draft.districts)


def _name_spots(scene: Scene, one: ResponsibilityMention | None = None) -> set[str]:
    """Return the names of the towns, areas and roads where a sentence sets something, or what it claims."""
    first, end = (-1, len(scene.sentence.tokens)) if one is None else (one.at, one.end)
    return {place.name for place in scene.places if place.role == "where" and place.name and first < place.first < end}


def find_behind(one: ResponsibilityMention, scene: Scene) -> int:
    """Return behind which token the places stand that a claim means: where one does, it is what is claimed."""
    at = find_claiming(one, scene)
    meant = (place for place in _list_meant(scene) if place.district and at < place.first < one.end)
    places = one.stance in OWNED and any(True for _ in meant)
    return at if places or (one.plural and one.stance == "none_claimed") else one.begin - 1


def find_claiming(one: ResponsibilityMention, scene: Scene) -> int:
    """Return where the words of claiming end, behind which the deed stands: ``claimed the Hub blast``."""
    acts = [term.last for term in find_acts(scene.sentence.tokens) if act_of(term) in _CLAIMS]
    words = in_small_letters(scene.sentence.tokens)
    short = (at for at in range(one.first, one.at) if words[at] in responsibility_words("claim_verbs"))
    return min(one.at, next((last for last in acts if last >= one.begin), next(short, one.at)))


def name_districts(scene: Scene, after: int = -1, before: int | None = None) -> set[str]:
    """Return the districts, or places elsewhere, that a claim names behind a token and ``before`` another."""
    end = len(scene.sentence.tokens) if before is None else before
    places = (place for place in _list_meant(scene) if after < place.first < end)
    names = ((place.district,) if place.home else (place.name, place.district) for place in places)
    return {name for some in names for name in some if name}


def find_ranking(one: ResponsibilityMention, scene: Scene) -> int:
    """Return where a claim begins to rank the deed among others: ``claimed the raid, the worst in Khuzdar``."""
    words = [token.lower for token in scene.sentence.tokens]
    ranks = responsibility_words("ranking")
    for at in range(one.at, min(one.end, len(words)) - 2):
        if (
            words[at] == ","
            and (words[at + 1] == "which" or words[at + 1] == "the")
            and ranks & set(words[at + 2 : at + 5])
        ):
            return at
    return one.end


def _list_meant(scene: Scene) -> list[PlaceMention]:
    """Return the places of a claim but those of newspapers and clubs that are told of it: ``called journalists in``.

    Nor of what was its reason: ``to avenge a raid in``.
    """
    told, tokens, end = responsibility_words("told_to"), scene.sentence.tokens, find_reason(scene)
    meant = (place for place in scene.places if place.first < end)
    around = ((place, tokens[max(0, place.first - _TOLD_REACH) : place.last + 2]) for place in meant)
    return [place for place, near in around if place.role not in ("distance", "far") and not has_any(near, told)]


def find_reason(scene: Scene) -> int:
    """Return where a sentence begins to tell why a deed was done: ``in revenge for a raid``; its end if it does not."""
    opened = (cue.first for cue in scene.cues if cue.row == "motive" and cue.first)
    return next(opened, len(scene.sentence.tokens))


def opens_with_deed(scene: Scene) -> bool:
    """Whether a sentence goes on with the deed at hand, and only ranks it: ``The attack, claimed by NAME, was the``."""
    words = [token.lower for token in scene.sentence.tokens[:3]]
    known = words[:1] == ["the"] and words[2:] == [","]
    return known and words[1] in responsibility_words("act_nouns")


def claims_beside(scene: Scene) -> bool:
    """Whether a claim is said beside a deed: ``an attack claimed by the BLA``, and not ``was claimed by``."""
    words = [token.lower for token in scene.sentence.tokens]
    at = next((at for at, pair in enumerate(pairwise(words)) if pair == ("claimed", "by")), 0)
    return at > 0 and words[at - 1] not in responsibility_words("before_claimed")
