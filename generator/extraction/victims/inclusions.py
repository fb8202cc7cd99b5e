"""Parts of people who are counted: "the dead include two clerks", "a cook was among the injured"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk, list_outcomes, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.arguments import Victim, find_subject, mention_of
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.listed_before import expand_left
from generator.extraction.victims.name_lists import list_named
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any

_BELONGING = 4
_AMONG = {"among", "amongst"}
_SPEAKER, _OPENED = 3, 3
_BESIDE_SETTING = ("", "preposition", "of", "determiner")
_SETTING, _SETTING_KINDS = 12, ("preposition", "name", "word", "of", "determiner")


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A chunk of people who are a part of others: of those in chunk ``inside``, or of all with the outcome.

    ``first`` is the first chunk of the list in which they stand.
    """

    chunk: int
    outcome: str
    inside: int | None = None
    first: int | None = None
    group: str | None = None


def find_inclusions(words: Words, chunks: Sequence[Chunk], outcomes: dict[int, str]) -> list[Inclusion]:
    """Return the parts that a sentence names. ``outcomes`` are those of the chunks already read."""
    named = list(_list_named(words, chunks, outcomes))
    return named + list(_read_others(words, chunks, named[-1].outcome)) if named else named


def _read_others(words: Words, chunks: Sequence[Chunk], outcome: str) -> Iterator[Inclusion]:
    """Read who those were of whom the parts leave a number: ``while the other four were passers-by``."""
    for position in range(3, len(chunks)):
        count, rest = chunks[position].mention, chunks[position - 1]
        if rest.kind != "word" or words.tokens[rest.first].lower not in people_words("the_rest"):
            continue
        behind = [chunk.kind for chunk in chunks[position + 1 : position + 3]] == ["be", "phrase"]
        who = chunks[position + 2].mention if behind and count is not None and count.kind == "bare" else count
        told = count is not None and count.quantity is not None and chunks[position - 2].kind == "determiner"
        ends = position + 1 >= len(chunks) or words.tokens[chunks[position + 1].first].text in (".", ",", ";")
        if told and who is not None and who.kind == "person" and who.form_plural and (ends or who is not count):
            yield Inclusion(position, outcome, group=find_group(words, who))


def _list_named(words: Words, chunks: Sequence[Chunk], outcomes: dict[int, str]) -> Iterator[Inclusion]:
    """Yield the parts by what is said of them."""
    for position, term in words.links.items():
        if row_of(term).text("relation") != "subset":
            continue
        outcome = _find_state(words, position, term.last) or _find_state_before(words, position)
        outcome = outcome or _find_state_set_apart(words, position)
        if outcome:
            yield from _read_state(words, chunks, term.first, term.last, outcome)
    yield from _read_turned(words, chunks)
    yield from _read_among(words, chunks, outcomes)
    yield from _read_behind_state(words, chunks)
    for position in list_phrases(chunks):
        mention = chunks[position].mention
        if mention is None or position in outcomes or position >= len(chunks) - 2:
            continue
        outcome = _find_own_outcome(mention)
        if outcome is None or (position and chunks[position - 1].kind == "but"):
            continue  # ``all but two of the dead``
        group = _find_community(words, chunks, position) or _find_shared(words, chunks, position + 1)
        if group is not None:
            yield Inclusion(position, outcome, group=group)
        elif chunks[position + 1].kind == "be" and chunks[position + 2].mention is not None:
            whole = mention.kind != "part"
            yield Inclusion(
                position, outcome, group=find_group(words, mention_of(chunks, position + 2)) if whole else None
            )
            yield from _read_rest(words, chunks, position + 3, outcome)


def _read_turned(words: Words, chunks: Sequence[Chunk]) -> Iterator[Inclusion]:
    """Read what became of people before they are named: ``Killed in the attack on Monday were seven women``."""
    first = find_opening_chunk(chunks)
    if first >= len(chunks) or chunks[first].kind != "outcome":
        return
    outcome = find_state_at(words.tokens[chunks[first].last].lower)
    if outcome is not None and _over_setting(words, chunks, first + 1) > first + 1:
        yield from _read_state(words, chunks, chunks[first].first, chunks[first].last, outcome)


def _find_own_outcome(mention: Mention) -> str | None:
    """Return the outcome that a part of people holds in itself: ``two of the dead``, ``four of those killed``."""
    if not mention.partitive:
        return None
    if mention.kind == "part":
        return row_of(mention.state).text("outcome") if mention.state is not None else None
    whole = mention.head is not None and (row_of(mention.head).flag("holds_outcome") or mention.kind == "body")
    several = mention.quantity is not None and mention.quantity.plural
    return row_of(mention.head).text("outcome") if mention.head is not None and whole and several else None


def _read_behind_state(words: Words, chunks: Sequence[Chunk]) -> Iterator[Inclusion]:
    """Read ``The injured, two of whom belong to the army, were flown``, ``The dead, four of them policemen, were``."""
    for position in list_outcomes(chunks):
        chunk = chunks[position]
        if position >= len(chunks) - 4:
            break
        state = find_state_at(words.tokens[chunk.last].lower)
        known = words.tokens[chunk.first].lower in ("the", "those") and chunks[position + 1].kind in ("comma", "dash")
        part = chunks[position + 2].mention
        if state is None or not known or part is None or part.kind != "part" or part.state is not None:
            continue
        told = chunks[position + 3 + (chunks[position + 3].kind == "be")].mention
        who = told if told is not None and told.kind == "person" and told.form_plural else None
        group = find_group(words, who) if who is not None else _find_community(words, chunks, position + 2)
        if group and group != UNSPECIFIED:
            yield Inclusion(position + 2, state, group=group)


def _find_shared(words: Words, chunks: Sequence[Chunk], position: int) -> str | None:
    """Return the group that parts share: ``Three of the dead and four of the injured were policemen``."""
    behind = chunks[position : position + 4]
    if [chunk.kind for chunk in behind] != ["and", "phrase", "be", "phrase"]:
        return None
    other, told = behind[1].mention, behind[3].mention
    beside = other is not None and other.kind == "part" and other.state is not None
    if not beside or told is None or told.kind != "person" or not told.form_plural or told.quantity is not None:
        return None
    group = find_group(words, told)
    return group if group != UNSPECIFIED else None


def _find_community(words: Words, chunks: Sequence[Chunk], position: int) -> str | None:
    """Return the group of those to whom some of the dead belonged: ``five of the dead belong to the Hazara tribe``."""
    position += chunks[position + 1].kind == "adverb" or words.tokens[chunks[position + 1].first].lower == "also"
    behind = [words.tokens[chunk.first].lower for chunk in chunks[position + 1 : position + 5]]
    if len(behind) < _BELONGING or behind[0] not in ("belong", "belonged") or behind[1] != "to":
        return None
    near = range(chunks[position + 3].first, min(len(words.tokens), chunks[position + 3].first + _BELONGING))
    groups = (row_of(words.nouns[at]).text("group") for at in near if at in words.nouns)
    named = find_group_between(words, near.start, near.stop)
    return named or next((group for group in groups if group and group != UNSPECIFIED), None)


def _read_rest(words: Words, chunks: Sequence[Chunk], position: int, outcome: str) -> Iterator[Inclusion]:
    """Read what a sentence adds on the rest: ``Seven of the dead were soldiers and four were civilians``."""
    while position < len(chunks) and chunks[position].kind in ("comma", "and", "subordinator"):
        position += 1
    kinds = [chunk.kind for chunk in chunks[position : position + 3]]
    count = chunks[position].mention if kinds == ["phrase", "be", "phrase"] else None
    who = chunks[position + 2].mention if kinds == ["phrase", "be", "phrase"] else None
    if count is not None and count.kind == "bare" and who is not None and who.kind == "person" and who.form_plural:
        yield Inclusion(position, outcome, group=find_group(words, who))


def find_state_at(word: str) -> str | None:
    """Return the outcome that a word such as ``deceased`` tells of people."""
    return _load_states().get(word)


@cache
def _load_states() -> dict[str, str]:
    outcomes = ("killed", "injured", "abducted", "arrested", "missing")
    return {word: outcome for outcome in outcomes for word in people_words(f"told_{outcome}")}


def _find_state(words: Words, first: int, last: int) -> str | None:
    states = _load_states()
    return next((states[token.lower] for token in words.tokens[first : last + 2] if token.lower in states), None)


def _find_state_before(words: Words, position: int) -> str | None:
    """Return the outcome of those whom a clause begins with: ``Deceased include``, ``the killed people also included``.

    So do those of a relative: ``those killed also included``.
    """
    word = words.tokens[position].lower
    if not word.startswith("inclu") or word == "including":
        return None
    at = position - 1
    while (
        at > 0
        and (words.grammar[at] == "adverb" or at in words.nouns)
        and find_state_at(words.tokens[at].lower) is None
    ):
        at -= 1
    at = _before_setting(words, at)
    opens = at == 0 or (at > 0 and words.tokens[at - 1].lower in people_words("part_openers"))
    return find_state_at(words.tokens[at].lower) if opens else None


def _before_setting(words: Words, last: int) -> int:
    """Return the outcome before where and when it was: ``Those killed in the attack in Hub on Monday include``."""
    for at in range(last, max(0, last - _SETTING), -1):
        if find_state_at(words.tokens[at].lower) is not None:
            return at if words.grammar[at + 1] == "preposition" else last
        if words.grammar[at] not in _BESIDE_SETTING or words.tokens[at].text in (",", ";", "."):
            break
    return last


def _find_state_set_apart(words: Words, position: int) -> str | None:
    """Return the outcome of those whom a comma parts from who some of them were: ``The injured, including a girl,``.

    So it is of ``The dead, who also included two clerks, were``; a number of them is no more than itself.
    """
    at = position - 1
    while at > 0 and (words.grammar[at] in ("adverb", "relative") or words.tokens[at].lower == "also"):
        at -= 1
    state = find_state_at(words.tokens[at - 1].lower) if at > 1 and words.tokens[at].text == "," else None
    opened = state is not None and words.tokens[at - 2].lower in people_words("part_openers")
    counted = at > _OPENED and words.grammar[at - 3] == "of" and (at - 4) in words.numbers
    return state if opened and not counted else None


def _read_state(words: Words, chunks: Sequence[Chunk], first: int, last: int, outcome: str) -> Iterator[Inclusion]:
    following = next((number for number, chunk in enumerate(chunks) if chunk.first > last), len(chunks))
    opening = next((number for number, chunk in enumerate(chunks) if chunk.last >= first), 0)
    cursor = _over_setting(words, chunks, following)
    while cursor < len(chunks) and chunks[cursor].kind in ("be", "comma", "adverb", "outcome", "stop", "have"):
        if chunks[cursor - 1].kind == "comma" and any(term.form_key == "gerund" for term in chunks[cursor].verbs):
            return  # ``where the injured were treated, killing a guard``
        cursor += 1
    if any(words.tokens[chunk.first].text == ";" for chunk in chunks[following:cursor]):
        return  # ``shot two of them dead; a villager was hurt``
    apart = cursor < len(chunks) and not _tells_of_them(words, chunks, cursor)
    speaks = any(chunk.kind == "speech" for chunk in chunks[cursor + 1 : cursor + _SPEAKER])
    right = expand_right(words, chunks, cursor) if apart and not speaks else []
    named = [] if speaks else list_named(words, chunks, cursor)
    if len(named) > len(right):
        group = find_group(words, mention_of(chunks, cursor))
        yield from (Inclusion(at, outcome, first=cursor, group=group) for at in named)
        return
    told = words.tokens[last].lower.startswith(("inclu", "compris", "were")) or words.tokens[last].lower == "them"
    if (right and cursor > following) or told:
        yield from (Inclusion(victim.chunk, outcome, victim.inside, right[0].chunk) for victim in right)
    elif words.tokens[first].lower in _AMONG and opening:
        left = _find_left(words, chunks, opening)
        yield from (Inclusion(victim.chunk, outcome, victim.inside, left[0].chunk) for victim in left)


def _over_setting(words: Words, chunks: Sequence[Chunk], first: int) -> int:
    """Return the verb behind where and when it was: ``Among the dead in the attack in Hub on Monday were two clerks``.

    So it does behind the outcome in ``Among those killed in the attack were``; without such a setting, ``first``.
    """
    at = first + (first < len(chunks) and chunks[first].kind == "outcome")
    if at >= len(chunks) or chunks[at].kind != "preposition":
        return first
    for place in range(at, min(len(chunks), at + _SETTING)):
        mention = chunks[place].mention
        if chunks[place].kind == "be":
            return place if words.tokens[chunks[place].first].lower in ("were", "was", "are", "is") else first
        if not (chunks[place].kind in _SETTING_KINDS or (mention is not None and mention.kind == "thing")):
            break
    return first


def _tells_of_them(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a number goes back to those told before: ``are among the wounded, two of whom are in a coma``."""
    return any(token.lower in ("whom", "them") for token in words.tokens[chunks[at].first : chunks[at].last + 2])


def _read_among(words: Words, chunks: Sequence[Chunk], outcomes: dict[int, str]) -> Iterator[Inclusion]:
    """Read ``16 men were among 82 people injured`` and ``a woman and five children among 16 people were killed``."""
    for position, chunk in enumerate(chunks[:-1] if outcomes and has_any(words.tokens, _AMONG) else ()):
        if chunk.kind == "preposition" and words.tokens[chunk.first].lower in _AMONG and position + 1 in outcomes:
            left = _find_left(words, chunks, position)
            for victim in left:
                if victim.chunk not in outcomes and victim.inside is None:
                    yield Inclusion(victim.chunk, outcomes[position + 1], position + 1, left[0].chunk)


def _find_left(words: Words, chunks: Sequence[Chunk], position: int) -> list[Victim]:
    """Return the people named before ``were among``, and the parts of them."""
    cursor = position
    while cursor and chunks[cursor - 1].kind in ("be", "adverb", "have"):
        cursor -= 1
    subject = find_subject(words, chunks, cursor)
    if subject is None:
        return []
    return expand_left(words, chunks, subject)
