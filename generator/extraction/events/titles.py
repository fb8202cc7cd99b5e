"""Neutral titles and summaries, made from the facts alone and fit to be published unedited.

``write_title(events, totals)`` titles an entry, ``write_summary(events, totals)`` tells it in two or three sentences;
``write_incident_title(kind, counts, …)`` titles an incident by the figures that the archive puts together. An armed
group's own figures for its enemy never stand in a title, and in a summary only as its claim. No name of a person and
no loaded word can get in: all words come from the vocabulary and from the facts' ids.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.facts import Event, Figure, Responsibility
from generator.extraction.places.gazetteer import find_home
from generator.extraction.victims.headlines import (
    choose_people,
    list_counted,
    write_headline,
    write_outcomes,
    write_things,
)
from generator.extraction.wording import (
    Count,
    capitalise,
    join,
    write_counted,
    write_date,
    write_number,
    write_organisation,
    write_place,
)
from generator.vocabulary.edtf import EdtfError, parse
from generator.vocabulary.tables import Row, load_table

_TITLE_EVENTS, _UNCOUNTED_EVENTS = 3, 2
_TITLE_LENGTH = 150
_CLAIMED = " claimed responsibility."


def count_of(figure: Figure) -> Count:
    """Return a figure as it is worded."""
    low, high = figure.lowest, figure.highest
    return Count(figure.group, figure.what, figure.outcome, low, high, figure.approximate, figure.vague)


def write_title(events: Sequence[Event], totals: Sequence[Figure] = ()) -> str:
    """Return the title of an entry: its heaviest events, heaviest first, and its totals where events have none."""
    own = [event for event in events if not event.part_of] or list(events)
    ranked = sorted(own, key=lambda event: (not _is_earlier(event, own[0]), _weigh(event)), reverse=True)
    told = [event for event in ranked if _weigh(event)[1]][:_TITLE_EVENTS] or ranked[:_UNCOUNTED_EVENTS]
    missing = _list_untold(totals, told)
    while told:
        titles = _merge_titles(told)
        if len(told) == 1 and len(titles[0]) > _TITLE_LENGTH:
            titles = [_write_shortly(told[0])]
        if missing:
            titles.append(f"{write_outcomes([count_of(figure) for figure in missing])} in all")
        title = capitalise("; ".join(titles))
        if len(title) <= _TITLE_LENGTH or len(told) == 1:
            return title
        told = told[:-1]
    return "Security incident"


def write_summary(events: Sequence[Event], totals: Sequence[Figure] = ()) -> str:
    """Return two or three sentences: what happened where and when by whose account, what else, who did it."""
    sentences = [_write_event(event) for event in events[:_TITLE_EVENTS]]
    more = len(events) - _TITLE_EVENTS
    if more > 0:
        number = write_number(Count(None, None, None, more, more))
        sentences.append(f"The article tells of {number} more {'event' if more == 1 else 'events'}.")
    untold = _list_untold(totals, events)
    if untold:
        words = write_outcomes([count_of(figure) for figure in untold], verb=True)
        sentences.append(f"In all, {words}{_write_speaker(untold)}.")
    who = write_responsibilities(events)
    return " ".join((*sentences, *who, *_take_up(who, _write_claims(events))))


def _take_up(who: Sequence[str], claims: Sequence[str]) -> list[str]:
    """Return the claims, with ``it`` for the group that the sentence right before them names alone."""
    alone = who[-1].removesuffix(_CLAIMED) if len(who) == 1 and who[-1].endswith(_CLAIMED) else None
    return [
        claim.replace(alone, "It", 1) if alone and claim.startswith(f"{alone} claims") else claim for claim in claims
    ]


def write_incident_title(
    kind: str,
    counts: Sequence[Count],
    districts: Sequence[str] = (),
    place: str | None = None,
    province: str | None = None,
) -> str:
    """Return the title of an incident: its people and what befell them, the kind of event, the place."""
    return capitalise(write_headline(kind, counts, write_place(place, districts, province)))


def _merge_titles(events: Sequence[Event]) -> list[str]:
    """Return the headlines of events; a second one of the same kind is shortened: ``… in Kalat and 11 in Harnai``."""
    titles: list[list[str]] = []
    last: Count | None = None
    places: set[str] = set()
    for event in events:
        counts = [count_of(figure) for figure in list_counted(event.figures)]
        people = choose_people(counts)
        where = write_place(event.place, event.districts, event.province)
        alike = len(people) == 1 and last is not None and where not in {"", *places} and people[0][:3] == last[:3]
        if alike and titles:
            titles[-1].append(f"{write_number(people[0])} {where}")
        elif len(events) > 1 and people:
            titles.append([f"{write_outcomes(people)} {where}".strip()])
        else:
            titles.append([write_headline(event.type, counts, where)])
        last = people[0] if len(people) == 1 else None
        places.add(where)
    return [join(parts) for parts in titles]


def _write_shortly(event: Event) -> str:
    """Return the headline of an event that tells only of the dead, or else of those told first."""
    counts = [count_of(figure) for figure in list_counted(event.figures)]
    return write_headline(event.type, counts, write_place(event.place, event.districts, event.province), short=True)


def _is_earlier(event: Event, first: Event) -> bool:
    """Whether an event lies days before the one that the article tells first, as those retold in it do."""
    try:
        one, other = (parse(each.date).latest if each.date else None for each in (event, first))
    except EdtfError:
        return False
    return bool(one and other and (other - one).days > 1)


def _weigh(event: Event) -> tuple[bool, int]:
    """Events of the province go first, then those with most dead, then with most people."""
    people = [figure for figure in list_counted(event.figures) if figure.group]
    dead = sum((figure.lowest or figure.highest or 0) for figure in people if figure.outcome == "killed")
    every = sum((figure.lowest or figure.highest or 0) for figure in people)
    return event.province in (None, find_home()), dead * 10 + every


def _list_untold(totals: Sequence[Figure], events: Sequence[Event]) -> list[Figure]:
    """Return the totals whose group and outcome no event's own figures give, and which those do not add up to."""
    own = [figure for event in events for figure in list_counted(event.figures) if figure.group]
    told = {(figure.group, figure.outcome) for figure in own}
    return [
        figure
        for figure in list_counted(totals)
        if figure.group
        and (figure.group, figure.outcome) not in told
        and not (figure.group == "unspecified" and 0 < (figure.lowest or 0) <= _add_up(own, figure.outcome))
    ]


def _add_up(figures: Sequence[Figure], outcome: str | None) -> int:
    """Return how many people with an outcome figures count at least."""
    return sum(figure.lowest or 0 for figure in figures if figure.outcome == outcome)


def _write_event(event: Event) -> str:
    """Write one event as a sentence."""
    forms = load_table("title_forms")[event.type]
    figures = [figure for figure in list_counted(event.figures) if figure.group and figure.outcome]
    told = choose_people([count_of(figure) for figure in figures])
    setting = " ".join(filter(None, (write_place(event.place, event.districts, event.province), _write_when(event))))
    if not told:
        nobody = ", with nobody reported hurt" if any(figure.highest == 0 for figure in figures) else ""
        return capitalise(f"{_write_without_people(event, forms)} {setting}".strip() + f"{nobody}.")
    how = forms.text("with") or ""
    words = " ".join(filter(None, (_write_people(told, forms), how, setting)))
    return capitalise(f"{words}{_write_speaker(figures)}.")


def _write_people(told: Sequence[Count], forms: Row) -> str:
    """Write people with a verb; the dead of whom nothing but bodies is told are bodies found."""
    dead = [count for count in told if count.outcome == "killed"]
    if not forms.flag("bodies") or len(dead) != 1 or len(told) != 1:
        return write_outcomes(told, verb=True)
    one = dead[0].singular
    return f"the {'body' if one else 'bodies'} of {write_counted(dead[0])} {'was' if one else 'were'} found"


def _write_without_people(event: Event, forms: Row) -> str:
    """Write what was destroyed or burned, else that something of this kind happened."""
    things = write_things([count_of(figure) for figure in list_counted(event.figures)], verb=True)
    if things:
        return " ".join(filter(None, (things, forms.text("with"))))
    return forms.text("told") or f"{forms.text('noun')} was reported"


def _write_when(event: Event) -> str:
    try:
        return write_date(parse(event.date), event.time_of_day) if event.date else ""
    except EdtfError:
        return ""


def _write_speaker(figures: Sequence[Figure]) -> str:
    """Write who gave all these figures, if it was one speaker."""
    speakers = {figure.said_by for figure in figures}
    said_by = speakers.pop() if len(speakers) == 1 else None
    if said_by is None:
        return ""
    if said_by in load_table("said_by"):
        return f", {load_table('said_by')[said_by].values['phrase']['en']}"
    return f", according to {write_organisation(said_by)}"


def write_responsibilities(events: Sequence[Event]) -> list[str]:
    """Return what is said of responsibility, one sentence for all events for which the same holds."""
    claims = [event.responsibility.by for event in events if event.responsibility.stance == "claimed"]
    others = [event.responsibility for event in events if event.responsibility.stance != "claimed"]
    written = [_write_claimants(list(dict.fromkeys(claims))), *map(_write_responsibility, others)]
    return list(dict.fromkeys(sentence for sentence in written if sentence))


def _write_claimants(claims: Sequence[Sequence[str]]) -> str:
    """Return who claims what: one sentence, also where several groups claim several events."""
    names = list(dict.fromkeys(name for by in claims for name in by))
    if not names:
        return ""
    apart = len(claims) > 1 and len(names) == sum(len(by) for by in claims)
    who = capitalise(join([write_organisation(name) for name in names]))
    if all(_is_state(name) for name in names):
        return f"{who} said that it was behind it."
    return f"{who} claimed responsibility{' for different events' if apart else ''}."


def _is_state(name: str) -> bool:
    organisations = load_table("organisations")
    return name in organisations and organisations[name].flag("foreign")


def _write_responsibility(who: Responsibility) -> str:
    names = join([write_organisation(name) for name in who.by])
    denied = join([write_organisation(name) for name in who.denied_by])
    if who.stance == "none_claimed":
        return "No group had claimed responsibility when the article was written."
    if who.stance == "attributed" and names:
        return f"It is attributed to {names}."
    return f"{capitalise(denied)} denied responsibility." if denied else ""


def _write_claims(events: Sequence[Event]) -> list[str]:
    """Write what an armed group says of its enemy's losses, as its claim."""
    claims = [figure for event in events for figure in event.figures if figure.status == "claimed" and figure.group]
    named = [figure for figure in claims if figure.said_by in load_table("organisations")]
    return list(dict.fromkeys(_write_claim(figure) for figure in named))[:1]


def _write_claim(figure: Figure) -> str:
    who = capitalise(write_organisation(figure.said_by or ""))
    return f"{who} claims that {write_outcomes([count_of(figure)], verb=True)}."
