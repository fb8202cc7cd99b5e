"""Who is the subject of an outcome verb: a scan over chunks back to the noun phrase that it befalls."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.behind_prepositions import are_served
from generator.extraction.victims.described_again import OF_PLACE, only_describes, tells_descent
from generator.extraction.victims.named_forces import find_group_of_names
from generator.extraction.victims.possessed import over_possessed
from generator.extraction.victims.shared_subjects import (
    BARRIERS,
    find_said,
    find_shared_verb,
    opens_gerund,
    over_which,
    tells_what_came,
)
from generator.extraction.victims.subject_asides import (
    before_aside,
    before_subset,
    clause_of,
    holds_subset,
    is_of_deed,
    is_suspected,
    over_deed,
    over_described,
    over_part,
    over_said,
    over_told,
)
from generator.extraction.victims.told_more import meets_attack, only_tells_more, over_told_more
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import dataclass

PEOPLE = {"person", "rank", "relation", "collective", "bare", "unknown", "part", "body", "toll"}
_TITLE, _ADJECTIVES, _TOLD = 1, 3, 6
_BEFORE_RELATIVE = {*OF_PLACE, "comma", "close", "open"}
_FINITE = {"be", "have", "modal", "verb", "outcome", "do", "get"}
_TELLING = {"be", "speech", "word"}


@dataclass(frozen=True, slots=True)
class Victim:
    """A chunk that is an argument of a verb; ``inside`` is the chunk of the people of whom it is a part."""

    chunk: int
    inside: int | None = None


def find_subject(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the chunk of people that is the subject of a verb group which begins at a chunk."""
    said = find_said(chunks, verb) is not None
    return None if said else _look_back(words, chunks, find_shared_verb(words, chunks, verb))


def _look_back(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    described = over_described(words, chunks, verb)
    position = verb - 1 if described is None else described
    while position >= 0:
        chunk = chunks[position]
        if words.tokens[chunk.first].text in (".", "!", "?") or _is_subject_of_things(words, chunks, position, verb):
            return None
        if chunk.kind == "relative":
            return None if words.tokens[chunk.first].lower == "whose" else _find_antecedent(words, chunks, position)
        if (aside := _over_aside(words, chunks, position, verb)) is not None:
            position = aside
            continue
        if chunk.kind in BARRIERS or (chunk.kind == "subordinator" and not _may_cross(words, chunks, position)):
            return None
        if chunk.kind == "subordinator" and verb == position + 1 and _is_passive_gerund(words, chunks, verb):
            return _find_subject_of_main(words, chunks, position)
        if (over := _step_over(words, chunks, position, verb)) is not None:
            position = over
            continue
        mention = chunk.mention
        if mention is not None and mention.kind in PEOPLE and _can_be_subject(words, chunks, position, verb):
            clause = clause_of(words, chunks, position)
            return _find_members(words, chunks, position) if clause is None else _find_antecedent(words, chunks, clause)
        position = -1 if position == verb - 1 and is_of_deed(words, chunks, position) else position - 1
    return None


def _over_aside(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> int | None:
    """Return where to go on from what is only said of a subject, or who says it; else nothing."""
    kind = chunks[position].kind
    if kind in ("comma", "dash"):
        if position < verb - 1:
            return None
        part = over_part(chunks, position)
        return over_said(chunks, position) if part is None and kind == "comma" else part
    return over_told(words, chunks, position) if kind in _TELLING else None


def _step_over(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> int | None:
    """Return where to go on from what stands between subject and verb: a part, a bracket, a clause; else nothing."""
    kind = chunks[position].kind
    if kind == "phrase":
        more = over_told_more(words, chunks, position, verb)
        return over_possessed(words, chunks, position) if more is None else more
    if kind == "subset":
        return before_subset(chunks, position)
    if kind == "close" and not holds_subset(chunks, position):
        return before_aside(chunks, position)
    back = over_deed(words, chunks, position) if kind == "outcome" else 0
    return position - back if back else _over_clause(words, chunks, position) if kind in _FINITE else None


def _is_subject_of_things(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a thing begins a clause as subject of a passive: ``guards fired. The car was blown to pieces``."""
    mention = chunks[position].mention
    if position != verb - 1 or mention is None or mention.kind != "thing" or chunks[verb].kind != "be":
        return False
    before = chunks[position - 1] if position else None
    return before is None or before.kind in BARRIERS or words.tokens[before.first].text == "."


def _is_uncounted(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.quantity is None


def _find_members(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go from a body of people to those of it that are counted: ``three members of a company's survey team``.

    So do ``five men affiliated with the outfit NAME``, with or without a comma before its name.
    """
    mention, start = chunks[position].mention, position - 1
    if mention is None or mention.kind != "collective" or mention.quantity is not None:
        return position
    start -= chunks[start].kind == "comma" and start > 0 and _is_uncounted(chunks[start - 1])
    while start > 0 and (chunks[start].kind in ("word", "name", "determiner") or _is_uncounted(chunks[start])):
        start -= 1
    if start > 1 and chunks[start].kind in ("preposition", "to") and chunks[start - 1].kind == "word":
        told = chunks[start - 2].mention
        return start - 2 if told is not None and told.quantity is not None and told.kind == "person" else position
    joined = chunks[start].kind == "of" or words.tokens[chunks[start].first].lower == "from"
    counted = chunks[start - 1].mention if start > 0 and joined else None
    return start - 1 if counted is not None and counted.quantity is not None else position


def _may_cross(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the subject may stand before a conjunction: ``while fighting``, ``identified as Gul Khan``."""
    before = words.tokens[chunks[position].first - 1].lower if chunks[position].first else ""
    described = people_words("at_work") | people_words("described")
    return before in described or opens_gerund(words, chunks, position)


def _is_passive_gerund(words: Words, chunks: Sequence[Chunk], verb: int) -> bool:
    return chunks[verb].kind == "be" and words.tokens[chunks[verb].first].lower == "being"


def _find_subject_of_main(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the subject of the passive before a gerund: ``Nine men were held at gunpoint before being executed``."""
    while position > 0 and chunks[position].kind not in BARRIERS:
        if chunks[position].kind in ("be", "get"):
            subject = find_subject(words, chunks, position)
            mention = chunks[subject].mention if subject is not None else None
            return subject if mention is not None and mention.kind != "unknown" else None
        position -= 1
    return None


def _find_antecedent(words: Words, chunks: Sequence[Chunk], relative: int) -> int | None:
    position = relative - 1
    while position >= 0 and chunks[position].kind in _BEFORE_RELATIVE:
        position -= 1
    if position < 0 or tells_descent(chunks, position):
        return None
    mention = chunks[position].mention
    return _find_members(words, chunks, position) if mention is not None and mention.kind in PEOPLE else None


def _over_clause(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over a finite verb: back to its relative pronoun if it has one, else stop at the front of the sentence.

    Or before it, where the next verb shares its subject: ``Two women hit a landmine and died``.
    """
    kinds = [chunk.kind for chunk in chunks[position : position + 4]]
    joined = kinds == ["verb", "phrase", "and", "outcome"] or (
        kinds == ["verb", "phrase", "comma", "relative"] and _is_joined_behind(words, chunks, position + 1)
    )
    met = chunks[position + 1].mention if joined else None
    met_attack = kinds[:2] == ["verb", "preposition"] and meets_attack(words, chunks[position].last)
    if only_tells_more(words, chunks, position) or met_attack or (met is not None and met.kind == "thing"):
        return position - 1
    start = position
    while start >= 0 and position - start < 12:
        kind = chunks[start].kind
        if kind == "have" and words.tokens[chunks[start].first].lower == "having":
            return start - 1  # ``, having fought bravely, embraced martyrdom``
        if kind == "relative" or (kind == "that" and start > 0 and chunks[start - 1].mention is not None):
            return start - 1
        if kind == "speech" and (opened := _find_said(words, chunks, start)) is not None:
            return opened - 1
        if kind in BARRIERS or (kind == "subordinator" and not opens_gerund(words, chunks, start)):
            break
        start -= 1
    return -1


def _find_said(words: Words, chunks: Sequence[Chunk], speech: int) -> int | None:
    """Return the relative behind which others say who somebody is: ``men who police said belonged to NAME were``."""
    for at in range(speech - 1, max(0, speech - _TOLD), -1):
        if chunks[at].kind == "relative":
            return at if at < speech - 1 and words.tokens[chunks[at].first].lower != "whose" else None
        if chunks[at].kind not in ("phrase", "name", "determiner", "word", "adverb"):
            return None
    return None


def _is_joined_behind(words: Words, chunks: Sequence[Chunk], thing: int) -> bool:
    """Whether a second verb follows a clause that tells of a thing: ``hit a mine, which went off, and died``."""
    joins = (at for at in range(thing + 2, len(chunks) - 1) if chunks[at].kind == "and")
    return any(chunks[at + 1].kind == "outcome" and over_which(words, chunks, at) == thing for at in joins)


def _can_be_subject(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a phrase is no object of a preposition or of another verb. Right before the verb it may be both."""
    before = chunks[position - 1] if position else None
    if before is None:
        return True
    owner = before.kind == "word" and words.tokens[before.last].lower in ("a", "an")  # ``of a traders union``
    owner = owner or _is_kept_by_group(words, chunks, position)
    if owner or before.kind == "by" or only_describes(words, chunks, position) or are_served(words, chunks, position):
        return False
    if before.kind in ("preposition", "of", "to"):
        return _is_subject_of_preposition(words, chunks, position, verb)
    bare = verb == position + 1 and chunks[verb].kind not in ("be", "have", "get")
    bare = bare and not _is_object_of_doing(words, chunks, position - 1)
    if before.kind == "outcome" and _opens_clause(chunks, position - 1):
        return True  # ``Abducted trader Gul Khan was released``
    if before.kind in ("outcome", "verb", "be") or words.tokens[before.last].lower == "leaving":
        return bare or words.tokens[before.last].lower in people_words("bringing_harm")
    return bare or not _is_gerund(words, chunks, position - 1)


def _is_kept_by_group(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the name of a group parts people from ``of``: ``the brother of NAME commander Gul Khan``."""
    if [chunk.kind for chunk in chunks[max(0, position - 2) : position]] != ["of", "name"]:
        return False
    name = chunks[position - 1]
    return find_group_of_names(words.tokens[name.first : name.last + 1]) is not None


def _opens_clause(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether what befell somebody opens a sentence or what stands behind its dateline, as an adjective."""
    opens = position == 0 or chunks[position - 1].kind in ("stop", "dash")
    return opens and any(term.form_key == "adjective" for term in chunks[position].verbs)


def _is_subject_of_preposition(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether the object of a preposition is a subject: ``with two dead``, ``in six soldiers being killed``."""
    before = words.tokens[chunks[position - 1].last].lower
    being = chunks[position - 1].kind == "preposition" and words.tokens[chunks[verb].first].lower == "being"
    team = mention_of(chunks, position).kind == "collective" and chunks[verb].kind == "be" and not being
    if before == "with" and (team or words.tokens[chunks[position].first].lower in ("their", "its")):
        return False  # ``eleven rebels with their leader laid down arms``, ``a guard on duty with a team was killed``
    told = tells_what_came(words, chunks[position - 1].last)
    return being or (verb == position + 1 and (told or before in ("with", "among", "amongst", "after", "as", "at")))


def _is_gerund(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a word is a verb in -ing, which has its object behind it, and no noun: ``as a result of firing``."""
    lower = words.tokens[chunks[position].last].lower
    if chunks[position].kind != "word" or not lower.endswith("ing") or lower in people_words("the_rest"):
        return False
    named = position and chunks[position - 1].kind in ("of", "determiner")
    return not (named or _is_named_within(words, chunks, position)) or is_suspected(words, chunks, position)


def _is_named_within(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a word in -ing names the deed in which something happened: ``in retaliatory firing``."""
    if words.tokens[chunks[position].last].lower not in people_words("deeds_in_ing"):
        return False
    before = (at for at in range(position - 1, max(-1, position - 1 - _ADJECTIVES), -1) if chunks[at].kind != "word")
    return words.tokens[chunks[next(before, position)].last].lower in people_words("within")


def _is_object_of_doing(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a word tells what counted people were doing: ``two constables guarding a team embraced martyrdom``."""
    doer = chunks[position - 1].mention if position else None
    titled = position == _TITLE and doer is not None and doer.head is not None and not doer.form_plural
    counted = doer is not None and doer.kind in PEOPLE and (doer.quantity is not None or (titled and not doer.definite))
    return counted and _is_gerund(words, chunks, position)


def mention_of(chunks: Sequence[Chunk], position: int) -> Mention:
    """Return the mention of a chunk that is known to hold one, or to be a name."""
    mention = chunks[position].mention
    if mention is None and chunks[position].kind in ("name", "pronoun", "determiner"):
        kind = "name" if chunks[position].kind == "name" else "pronoun"
        return Mention(chunks[position].first, chunks[position].last, kind)
    if mention is None:
        raise ValueError("the chunk holds no mention")
    return mention
