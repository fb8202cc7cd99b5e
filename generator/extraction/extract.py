"""From an article to its facts. The whole flow stands in ``extract_facts`` and in the steps below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.extraction.days.dates import DateMention
from generator.extraction.days.day_headings import find_headed
from generator.extraction.deeds.relevance import AFTERMATH
from generator.extraction.doers.responsibility import find_responsibility
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claims_retold import keep_mentions
from generator.extraction.events.closing import (
    drop_empty,
    drop_later_days,
    drop_later_since,
    find_disagreements,
    keep_claimed,
    number_figures,
    split_totals,
)
from generator.extraction.events.draft_places import find_draft_places
from generator.extraction.events.event_dates import find_event_days
from generator.extraction.events.long_ago import leave_long_ago
from generator.extraction.events.making import make_events
from generator.extraction.events.monitors import tell_by_monitor
from generator.extraction.events.no_event import find_no_event
from generator.extraction.events.old_figures import forget_far_voice, keep_old
from generator.extraction.events.plan import Plan
from generator.extraction.events.reported import plan_reported
from generator.extraction.events.seen_days import find_seen_day, lend_seen_day
from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import write_title
from generator.extraction.events.unread import find_unread
from generator.extraction.facts import Event, Facts, Figure, Flag, Source
from generator.extraction.incidents.lines import drop_earlier, read_lines
from generator.extraction.places.outcome_lists import read_outcome_lists
from generator.extraction.places.place_headings import join_place_headings
from generator.extraction.publication.furniture import find_furniture
from generator.extraction.publication.publication import Publication, read_publication
from generator.extraction.publication.title_month import reckon
from generator.extraction.scenes.chronicles import open_items
from generator.extraction.scenes.coming_home import leave_at_home
from generator.extraction.scenes.crowds import quiet_crowds
from generator.extraction.scenes.flags import find_flags
from generator.extraction.scenes.lent_voices import lend_voices
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.open_points import find_unknowns
from generator.extraction.scenes.scene_reading import read_scenes
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence, find_foot, find_sentences
from generator.sources.article import Article
from generator.sources.language import find_language, is_read
from generator.vocabulary.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Page:
    """The sentences of an article without the furniture of its page, how it was published, and a day seen there."""

    sentences: tuple[Sentence, ...]
    publication: Publication
    seen: DateMention | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentences tell: their scenes, and the lines in which what is counted stands apart from background."""

    scenes: tuple[Scene, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What became of it: the events, what spans several of them, what is no figure of theirs, and what stays open."""

    events: tuple[Event, ...]
    totals: tuple[Figure, ...]
    background: tuple[Figure, ...]
    flags: tuple[Flag, ...]


def extract_facts(article: Article) -> Facts:
    """Read one article: its page, what its sentences tell, the incidents in that, and their facts."""
    lang = find_language(article.text)
    if not is_read(lang):
        return _list_unread(article, lang)
    page = read_page(article)
    told = _read_told(article, page)
    found = _find_events(article, page, told)
    return _make_facts(article, lang, page, told, found)


def read_page(article: Article) -> Page:
    """Read which sentences are the article's own, and how it was published."""
    sentences = find_sentences(article.text)
    furniture = find_furniture(sentences)
    publication = read_publication(article, sentences, furniture)
    seen = None if publication.date else find_seen_day(sentences, furniture)
    foot = find_foot(article.text)
    own = _number(one for one in sentences if one.index not in furniture and one.start < foot)
    return Page(join_place_headings(read_outcome_lists(own)), publication, seen)


def read_page_scenes(page: Page) -> tuple[Scene, ...]:
    """Read what each sentence of a page says."""
    listed, reckoned = reckon(page.sentences, page.publication.date)
    headed = find_headed(page.sentences, listed)
    scenes = lend_voices(read_scenes(page.sentences, reckoned, page.publication.dateline, headed))
    return open_items(leave_at_home(quiet_crowds(scenes)))


def _read_told(article: Article, page: Page) -> _Told:
    scenes, publication = read_page_scenes(page), page.publication
    return _Told(scenes, tuple(read_lines(article.text, scenes, publication.date, publication.written)))


def _find_events(article: Article, page: Page, told: _Told) -> _Found:
    published = page.publication.date
    plan, relevance = plan_reported(page.sentences, told.scenes, told.lines)
    days = find_event_days(plan, told.lines, told.scenes, page.publication.dateline or "", published)
    days = lend_seen_day(days, plan.drafts, page.seen)
    retold = not relevance.reports and relevance.subjects <= AFTERMATH
    plan, days, long_ago = leave_long_ago(plan, days, published, told.scenes, retold=retold)
    claims = _find_claims(page.sentences, told, plan)
    places = find_draft_places(plan.drafts, drop_earlier(told.lines))
    made = tell_by_monitor(make_events(plan, told.scenes, places, days, claims), page.publication.publisher)
    made = number_figures(keep_claimed(drop_empty(made, plan), plan.totals))
    events, misread = drop_later_days(article, made, published)
    totals, spanning_none = split_totals(plan.totals, events)
    background = (*_make_background(told.lines, plan), *keep_old(plan.superseded), *long_ago, *spanning_none)
    flags = (
        *find_flags(article, told.scenes, [scene for scene, _, why in told.lines if events and not why]),
        *misread,
        *find_unread(article, plan, places),
        *find_disagreements(article, events, totals, plan.superseded),
        *(() if events else find_no_event(article, told.lines, relevance)),
    )
    return _Found(events, totals, drop_later_since(background, published), flags)


def _make_facts(article: Article, lang: str, page: Page, told: _Told, found: _Found) -> Facts:
    publication, events = page.publication, found.events
    return Facts(
        title=write_title(events, found.totals) if events else article.title or "",
        date=str(publication.date) if publication.date else None,
        date_basis=publication.basis,
        date_evidence=publication.evidence,
        date_ground=publication.ground,
        lang=lang,
        source=_make_source(article, publication),
        events=events,
        totals=found.totals,
        background=found.background,
        unknowns=find_unknowns(told.scenes, events),
        flags=found.flags,
        summary=write_summary(events, found.totals) if events else "",
        listed=None if events else "no_incident",
    )


def _list_unread(article: Article, lang: str) -> Facts:
    """Return no facts for an article in a language that is not read, and say so."""
    source = _make_source(article, Publication(publisher=article.publisher))
    date = article.date, article.date_basis
    return Facts(article.title or "", *date, (), None, lang, source, (), (), (), (), (), "", "language_not_read")


def _number(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences numbered anew: what stands at the top of a page does not put off where its article begins."""
    paragraphs = groupby(sentences, key=lambda one: one.paragraph)
    rows = [(at, one) for at, (_, group) in enumerate(paragraphs) for one in group]
    return tuple(replace(one, index=index, paragraph=at) for index, (at, one) in enumerate(rows))


def _find_claims(sentences: Sequence[Sentence], told: _Told, plan: Plan) -> tuple[ResponsibilityMention, ...]:
    """Return who is said to have done it; what only an aside on something earlier says of that is left out."""
    retold = {scene.sentence.index: why.reason for scene, _, why in told.lines if why}
    asides = {scene.sentence.index: why.first for scene, _, why in told.lines if why and why.aside and why.last is None}
    mentions = [one for one in find_responsibility(sentences) if one.at < asides.get(one.sentence, one.at + 1)]
    return keep_mentions(mentions, told.scenes, plan.drafts, retold)


def _make_background(lines: Sequence[Line], plan: Plan) -> list[Figure]:
    """Return what is not counted; figures of an incident of the article's own elsewhere are those of its event."""
    own = {id(item) for draft in plan.drafts for item in draft.figures}
    return [
        replace(forget_far_voice(item), reason=background.reason, since=background.since, id=None, subset_of=None)
        for _, items, background in lines
        if background is not None and (plan.drafts or background.reason != "context")
        for item in items
        if id(item) not in own
    ]


def _make_source(article: Article, publication: Publication) -> Source:
    return Source(
        publisher=publication.publisher,
        url=article.url,
        dateline=publication.dateline,
        agencies=publication.agencies,
        file=article.file,
        sha256=article.sha256,
    )
