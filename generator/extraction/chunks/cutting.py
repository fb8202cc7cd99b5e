"""Cuts a sentence into its chunks, from left to right."""

from __future__ import annotations

from collections.abc import Container

from generator.extraction.chunks.age_phrases import OPENERS, end_of_age
from generator.extraction.chunks.asides import MARKS, fold_set_apart
from generator.extraction.chunks.callings import fold_callings
from generator.extraction.chunks.chunks import Chunk, ChunkRow
from generator.extraction.chunks.countable import end_of_compound
from generator.extraction.chunks.epithets import find_name_part
from generator.extraction.chunks.folding import (
    fold_also,
    fold_calling,
    fold_fate,
    fold_himself,
    fold_naming,
    fold_origin,
    fold_place,
)
from generator.extraction.chunks.homes import fold_home, tells_homes
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.noun_phrases import read_phrase
from generator.extraction.chunks.outcome_words import is_deed, only_says
from generator.extraction.chunks.quantities import find_quantity_starts
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of

_KINDS = {
    ",": "comma",
    ";": "stop",
    ":": "stop",
    "\u2013": "dash",
    "\u2014": "dash",
    "\u2015": "dash",
    "\u2500": "dash",
    "-": "dash",
    "(": "open",
    ")": "close",
}
_QUOTES = {'"', "'"}
_EACH, _JOINTS = "each", (",", "and", "but")
_FLOATING = {"all", "both", "each"}
_OLD, _ADVERB = "old", 7
_AGED_PEOPLE = ("person", "rank", "relation", "unknown")
_MAYBE_NOUNS = ("speech", "that")
_OPENS_LIST = ("inclu", "compris")


def find_chunks(words: Words) -> ChunkRow:
    """Cut a sentence into chunks."""
    chunks: list[Chunk] = []
    starts, homes = _find_phrase_starts(words), tells_homes(words)
    position, size = 0, len(words.tokens)
    while position < size:
        token = words.tokens[position]
        if token.text in _QUOTES:
            position += 1
            continue
        aged = _read_age(words, chunks, position) if token.lower in OPENERS else None
        chunk = aged or _read_chunk(words, position, starts)
        chunks.append(chunk)
        position = chunk.last + 1
        if chunk.kind in ("and", "comma"):
            fold_himself(words, chunks)
        if chunk.kind in MARKS:
            fold_set_apart(words, chunks)
        elif chunk.kind == "name":
            fold_naming(words, chunks)
            fold_origin(words, chunks)
            fold_place(words, chunks)
        elif chunk.kind == "adverb":
            fold_also(words, chunks)
        elif chunk.kind == "phrase":
            fold_fate(chunks)
        elif chunk.kind == "word":
            fold_calling(words, chunks)
        if homes:
            fold_home(words, chunks)
        fold_callings(words, chunks)
    return ChunkRow(chunks)


def _read_age(words: Words, chunks: list[Chunk], position: int) -> Chunk | None:
    """Read how old the last person is; behind a name it is taken into the name: ``Gul Khan, 35, was shot``."""
    before = chunks[-1] if chunks else None
    mention = before.mention if before is not None else None
    people = mention is not None and mention.kind in _AGED_PEOPLE
    if before is None or not (people or (before.kind == "name" and words.tokens[before.first].text != "(")):
        return None
    end = end_of_age(words, position, plural=mention is not None and mention.form_plural)
    if end is None:
        return None
    if before.kind == "name":
        chunks.pop()
    return Chunk("name", before.first if before.kind == "name" else position, end)


def _find_phrase_starts(words: Words) -> Container[int]:
    """Return the tokens at which a noun phrase can begin at all, which are few unless adjectives may lead to a name."""
    if words.called:
        return range(len(words.tokens))
    determiners = (at for at, kind in enumerate(words.grammar) if kind == "determiner")
    objects = (term.last + 1 for terms in words.verbs.values() for term in terms if term.form_key == "transitive")
    joined = (at - 3 for at in words.nouns if at > 2 and words.tokens[at - 2].text == "-")  # ``off-duty policemen``
    return {*words.nouns, *words.things, *determiners, *objects, *joined, *find_quantity_starts(words)}


def _read_chunk(words: Words, position: int, starts: Container[int]) -> Chunk:
    in_letters = words.tokens[position].text.isalpha()
    return (
        (_read_link(words, position) if position in words.links else None)
        or (_read_phrase(words, position) if position in starts else None)
        or (_read_verb(words, position) if position in words.verbs else None)
        or (None if in_letters else _read_aged(words, position))
        or _read_function_word(words, position)
    )


def _read_link(words: Words, position: int) -> Chunk | None:
    term = words.links[position]
    row = row_of(term)
    if row.id == "including":
        return Chunk("subset", term.first, term.last + 2 * _counts_lives(words, term.last + 1))
    if row.id == "besides":
        return Chunk("and", term.first, term.last)
    if row.id == "share_of_them":
        return Chunk("adverb", term.first, term.last)
    if row.id == "the_dead_include" and words.tokens[term.last].lower.startswith(_OPENS_LIST):
        return Chunk("word", term.first, term.last)
    return None


def _counts_lives(words: Words, position: int) -> bool:
    """Whether the lives of some are meant: ``claimed twelve lives, including those of two passengers``."""
    return [token.lower for token in words.tokens[position : position + 2]] in (["those", "of"], ["that", "of"])


def _read_phrase(words: Words, position: int) -> Chunk | None:
    mention = read_phrase(words, position)
    if mention is None or _is_verb_first(words, position, mention):
        return None
    if mention.kind == "bare" and _floats(words, mention.first, mention.last):
        return Chunk("adverb", position, mention.last)
    return Chunk("phrase", position, mention.last, mention)


def _floats(words: Words, first: int, last: int) -> bool:
    """Whether a word for all of the subject stands within the verb: ``The twelve were all gunned down``."""
    between = first == last and 0 < first < len(words.tokens) - 1 and words.tokens[first].lower in _FLOATING
    return between and words.grammar[first - 1] in ("be", "have") and first + 1 in words.verbs


def _is_verb_first(words: Words, position: int, mention: Mention) -> bool:
    """Whether an outcome verb at the same place is longer than the phrase ("death of", "the dead")."""
    terms = words.verbs.get(position)
    return bool(terms) and mention.quantity is None and terms is not None and terms[0].last >= mention.last


def _read_verb(words: Words, position: int) -> Chunk | None:
    terms = words.verbs[position]
    if is_deed(words, position, terms[0]) or only_says(words, position, terms):
        return None
    return Chunk("outcome", position, terms[0].last, verbs=tuple(terms))


def _read_function_word(words: Words, position: int) -> Chunk:
    text, kind = words.tokens[position].text, words.grammar[position]
    if text in _KINDS:
        doubled = text == "-" and _is_before(words, position, "-")
        return Chunk(_KINDS[text], position, position + doubled)
    if kind in _MAYBE_NOUNS and _is_noun_here(words, position, kind):
        return Chunk("word", position, position)
    if text == _EACH and _opens_clause(words, position):
        kind = "pronoun"
    if kind:
        since = text == "since" and position > 0 and words.grammar[position - 1] == "have"  # ``one had since died``
        adverb = since or (kind == "not" and _is_before(words, position, "only"))
        kind = "preposition" if kind == "subordinator" and _opens_date(words, position) else kind
        return Chunk("adverb" if adverb else kind, position, position)
    opens = _opens_sentence(words, position)
    if text.islower() or opens:
        adverb = opens or (text.endswith("ly") and text not in people_words("nouns_in_ly"))
        return Chunk("adverb" if adverb else "word", position, position)
    if text[0].isupper() and text[0].isalpha() and position not in words.masked:
        return Chunk("name", position, _name_end(words, position))
    return Chunk("word", position, position)


def _opens_clause(words: Words, position: int) -> bool:
    """Whether a word stands between a joint and its verb: ``The hands were tied and each had been shot``."""
    behind = words.grammar[position + 1] if position + 1 < len(words.tokens) else ""
    return position > 0 and words.tokens[position - 1].lower in _JOINTS and behind in ("be", "have")


def _opens_sentence(words: Words, position: int) -> bool:
    """Whether a capital letter is that of an adverb before a comma: ``Separately, Gul and Noor were taken away``."""
    word = words.tokens[position].lower
    opens = not position or not words.tokens[position - 1].text[0].isalnum()
    adverb = word in people_words("linking_openers") or (len(word) >= _ADVERB and word.endswith("ly"))
    return opens and adverb and _is_before(words, position, ",") and word not in people_words("nouns_in_ly")


def _read_aged(words: Words, position: int) -> Chunk | None:
    """Read a name with how old somebody is before it: ``45-year-old Gul Khan``."""
    end = end_of_compound(words, position)
    if end is None:
        return None
    end += end + 1 < len(words.tokens) and words.tokens[end + 1].lower == _OLD
    name = end + 1
    if words.tokens[end].lower != _OLD or name >= len(words.tokens) or not _goes_on(words, name):
        return None
    last = _name_end(words, name)
    return None if name in words.masked or last + 1 in words.nouns else Chunk("name", position, last)


def _opens_date(words: Words, position: int) -> bool:
    """Whether nothing but a date follows a word that can open a clause: ``who led it until 2017 was shot``."""
    return position in words.masked and position + 1 in words.masked


def _is_noun_here(words: Words, position: int, kind: str) -> bool:
    """Whether a function word is none where it stands: ``verified the reports``, ``hurt in that attack``."""
    before = words.grammar[position - 1] if position else ""
    if kind == "speech":
        return before == "determiner"
    if kind != "that" or before not in ("preposition", "of") or position + 1 == len(words.tokens):
        return False
    plain = words.tokens[position + 1].text.islower() and not words.grammar[position + 1]  # ``at that time``
    return plain or position + 1 in words.things or position + 1 in words.nouns


def _is_before(words: Words, position: int, word: str) -> bool:
    return position + 1 < len(words.tokens) and words.tokens[position + 1].lower == word


def _name_end(words: Words, position: int) -> int:
    last = position
    while (part := find_name_part(words, last + 1)) is not None and _goes_on(words, part):
        last = part
    return last


def _goes_on(words: Words, position: int) -> bool:
    known = position in words.verbs or position in words.nouns or position in words.numbers
    return words.is_name(position) and words.tokens[position].text[0].isalpha() and not known
