"""What an outcome verb does in its clause: its construction, and whether the clause is real, denied or hedged."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.auxiliaries import read_auxiliaries
from generator.extraction.chunks.certain_verbs import is_certain, next_kind
from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.described_objects import skip_described
from generator.extraction.chunks.unreal import is_unreal
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.time_words import load_units
from generator.extraction.words.words import SPLIT, Words, row_of
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term, has_any, in_small_letters

_OBJECTS = {"person", "rank", "relation", "collective", "bare", "unknown", "part", "toll", "body", "thing"}
_PRONOUNS = {"him", "them", "us", "me"}
_OWNERS = {"his", "her", "their", "the"}
_SOUGHT, _SPLIT_REACH = ("abducted", "freed"), 18
_TAKEN, _FROM, _FROM_REACH, _GOALS = "taken", "from", 8, ("to", "for", "into", "back", "home")
_TITLE = 5
_PASSIVE_REACH, _CLAUSE_ENDS = 8, ("stop", "that", "speech", "subordinator", "relative", "but")
_OPENINGS = ("", "stop", "dash")
_BEHIND_HER = {"preposition", "comma", "and", "stop", "adverb", "subordinator", "to", "by"}
_SPLIT_ENDS = {".", ";", "custody", "who", "which", "that", "was", "were", "said"}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """An outcome verb in its construction.

    That is split, passive, active, participial, infinitive, intransitive, reduced, adjective or nominal. ``first`` is
    its first chunk; ``certain``: its words alone say the ``outcome``.
    """

    chunk: int
    first: int
    term: Term
    construction: str
    real: bool
    reported: bool
    certain: bool
    outcome: str


def find_verb_group(words: Words, chunks: Sequence[Chunk], position: int) -> VerbGroup | None:
    """Return the verb group of an outcome chunk; ``None`` where its words are used in no known construction."""
    chunk = chunks[position]
    forms = {term.form_key: term for term in reversed(chunk.verbs)}
    first, auxiliaries = read_auxiliaries(words, chunks, position)
    apart = _find_split(words, chunk) or (_find_taken_from(words, chunk) if "be" in auxiliaries else None)
    construction = "split" if apart else _find_construction(words, chunks, position, forms, auxiliaries)
    if construction is None:
        return None
    if apart and "be" in auxiliaries:
        construction = "passive"
    term = apart or _choose_term(forms, construction)
    if _is_barred(words, chunk, term):
        return None
    taken = apart is not None and row_of(apart).text("outcome") in _SOUGHT and auxiliaries[:1] == ["to"]
    # ``tried to take them hostage``, ``urged them to set him free``; not ``to claim two lives``
    meant = "infinitive" if taken else construction
    real = not is_unreal(words, chunks[first].first, chunk.first, meant, auxiliaries)
    reported = _is_reported(words, chunks, first, position)
    passive = construction == "passive" or (construction == "reduced" and _shares_passive(chunks, position))
    certain = is_certain(words, chunks, position, term, passive=passive)
    return VerbGroup(position, first, term, construction, real, reported, certain, row_of(term).text("outcome") or "")


def _find_split(words: Words, chunk: Chunk) -> Term | None:
    """Return the verb whose second part stands behind its object: ``took nine men hostage``."""
    split = [term for term in chunk.verbs if term.form_key.startswith(SPLIT)]
    behind = in_small_letters(words.tokens)[chunk.last + 1 : chunk.last + 1 + _SPLIT_REACH] if split else []
    for term in split:
        parts = term.form_key.removeprefix(SPLIT).split()
        for start in range(1, len(behind) - len(parts) + 1) if parts[0] in behind else ():
            if behind[start : start + len(parts)] == parts and not _is_broken(behind[:start]):
                return term
    return None


def _find_taken_from(words: Words, chunk: Chunk) -> Term | None:
    """Return the verb of taking away where a town stands behind it and no goal: ``was taken from Turbat on Monday``."""
    behind = words.tokens[chunk.last + 1 : chunk.last + 1 + _FROM_REACH]
    if words.tokens[chunk.last].lower != _TAKEN or len(behind) < 2 or behind[0].lower != _FROM:
        return None
    goal = has_any(behind, _GOALS) or not behind[1].capitalised
    goal = goal or has_any(words.tokens[: chunk.first], people_words("bodies"))
    return None if goal else next((term for term in chunk.verbs if term.row == "take_away"), None)


def _is_broken(between: Sequence[str]) -> bool:
    return any(word in _SPLIT_ENDS for word in between)


def _shares_passive(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the passive of a verb before goes on with ``and``: ``were dragged out of a bus and shot``."""
    at = position - 1
    while at > 0 and chunks[at].kind == "adverb":
        at -= 1
    if at <= 0 or chunks[at].kind != "and":
        return False
    for before in reversed(chunks[max(0, at - _PASSIVE_REACH) : at]):
        if before.kind == "be":
            return True
        people = before.mention is not None and before.mention.kind != "thing"
        if people or before.kind in _CLAUSE_ENDS:
            return False
    return False


def _is_barred(words: Words, chunk: Chunk, term: Term) -> bool:
    """Whether a word behind the verb makes it something else, or one is missing: ``taken away for treatment``."""
    barred, needed = row_of(term).texts("not_with"), row_of(term).texts("only_with")
    behind = range(chunk.last + 1, min(len(words.tokens), chunk.last + 4))
    if behind and words.grammar[behind[0]] in ("and", "but"):
        behind = range(0)  # ``was released and the bodies of three others were found``
    if needed and not any(words.tokens[at].lower in needed for at in behind):
        return True
    things = row_of(term).text("with_things") is not None  # ``took away two vehicles`` tells of them
    counted = [at for at in behind if words.tokens[at].lower in barred and not (things and _is_counted(words, at))]
    return bool(counted)


def _is_counted(words: Words, position: int) -> bool:
    """Whether a thing has a number right before it: ``two Levies vehicles``."""
    thing = any(term.first <= position <= term.last for term in words.things.values())
    return thing and any(at in words.numbers or words.tokens[at].text.isdigit() for at in range(position - 2, position))


def _find_construction(
    words: Words, chunks: Sequence[Chunk], position: int, forms: dict[str, Term], auxiliaries: list[str]
) -> str | None:
    verbs = [kind for kind in auxiliaries if kind not in ("adverb", "not")]
    following = next_kind(chunks, position)
    if "nominal" in forms and "be" not in verbs and (following in ("of", "to") or _joins_itself(chunks[position])):
        return "nominal"
    if "intransitive" in forms or "intransitive_gerund" in forms:
        return "intransitive"
    if "gerund" in forms:
        return "participial"
    if verbs and verbs[0] in ("be", "get") and ("participle" in forms or "adjective" in forms):
        return "passive"
    if verbs and "transitive" in forms:
        return "active" if verbs[0] == "have" else "infinitive"
    perfect = verbs[:1] == ["have"] and "participle" in forms  # ``a chief who has taken to the mountains``
    return None if perfect else _find_bare_construction(words, chunks, position, forms)


def _joins_itself(chunk: Chunk) -> bool:
    """Whether a noun of outcome holds its preposition: ``injuries to``."""
    return chunk.last > chunk.first and all(term.form_key == "nominal" for term in chunk.verbs)


def _find_bare_construction(words: Words, chunks: Sequence[Chunk], position: int, forms: dict[str, Term]) -> str | None:
    before = chunks[position - 1].kind if position else ""
    if before in ("determiner", "preposition") or (before == "of" and "adjective" in forms):
        return None  # ``the release of abducted engineer Gul Khan``
    if before in _OPENINGS and "adjective" in forms and _opens_title(chunks[position:]):
        return None
    takes_object = _takes_object(words, chunks, position)
    if "transitive" in forms and takes_object:
        return "active"
    if "participle" in forms and not _has_own_object(words, chunks, position):
        return "reduced"
    if "adjective" in forms:
        return "adjective"
    return None


def _opens_title(chunks: Sequence[Chunk]) -> bool:
    """Whether a title begins with what somebody is of whom it tells something else: ``Abducted trader recovered``."""
    ends = next((at for at, chunk in enumerate(chunks[1:_TITLE], 1) if chunk.kind in ("outcome", "be", "verb")), None)
    mention = chunks[ends - 1].mention if ends else None
    return mention is not None and mention.kind in ("person", "rank", "relation") and mention.quantity is None


def _has_own_object(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether those before a participle do something to others: ``two militants held 22 hostages``.

    So does what only has its form: ``a statement released by the office``.
    """
    before = chunks[position - 1].mention if position else None
    word = words.tokens[chunks[position].first - 1].lower if position else ""
    if word in speech_words("issued_texts"):
        return True
    after = [token.lower for token in words.tokens[chunks[position].last + 1 : chunks[position].last + 3]]
    bodies = people_words("body") | people_words("bodies")
    if len(after) > 1 and after[0] in _OWNERS and after[1] in bodies:
        return True  # ``and dumped his body``
    attacker = before is not None and before.head is not None and row_of(before.head).flag("attacker")
    if attacker and after[0:1] in (["a"], ["an"]) and not (after[1:] and after[1] in load_units()):
        return True  # ``gunmen shot dead a`` somebody whose calling is unknown
    behind = chunks[position + 1].mention if position + 1 < len(chunks) else None
    counted = behind is not None and behind.quantity is not None and behind.kind in ("person", "rank")
    pairs = position + 2 < len(chunks) and chunks[position + 2].kind == "outcome"
    return before is not None and before.head is not None and counted and not pairs


def _takes_object(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    following = position + 1
    while following < len(chunks) and chunks[following].kind == "adverb":
        following += 1
    if following >= len(chunks):
        return False
    if chunks[following].kind == "name":
        return _is_agent(chunks, position - 1)
    word = words.tokens[chunks[following].first].lower
    himself = word in people_words("reflexives") and next_kind(chunks, following) == "and"
    if himself or word in _PRONOUNS or _is_her(words, chunks, following):
        return True  # ``killed himself and six others``, ``killed him``
    mention = chunks[max(following, skip_described(words, chunks, position))].mention
    if mention is None or mention.kind not in _OBJECTS:
        return False
    return not _is_headline_pair(chunks, position, following)


def _is_her(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether ``her`` is who was harmed, and owns nothing: ``murdered her in the name of honour``."""
    if words.tokens[chunks[position].first].lower != "her" or chunks[position].mention is not None:
        return False
    return position + 1 >= len(chunks) or chunks[position + 1].kind in _BEHIND_HER


def _is_agent(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether those before a verb can be who did it: no counted victims, ``three killed Quetta blast``."""
    while position >= 0 and chunks[position].kind == "adverb":
        position -= 1
    mention = chunks[position].mention if position >= 0 else None
    if mention is None or mention.quantity is None or mention.head is None:
        return mention is None or mention.quantity is None
    return mention.kind == "thing" or row_of(mention.head).flag("attacker")


def _is_headline_pair(chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether a number goes before and another with its own participle behind: ``12 killed 8 injured``."""
    before = chunks[position - 1].mention if position else None
    pairs = following + 1 < len(chunks) and chunks[following + 1].kind == "outcome"
    if not pairs or before is None:
        return False
    if before.quantity is not None:
        return not before.quantity.article
    # ``policeman killed two others injured``: one man, without an article as in headings, and none who attacks
    alone = before.head is not None and before.head.form_key.endswith("singular") and not before.definite
    attacks = before.head is not None and row_of(before.head).flag("attacker")
    return alone and not attacks and before.kind in ("person", "rank")


def _choose_term(forms: dict[str, Term], construction: str) -> Term:
    order = {
        "nominal": ("nominal",),
        "intransitive": ("intransitive", "intransitive_gerund"),
        "participial": ("gerund",),
        "passive": ("participle", "adjective"),
        "active": ("transitive",),
        "infinitive": ("transitive",),
        "reduced": ("participle",),
        "adjective": ("adjective",),
    }[construction]
    return next(forms[form] for form in order if form in forms)


def _is_reported(words: Words, chunks: Sequence[Chunk], first: int, position: int) -> bool:
    """Whether the clause is hedged: ``reportedly``, ``feared``; only within the verb group or close before it."""
    start, end = max(0, chunks[first].first - 2), chunks[position].last
    return any(
        row_of(term).text("effect") == "reported" and row_of(term).text("scope") != "label"
        for key, term in words.hedges.items()
        if start <= key <= end
    )
