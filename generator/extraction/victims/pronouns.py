"""Whom a verb's pronoun means: "fired at a shopkeeper, killing him", "forced 11 miners out and shot them dead"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import CASUALTIES, MILITANTS, PERSON_OUTCOMES
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.described_again import describes
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.shared_subjects import find_said
from generator.extraction.victims.them import are_fought, ends_subjects, find_joined, find_several, may_attack
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

SINGULAR = {"him", "her"}
"""Pronouns for one person as the object of a verb."""
_SUBJECTS = {"he", "she"}
_THEY = _SUBJECTS | {"they"}
_AT_ONCE_REACH, _SECOND, _WHEN = 8, 3, 7
_CLAUSE = ("speech", "relative", "subordinator", "that", "pronoun", "and", "but")
_SINGLE = ("person", "rank", "relation")
_SPEAKS = 4
_NAME_AFTER = {"at", "upon"}
_KIN_REACH, _DAY, _BEHIND_KIN = 9, 3, ("name", "of", "comma", "and", "preposition")
_CLAUSE_ENDS = ("speech", "that", "subordinator", "stop", "relative")
_RESULTS = ("and", "stop", "relative")
_VERBS, _WHERE, _AND = ("be", "have", "verb", "comma"), "where", "and"


def find_pronoun(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return whom a pronoun right behind a verb means, with those listed behind it; never the attackers."""
    at = group.chunk + 1
    word = words.tokens[chunks[at].first].lower if at < len(chunks) else ""
    if word == "them":
        several = None if _asks_who(words, chunks, group.first) else find_several(words, chunks, group.first)
        known = several is None and _means_them(words, chunks, group, at)
        return [Victim(at)] if known else several or []
    if word not in SINGULAR:
        return []
    single = find_single(words, chunks, group.first)
    behind = at + 1 + (at + 3 < len(chunks) and _ends_verb(chunks, at + 1))  # ``taking him away along with``
    joined = behind + 1 < len(chunks) and (chunks[behind].kind == "and" or _is_list_of_his(words, chunks, behind))
    listed = expand_right(words, chunks, behind + 1) if joined else []
    return [Victim(at if single is None else single), *listed]


def _ends_verb(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a word behind a pronoun belongs to the verb: ``took him away``, ``shot him dead along with his son``."""
    if chunks[position].kind == "word":
        return True
    dead = any(term.form_key == "adjective" for term in chunks[position].verbs)
    behind = chunks[position + 1]
    return dead and behind.kind == "and" and behind.last > behind.first


def _is_list_of_his(words: Words, chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether his own people follow in a list: ``killing him, his son and a guest``."""
    mention = chunks[comma + 1].mention
    own = mention is not None and words.tokens[mention.first].lower in ("his", "her")
    return own and [chunk.kind for chunk in chunks[comma : comma + 3]] == ["comma", "phrase", "and"]


def _asks_who(words: Words, chunks: Sequence[Chunk], first: int) -> bool:
    """Whether only who did it is asked: ``it did not mention who had killed them``, not ``gunmen who killed them``."""
    if first < _SECOND or words.tokens[chunks[first - 1].first].lower != "who":
        return False
    return chunks[first - 2].kind in ("word", "verb", "speech", "do", "modal")


def find_subject_pronoun(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the pronoun that opens a sentence and is the subject of its verb: ``They were shot dead``.

    Or whom it means behind ``when``: ``A teacher was going home when he was shot dead``.
    """
    if group.construction == "passive" and (meant := _find_meant(words, chunks, group)) is not None:
        return find_joined(words, chunks, meant) if ends_subjects(chunks, meant) else [Victim(meant)]
    if hit := _find_hit(words, chunks, group):
        return hit
    if (dead := _find_who_died(words, chunks, group)) is not None:
        return [Victim(dead)]
    if (brought := _find_brought(words, chunks, group)) is not None:
        return [Victim(brought)]
    at = _find_opening(words, chunks)
    if at is None:
        return []
    first = group.first == at + 1 or (
        not at and (_goes_on(chunks, group.first) or _is_where_he(words, chunks, group.first))
    )
    died = group.outcome in CASUALTIES and group.construction in ("intransitive", "passive")
    freed = (group.outcome, group.construction) == ("freed", "passive")
    return [Victim(at)] if first and (died or freed) else []


def _find_hit(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return at whom others fired who then died: ``Gunmen opened fire on a policeman in Hub, and he died``.

    So they did behind ``Gunmen targeted two cooks, as a result of which they died``.
    """
    at = group.first - 1
    word = words.tokens[chunks[at].first].lower if at > 1 else ""
    if word not in _THEY or chunks[at - 1].kind not in _RESULTS or group.outcome not in CASUALTIES:
        return []
    single = find_single(words, chunks, at - 1) if word in _SUBJECTS else None
    meant = (find_several(words, chunks, at - 1) or []) if word not in _SUBJECTS else []
    meant = meant if single is None else [Victim(single)]
    target = words.tokens[chunks[meant[0].chunk - 1].last].lower if meant else ""
    return meant if target in people_words("before_targets") | people_words("attacking_people") else []


def _means_them(words: Words, chunks: Sequence[Chunk], group: VerbGroup, at: int) -> bool:
    """Whether ``them`` are those of the sentence before, of whom no others are told: ``Gunmen took them away``."""
    word = words.tokens[chunks[at].first].lower if at < len(chunks) else ""
    if word != "them" or group.outcome not in (*PERSON_OUTCOMES, "freed"):
        return False
    people = (chunk.mention for chunk in chunks[: group.first] if chunk.mention is not None)
    counted = (one for one in people if one.kind in _SINGLE and one.quantity is not None)
    return all(group.outcome != "freed" and find_group(words, one) == MILITANTS for one in counted)


def means_those_before(words: Words, chunks: Sequence[Chunk], group: VerbGroup, at: int) -> bool:
    """Whether a pronoun means those told of in the sentence before: it opens its own, or is whom somebody harms."""
    return at == _find_opening(words, chunks) or _means_them(words, chunks, group, at)


def _find_opening(words: Words, chunks: Sequence[Chunk]) -> int | None:
    """Return the pronoun with which a sentence begins, behind words for when: ``Two days later, they were freed``."""
    at = find_opening_chunk(chunks)
    ends = (end for end in range(at, min(at + _WHEN, len(chunks))) if chunks[end].kind == "comma")
    comma = next(ends, None)
    if comma is not None and not any(chunk.verbs or chunk.kind in _CLAUSE for chunk in chunks[at:comma]):
        at = comma + 1
    return at if at < len(chunks) and words.tokens[chunks[at].first].lower in _THEY else None


def _find_meant(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Return whom the clause is about behind which a pronoun stands, or of whom his family tells.

    ``He was summoned to a post, where he was detained``; not ``Rebels took a man to a hill, where they were shot``.
    """
    at = group.first - 1
    word = words.tokens[chunks[at].first].lower if at > 1 else ""
    if word not in _THEY:
        return None
    if (speech := _find_speech(chunks, at - 1)) is not None:
        return _find_kin(words, chunks, speech, several=word == "they")
    link, said = words.tokens[chunks[at - 1].last].lower, find_said(chunks, group.first)
    if link not in (_WHERE, _AND) and link not in people_words("at_that_time"):
        return None
    meant = _find_clause_subject(words, chunks, at - 1 if said is None else said, several=word == "they")
    if meant is None or (link == _AND and may_attack(words, chunks[meant])):
        return None
    return None if link == _WHERE and chunks[meant + 1].kind != "be" else meant


def _find_who_died(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Return who is named, was brought somewhere and died: ``Gul Khan was taken to Hub, where he later succumbed``."""
    at, he = find_opening_chunk(chunks), words.tokens[chunks[group.first - 1].first].lower in _SUBJECTS
    dies, kinds = (group.outcome, group.construction) == ("killed", "intransitive"), [one.kind for one in chunks]
    return at if he and dies and kinds[at : at + 2] == ["name", "be"] and "speech" not in kinds[: group.first] else None


def _find_clause_subject(words: Words, chunks: Sequence[Chunk], end: int, *, several: bool) -> int | None:
    """Return the first person told of in the clause before a chunk, or named; nobody whom something befell there."""
    told: int | None = None
    named: int | None = None
    for position in range(end - 1, -1, -1):
        chunk, before = chunks[position], chunks[position - 1].kind if position else ""
        if chunk.kind == "outcome":
            return None
        if chunk.kind in _CLAUSE_ENDS:
            break
        if before in ("preposition", "of", "by"):
            continue
        if several and ends_subjects(chunks, position):
            return position
        if chunk.mention is not None and _fits(chunk.mention, several=several):
            told = position
        elif chunk.kind == "name" and not several and chunks[position + 1].kind in _VERBS:
            named = None if words.tokens[chunk.last].text.isupper() else position
    return named if told is None else told


def _find_speech(chunks: Sequence[Chunk], end: int) -> int | None:
    """Return the verb of saying before a pronoun, over ``that`` and the day: ``said on Tuesday that they``."""
    at = end - (chunks[end].kind == "that")
    while at > max(0, end - _DAY) and chunks[at].kind in ("preposition", "word"):
        at -= 1
    return at if chunks[at].kind == "speech" else None


def _find_kin(words: Words, chunks: Sequence[Chunk], verb: int, *, several: bool) -> int | None:
    """Return of whom his own people tell: ``The family of Gul Khan said he was taken away``.

    So do ``The families of three students of NAME said that they were``.
    """
    for at in range(verb - 1, max(-1, verb - _KIN_REACH), -1):
        chunk, mention = chunks[at], chunks[at].mention
        told = words.tokens[chunk.first : chunk.last + 1]
        if (
            mention is not None
            and mention.quantity is not None
            and has_any(told[:_SECOND], people_words("kin_who_tell"))
        ):
            return at if several and mention.kind == "collective" else None
        of_kin = at > 1 and chunks[at - 1].kind == "of" and chunks[at - 2].kind == "phrase"
        kin = of_kin and words.tokens[chunks[at - 2].last].lower in people_words("kin_who_tell")
        if kin and (chunk.kind == "name" or (mention is not None and mention.kind in _SINGLE)):
            counted = mention is not None and mention.quantity is not None and mention.quantity.plural
            return at if several == counted else None
        if chunk.kind not in _BEHIND_KIN:
            return None
    return None


def _fits(mention: Mention, *, several: bool) -> bool:
    """Whether people can be ``he`` or ``they``."""
    if not several:
        return _is_single(mention)
    return mention.kind in ("person", "rank", "bare") and mention.quantity is not None and mention.quantity.plural


def _find_brought(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Return who opens a sentence and died where he was brought: ``The guard was taken to Hub, where he died``."""
    at, opening = group.first - 1, find_opening_chunk(chunks)
    word = words.tokens[chunks[at].first].lower if at > opening else ""
    if word not in _SUBJECTS or group.outcome != "killed" or group.construction != "intransitive":
        return None
    mention = chunks[opening].mention
    known = mention is not None and mention.definite and mention.head is not None and _is_single(mention)
    taken = chunks[opening + 1].kind in ("be", "have") and words.tokens[chunks[at].first - 1].lower == _WHERE
    return opening if known and taken else None


def _is_where_he(words: Words, chunks: Sequence[Chunk], first: int) -> bool:
    """Whether the one who opens a sentence died where he was brought: ``He was taken to Quetta, where he died``."""
    same = first > 1 and words.tokens[chunks[first - 1].first].lower == words.tokens[chunks[0].first].lower
    return same and words.tokens[chunks[first - 1].first - 1].lower in ("where", "but", "when")


def dies_at_once(words: Words, chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether the one who opens a sentence dies where he was hit, or of it: ``He died on the spot``."""
    if words.tokens[chunks[0].first].lower not in _SUBJECTS:
        return False
    behind = words.tokens[chunks[verb].first : chunks[verb].last + _AT_ONCE_REACH]
    form = {term.form_key for term in chunks[verb].verbs}
    joined = verb >= _SECOND and "intransitive" in form and _goes_on(chunks, verb)
    joined = joined or _is_where_he(words, chunks, verb)
    return joined or any(token.lower in people_words("dying_somewhere") for token in behind)


def _goes_on(chunks: Sequence[Chunk], first: int) -> bool:
    """Whether a second verb tells of the one who opens the sentence: ``He received bullet wounds and died``."""
    if first < _SECOND or chunks[first - 1].kind not in (_AND, "but"):
        return False
    between = chunks[1 : first - 1]
    people = any(chunk.mention is not None and chunk.mention.kind not in ("thing", "toll") for chunk in between)
    return not people and not any(
        chunk.kind in ("stop", "that", "speech", "relative", "subordinator") for chunk in between
    )


def find_single(words: Words, chunks: Sequence[Chunk], first: int) -> int | None:
    """Return the nearest single person before a verb who neither attacks nor speaks."""
    for position in range(first - 1, -1, -1):
        chunk = chunks[position]
        if chunk.kind == "stop" or words.tokens[chunk.first].text in (".", "!", "?"):
            return None
        before = words.tokens[chunks[position - 1].last].lower if position else ""
        if before == "in" or (before == "," and describes(chunks, position)):
            continue  # ``shot a guard in the head, killing him``, ``a guard, a resident of Hub, … took him away``
        if chunk.mention is not None and _is_single(chunk.mention) and not _speaks(chunks, position):
            fought = find_group(words, chunk.mention) != MILITANTS or are_fought(words, chunks, position)
            return position if fought else None
        if chunk.kind == "name" and before in _NAME_AFTER:
            return position
    return None


def _is_single(mention: Mention) -> bool:
    if mention.kind not in _SINGLE or mention.form_plural:
        return False
    return mention.quantity is None or mention.quantity.value == 1


def _speaks(chunks: Sequence[Chunk], position: int) -> bool:
    kinds = [chunk.kind for chunk in chunks[position + 1 : position + _SPEAKS]]
    before = chunks[position - 1].kind if position else ""
    return before == "speech" or "speech" in kinds[: kinds.index("comma") if "comma" in kinds[1:] else len(kinds)]
