"""What a comma sets apart between a subject and its verb: ``two men, said to be robbers, were held``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import is_titled
from generator.extraction.victims.between_members import befalls_thing, names_one_before
from generator.extraction.victims.brought_about import over_brought_about
from generator.extraction.victims.described_again import counts_some, find_some
from generator.extraction.victims.shared_subjects import speaks_of
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_REACH, _ASIDE = 24, 14
_OWN_CLAUSE = ("stop", "that", "but", "subordinator", "pronoun", "relative", "modal", "do", "subset")
_FINITE, _INFINITIVE = ("be", "have", "outcome", "verb"), ("be", "have", "to", "adverb")
_LINKS, _BEFORE_NOUN = ("to", "subordinator"), ("determiner", "of", "preposition")
_JOINTS, _WITHIN = ("comma", "dash", "open", "adverb", "name"), ("word", "name", "determiner")
_REDUCED = ("word", "name", "determiner", "preposition", "of", "to", "phrase", "adverb", "be", "have", "relative")
_CLAUSE, _PLACE, _SAID = 14, 6, 9
_VERBS = ("stop", "that", "outcome", "relative", "be", "have", "subordinator", "verb", "modal")
_AUXILIARIES, _STATES = ("be", "have"), ("participle", "adjective")
_ALL, _UNTOLD = ("all", "both", "most"), ("be", "not", "adverb")
_CLAUSE_ENDS = ("stop", "that", "speech", "comma", "and", "but", "or", "subordinator")
_ENDS = ("stop", "that", "speech", "comma", "subordinator")
_OPENERS = ("stop", "that", "subordinator", "comma", "and", "speech")


def over_described(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the chunk before a participle clause between commas that ends right before a verb; else nothing.

    ``Two persons, believed to be rebels, were killed``; ``two men, working for a firm in Hub, were taken``.
    """
    states = all(term.form_key == "adjective" for term in chunks[verb].verbs) and chunks[verb].verbs
    if verb < 1 or chunks[verb - 1].kind != "comma" or states:
        return None
    owner = find_some(words, chunks, verb)
    owner = _over_whose(words, chunks, verb - 1) if owner is None else owner
    owner = over_brought_about(chunks, verb - 1) if owner is None else owner
    if owner is not None:
        return owner
    for at in range(verb - 2, max(0, verb - _REACH), -1):
        chunk = chunks[at]
        if chunk.kind == "comma":
            some = counts_some(words, chunks[at + 1]) and chunks[at + 2].kind == "be"
            if some or (_opens_description(words, chunks[at + 1]) and chunks[at + 2].kind != "comma"):
                return at - 1
        elif chunk.kind == "pronoun" and chunks[at - 1].kind in ("preposition", "and"):
            continue  # ``detained along with him``
        elif chunk.kind == "be" and counts_some(words, chunks[at - 1]):
            continue  # ``eleven people, five of whom are in critical condition, were hurt``
        elif chunk.kind == "outcome" and chunks[at - 1].kind in _BEFORE_NOUN:
            continue  # ``nominated in the murder of a clerk``
        elif chunk.kind in _OWN_CLAUSE or (chunk.kind in _FINITE and chunks[at - 1].kind not in ("to", "comma", "be")):
            return None
    return None


def _over_part_of(words: Words, chunks: Sequence[Chunk], comma: int) -> int | None:
    """Return the people before what they are a part of, or where they all are from, between commas.

    ``four rebels, part of a group that crossed over, were``, ``five labourers and a cook, all from Punjab, were``.
    """
    before = next((at for at in range(comma - 1, max(0, comma - _CLAUSE), -1) if chunks[at].kind == "comma"), None)
    if before is None:
        return None
    opener = words.tokens[chunks[before + 1].first].lower
    part = opener == "part" and chunks[before + 2].kind == "of"
    everybody = opener in _ALL and words.tokens[chunks[before + 2].first].lower == "from"
    return before - 1 if part or everybody else None


def _over_whose(words: Words, chunks: Sequence[Chunk], comma: int) -> int | None:
    """Return the chunk before a clause on what is said of somebody, or by him, that ends at a comma.

    ``a man, whose name was not disclosed, was``, ``a guard, who police said was on leave, was``; so do those who are a
    part of a group.
    """
    told, whole = None, _over_part_of(words, chunks, comma)
    if whole is not None:
        return whole
    for at in range(comma - 1, max(1, comma - _SAID), -1):
        if chunks[at].kind == "speech":
            told = at
        if chunks[at].kind == "relative" and chunks[at - 1].kind == "comma":
            owned = words.tokens[chunks[at].first].lower == "whose"
            return None if told is None or (owned and chunks[told - 1].kind not in _UNTOLD) else at - 2
        if chunks[at].kind in ("comma", "stop", "that"):
            return None
    return None


def _opens_description(words: Words, chunk: Chunk) -> bool:
    """Whether a word is a participle that tells of those before a comma."""
    word = words.tokens[chunk.first].lower
    if chunk.kind == "speech":
        return word == "said" or word.endswith("ed")
    if chunk.kind == "outcome":
        return any(term.form_key in _STATES for term in chunk.verbs)  # ``his friend, detained with him, was``
    participle = word.endswith(("ed", "ing")) or word in people_words("irregular_participles")
    return chunk.kind == "word" and participle and word not in people_words("other_clauses")


def over_relative(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the people before a relative clause between commas that ends with a comma: ``guards, who fled, and``.

    So it does behind a further name for them: ``Major Gul Khan, a brave officer who led his men, and two soldiers``;
    and where it tells what befell something of theirs: ``a trader, whose shop was looted, and``.
    """
    if chunks[position].kind != "comma":
        return None
    for at in range(position - 1, max(0, position - _REACH), -1):
        kind = chunks[at].kind
        if kind == "relative":
            named = (at > 2 and chunks[at - 2].kind == "name") * (1 + names_one_before(chunks, at - 2))
            if at > 2 and chunks[at - 1].mention is not None and chunks[at - 2].kind == "comma":
                return at - 1 if _is_named(chunks, at - 3) else None
            return at - 2 - named if at > 1 and chunks[at - 1].kind == "comma" else None
        if kind in _ENDS or (kind == "outcome" and not befalls_thing(chunks, at)):
            return None
    return None


def _is_named(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether somebody is told by title and name, with what stands in brackets: ``Major Gul Khan (age: 32 years)``."""
    aside = chunks[position].mention is None and chunks[position].kind == "name" and position > 0
    return is_titled(chunks[position - aside].mention)


def over_told(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the people of whom a participle tells what they are held to be: ``believed to be traders``, ``said to``.

    ``position`` is a chunk of the verbs of such words; ``None`` where they are the verb of the clause. Of people who
    ``were told to get down`` what befell them stands behind that.
    """
    if [chunk.kind for chunk in chunks[max(0, position - 1) : position + 2]] == ["be", "speech", "to"]:
        return position - 2
    at = position
    while at > 0 and chunks[at].kind in _INFINITIVE:
        at -= 1
    thought = words.tokens[chunks[at].first].lower in people_words("thought_to_be")
    if at < 1 or not thought or chunks[at + 1].kind not in _LINKS:
        return None
    at -= 1
    while at > 0 and chunks[at].kind in _JOINTS:
        at -= 1
    mention = chunks[at].mention
    return at if mention is not None and mention.kind != "thing" else None


def over_said(chunks: Sequence[Chunk], position: int) -> int | None:
    """Go from the comma before a verb over who says it, if anybody: ``two men, police said, were killed``."""
    said = False
    for at in range(position - 1, max(0, position - _SAID), -1):
        kind = chunks[at].kind
        said = said or kind == "speech"
        if kind == "comma":
            return at - 1 if said else None
        if kind in _VERBS:
            return None
    return None


def clause_of(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the relative pronoun in whose clause people stand who are no subject: ``men who were held with guards``.

    Such a clause has its own verb and ends with no comma. They may be its object: ``who chased the gunmen was hurt``.
    """
    for at in range(position - 1, max(0, position - _CLAUSE), -1):
        if chunks[at].kind == "relative":
            acts = chunks[at + 1].kind == "word" and not any(one.kind in _FINITE for one in chunks[at + 2 : position])
            return at if acts or chunks[at + 1].kind in _AUXILIARIES else None
        served = words.tokens[chunks[at].first - 1].lower in people_words("identity_verbs")  # ``men who worked as``
        if chunks[at].kind in _CLAUSE_ENDS and chunks[at].first == chunks[at].last and not served:
            return None
    return None


def over_place(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go from where people are or come from to the people that open a clause: ``a guard at the gate``, ``from Hub``.

    So do ``a reporter working for a private channel`` and ``a constable posted at the gate``, also ``of a judge``.
    """
    kinds = [chunk.kind for chunk in chunks[max(0, position - 2) : position]]
    owner = chunks[position].mention if kinds in (["phrase", "of"], ["word", "of"]) else None
    owned = owner is not None and owner.kind != "thing"
    start = position - 2 if owned else position
    while start > 0 and position - start < _PLACE and chunks[start].kind != "preposition":
        mention = chunks[start].mention
        thing = mention is not None and mention.kind == "thing"
        if not (thing or chunks[start].kind in _WITHIN or (chunks[start].kind == "of" and start < position)):
            return position
        start -= 1
    if chunks[start].kind != "preposition" or start < 1:
        return position
    doing = people_words("at_work") | people_words("staying")
    told = start > 1 and chunks[start - 1].kind == "word" and words.tokens[chunks[start - 1].last].lower in doing
    if not told and (owned or not _is_one_phrase(chunks[start + 1 : position + 1])):
        return position
    start -= told
    people = start - 1 - (start > 1 and chunks[start - 1].kind == "name")
    opens = people == 0 or chunks[people - 1].kind in _OPENERS
    return people if opens and chunks[people].mention is not None else position


def over_reduced(chunks: Sequence[Chunk], position: int) -> int:
    """Go from what is told of people to them: ``three rebels linked to the raid, including``, ``who were in a van``.

    They are counted, and open a clause.
    """
    finite = False
    for at in range(position, max(-1, position - _CLAUSE), -1):
        mention = chunks[at].mention
        people = mention is not None and mention.kind not in ("thing", "name", "pronoun")
        if people and mention is not None and mention.quantity is not None and mention.quantity.plural:
            opens = at == 0 or chunks[at - 1].kind in _OPENERS
            return at if opens and not finite else position
        finite = (finite or chunks[at].kind in _AUXILIARIES) and chunks[at].kind != "relative"
        if chunks[at].kind not in _REDUCED:
            return position
    return position


def _is_one_phrase(chunks: Sequence[Chunk]) -> bool:
    """Whether chunks behind a preposition are one noun: ``the gate``, ``a van of Hub``, and no verb behind it."""
    kinds = ["thing" if chunk.mention is not None else chunk.kind for chunk in chunks]
    plain = [kind for kind in kinds if kind not in ("of", "name")]
    return plain in ([], ["thing"], ["word"], ["word", "word"], ["determiner", "word"], ["determiner"])


def follows_thing(words: Words, chunks: Sequence[Chunk], first: int) -> bool:
    """Whether things that ``and`` joins to a clause stand right before a participle: ``and a number of sheep killed``.

    Or what goes on there: ``at a match being held in Hub``. Then those of whom the clause before tells are not meant.
    """
    mention = chunks[first - 1].mention if first > 1 else None
    if words.tokens[chunks[first].first].lower == "being":
        return chunks[first - 1].kind == "word" if mention is None else mention.kind == "thing"
    return mention is not None and mention.kind == "thing" and chunks[first - 2].kind == "and"


def before_subset(chunks: Sequence[Chunk], position: int) -> int:
    """Go to before ``, including two policemen,``: its people are a part of those named before."""
    position -= 1
    while position >= 0 and chunks[position].kind in ("comma", "open", "dash"):
        position -= 1
    return position


def over_part(chunks: Sequence[Chunk], mark: int) -> int | None:
    """Return the people before some of them of whom more is told: ``20 men — including ten being treated — were``.

    ``mark`` is the comma or dash that ends it; another such stands before it, and none between.
    """
    for at in range(mark - 1, max(1, mark - _ASIDE), -1):
        if chunks[at].kind == "subset":
            told = any(chunk.kind in _AUXILIARIES for chunk in chunks[at:mark])
            return before_subset(chunks, at) if told and chunks[at - 1].kind == chunks[mark].kind else None
        if chunks[at].kind in ("stop", "that", "subordinator", chunks[mark].kind):
            return None
    return None


def before_aside(chunks: Sequence[Chunk], position: int) -> int:
    """Return the chunk before the bracket that a chunk closes."""
    start = position - 1
    while start > 0 and chunks[start].kind != "open" and position - start < _ASIDE:
        start -= 1
    return start - 1 if start >= 0 and chunks[start].kind == "open" else position - 1


def holds_subset(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a bracket that a chunk closes tells of a part of the people before it."""
    start = before_aside(chunks, position)
    return any(chunk.kind == "subset" for chunk in chunks[max(0, start) : position])


def is_suspected(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb tells of what somebody is held for: ``Two men suspected of killing a clerk were arrested``."""
    linked = position > 1 and chunks[position - 1].kind in ("of", "preposition")
    return linked and words.tokens[chunks[position - 2].last].lower in people_words("suspected")


def over_deed(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return how far to go back from a deed of which somebody is held: ``men accused of killing a clerk were``."""
    named = any(term.form_key == "nominal" for term in chunks[position].verbs)
    if named and [chunk.kind for chunk in chunks[position + 1 : position + 2]] == ["of"]:
        return 1  # ``a robber involved in the killing of a clerk on Monday was arrested``
    return 2 if is_suspected(words, chunks, position) else 0


def is_of_deed(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a number alone goes with a word of a deed: ``prayed for the recovery of eleven injured``."""
    mention = chunks[position].mention
    bare = mention is not None and mention.kind == "bare" and position > 1
    told = bare and not speaks_of(words, chunks[position - 1].last)
    return told and chunks[position - 1].kind == "of" and chunks[position - 2].mention is None
