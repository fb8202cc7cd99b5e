"""Sentence by sentence: what was read, by which rule, and what was left."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.extract import read_page, read_page_scenes
from generator.extraction.incidents.backgrounds import find_background
from generator.extraction.incidents.clauses import split_scene
from generator.extraction.printing import show_figure
from generator.extraction.publication.furniture import find_furniture
from generator.extraction.scenes.carrying import Background, open_carried
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.figures import make_figure
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence, find_sentences
from generator.extraction.victims.reading import Reading
from generator.sources.article import Article


def explain_article(article: Article) -> str:
    """Return the explanation of an article as text."""
    page = read_page(article)
    publication = page.publication
    lines = [f"{article.file}: published {publication.date or 'not known'} by {publication.publisher or 'not known'}"]
    sentences = find_sentences(article.text)
    furniture = find_furniture(sentences)
    lines.extend(
        f"{_show(article, sentence)}\n    left out: it belongs to the page"
        for sentence in sentences
        if sentence.index in furniture
    )
    carried = open_carried(publication.date, publication.written)
    for whole in read_page_scenes(page):
        for scene in split_scene(whole):
            background, carried = find_background(scene, publication.date, carried)
            lines.extend(_explain_scene(article, scene, background))
    return "\n".join(lines)


def _show(article: Article, sentence: Sentence) -> str:
    return f"{article.line_of(sentence.start)}: {' '.join(sentence.text_of(article.text).split())}"


def _explain_scene(article: Article, scene: Scene, background: Background | None) -> Iterator[str]:
    yield _show(article, scene.sentence)
    if background:
        yield f"    background: {background.reason}"
    if scene.telling.kinds:
        yield f"    tells ({scene.telling.weight}): {', '.join(sorted(scene.telling.kinds))}"
    if scene.telling.again:
        yield f"    goes back to: {', '.join(sorted(scene.telling.again))}"
    for date in scene.dates:
        yield f"    date ({date.kind}): {date.date or 'not known'} from '{date.evidence}'"
    for place in scene.places:
        yield f"    place ({place.role}): {place.name or place.district or place.province} from '{place.evidence}'"
    for reading in scene.readings:
        yield f"    {_explain_reading(article, scene, reading)}"
    used = {reading.chunk for reading in scene.readings}
    for number, chunk in enumerate(scene.chunks):
        if chunk.mention is not None and chunk.mention.quantity is not None and number not in used:
            yield f"    left: {quote(article.text, scene, chunk.first, chunk.last)}"


def _explain_reading(article: Article, scene: Scene, reading: Reading) -> str:
    figure = make_figure(article.text, scene, reading)
    if not reading.real:
        return f"not real ({reading.rule}): {reading.outcome}"
    if not reading.certain:
        return f"not certain ({reading.rule}): {reading.outcome}"
    return (
        f"figure ({reading.rule}): {show_figure(figure)}"
        if figure
        else f"no number ({reading.rule}): {reading.outcome}"
    )
