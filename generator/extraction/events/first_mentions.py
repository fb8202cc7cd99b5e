"""How the sentence that first counts people tells of them: what the steps that put figures together ask later."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import SECURITY_FORCES
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.events.added_blows import is_of_all, is_of_first, is_of_second
from generator.extraction.events.kept import FirstMention, Kept
from generator.extraction.events.later_deaths import list_people, list_several
from generator.extraction.events.same_people import (
    dies_at_once,
    dies_by_name,
    holds_civilians,
    is_of_taken,
    is_of_them,
    kills_taken,
    noun_of,
)
from generator.extraction.incidents.first_told import was_first_told
from generator.extraction.scenes.figures import Counted, are_both, is_the_other
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.groups import find_group
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_WITH, _BESIDE = "with", ("along", "together")
_FIGHTS = ("security_operation", "armed_clash")
_VANISHING = "enforced_disappearance"
_WHOEVER, _CREW = ("foreigner", "woman", "child"), "driver"


def make_kept(item: Counted, rank: int, whole: Kept | None) -> Kept:
    """Return a new figure of an event with what its first mention tells of it. ``whole``: it counts one of those."""
    reading = item.reading
    quantity = reading.mention.quantity
    return Kept(
        item.figure,
        item.index,
        rank,
        verb=reading.verb if reading.inside is None else -1,
        told=_read_mention(item),
        whole=whole,
        part=reading.part or item.is_some or (quantity is not None and quantity.more),
        of_them=is_of_them(item) or dies_by_name(item),
        others=reading.mention.others or is_the_other(item),
        anaphoric=may_be_told_before(item),
        later=reading.later or _tells_all(item),
    )


def _read_mention(item: Counted) -> FirstMention:
    reading, mention = item.reading, item.reading.mention
    return FirstMention(
        noun=noun_of(item),
        called=mention.head.row if mention.head else None,
        anybody=mention.head is None or row_of(mention.head).flag("anybody"),
        people=list_people(item),
        several=list_several(item),
        named=all(one.kind == "name" for one in reading.members or (mention,)),
        civil=holds_civilians(item),
        whoever=_may_be_anyone(item),
        owned=_first_word(item) in people_words("owners"),
        all_of=_first_word(item) == "all",
        taken=reading.inside is None and (is_of_taken(mention) or kills_taken(item)),
        attacked=_tells_attack(item.scene),
        vanished=_VANISHING in item.scene.telling.kinds,
        of_dead=mention.head is not None and row_of(mention.head).text("outcome") == "killed",
        first_blow=is_of_first(item),
        second_blow=is_of_second(item),
        all_blows=is_of_all(item),
        among=reading.rule == "among",
        part_of=reading.rule == "among" and mention.partitive,
        more=mention.quantity is not None and mention.quantity.more,
        out_of=mention.whole.value if mention.whole is not None else None,
        both=are_both(reading),
        total=reading.total and not reading.update,
        summed=reading.rule == "toll" and not reading.total,
        raised=reading.update,
        early=was_first_told(item.scene),
        struck=reading.rule in ("active", "participial") and mention.quantity is None,
        at_once=dies_at_once(item),
        holds_known=_holds_known(item),
        had=reading.rule == "active" and _word_before(item, reading.verb) == "had",
        joined=_is_joined(item),
        by_forces=_fell_to_forces(item),
    )


def _may_be_anyone(item: Counted) -> bool:
    """Whether a noun tells only somebody's sex, age, country or that he drove, as fighters and soldiers do too."""
    head = item.reading.mention.head
    drove = head is not None and head.row == _CREW and not has_any(item.words, people_words("civil"))
    return drove or (head is not None and row_of(head).text("sub") in _WHOEVER)


def may_be_told_before(item: Counted) -> bool:
    """Whether a figure may count people told of before: ``the five``, ``both victims``; not ``the mayor's guard``."""
    mention = item.reading.mention
    counted = mention.anaphoric
    owned = _first_word(item) in people_words("owners") or _is_somebodys(mention)
    himself = mention.kind == "pronoun" and item.reading.later
    return counted or himself or _tells_all(item) or (mention.definite and mention.kind != "relation" and not owned)


def _is_somebodys(mention: Mention) -> bool:
    """Whether a single person is told by whose he is: ``the mayor's guard``."""
    owner = mention.owner
    single = owner is not None and owner.table == "nouns" and owner.form_key == "singular"
    return single and mention.quantity is None and not mention.form_plural


def _holds_known(item: Counted) -> bool:
    """Whether somebody is said to be one of people: ``he was one of five soldiers hurt``, ``was among nine hurt``."""
    first = item.reading.mention.first
    before = [token.lower for token in item.scene.sentence.tokens[max(0, first - 2) : first]]
    one = _first_word(item) == "one" and before[-1:] != [] and before[-1] in list_words("grammar_words", "be")
    among = len(before) > 1 and before[1] == "among" and before[0] in list_words("grammar_words", "be")
    return one or among


def _fell_to_forces(item: Counted) -> bool:
    """Whether people are told as killed by the forces, or suspected by them: they are none of the forces' own dead.

    The forces open the sentence, or ``Two men were killed in a clash with police``.
    """
    killed = item.figure.outcome == "killed"
    head, words, chunks = item.reading.mention.head, item.scene.words, item.scene.chunks
    if killed and head is not None and row_of(head).flag("arrestable"):
        return True
    if killed and item.reading.rule == "passive":
        behind = [at for at in range(item.reading.verb + 2, len(chunks)) if _word_before(item, at) == _WITH]
        beside = any(words.tokens[chunks[at].first - 2].lower in _BESIDE for at in behind)
        against = next((chunks[at].mention for at in behind if chunks[at].mention is not None), None)
        return not beside and against is not None and find_group(words, against) == SECURITY_FORCES
    before = chunks[: item.reading.verb] if killed and item.reading.rule in ("active", "participial") else ()
    first = next((chunk.mention for chunk in before if chunk.mention is not None), None)
    return first is not None and first.quantity is None and find_group(words, first) == SECURITY_FORCES


def _is_joined(item: Counted) -> bool:
    """Whether "and" joins people with a verb of their own to a clause before, and not inside a relative clause."""
    kinds = [chunk.kind for chunk in item.scene.chunks[: item.reading.chunk]]
    own = item.reading.rule in ("passive", "intransitive") and item.reading.chunk < item.reading.verb
    return own and kinds[-1:] == ["and"] and "relative" not in kinds and not _is_summed(item)


def _is_summed(item: Counted) -> bool:
    mention, links = item.reading.mention, item.scene.words.links.values()
    return any(
        mention.first <= term.first <= mention.last and row_of(term).text("relation") == "total" for term in links
    )


def _word_before(item: Counted, chunk: int) -> str:
    return item.scene.words.tokens[item.scene.chunks[chunk].first - 1].lower


def _first_word(item: Counted) -> str:
    return item.scene.words.tokens[item.reading.mention.first].lower


def _tells_all(item: Counted) -> bool:
    """Whether all those told of before are told to be dead: ``all three were found dead``."""
    bare = item.reading.mention.kind == "bare" and item.figure.outcome == "killed"
    return bare and _first_word(item) == "all"


def _tells_attack(scene: Scene) -> bool:
    """Whether a sentence tells an attack, by its kind or by who did it, and no operation or clash."""
    kinds = scene.telling.kinds
    return kinds.isdisjoint(_FIGHTS) and (bool(kinds) or names_attackers(scene.sentence))
