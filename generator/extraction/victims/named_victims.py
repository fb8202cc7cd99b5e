"""Victims who are given by name alone: whom a verb has as its subject or object. Their names are kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import PERSON_OUTCOMES, TAKEN
from generator.extraction.victims.appositions import tells_of_both
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.coordination import expand_right, next_in_list
from generator.extraction.victims.described_again import tells_descent
from generator.extraction.victims.name_asides import find_told, list_left
from generator.extraction.victims.names import find_apposition, go_on, is_described, is_name, is_named_beside
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import in_small_letters
from generator.vocabulary.word_sets import index_rows

_REACH = 6
_RESULT, _NAMED = 4, 2
_ARTICLES = {"a", "an"}
_CLAUSE = 16
_AGED, _DESCENT, _BESIDE = 4, 4, 4
_BEFORE, _DEED = ("old", "result"), 3
_OPENINGS = {"comma", "that", "stop", "speech", "subordinator", "name", "and", "relative", "dash"}
_OBJECT_ENDS = {"comma", "and", "preposition", "subordinator", "stop", "open", "name", "adverb", "close", "dash"}


def find_named_subject(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the names that are the subject of a verb: ``Nabi Bux, 35, was shot dead``, ``Gul and Noor were hurt``."""
    if group.construction not in ("passive", "intransitive") or group.outcome not in PERSON_OUTCOMES:
        return []
    if chunks[group.first - 1].kind == "relative":
        return _find_told_of(words, chunks, group)
    last = position = _skip_relative(chunks, _skip_descent(words, chunks, group.first - 1))
    while position >= 0 and _may_stand_between(words, chunks[position]):
        if last - position >= _REACH:
            return []
        position -= 1
    if position < 0 or chunks[position].kind != "name" or _is_no_name(words, chunks, position):
        return []
    names = list_left(words, chunks, position)
    first = names[-1]
    if chunks[position + 1].kind == "comma" and _are_named(chunks, first, len(names)):
        return [Victim(first - 2)] if _agrees(words, chunks, group, len(names)) else []
    opens = not first or chunks[first - 1].kind in _OPENINGS or words.tokens[chunks[first - 1].last].lower in _BEFORE
    opens = opens or chunks[first - 1].last in words.masked  # ``On Friday Gul Khan was shot``
    opens = opens or _opens_in_deed(words, chunks[first])
    return [Victim(name) for name in reversed(names)] if opens and _agrees(words, chunks, group, len(names)) else []


def _find_told_of(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the names of whose death or capture the sentence speaks: ``the killing of Gul Khan, 26, who was shot``."""
    end = group.first - 2
    if end < _NAMED or words.tokens[chunks[end + 1].first].lower != "who":
        return []
    position = find_told(words, chunks, end)
    position = end - (chunks[end].kind == "comma") if position is None else position
    position -= _DESCENT if position > _DESCENT and tells_descent(chunks, position - 2) else 0
    if chunks[position].kind != "name":
        return []
    names = list_left(words, chunks, position)
    before = chunks[max(0, names[-1] - _NAMED) : names[-1]]
    if [chunk.kind for chunk in before] != ["outcome", "of"] or not _agrees(words, chunks, group, len(names)):
        return []
    spoken = any(term.form_key == "nominal" for term in before[0].verbs)
    return [Victim(name) for name in reversed(names)] if spoken else []


def _opens_in_deed(words: Words, name: Chunk) -> bool:
    """Whether a sentence begins with the deed in which somebody died: ``In the firing Gul Khan was killed``."""
    ahead = in_small_letters(words.tokens)[: name.first]
    known = list(ahead[:2]) in (["in", "the"], ["in", "this"])
    return known and len(ahead) == _DEED and ahead[-1] in telling_words("before_the_harmed")


def find_named_beside(words: Words, chunks: Sequence[Chunk], group: VerbGroup, subject: int) -> list[Victim]:
    """Return who is told by name alone beside a subject with trade or rank: ``Constable Gul Khan and Noor were``."""
    name = subject + 2
    beside = name < group.first and is_named_beside(words, chunks, subject, name) and _agrees(words, chunks, group, 2)
    return [Victim(name)] if beside else []


def _is_no_name(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a capital letter makes no name: an article's, or that of a first word: ``Traffic vanished from``."""
    opens = position == chunks[0].last == 0 and words.tokens[0].lower in people_words("no_names")
    return opens or words.tokens[chunks[position].last].lower in _ARTICLES


def _are_named(chunks: Sequence[Chunk], first: int, number: int) -> bool:
    """Whether names behind a comma are those of as many people: ``Two clerks, identified as Gul and Noor, were``."""
    mention = chunks[first - 2].mention if first > 1 and chunks[first - 1].kind == "comma" else None
    counted = mention is not None and mention.kind in ("person", "relation") and mention.quantity is not None
    opens = first == _NAMED or (first > _NAMED and chunks[first - _NAMED - 1].kind in _OPENINGS)
    return (
        counted and opens and mention is not None and mention.quantity is not None and mention.quantity.count == number
    )


def _skip_descent(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over whose son somebody is: ``Gul Khan, son of Noor Khan, died instantly``."""
    start = find_told(words, chunks, position) if chunks[position].kind == "comma" else None
    return position if start is None or chunks[start + _NAMED].kind == "word" else start


def _skip_relative(chunks: Sequence[Chunk], position: int) -> int:
    """Go over a clause that tells who somebody is: ``Gul Khan, who worked for a daily, was shot dead``.

    So is one of how he was taken before: ``Gul Khan, picked up in May, was released``.
    """
    if position < _BESIDE or chunks[position].kind != "comma":
        return position
    for start in range(position - 1, max(0, position - _CLAUSE), -1):
        if chunks[start].kind == "comma" and chunks[start - 1].kind == "name" and _was_taken(chunks[start + 1]):
            return start - 1
        if chunks[start].kind in ("stop", "speech", "comma"):
            return position
        if chunks[start].kind == "relative":
            before = [chunk.kind for chunk in chunks[max(0, start - _AGED) : start]]
            if before[-2:] == ["name", "comma"]:
                return start - 2
            aged = before[:2] + before[3:] == ["name", "comma", "comma"] and before[2] in ("word", "phrase")
            return start - _AGED if aged else position  # ``Gul Khan, 22, who``
    return position


def _was_taken(chunk: Chunk) -> bool:
    return chunk.kind == "outcome" and any(row_of(term).text("outcome") in TAKEN for term in chunk.verbs)


def _may_stand_between(words: Words, chunk: Chunk) -> bool:
    bracket = chunk.kind == "name" and words.tokens[chunk.first].text == "("
    return bracket or chunk.kind in ("comma", "word", "open", "close", "adverb")


def _agrees(words: Words, chunks: Sequence[Chunk], group: VerbGroup, number: int) -> bool:
    """Whether the verb stands in the number of its subject."""
    auxiliaries = {words.tokens[chunk.first].lower for chunk in chunks[group.first : group.chunk + 1]}
    one, several = auxiliaries & people_words("verbs_of_one"), auxiliaries & people_words("verbs_of_several")
    if "got" in auxiliaries or (group.construction == "intransitive" and not (one or several)):
        return True
    return bool(one if number == 1 else several)


def find_named_object(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the people whom a verb has as its object if the first has only a name: ``killed Gul Khan and his son``.

    In a clause about something told before he must be told to be somebody new: ``that killed Gul Khan, a clerk,``.
    """
    start = group.chunk + 1
    if group.outcome not in PERSON_OUTCOMES or start >= len(chunks):
        return []
    known = _is_in_relative(chunks, group.first) and find_apposition(words, chunks, start) is None
    return [] if known else read_names(words, chunks, start, _OBJECT_ENDS)


def find_named_body(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the people whose bodies were found: ``The body of Gul Khan was found``; not ``was taken to hospital``.

    So do ``resulting in the death of Gul Khan`` and, of somebody new, ``the killing of Gul Khan, a clerk, shocked``.
    """
    plural = group.outcome != "injured" and words.tokens[chunks[group.chunk].first].lower.endswith("s")
    start = group.chunk + 1
    start += start < len(chunks) and chunks[start].kind in ("of", "to")
    if tells_find(words, chunks, group):
        return read_names(words, chunks, start, {*_OBJECT_ENDS, "be"})
    told = has_result(words, chunks, group) or find_apposition(words, chunks, start) is not None
    names = read_names(words, chunks, start, {*_OBJECT_ENDS, "be"}) if told else []
    return names if len(names) > plural else []  # ``the deaths of Gul Khan and Noor``


def tells_find(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether a sentence tells that the bodies were found of which a noun speaks."""
    if not row_of(group.term).flag("found"):
        return False
    if _is_object_of_find(words, chunks, group):
        return True
    verbs = [at for at in range(group.chunk, len(chunks) - 1) if chunks[at].kind == "be"]
    aside = next((at for at in range(group.chunk, len(chunks)) if chunks[at].kind == "relative"), len(chunks))
    behind_aside = (at for at in verbs if at > aside and chunks[at - 1].kind in ("comma", "dash", "close"))
    first = next(behind_aside, verbs[0]) if verbs and verbs[0] > aside else next(iter(verbs), None)
    if first is None:
        return _is_title_of_find(words, chunks, group)
    behind = words.tokens[chunks[first + 1].first : chunks[first + 1].last + 3]
    return any(token.lower in people_words("finding") for token in behind)


def has_result(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether a noun of outcome tells what came of it: ``resulting in the martyrdom of Constable Gul Khan``."""
    first = chunks[group.first].first
    return bool(index_rows("people_words", ("resulting",)).find(words.tokens[max(0, first - _RESULT) : first]))


def _is_object_of_find(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether somebody found the body: ``Police recovered the bullet-riddled body of Gul Khan``."""
    at = group.chunk - 1
    states = people_words("states_of_bodies")
    while at > 0 and (chunks[at].kind == "determiner" or words.tokens[chunks[at].first].lower in states):
        at -= 1
    return at > 0 and chunks[at].kind != "be" and words.tokens[chunks[at].last].lower in people_words("finding")


def _is_title_of_find(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether a title tells of a find: ``Body of missing trader found in Hub``."""
    opening = all(chunk.kind in ("outcome", "word", "name") for chunk in chunks[: group.first])
    behind = [words.tokens[chunk.first].lower for chunk in chunks[group.chunk + 1 : group.chunk + _REACH]]
    ends = {"comma", "stop", "relative", "that", "subordinator", "to", "verb"}
    found = next((at for at, word in enumerate(behind) if word in people_words("finding")), None)
    if found is None or not opening:
        return False
    between = chunks[group.chunk + 1 : group.chunk + 1 + found]
    return not any(chunk.kind in ends for chunk in between)


def read_names(words: Words, chunks: Sequence[Chunk], start: int, ends: set[str]) -> list[Victim]:
    """Return the names from a chunk on, and the people listed behind them."""
    cursor: int | None = start
    victims: list[Victim] = []
    while cursor is not None and cursor < len(chunks) and is_name(words, chunks, cursor, ends):
        apposed = find_apposition(words, chunks, cursor)
        victims.append(Victim(cursor if apposed is None else apposed))
        if apposed is not None or is_described(chunks, cursor):
            cursor = go_on(chunks, (cursor if apposed is None else apposed) + 1)
        else:
            cursor, _ = next_in_list(chunks, cursor)
    if victims and cursor is not None and cursor < len(chunks) and chunks[cursor].mention is not None:
        others = expand_right(words, chunks, cursor)
        victims = others if others and _tells_of_them(chunks, cursor, len(victims)) else [*victims, *others]
    return victims


def _tells_of_them(chunks: Sequence[Chunk], position: int, named: int) -> bool:
    """Whether people behind a comma are those named before it: ``Gul and Noor, two brothers,``, ``both drivers``."""
    mention = chunks[position].mention
    as_many = named > 1 and mention is not None and mention.quantity is not None and mention.quantity.count == named
    apart = chunks[position - 1].kind == "comma" and mention is not None and not mention.others
    return tells_of_both(chunks, position) or (as_many and apart)


def _is_in_relative(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a verb stands in a clause about something told before: ``the operation that killed Gul Khan``."""
    return verb > 0 and chunks[verb - 1].kind in ("that", "relative")
