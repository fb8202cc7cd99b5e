"""From an article to its facts. The whole flow stands in ``extract_facts``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from generator.extraction.codes import HARM
from generator.extraction.days.day_headings import find_headed
from generator.extraction.deeds.relevance import Relevance, reports_incident
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
from generator.extraction.events.events import plan_events
from generator.extraction.events.long_ago import leave_long_ago
from generator.extraction.events.looking_back import comes_late, looks_back, recalls_more, retells_in_full, tells_deed
from generator.extraction.events.making import make_events
from generator.extraction.events.monitors import tell_by_monitor
from generator.extraction.events.no_event import find_no_event
from generator.extraction.events.old_figures import forget_far_voice, keep_old
from generator.extraction.events.plan import Plan
from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import write_title
from generator.extraction.events.unread import find_unread
from generator.extraction.facts import Facts, Figure, Source
from generator.extraction.incidents.backgrounds import find_background
from generator.extraction.incidents.clause_parts import leave_out
from generator.extraction.incidents.clauses import split_scene
from generator.extraction.incidents.draft import tells_new
from generator.extraction.incidents.drafts import find_drafts, find_drafts_elsewhere
from generator.extraction.incidents.sections import find_drafts_by_part
from generator.extraction.publication.furniture import find_furniture
from generator.extraction.publication.publication import Publication, read_publication
from generator.extraction.publication.title_month import reckon
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.chronicles import open_items
from generator.extraction.scenes.crowds import quiet_crowds
from generator.extraction.scenes.figures import Counted, find_figures, is_huge, number_of
from generator.extraction.scenes.flags import find_flags
from generator.extraction.scenes.headings import find_headings
from generator.extraction.scenes.lent_voices import lend_voices
from generator.extraction.scenes.open_points import find_unknowns
from generator.extraction.scenes.pending import settle_pending
from generator.extraction.scenes.scene_reading import read_scenes
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence, find_foot, find_sentences
from generator.extraction.victims.compared import COMPARED
from generator.sources.article import Article
from generator.sources.language import find_language, is_read
from generator.vocabulary.frozen import replace

_BEFORE = ("earlier_incident", "running_total", "year_total")
Line = tuple[Scene, list[Counted], Background | None]


def extract_facts(article: Article) -> Facts:
    """Read one article: sentences, figures, background, incidents, events, title."""
    lang = find_language(article.text)
    if not is_read(lang):
        return _list_unread(article, lang)
    sentences = find_sentences(article.text)
    furniture = find_furniture(sentences)
    publication = read_publication(article, sentences, furniture)
    foot = find_foot(article.text)
    sentences = _number(one for one in sentences if one.index not in furniture and one.start < foot)
    listed, reckoned = reckon(sentences, publication.date)
    headed = find_headed(sentences, listed)
    scenes = lend_voices(read_scenes(sentences, reckoned, publication.dateline, headed))
    scenes = open_items(quiet_crowds(scenes))
    lines = _read_lines(article.text, scenes, publication)
    plan, relevance = _plan(article, sentences, scenes, lines)
    days = find_event_days(plan, lines, scenes, publication.dateline or "", publication.date)
    plan, days, long_ago = leave_long_ago(plan, days, publication.date, scenes)
    claims = _find_claims(sentences, scenes, lines, plan)
    places = find_draft_places(plan.drafts, _drop_earlier(lines))
    events = tell_by_monitor(make_events(plan, scenes, places, days, claims), publication.publisher)
    events = number_figures(keep_claimed(drop_empty(events, plan), plan.totals))
    events, misread = drop_later_days(article, events, publication.date)
    totals, spanning_none = split_totals(plan.totals, events)
    return Facts(
        title=write_title(events, totals) if events else article.title or "",
        date=str(publication.date) if publication.date else None,
        date_basis=publication.basis,
        date_evidence=publication.evidence,
        date_ground=publication.ground,
        lang=lang,
        source=_make_source(article, publication),
        events=events,
        totals=totals,
        background=drop_later_since(
            (*_make_background(lines, plan), *keep_old(plan.superseded), *long_ago, *spanning_none), publication.date
        ),
        unknowns=find_unknowns(scenes, events),
        flags=(
            *find_flags(article, scenes, [scene for scene, _, why in lines if events and not why]),
            *misread,
            *find_unread(article, plan, places),
            *find_disagreements(article, events, totals, plan.superseded),
            *(() if events else find_no_event(article, lines, relevance)),
        ),
        summary=write_summary(events, totals) if events else "",
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


def _find_claims(
    sentences: Sequence[Sentence], scenes: Sequence[Scene], lines: Sequence[Line], plan: Plan
) -> tuple[ResponsibilityMention, ...]:
    """Return who is said to have done it; what only an aside on something earlier says of that is left out."""
    retold = {scene.sentence.index: why.reason for scene, _, why in lines if why}
    asides = {scene.sentence.index: why.first for scene, _, why in lines if why and why.aside and why.last is None}
    told = [one for one in find_responsibility(sentences) if one.at < asides.get(one.sentence, one.at + 1)]
    return keep_mentions(told, scenes, plan.drafts, retold)


def _plan(
    article: Article, sentences: Sequence[Sentence], scenes: Sequence[Scene], lines: Sequence[Line]
) -> tuple[Plan, Relevance]:
    """Decide which incidents the article reports: none where it is about something else, and whether it reports any."""
    headings = find_headings(scenes)
    body = [line for line in lines if line[0].sentence.index not in headings] or list(lines)
    heads = [item for scene, items, why in lines if scene.sentence.index in headings and why is None for item in items]
    elsewhere = [
        item.figure for _, items, why in body if why and why.reason in ("other_province", "context") for item in items
    ]
    plan = plan_events(find_drafts_by_part(body, scenes, headings), heads, elsewhere)
    inside = any(item.scene.districts for item in heads)
    none = not plan.drafts and not find_drafts_elsewhere(body)
    if none or (inside and all(draft.elsewhere for draft in plan.drafts)):
        body, heads = _leave_repeated(lines, headings), []  # headings alone, or a title alone tells of the province
        plan = plan_events(find_drafts(body), heads, elsewhere)
    if not any(_list_counted(plan)) and not _begins_inside(plan, lines):
        plan = plan_events(find_drafts_elsewhere(body) or find_drafts(body), heads)
    sums = plan.totals if len(plan.drafts) == 1 else []
    counted = any(figure.group and not figure.vague for figure in (*_list_counted(plan), *sums))
    relevance = reports_incident(article, sentences, has_figures=counted, harmed=_list_harmed(plan))
    past = (
        not relevance.reports
        or comes_late(plan, sentences)
        or recalls_more(plan, lines)
        or (not counted and (looks_back(body) or not tells_deed(lines)))
    )
    kept = plan.drafts and (not past or retells_in_full(plan, relevance))
    return plan if kept else plan_events([], []), relevance


def _begins_inside(plan: Plan, lines: Sequence[Line]) -> bool:
    """Whether an article tells a deed in a district before it comes to people harmed elsewhere."""
    told = [scene for draft in plan.drafts for scene in draft.scenes if scene.districts and tells_new(scene)]
    outside = [scene.sentence.index for scene, items, why in lines if why and why.reason == "other_province" and items]
    return bool(told) and min(scene.sentence.index for scene in told) < min(outside, default=0)


def _leave_repeated(lines: Sequence[Line], headings: Collection[int]) -> list[Line]:
    """Return the lines without headings that count nobody but those whom the text counts as of other times."""
    behind = [line for line in lines if line[0].sentence.index not in headings]
    old = {_outcome_of(item) for _, items, why in behind if why and why.reason in _BEFORE for item in items}
    return [
        line
        for line in lines
        if line[0].sentence.index not in headings or not line[1] or not {_outcome_of(item) for item in line[1]} <= old
    ]


def _outcome_of(item: Counted) -> tuple[str | None, int | None]:
    return item.figure.outcome, number_of(item.figure)


def _drop_earlier(lines: Sequence[Line]) -> list[Scene]:
    """Return the sentences without those of earlier incidents and tallies alone, whose places are not the events'.

    One that counts nobody and takes up a deed as known tells where that was, beside the months that a campaign takes.
    """
    return [
        scene for scene, items, why in lines if why is None or why.reason not in _BEFORE or _is_known(scene, items, why)
    ]


def _is_known(scene: Scene, items: Sequence[Counted], why: Background) -> bool:
    known = scene.telling.again and not scene.telling.kinds
    return bool(known) and not items and why.reason != "earlier_incident"


def _list_counted(plan: Plan) -> list[Figure]:
    """Return the figures of a plan that count somebody or something: all but explicit zeros."""
    return [figure for figures in plan.figures for figure in figures if figure.count != 0]


def _list_harmed(plan: Plan) -> set[str]:
    """Return the groups of the people who came to harm."""
    return {figure.group for figure in _list_counted(plan) if figure.group and figure.outcome in HARM}


def _read_lines(text: str, scenes: Sequence[Scene], publication: Publication) -> list[Line]:
    lines: list[Line] = []
    carried = Carried()
    for scene in (part for whole in scenes for part in split_scene(whole)):
        background, carried = find_background(scene, publication.date, carried)
        figures = list(find_figures(text, scene))
        compared = [item for item in figures if item.reading.rule == COMPARED]
        if compared:
            lines.append((scene, compared, Background("year_total")))
            figures = [item for item in figures if item not in compared]
        huge = [item for item in figures if is_huge(item.figure)]
        if huge and (background is None or not all(background.holds(item.reading.mention.last) for item in huge)):
            lines.append((scene, huge, Background("context")))
            figures = [item for item in figures if item not in huge]
        own = [item for item in figures if background and not _is_past(item, background)]
        if background and (own or background.aside):
            lines.append((leave_out(scene, background.first, background.last), own, None))
        lines.append((scene, [item for item in figures if item not in own], background))
    settle_pending(text, lines)
    return lines


def _is_past(item: Counted, background: Background) -> bool:
    """Whether a background holds for people: they are named in it, or what befell them is told in its clause."""
    verb = item.scene.chunks[item.reading.verb].first
    return background.holds(item.reading.mention.last) or (background.last is not None and background.holds(verb))


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
