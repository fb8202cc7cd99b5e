"""Who people are that a text later calls by name alone: "Director Gul Khan … Khan died on the spot"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.extraction.chunks.chunks import Chunk, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, UNSPECIFIED
from generator.extraction.victims.all_of_them import is_every
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_sets import list_words

_SHORTEST = 4
_CALLED = ("person", "rank", "relation")
_OFFICIAL, _OFFICER = "government_official", "officer"


def find_known_people(words: Words, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Return the groups of the people whom a sentence names with what they are, by the parts of their names."""
    found: dict[str, str] = {}
    for number in list_phrases(chunks):
        mention = chunks[number].mention
        if mention is None or mention.head is None or mention.form_plural:
            continue
        if mention.kind in ("person", "rank") and find_group(words, mention) == CIVILIANS:
            found[f"the {words.tokens[mention.head.last].lower}"] = CIVILIANS  # ``a council chairman … The chairman``
        parts = _name_parts(words, chunks, number) if mention.kind in _CALLED else []
        group = find_group(words, mention) if parts else UNSPECIFIED
        if group == MILITANTS:
            parts = [
                part for part in parts if part not in list_words("sentence_words", "names")
            ]  # many another bears it, too
        if group != UNSPECIFIED and not _is_kin_of_militant(words, chunks, number):
            found.update(dict.fromkeys(parts, group))
    return found


def _is_kin_of_militant(words: Words, chunks: Sequence[Chunk], number: int) -> bool:
    """Whether somebody is named as kin beside a militant, whose side he may be on: ``a rebel and his brother Gul``."""
    mention = chunks[number].mention
    joined = mention is not None and mention.kind == "relation" and number > 1 and chunks[number - 1].kind == "and"
    before = next((one.mention for one in reversed(chunks[: number - 1]) if one.mention), None) if joined else None
    return before is not None and find_group(words, before) == MILITANTS


def find_counted(words: Words, mention: Mention) -> str | None:
    """Return number and noun of people counted as several, by which a text goes back to them: ``the two officers``."""
    several = mention.quantity is not None and (mention.quantity.count or 0) > 1
    if mention.head is None or mention.kind != "person" or not several or mention.quantity is None:
        return None
    return f"{mention.quantity.count} {words.tokens[mention.head.last].lower}"


def find_taken_up(words: Words, mention: Mention, known: Mapping[str, str]) -> str | None:
    """Return the group of people to whom a text goes back: ``the two officers``, ``four of the six``, ``the head``."""
    if mention.quantity is None and mention.head is not None and row_of(mention.head).flag("role"):
        again = mention.definite and not mention.form_plural and find_group(words, mention) == UNSPECIFIED
        return known.get(f"the {words.tokens[mention.head.last].lower}") if again else None
    if mention.quantity is None or (mention.kind == "part" and mention.whole is None):
        return None
    if mention.whole is not None and mention.kind == "part":
        groups = {group for people, group in known.items() if people.split(" ")[0] == str(mention.whole.count)}
        return groups.pop() if len(groups) == 1 else None
    return known.get(find_counted(words, mention) or "") if mention.quantity.anaphoric else None


def find_all_of(mention: Mention, known: Mapping[str, str], before: Sequence[Reading]) -> str | None:
    """Return the group of all those of a number told further up: ``Three guards died. Five were hurt. All three``."""
    numbers = {one.mention.number for one in before if one.real}
    if mention.head is not None or not is_every(mention) or not numbers or mention.number in numbers:
        return None
    groups = {group for people, group in known.items() if people.split(" ")[0] == str(mention.number)}
    return groups.pop() if len(groups) == 1 else None


def find_named(parts: Sequence[str], known: Mapping[str, str]) -> str | None:
    """Return the group of somebody called by name; beside another, unknown one a last name is not enough.

    Nor is a name that many bear: ``Constable Anwar Shahwani … Taimur Shahwani`` are two people.
    """
    told = [part for part in reversed(parts) if part in known]
    if not told:
        return None
    others = [part for part in parts if len(part) >= _SHORTEST and part not in known]
    common = all(part in list_words("sentence_words", "names") for part in told)
    kin = len(parts) > 1 and told == list(parts[-1:])
    return None if (common or kin) and others else known[told[0]]


def _name_parts(words: Words, chunks: Sequence[Chunk], number: int) -> list[str]:
    """Return the parts of the name behind a noun, or before it and a comma: ``Gul Khan, a teacher,``."""
    mention = chunks[number].mention
    if mention is None or mention.head is None:
        return []
    tokens = list(words.tokens[mention.head.last + 1 : mention.last + 1])
    apposed = number > 1 and chunks[number - 1].kind == "comma" and chunks[number - 2].kind == "name"
    if apposed and mention.quantity is not None and mention.quantity.article:
        tokens += words.tokens[chunks[number - 2].first : chunks[number - 2].last + 1]
    return [token.lower for token in tokens if len(token.text) >= _SHORTEST and token.text.istitle()]


def list_escorts(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the nouns of attackers that are told of somebody's men, and their group: ``a judge and his gunman``.

    So they yield ``the officer`` for one of the administration: ``The assistant commissioner … The slain officer``.
    """
    for one in (reading.mention, *reading.members):
        official = one.head is not None and row_of(one.head).text("sub") == _OFFICIAL
        if official and reading.group == CIVILIANS and not one.form_plural:
            yield f"the {_OFFICER}", reading.group
        escort = one.head is not None and row_of(one.head).text("class_from") == "employer"
        if one.head is not None and escort and reading.group != MILITANTS and not one.form_plural:
            yield f"the {one.head.row}", reading.group


def find_escort(reading: Reading, known: Mapping[str, str]) -> str | None:
    """Return the group of somebody's man to whom a text goes back: ``The gunman later died``, ``the guard``."""
    mention = reading.mention
    again = mention.definite and mention.quantity is None and mention.head is not None and reading.group != CIVILIANS
    return known.get(f"the {mention.head.row}") if again and mention.head is not None and not reading.members else None
