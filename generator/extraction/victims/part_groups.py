"""To which group some belong who are counted as a part of others: ``three of them``, ``two of those on board``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import HARM, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.arguments import find_subject
from generator.extraction.victims.attacked_before import attacks_thing
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_PUBLIC = ("civilian", "citizen")
_OPENERS = ("stop", "that", "speech", "subordinator")


def group_of_part(words: Words, chunks: Sequence[Chunk], reading: Reading) -> str:
    """Return the group that is named behind a part ("three of them women"), else that of the people before it.

    Who found two of them is not among them, and who blew himself up is an attacker.
    """
    attacker = any(row_of(term).flag("attacker") for term in chunks[reading.verb].verbs)
    if attacker or took_part(words, reading):
        return MILITANTS if attacker or reading.outcome in HARM else UNSPECIFIED
    behind = chunks[reading.chunk + 1 : reading.chunk + (4 if _belong(words, chunks, reading.chunk + 1) else 3)]
    joined = bool(behind) and behind[0].kind in ("and", "subordinator")  # ``three of them and two civilians``
    behind = () if joined or _ends_in_speaker(chunks, reading.chunk) else behind
    owned = reading.inside is not None or reading.mention.state is not None
    if owned and (named := _find_named(chunks, reading)) is not None:
        return find_group(words, named)
    doer = find_doer(words, chunks, reading) if reading.rule in ("active", "nominal", "split") else None
    speakers = {at for at in range(reading.chunk - 1) if chunks[at + 1].kind == "speech"}
    before = [at for at in range(reading.chunk - 1, -1, -1) if at != doer and at not in speakers]
    left = bool(reading.chunk) and words.tokens[chunks[reading.chunk - 1].last].lower in people_words("causing_harm")
    left = left or _are_in_what_was_hit(words, chunks, reading)
    hit = {id(chunks[at]) for at in before if left and _is_hit(words, chunks, at)}
    for chunk in (*behind, *(() if owned else map(chunks.__getitem__, before))):
        mention = chunk.mention
        if mention is not None and mention.kind == "body" and mention.quantity is not None:
            return UNSPECIFIED  # ``Police found three bodies, two of them beheaded``
        attacker = left and mention is not None and mention.head is not None and row_of(mention.head).flag("attacker")
        if attacker and id(chunk) not in hit:
            continue  # ``gunmen fired on them, leaving three of them dead``
        alone = chunk in behind and not reading.mention.quantity.plural if reading.mention.quantity else False
        people = mention is not None and mention.head is not None and mention.kind == "person"
        owner = _find_owner_group(mention) if chunk not in behind else None
        if owner is not None:
            return _choose(words, chunks, reading, owner)
        if mention is not None and people and (mention.form_plural or alone):
            group = find_group(words, mention)
            hurt = group == MILITANTS and chunk not in behind and _find_more(words, chunks, chunk, reading)
            return hurt or group
    return UNSPECIFIED


def are_all_of(words: Words, whole: Reading, part: Reading) -> bool:
    """Whether some of those counted are of their group whoever they are: ``eight policemen, two of them women``.

    So is whom a force employs: ``eight security officials, including a wireless operator``; not ``a civilian``,
    nor several others, who may stand beside the whole.
    """
    if whole.group != SECURITY_FORCES or part.mention.kind == "part":
        return whole.group in (MILITANTS, SECURITY_FORCES)
    head, named = part.mention.head, find_group(words, whole.mention) == SECURITY_FORCES
    before = [token.lower for token in words.tokens[max(0, part.mention.first - 2) : part.mention.first]]
    apart = before == [",", "and"]  # ``seven policemen, including an inspector, and a passer-by``
    return named and not apart and not part.mention.form_plural and head is not None and head.row not in _PUBLIC


def took_part(words: Words, reading: Reading) -> bool:
    """Whether a part is one of those who did it, and not of their victims: ``three of those involved``."""
    behind = words.tokens[reading.mention.last + 1 : reading.mention.last + 2]
    return reading.mention.kind == "part" and has_any(behind, people_words("took_part"))


def holds_forces(whole: Reading, told: Sequence[Reading]) -> bool:
    """Whether some of those counted are of the forces: ``Five others, two of them policemen, were wounded``."""
    return any(one.inside == whole.chunk and one.group == SECURITY_FORCES for one in told)


def _find_more(words: Words, chunks: Sequence[Chunk], doers: Chunk, reading: Reading) -> str | None:
    """Return the group of those counted before a clause on who did it: ``Six guards were hurt when rebels fired``."""
    at, number = chunks.index(doers), reading.mention.quantity
    if doers.mention is None or doers.mention.quantity is not None or not at or chunks[at - 1].kind != "subordinator":
        return None
    counted = (chunk.mention for chunk in chunks[:at] if _is_person(chunk.mention))
    more = [one for one in counted if one is not None and number is not None and _is_more(one, number.value)]
    return find_group(words, more[-1]) if more else None


def _is_more(mention: Mention, number: int | None) -> bool:
    counted = mention.number
    return counted is not None and number is not None and counted > number


def _are_in_what_was_hit(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether some are told behind an attack on a thing: ``Gunmen fired at a bus and two of them were hurt``."""
    joined = reading.chunk > 0 and chunks[reading.chunk - 1].kind == "and"
    return joined and reading.rule in ("passive", "intransitive") and attacks_thing(words, chunks[: reading.chunk])


def _is_hit(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether people are those at whom somebody fires: ``fired at the assailants``, ``chased the robbers``."""
    before = chunks[at - 1] if at else None
    if [chunk.kind for chunk in chunks[at + 1 : at + 3]] == ["comma", "relative"]:
        return False  # ``resisted the robbers, who opened fire, killing two of them``
    if before is None or before.kind == "preposition":
        return before is not None and words.tokens[before.last].lower in people_words("aims")
    people = any(chunk.kind == "name" or _is_person(chunk.mention) for chunk in chunks[: at - 1])
    return people and before.kind in ("verb", "word", "outcome") and before.last not in words.links


def _ends_in_speaker(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether behind a part only who says so is told: ``shot nine of them, officials said``."""
    behind = chunks[position + 1 : position + 4]
    return [chunk.kind for chunk in behind] == ["comma", "phrase", "speech"]


def _find_named(chunks: Sequence[Chunk], reading: Reading) -> Mention | None:
    """Return who is told by rank and name before a comma, as one of others: ``Sepoy Gul Khan, one of the wounded,``."""
    at, quantity = reading.chunk, reading.mention.quantity
    if at < 2 or chunks[at - 1].kind != "comma" or quantity is None or quantity.value != 1:
        return None
    mention = chunks[at - 2].mention
    named = mention is not None and mention.kind in ("rank", "person") and mention.quantity is None
    return mention if named and mention is not None and not mention.form_plural else None


def _find_owner_group(mention: Mention | None) -> str | None:
    """Return the group of the people whose post or vehicle something is: ``the militants' camp``, ``a rebel camp``.

    Of those named before a thing only fighters are meant: ``gunmen attacked a police post and two of them``.
    """
    if mention is None or mention.kind != "thing" or mention.owner is None or mention.head is None:
        return None
    owner, group = mention.owner, row_of(mention.owner).text("group")
    joined = owner.last + 1 == mention.head.first
    meant = group == MILITANTS if joined else owner.form_key != "singular" and group != UNSPECIFIED
    return group if meant else None


def _choose(words: Words, chunks: Sequence[Chunk], reading: Reading, owner: str) -> str:
    """Return whose number it is where one side came to the other's place: those who do it are not among the dead.

    ``Troops engaged the rebels' hideout and seven of them were killed``; of ``Gunmen attacked the policemen's van and
    two of them were killed`` nobody can tell.
    """
    doer = find_doer(words, chunks, reading) if reading.rule in ("active", "split") else None
    opening = (chunk.mention for chunk in chunks[: reading.chunk])
    sides = {find_group(words, one) for one in opening if one is not None and one.kind in ("person", "collective")}
    if doer is None and MILITANTS in sides and owner != MILITANTS:
        return UNSPECIFIED
    mention = chunks[doer].mention if doer is not None else None
    return UNSPECIFIED if mention is not None and find_group(words, mention) == owner else owner


def fell_to_forces(
    words: Words, chunks: Sequence[Chunk], reading: Reading, last: tuple[Words, Sequence[Chunk]]
) -> bool:
    """Whether forces killed or took some of the attackers told of before: ``One of them was killed by guards``.

    So of ``Gunmen attacked a police station. Police killed two of them``, ``… were killed in retaliatory fire``.
    """
    by = chunks[reading.verb + 1 : reading.verb + 3]
    at = reading.verb + 2 if [chunk.kind for chunk in by] == ["by", "phrase"] else None
    at = find_doer(words, chunks, reading) if at is None and reading.rule == "active" else at
    agent = chunks[at].mention if at is not None else None
    answered = at is None and bool(index_rows("type_cues", ("fired_back",)).find(words.tokens))
    if not answered and (agent is None or find_group(words, agent) != SECURITY_FORCES):
        return False
    told = (chunk.mention for chunk in last[1] if chunk.mention is not None and chunk.mention.form_plural)
    people = [one for one in told if one.kind == "person"]
    return bool(people) and all(find_group(last[0], one) == MILITANTS for one in people)


def _opens_clause(words: Words, chunk: Chunk) -> bool:
    """Whether another clause begins behind a chunk, and not who is ordered about: ``told the drivers to get out``."""
    ordered = chunk.kind == "speech" and words.tokens[chunk.last].lower in speech_words("ordering")
    return chunk.kind in _OPENERS and not ordered


def find_doer(words: Words, chunks: Sequence[Chunk], reading: Reading) -> int | None:
    """Return who did it: behind ``and`` those who open the clause, as in ``Troops chased rebels and killed some``."""
    if not reading.verb or chunks[reading.verb - 1].kind != "and":
        return find_subject(words, chunks, reading.verb)
    opens = max((at for at in range(reading.verb) if _opens_clause(words, chunks[at])), default=-1) + 1
    if words.tokens[chunks[opens].first].lower.endswith("ing"):  # ``After taking down passengers, the gunmen shot``
        opens = next((at for at in range(opens, reading.verb) if chunks[at].kind == "comma"), opens)
    acts = [at for at in range(reading.verb) if chunks[at].kind == "pronoun" or _is_person(chunks[at].mention)]
    doer = next((at for at in acts if at >= opens), None)
    done = any(chunk.kind in ("verb", "outcome") for chunk in chunks[opens:doer])
    lay = doer is not None and opens > 0 and chunks[doer + 1].kind == "be"  # ``where they were asleep and shot``
    return acts[0] if (done or lay) and doer is not None else doer


def _is_person(mention: Mention | None) -> bool:
    return mention is not None and mention.kind in ("person", "rank", "collective")


def _belong(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    return position < len(chunks) and words.tokens[chunks[position].first].lower == "belonging"


def are_others_of_these(reading: Reading, told: Sequence[Reading]) -> bool:
    """Whether others stand behind people of their own sentence: ``killing three people and injuring 11 others``."""
    whole = (one for one in told if one.chunk < reading.chunk and one.inside is None and one.mention.head is not None)
    return reading.mention.others and any(one.group == UNSPECIFIED for one in whole)
