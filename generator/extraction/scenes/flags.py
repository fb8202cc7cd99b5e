"""What looks like a fact and was not read: a person has to look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, list_outcomes
from generator.extraction.codes import CASUALTIES, MILITANTS, PERSON_OUTCOMES
from generator.extraction.facts import Flag
from generator.extraction.publication.page_lines import is_imprint
from generator.extraction.publication.page_pieces import closes_article
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.whole_bodies import counts_bodies
from generator.extraction.words.words import row_of
from generator.sources.article import Article

_END = {".", "!", "?", '"', "'", ")"}
_LONG_TEXT = 900
_LINK = 2
_FATES = ("killed", "abducted")


def find_flags(article: Article, scenes: Sequence[Scene], told: Sequence[Scene]) -> tuple[Flag, ...]:
    """Return the flags of an article; ``told`` are the scenes, or clauses of them, that tell its own incidents."""
    found = [Flag("unread_date", None, stated) for column, stated in article.extra if column == "date"]
    for scene, behind in zip(scenes, (*scenes[1:], None), strict=False):
        found += _find_in_scene(article, scene, behind)
    found += [flag for scene in told for flag in _find_uncounted(article, scene) if flag not in found]
    found += [flag for flag in _find_unnumbered(article, told) if flag not in found]
    if scenes and len(article.text) >= _LONG_TEXT and not _is_whole(*(scene.sentence for scene in scenes[-2:])):
        last = scenes[-1].sentence
        found.append(
            Flag(
                "cut_text", article.line_of(last.start), quote(article.text, scenes[-1], 0, len(last.tokens) - 1)[-80:]
            )
        )
    return tuple(found)


def _is_whole(*ending: Sentence) -> bool:
    """Whether an article's last sentence is one to its end, or closes it as bylines, imprints and short links do."""
    last = ending[-1]
    link = len(last.tokens) <= _LINK and last.paragraph != ending[0].paragraph
    return last.tokens[-1].text in _END or link or closes_article(last.tokens) or is_imprint(last.tokens)


def _find_in_scene(article: Article, scene: Scene, behind: Scene | None) -> Iterator[Flag]:
    line = article.line_of(scene.sentence.start)
    for reading in scene.readings:
        if reading.real and counts_bodies(scene.words, reading.mention):
            yield Flag("unread_figure", line, quote(article.text, scene, reading.mention.first, reading.mention.last))
        elif (
            reading.real
            and not reading.certain
            and reading.mention.quantity is not None
            and reading.mention.kind != "thing"
            and not (behind is not None and _settles(behind, reading))
        ):
            mention = reading.mention
            verb = scene.chunks[reading.verb]
            first, last = min(mention.first, verb.first), max(mention.last, verb.last)
            yield Flag("unread_outcome", line, quote(article.text, scene, first, min(last, first + 30)))
    if _is_verbless(scene):
        mention = next(chunk.mention for chunk in scene.chunks if chunk.mention and chunk.mention.quantity)
        yield Flag("unread_figure", line, quote(article.text, scene, mention.first, mention.last))


def _settles(behind: Scene, open_: Reading) -> bool:
    """Whether the next sentence tells what became of all who were shot at: ``One died and two were hurt``."""
    told = [one for one in behind.readings if one.sure and one.inside is None and not one.members]
    alike = [one for one in told if one.outcome in CASUALTIES and one.group == open_.group and _are_same(one, open_)]
    numbers = [one.mention.quantity.count if one.mention.quantity else 1 for one in alike]
    return open_.outcome == "killed" and sum(number or 0 for number in numbers) == _number_of(open_)


def _are_same(told: Reading, open_: Reading) -> bool:
    """Whether people can be those shot at: by no noun, or by the same."""
    head = told.mention.head
    return head is None or (open_.mention.head is not None and head.row == open_.mention.head.row)


def _number_of(reading: Reading) -> int | None:
    return reading.mention.number


def _find_uncounted(article: Article, scene: Scene) -> Iterator[Flag]:
    """Yield the numbers of people that no verb took, beside words for what befalls people that took nobody."""
    taken = {reading.verb for reading in scene.readings}
    fates = [scene.chunks[number] for number in list_outcomes(scene.chunks) if number not in taken]
    if not any(map(_tells_fate, fates)):
        return
    used = {at for reading in scene.readings for at in (reading.chunk, reading.inside)}
    clause = {token.start for token in scene.told.tokens}
    for number, chunk in enumerate(scene.chunks):
        inside = scene.sentence.tokens[chunk.first].start in clause
        if inside and number not in used and _counts_people(chunk) and not _is_doer(scene, number):
            line = article.line_of(scene.sentence.tokens[chunk.first].start)
            yield Flag("unread_figure", line, quote(article.text, scene, chunk.first, chunk.last))


def _find_unnumbered(article: Article, told: Sequence[Scene]) -> Iterator[Flag]:
    """Yield people killed or taken of whom nobody tells the number: ``burned four trucks and kidnapped their drivers``.

    Of an outcome of which a number is told anywhere, they may be those counted.
    """
    readings = [(scene, one) for scene in told for one in scene.readings if one.real and one.outcome in _FATES]
    counted = {one.outcome for _, one in readings if one.members or one.mention.quantity or not one.mention.plural}
    for scene, one in readings:
        if one.certain and one.outcome not in counted and one.mention.kind == "person" and one.inside is None:
            line = article.line_of(scene.sentence.tokens[one.mention.first].start)
            yield Flag("unread_figure", line, quote(article.text, scene, one.mention.first, one.mention.last))


def _tells_fate(chunk: Chunk) -> bool:
    """Whether a chunk is a word for what befalls people."""
    return any(row_of(term).text("outcome") in PERSON_OUTCOMES for term in chunk.verbs)


def _counts_people(chunk: Chunk) -> bool:
    """Whether a chunk counts people by a number: ``seven men``, ``four of them``, not ``one of them`` or ``a man``."""
    mention = chunk.mention
    if mention is None or mention.quantity is None or mention.state or mention.kind not in ("person", "part"):
        return False
    number = mention.quantity
    single = number.value == 1 and (mention.partitive or mention.kind == "part")
    return bool(number.value) and not (number.article or number.anaphoric or single)


def _is_doer(scene: Scene, number: int) -> bool:
    """Whether they are told as those who speak, or armed people to whom nothing is done right behind."""
    mention = scene.chunks[number].mention
    armed = mention is not None and find_group(scene.words, mention) == MILITANTS
    return _speaks(scene, number) or (armed and _kind_behind(scene, number) != "be")


def _speaks(scene: Scene, number: int) -> bool:
    return _kind_behind(scene, number) == "speech"


def _kind_behind(scene: Scene, number: int) -> str:
    return scene.chunks[number + 1].kind if number + 1 < len(scene.chunks) else ""


def _is_verbless(scene: Scene) -> bool:
    """Whether people are counted in a sentence that has no verb for them: ``Some 14 rebels in three raids``."""
    if scene.readings or not scene.chunks or len(scene.sentence.tokens) < 4:
        return False
    counted = [
        number
        for number, chunk in enumerate(scene.chunks)
        if chunk.mention is not None
        and chunk.mention.kind == "person"
        and chunk.mention.quantity is not None
        and not chunk.mention.quantity.article
    ]
    if not counted or _speaks(scene, counted[0]):
        return False
    before_speech = []
    for chunk in scene.chunks:
        if chunk.kind == "speech":
            break
        before_speech.append(chunk)
    finite = [chunk for chunk in before_speech if chunk.kind in ("have", "verb", "modal", "outcome", "do", "relative")]
    bare_be = [number for number, chunk in enumerate(before_speech) if chunk.kind == "be"]
    if finite or counted[0] >= len(before_speech):
        return False
    words = [chunk for chunk in before_speech if chunk.kind == "word"]
    if bare_be:
        following = before_speech[bare_be[0] + 1].kind if bare_be[0] + 1 < len(before_speech) else ""
        return following == "preposition" and counted[0] == bare_be[0] - 1 and not words
    tokens = scene.sentence.tokens
    return not any(tokens[chunk.first].lower.endswith(("ed", "ing", "s")) for chunk in words)
