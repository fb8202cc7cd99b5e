"""Whether a single victim is somebody else than the one of whom the text has told: ``another man``, ``a second guard``.

One victim and one victim agree in number by chance: the killings of a round-up mostly have one each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extraction.codes import GONE, MILITANTS
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import list_words

_SAYS = 4
_DONE_TO = frozenset(("killed", "abducted"))
_NAMED = ("name", "rank", "person")


def are_single(own: Sequence[Counted]) -> bool:
    """Whether a sentence counts one person alone, told as new: no part of others and nobody definite."""
    return bool(own) and all(
        number_of(item.figure) == 1 and not item.reading.mention.definite and item.reading.inside is None
        for item in own
    )


def names_other(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether a single victim is called another, or unidentified, beside one counted before, whom the same befell."""
    pairs = [(item, other) for item in own for other in before if _befell(item, other)]
    return any(_is_another(item) or _is_unknown_beside(item, other) for item, other in pairs)


def names_other_trade(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether single victims are of other trades than those before, as far as nouns tell: a teacher, a barber."""
    pairs = [(_trade_of(other), _trade_of(item)) for item in own for other in before if _befell(item, other)]
    return are_single(own) and bool(pairs) and all(one and two and one != two for one, two in pairs)


def names_somebody_new(before: Sequence[Scene], own: Sequence[Counted]) -> bool:
    """Whether single victims are told as new, ``a driver``, or by names that no sentence before has."""
    known = {token.text for scene in before for token in scene.sentence.tokens}
    return are_single(own) and all(_is_by_article(item) or known.isdisjoint(_list_names(item)) for item in own)


def are_named_apart(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether single victims and all those before, whom the same befell, are called by names, and by others."""
    pairs = [(_list_names_told(other), _list_names(item)) for item in own for other in before if _befell(item, other)]
    return are_single(own) and bool(pairs) and all(one and two and one.isdisjoint(two) for one, two in pairs)


def _list_names_told(item: Counted) -> set[str]:
    """Return the names that a sentence has before it tells what befell a victim, but for places and days."""
    scene, verb = item.scene, item.scene.chunks[item.reading.verb].first
    taken = {at for one in (*scene.places, *scene.dates) for at in range(one.first, one.last + 1)}
    words = {token.text for at, token in enumerate(scene.sentence.tokens[:verb]) if at and at not in taken}
    return _keep_names(words)


def _keep_names(words: Iterable[str]) -> set[str]:
    common = list_words("sentence_words", "names")
    return {word for word in words if word[0].isupper() and word.lower() not in common}


def _is_by_article(item: Counted) -> bool:
    quantity = item.reading.mention.quantity
    return quantity is not None and quantity.article


def _list_names(item: Counted) -> set[str]:
    """Return the words with a capital by which a victim is called, the first of a sentence among them."""
    mention = item.reading.mention
    words = {token.text for token in item.scene.sentence.tokens[mention.first : mention.last + 1]}
    return _keep_names(words)


def counts_some(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether some of those are counted who were counted before: ``17 of the 22 soldiers``."""
    wholes = {item.reading.mention.whole.value for item in own if item.reading.mention.whole is not None} - {None}
    return bool(wholes & {number_of(item.figure) for item in before}) or _tells_fate_of_taken(before, own)


def counts_others(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether fighters are counted beside as many others, or the other way round: ``Three rebels were also killed``."""
    mine = [item for item in own if not is_open(item.figure)]
    return any(all(_are_foes(item, other) for other in before if _is_as_many(item, other)) for item in mine)


def _is_as_many(item: Counted, other: Counted) -> bool:
    return (item.figure.outcome, number_of(item.figure)) == (other.figure.outcome, number_of(other.figure))


def _are_foes(item: Counted, other: Counted) -> bool:
    groups = {item.figure.group, other.figure.group}
    return MILITANTS in groups and len(groups) > 1 and not is_open(other.figure)


def _tells_fate_of_taken(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether it is told what became of some of those taken before: ``Forces rescued four of them in an operation``."""
    taken = [number_of(item.figure) or 0 for item in before if item.figure.outcome == "abducted"]
    fates = all(item.figure.outcome in ("freed", "killed") and item.reading.mention.partitive for item in own)
    return bool(own) and fates and all(0 < (number_of(item.figure) or 0) <= max(taken, default=0) for item in own)


def is_first_told(item: Counted) -> bool:
    """Whether somebody single is told to be dead for the first time: ``a trader``, and not ``the trader``."""
    mention = item.reading.mention
    new = mention.quantity.article if mention.quantity is not None else mention.kind in _NAMED
    return item.figure.outcome == "killed" and number_of(item.figure) == 1 and new and not mention.definite


def tells_another_single(before: Sequence[Counted], own: Sequence[Counted], *, apart: bool = False) -> bool:
    """Whether somebody single is told dead as new, by no name, behind another single: ``A man was killed in Hub``.

    ``apart``: behind several too, as that is in another town.
    """
    unnamed = all(item.reading.mention.quantity is not None for item in own)
    outcomes = {item.figure.outcome for item in before if apart or number_of(item.figure) == 1}
    return unnamed and are_single(own) and any(item.figure.outcome in outcomes for item in own)


def finds_body(before: Sequence[Counted], own: Sequence[Counted]) -> bool:
    """Whether the body of somebody unknown is found, behind an incident that left dead and in which nobody is missing.

    ``Two men were shot dead in Hub. … The body of an unidentified woman was found in a drain.``
    """
    outcomes = {item.figure.outcome for item in before}
    found = (are_single(own) and all(map(_is_unknown_body, own))) or (bool(own) and all(map(_is_further_body, own)))
    return "killed" in outcomes and not outcomes & GONE and found


def adds_somebody(scene: Scene) -> bool:
    """Whether a sentence adds that a single person, not told of before, was killed or taken by somebody."""
    acted = (one.mention for one in scene.readings if one.rule == "active" and one.outcome in _DONE_TO and one.real)
    new = any(one.quantity is not None and one.quantity.article and not one.others for one in acted)
    return new and scene.telling.adds > 0 and not scene.telling.returns


def _is_further_body(item: Counted) -> bool:
    """Whether bodies are told to have been found as well: ``The Levies also found two bodies``.

    ``A few bodies were also found outside the bus`` are of those told before, and so are those ``after the blast``.
    """
    mention, tokens, telling = item.reading.mention, item.scene.sentence.tokens, item.scene.telling
    found = any(row_of(term).flag("found") for term in item.scene.chunks[item.reading.verb].verbs)
    found = found or item.reading.rule == "body"
    quantity = None if mention.definite else mention.quantity
    counted = quantity is not None and not (quantity.anaphoric or quantity.vague)
    return (
        found and counted and telling.adds > 0 and not telling.returns and has_any(tokens, people_words("body_nouns"))
    )


def _is_unknown_body(item: Counted) -> bool:
    verbs = item.scene.chunks[item.reading.verb].verbs
    return _is_unknown(item) and any(row_of(term).flag("found") for term in verbs)


def _is_unknown_beside(item: Counted, other: Counted) -> bool:
    """Whether nobody knows a victim, where it was known what the one before was: ``an unidentified man``."""
    known = _trade_of(other) is not None and not is_open(other.figure)
    return known and is_open(item.figure) and number_of(item.figure) == 1 and _is_unknown(item)


def _is_unknown(item: Counted) -> bool:
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    return any(token.lower == "unidentified" for token in tokens[mention.first : mention.last + 1])


def names_attackers(scene: Scene) -> bool:
    """Whether a sentence names attackers as new: ``when armed men opened fire``, not ``the gunmen`` or ``they``."""
    return any(
        chunk.mention is not None
        and chunk.mention.head is not None
        and not chunk.mention.definite
        and not chunk.mention.anaphoric
        and row_of(chunk.mention.head).flag("attacker")
        for chunk in scene.chunks
    )


def begins_with_somebody(scene: Scene) -> bool:
    """Whether a sentence begins with somebody by rank and name: ``Constable Gul Khan was standing at a gate when``."""
    mention = scene.chunks[0].mention if scene.chunks else None
    if mention is None or mention.kind not in ("rank", "person") or mention.head is None or mention.definite:
        return False
    named = scene.sentence.tokens[mention.head.last + 1 : mention.last + 1]
    acts = any(chunk.kind == "speech" for chunk in scene.chunks[:_SAYS])
    return bool(named) and all(token.text[0].isupper() for token in named) and not acts


def _is_another(item: Counted) -> bool:
    """Whether words tell one victim from others: ``another``, ``a second``; no part and none of theirs."""
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    words = in_small_letters(tokens)[max(0, mention.first - 1) : mention.last + 1]
    called = mention.others or bool(telling_words("ordinals").intersection(words))
    single = number_of(item.figure) == 1 and item.reading.inside is None and not item.reading.part
    single = single and item.figure.group != MILITANTS and item.reading.rule != "nominal"
    return (
        called and single and not mention.partitive and "the" not in words and people_words("owners").isdisjoint(words)
    )


def _befell(item: Counted, other: Counted) -> bool:
    return item.figure.outcome == other.figure.outcome and number_of(other.figure) == 1


def _trade_of(item: Counted) -> str | None:
    head = item.reading.mention.head
    apart = is_open(item.figure) or item.figure.group == MILITANTS
    return None if head is None or apart else head.row
