"""Places that only tell where another lies, or to which a deed cut the supply: ``Mastung, near Quetta``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.earlier_deeds import set_earlier, set_taken_before
from generator.extraction.places.included_places import set_included
from generator.extraction.places.journeys import is_left, is_supplied
from generator.extraction.places.left_places import is_set, set_left
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.places.reactions import set_reactions
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, word_behind

_WITHIN, _BEFORE, _LACK_REACH = 8, 3, 9
_PAIR = 2
_WAYS, _TURNS = frozenset(("road", "highway")), frozenset(("while", "whereas", ";"))
_LYING = frozenset((",", "located", "situated", "lying", "midway", "which", "that", "lies", "halfway"))
_BORDERS = frozenset(("border", "borders", "boundary"))
_OUT, _LISTING, _SERVICE_REACH = (
    {"suspended", "snapped", "disrupted"},
    {
        ",",
        "and",
        "&",
        "the",
        "some",
        "parts",
        "of",
        "including",
        "districts",
        "areas",
        "towns",
        "several",
        "other",
        "province",
    },
    6,
)


def set_beside(tokens: Sequence[Token], mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the places, with those that only tell where another lies, or to what a deed cut the supply, so marked."""
    kept: list[PlaceMention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is not None and before.role in ("distance", "far") and _ends_between(tokens, before, mention):
            kept.append(replace(mention, role="distance"))
            continue
        if before is not None and _is_midway(tokens, before, mention):
            kept.append(replace(mention, role="distance"))
            continue
        if before is not None and _is_beside_hospital(tokens, before, mention):
            kept.append(replace(mention, role=before.role))
            continue
        if before is not None and _are_apart(before, mention):
            between = [token.lower for token in tokens[before.last + 1 : mention.first]]
            if _points_back(between) or _is_across(tokens, before.first, between):
                kept.append(replace(mention, role="distance"))
                continue
            if _is_owner(between) or (_is_approached(tokens, before.first) and _sets_in(between)):
                kept[-1] = replace(before, role="distance")
        kept.append(mention)
    kept = set_taken_before(tokens, set_earlier(tokens, _set_ways(tokens, set_left(tokens, _set_homes(tokens, kept)))))
    return _set_inner_journeys(tokens, _set_cut_off(tokens, set_reactions(tokens, set_included(tokens, kept))))


def _are_apart(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places lie in two districts, and something is set in both of them."""
    districts = bool(one.district and other.district) and one.district != other.district
    return districts and one.role == other.role == "where"


def _points_back(between: Sequence[str]) -> bool:
    """Whether words between two places make the second a landmark of the first: ``, a district bordering``, ``near``.

    A list goes on with ``and near``, and ``, neighbouring`` may go on with one, too.
    """
    if not between or len(between) > _WITHIN:
        return False
    marks = [word in place_cues("landmarks") for word in between]
    links = place_cues("types") | place_cues("landmark_links")
    if not any(marks) or not all(mark or word in links for mark, word in zip(marks, between, strict=True)):
        return False
    return between not in ([",", "neighbouring"], [",", "neighboring"])


def _is_beside_hospital(tokens: Sequence[Token], before: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a place tells where a town with a hospital lies: ``brought to a hospital in Hub, near Karachi``."""
    if before.role != "travel" or mention.role != "where":
        return False
    tended = has_any(tokens[max(0, before.first - _WITHIN) : before.first], place_cues("hospitals"))
    return tended and _points_back([token.lower for token in tokens[before.last + 1 : mention.first]])


def _is_midway(tokens: Sequence[Token], before: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a place is the first of two between which the one before lies: ``the Mashkay area between Kalat and``."""
    if before.role != "where" or mention.role != "where":
        return False
    between = [token.lower for token in tokens[before.last + 1 : mention.first]]
    return [word for word in between if word not in _LYING and word not in place_cues("types")] == ["between"]


def _ends_between(tokens: Sequence[Token], before: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a place is the second of two between which another lies: ``in Mashkay, between Kalat and Hub``."""
    joined = [token.lower for token in tokens[before.last + 1 : mention.first]] == ["and"]
    return joined and mention.role == "where" and before.first > 1 and tokens[before.first - 1].lower == "between"


def _is_across(tokens: Sequence[Token], first: int, between: Sequence[str]) -> bool:
    """Whether a second place lies behind the border of a first: ``near the border of Awaran with Kech``."""
    if between[-1:] != ["with"]:
        return False
    before = [token.lower for token in tokens[max(0, first - _BEFORE) : first]]
    return any(word in _BORDERS for word in (*before, *between))


def _is_owner(between: Sequence[str]) -> bool:
    """Whether a place is that of whose neighbour the text tells: ``Chagai's neighbouring``."""
    return len(between) > 1 and between[0] == "'s" and between[1] in place_cues("landmarks")


def _is_approached(tokens: Sequence[Token], first: int) -> bool:
    """Whether something lies near a place and not in it: ``near Quetta``, ``on the outskirts of Quetta``."""
    words = [token.lower for token in tokens[max(0, first - _BEFORE) : first]]
    return words[-1:] in (["near"], ["outside"]) or words[-2:] in (["outskirts", "of"], ["close", "to"])


def _sets_in(between: Sequence[str]) -> bool:
    """Whether words put a place into the next one: ``near Quetta, in the district of Mastung``."""
    rest = [word for word in between if word not in place_cues("types") and word not in (",", "the", "of")]
    return rest == ["in"]


def _set_inner_journeys(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with the ends of a journey inside one district as that: ``going from Turbat to Mand``.

    The district may stand behind them: ``going from Pasni to Ormara in Gwadar``.
    """
    ends = [one for one in mentions if one.role == "travel" and one.home and one.district]
    if (
        len(ends) < _PAIR
        or not any(one.name for one in ends)
        or len({one.district for one in ends}) != 1
        or any(one.role == "where" for one in mentions)
    ):
        return mentions
    between = [token.lower for token in tokens[ends[0].last + 1 : ends[1].first]]
    if tokens[ends[0].first - 1].lower != "from" or between != ["to"] or not has_any(tokens, place_cues("hit_on_way")):
        return mentions
    return [replace(one, role="where", name=None) if one in ends else one for one in mentions]


def _set_homes(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those of whom somebody is or from which he comes, where a later one says where it was.

    ``Two policemen of NAME were killed in``, ``the commissioner of NAME was shot dead in``, ``on their way home from a
    wedding in NAME they hit a mine near``, ``killed in NAME when a bomb hit a bus carrying guests to a feast in``.
    """
    here = [one for one in mentions if one.here and one.district]
    if len({one.district for one in here}) <= 1:
        return mentions
    return [
        replace(one, role="origin")
        if one.role == "where"
        and (_is_home_of(tokens, one) or _is_goal(tokens, one) or _is_served(tokens, one))
        and any(
            other.district != one.district and is_set(tokens, other)
            for other in here
            if other.first > one.last or _goes_off(tokens, other, one)
        )
        else one
        for one in mentions
    ]


def _is_goal(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether people come from what is held in a place, or are carried there: ``a bus taking guests to a feast in``."""
    start = skip_types(tokens, place.first)
    return is_left(tokens, start) or is_supplied(tokens, start, "carrying")


def _goes_off(tokens: Sequence[Token], here: PlaceMention, there: PlaceMention) -> bool:
    """Whether it is told where those hit in a place were going: ``in NAME as they rushed to the scene in NAME``."""
    between = tokens[here.last + 1 : there.first]
    gone = bool(between) and _is_goal(tokens, there)
    return gone and has_any(between, ("as", "while", "when", "who"))


def _set_ways(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those that only name a road told in another district: ``in NAME, near the Sibi road``."""
    return [
        replace(one, role="passing") if one.here and one.district and _is_way_elsewhere(tokens, one, mentions) else one
        for one in mentions
    ]


def _is_way_elsewhere(tokens: Sequence[Token], place: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
    after = word_behind(tokens, place.last)
    way = place.kind != "road" and (after in _WAYS or tokens[place.last].lower in _WAYS)
    return way and any(
        other.role == "where"
        and other.home
        and other.district not in (None, place.district)
        and other.last < place.first
        and not has_any(tokens[other.last : place.first], _TURNS)
        for other in mentions
    )


def _is_home_of(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether people of a trade, or a name of two words, and ``of`` stand before a place: ``Gul Khan of NAME``."""
    start = skip_types(tokens, place.first)
    before = tokens[max(0, start - _BEFORE) : start]
    if len(before) < _BEFORE or before[-1].lower != "of":
        return False
    who, name = before[-2], before[-3]
    known = who.lower in place_cues("types") | place_cues("descriptions") | place_cues("officers")
    named = all(one.text[0].isupper() and one.text.isalpha() for one in (who, name)) and not known
    return named or who.lower in place_cues("origin_trades") | place_cues("people_of_places")


def _is_served(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether somebody is told by where he holds office: ``the assistant commissioner of NAME was shot dead in``."""
    start = skip_types(tokens, place.first)
    return start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in place_cues("office_holders")


def _set_cut_off(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those that a deed elsewhere left in the dark, or without gas, as passing."""
    if not has_any(tokens, place_cues("without_power")):
        return mentions
    return [
        replace(one, role="passing") if one.role == "where" and one.district and _is_cut_off(tokens, one) else one
        for one in mentions
    ]


def _is_cut_off(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether what a place lacks is told behind it, in its clause: ``Sibi into darkness``, ``went without gas``."""
    if _is_told_cut_off(tokens, place):
        return True
    words = [token.lower for token in tokens[place.last + 1 : place.last + 1 + _LACK_REACH]]
    end = next((at for at, word in enumerate(words) if word in place_cues("clauses") or _opens_result(words, at)), None)
    dark = any(one in place_cues("cutting") and two in place_cues("lacked") for one, two in pairwise(words[:end]))
    struck = has_any(tokens[: place.first], place_cues("befalls"))
    return dark and not (struck and tokens[place.first - 1].lower in ("in", "at", "near"))


def _opens_result(words: Sequence[str], at: int) -> bool:
    """Whether what a deed did to others is told from here: ``in Bolan, plunging several districts into darkness``."""
    return words[at] == "," and at + 1 < len(words) and words[at + 1].endswith("ing")


def _is_name_or_number(token: Token) -> bool:
    return token.text[0].isupper() or token.text.isdigit() or token.lower in load_small_numbers()


def _is_told_cut_off(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether words before a place, or a list that it ends, say what it lacks: ``darkness in``, ``cut off from``."""
    start = place.first
    while start and (tokens[start - 1].lower in _LISTING or _is_name_or_number(tokens[start - 1])):
        start -= 1
    before = [token.lower for token in tokens[max(0, start - _SERVICE_REACH) : start]]
    if before[-3:] == ["cut", "off", "from"] or before[-2:-1] == ["darkness"]:
        return before[-1] in ("in", "across", "over", "from")
    if before[-1:] == ["to"] and before[-2:-1] != [] and before[-2] in place_cues("services") | {"supplies"}:
        return True  # ``suspending supplies to 17 districts of the province including Sibi``
    service = any(word in place_cues("services") for word in before[:-1])
    return before[-1:] == ["in"] and before[-2:-1] != [] and before[-2] in _OUT and service
