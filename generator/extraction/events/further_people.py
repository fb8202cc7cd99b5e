"""People who are told to be more than those of a figure: "Two more drowned", "A fifth died in hospital"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import UNSPECIFIED
from generator.extraction.events.same_people import dies_at_once
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, are_of_one_kind
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.localities import names_same_place
from generator.extraction.victims.fell_to_fire import blew_up
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import load_ordinals
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

KINDS = ("person", "rank", "relation", "name", "bare")
_JOINED = {"and", "while"}
_ALSO = ("also",)
_OTHERS = "others"
OPENING = 3
_SUM_REACH, _OPENING_WORDS = 4, 3
_REST = ("other", "remaining")


def counts_more(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a number is told to be more than those told right before: ``Nine were shot. Two more died when …``.

    So is one that ``and`` joins with a verb of its own: ``Three died in a blast and two were shot dead``.

    Others are such within the sentence, or where the next one opens with them: ``Three others died in hospital``.
    So are people told as killed ``also``: ``A reporter was killed. Two passers-by were also killed``.
    """
    last, reading, number = told[-1], item.reading, item.reading.mention.quantity
    if last.index < item.index and is_next_in_order(figure, item):
        return True
    same = (figure.group, figure.outcome, figure.status, figure.what)
    group = figure.group if counts_bare_more(item) else item.figure.group
    if same != (group, item.figure.outcome, item.figure.status, item.figure.what) or number is None:
        return False
    words = {token.lower for token in item.words}
    opens = reading.mention.first < OPENING
    beside = last.index == item.index and last.reading.verb != reading.verb
    near = beside or (item.index == last.index + 1 and (opens or _OTHERS not in words)) or _makes_sum(last, item)
    also = _is_told_also(item) and not _is_told_again(figure, last, item)
    first = (last.figure.count or 0) > 1 or number.more or beside or (also and _is_other_noun(last, item))
    rest = beside and len(told) == 1 and _is_the_last(last, item)
    more = number.more or also or rest or (beside and _is_joined(last, item))
    sure = near and first and more and (rest or all(map(is_sure, (*told, item))))
    apart = _is_another_between(last, item) or _is_set_elsewhere(item) or _is_more_than_own(last, item)
    return sure and not apart


def died_before(told: Sequence[Counted], item: Counted) -> bool:
    """Whether people were dead already when one of the injured died: ``A guard died of wounds. … Two others had died``.

    So are those who died on the spot, or had done so ``already``. The toll of that day does not hold the one who died
    later.
    """
    reading = item.reading
    later = all(one.reading.later and one.reading.inside is None for one in told)
    his = reading.mention.partitive and has_any(item.words, people_words("owners"))  # ``two of his colleagues``
    if not later or reading.later or told[-1].index >= item.index or not (his or is_sure(item)):
        return False
    tokens, verb = item.scene.sentence.tokens, item.scene.chunks[reading.verb]
    had = has_any(tokens[reading.mention.last + 1 : verb.first + 1], ("had",))
    if has_any(tokens[max(0, verb.first - _OPENING_WORDS) : verb.first], ("already",)) and is_sure(item):
        return True
    return dies_at_once(item) or (reading.mention.others and had)


def counts_bare_more(item: Counted) -> bool:
    """Whether a number alone counts more of those told right before: ``killing two cooks. / Three more died``."""
    number, mention = item.reading.mention.quantity, item.reading.mention
    more = number is not None and number.more and mention.kind == "bare" and item.reading.inside is None
    return more and is_open(item.figure)


def _is_more_than_own(last: Counted, item: Counted) -> bool:
    """Whether people are more beside others of their own sentence: ``A doctor said six died and another 12 were hurt``.

    Those of whom the sentence before told are then not the ones to whom they are added; nor where a verb tells of
    others together with somebody known: ``A clerk was among four killed. … The clerk and three others had died``.
    """
    own = [one for one in item.scene.readings if one.real and one.mention.last < item.reading.mention.first]
    beside = any(one.outcome != item.reading.outcome or one.verb == item.reading.verb for one in own)
    return last.index < item.index and beside


def is_next_in_order(figure: Figure, item: Counted) -> bool:
    """Whether somebody is told as the next behind those of a figure: ``Four were killed. … A fifth person died``."""
    same = are_of_one_kind(figure, item.figure)
    told = figure.count or figure.min or 0
    return same and item.figure.count == 1 and 1 < rank_of(item) == told + 1 and item.reading.inside is None


def rank_of(item: Counted) -> int:
    """Return which one in a row somebody is told to be, 0 where nothing says so: ``A fifth person died``."""
    return next((load_ordinals()[token.lower] for token in item.words if token.lower in load_ordinals()), 0)


def _makes_sum(last: Counted, item: Counted) -> bool:
    """Whether a sentence adds people up with those of one before: ``Five more died, taking the total to nine``."""
    both = (last.figure.count or 0) + (item.figure.count or 0)
    others = (one.mention.quantity for one in item.scene.readings if one is not item.reading)
    near = 0 < item.index - last.index <= _SUM_REACH
    return near and any(number is not None and number.count == both for number in others)


def _is_told_also(item: Counted) -> bool:
    """Whether the verb of people says that it befell them also: ``were also killed``, ``also killed two``."""
    verb, mention = item.scene.chunks[item.reading.verb], item.reading.mention
    words = item.scene.sentence.tokens[max(0, min(mention.last + 1, verb.first - 1)) : verb.last + 1]
    return has_any(words, _ALSO)


def _is_told_again(figure: Figure, last: Counted, item: Counted) -> bool:
    """Whether somebody only says it, too, of as many: ``Five troops died. … The minister said five men also died``."""
    nameless = last.reading.mention.head is None  # ``wounding seven others … Seven guards were also hurt``
    apart = item.index != last.index and (nameless or bool(item.scene.voices))
    words = [token for one in (last, item) for token in one.words]
    alike = nameless or not _is_other_noun(last, item) or has_any(words, people_words("any_of_forces"))
    return apart and alike and figure.count == item.figure.count and not item.reading.mention.further


def _is_other_noun(one: Counted, other: Counted) -> bool:
    """Whether two people or more are called by nouns of different rows, so that they cannot be the same."""
    heads = [item.reading.mention.head for item in (one, other)]
    rows = {head.row for head in heads if head is not None}
    return heads[1] is not None and len(rows) == 1 + (heads[0] is not None)


def _is_the_last(last: Counted, item: Counted) -> bool:
    """Whether those left of several are told beside some: ``Two of them blew themselves up while the third died``."""
    number = item.reading.mention.quantity
    third = item.reading.mention.definite and number is not None and number.more and number.count == 1
    return last.plain and (third or _are_the_rest(item))


def _are_the_rest(item: Counted) -> bool:
    """Whether a number is that of the rest of those told before: ``the other two``."""
    first = item.reading.mention.first
    before = [token.lower for token in item.scene.sentence.tokens[max(0, first - 2) : first]]
    return len(before) > 1 and before[0] == "the" and before[1] in _REST and item.reading.mention.kind == "bare"


def _is_joined(last: Counted, item: Counted) -> bool:
    """Whether ``and`` joins people who died in a way of their own to others: ``and two were shot dead``.

    Those killed by somebody died so too. Who blew themselves up are others only than those told to have been shot:
    ``Two attackers were shot dead and two blew themselves up``.
    """
    tokens, reading = item.scene.sentence.tokens, item.reading
    quantity, before = reading.mention.quantity, tokens[max(0, reading.mention.first - 1)].lower
    plain = reading.outcome == "killed" and quantity is not None and quantity.plural
    bombed = blew_up(item.scene.chunks, reading) and reading.mention.kind == "bare" and _tells_how(last)
    return before in _JOINED and plain and (bombed or (reading.rule == "passive" and _tells_how(item)))


def _tells_how(item: Counted) -> bool:
    """Whether the verb of people tells how they died, or who killed them."""
    tokens, verb = item.scene.sentence.tokens, item.scene.chunks[item.reading.verb]
    how = has_any(tokens[verb.first : verb.last + 1], people_words("ways_to_die"))
    return how or has_any(tokens[verb.last + 1 : verb.last + 2], ("by",))


def _is_set_elsewhere(item: Counted) -> bool:
    """Whether people have a day or a place of their own beside that of others, or ``the same area`` some time later."""
    first = item.reading.mention.first
    days = [date.first > first for date in item.scene.dates if date.kind == "event"]
    places = [place.first > first for place in item.scene.places if place.role == "where"]
    return len(set(days)) > 1 or len(set(places)) > 1 or names_same_place(item.scene)


def _is_another_between(last: Counted, item: Counted) -> bool:
    """Whether people of whom nothing was read are counted between: ``Nine were taken off and shot; two more died``."""
    first = last.reading.chunk + 1 if last.index == item.index else 0
    read = {one.chunk for one in item.scene.readings if one.sure}
    between = enumerate(item.scene.chunks[first : item.reading.chunk], first)
    mentions = (chunk.mention for at, chunk in between if chunk.mention is not None and at not in read)
    people = (one.quantity for one in mentions if one.kind in (*KINDS, "unknown"))
    return any(quantity is not None and quantity.plural for quantity in people)


def is_sure(item: Counted) -> bool:
    """Whether people are counted by a number of their own that no other holds, and that is no toll."""
    mention = item.reading.mention
    return item.plain and not (mention.known or mention.partitive) and item.reading.rule not in ("toll", "noun")


def add_person(one: Figure, other: Figure) -> Figure:
    """Return the figure of people of whom a sentence tells of one more, with the words that tell of him."""
    both = add_words(one, other)
    if one.group != other.group:
        both = replace(both, group=UNSPECIFIED)
    if one.count is None and one.min is not None:
        return replace(both, min=one.min + (other.count or 0))
    return replace(both, count=(one.count or 0) + (other.count or 0))
