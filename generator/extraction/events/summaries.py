"""Neutral summaries of one or two sentences, made from the facts alone and fit to be published unedited.

The first sentence tells the heaviest event: what, where, when, by whose account; the second who is said to have done
it or, where the article tells of more events, these, each with its own place, time and doers. What an armed group
says of its enemy's losses stands there only as its claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.titles import count_figures, list_untold, rank_events
from generator.extraction.facts import Event, Figure
from generator.extraction.victims.headlines import (
    choose_people,
    find_how,
    list_counted,
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
from generator.vocabulary.edtf import DAY, FEW_DAYS, EdtfError, parse
from generator.vocabulary.tables import Row, load_table

_OTHERS = 2
"""Events beside the first that are told one by one."""


def write_summary(events: Sequence[Event], totals: Sequence[Figure] = ()) -> str:
    """Return one or two sentences; without events, what the totals say."""
    if not events:
        return _close(_tell_totals(totals, ()))
    own = [event for event in events if not event.part_of] or list(events)
    main, *others = (*rank_events(own), *(event for event in events if event not in own))
    doers, sums = _tell_doers(main), _tell_totals(totals, events)
    if not others:
        return f"{_close(_tell_event(main), sums)} {_close(*doers)}".strip()
    return f"{_close(_tell_event(main), *doers)} {_close(f'the article also tells {_list_others(main, others)}', sums)}"


def _close(*clauses: str) -> str:
    """Make a sentence of clauses."""
    text = "; ".join(filter(None, clauses))
    return f"{capitalise(text)}." if text else ""


def _list_others(main: Event, events: Sequence[Event]) -> str:
    """Write the events beside the main one: ``of X, and of Y``, ``of X, of Y, and of two more events``."""
    parts = [
        f"of {_name_event(event, before)}" for event, before in zip(events[:_OTHERS], (main, *events), strict=False)
    ]
    more = len(events) - _OTHERS
    if more > 0:
        number = write_number(Count(None, None, None, more, more))
        parts.append(f"of {number} more {'event' if more == 1 else 'events'}")
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, and {parts[-1]}"


def _tell_totals(totals: Sequence[Figure], events: Sequence[Event]) -> str:
    """Write the totals that the events do not give."""
    untold = list_untold(totals, events)
    words = write_outcomes(choose_people(count_figures(untold)), verb=True)
    return f"in all, {words}{_write_speaker(untold)}" if words else ""


def _tell_event(event: Event) -> str:
    """Tell an event as a clause with a verb."""
    forms = load_table("title_forms")[event.type]
    told, figures = _list_people(event)
    if not told:
        return f"{_tell_without_people(event, forms)} {_write_setting(event)}".strip() + _tell_nobody(figures)
    people = _write_people(told, forms, verb=True)
    words = " ".join(filter(None, (people, find_how(forms, told), _write_setting(event))))
    return f"{words}{_write_speaker(figures)}"


def _name_event(event: Event, before: Event) -> str:
    """Name an event as a noun phrase, with its doers in brackets; what it shares with the one ``before`` is said so."""
    forms = load_table("title_forms")[event.type]
    told, figures = _list_people(event)
    what = _write_people(told, forms) if told else write_things(_count_all(event))
    named = (what, find_how(forms, told)) if what else (forms.text("noun"),)
    words = " ".join(filter(None, (*named, _write_setting(event, before))))
    whence = _write_speaker(figures) if told else _tell_nobody(figures)
    return " ".join(filter(None, (f"{words}{whence}", _bracket_doers(event, before))))


def _list_people(event: Event) -> tuple[list[Count], list[Figure]]:
    """Return the people of an event that are told, and the figures that they are of."""
    figures = [figure for figure in list_counted(event.figures) if figure.group and figure.outcome]
    return choose_people(count_figures(figures)), figures


def _count_all(event: Event) -> list[Count]:
    return count_figures(list_counted(event.figures))


def _tell_nobody(figures: Sequence[Figure]) -> str:
    return ", with nobody reported hurt" if any(figure.highest == 0 for figure in figures) else ""


def _write_people(told: Sequence[Count], forms: Row, *, verb: bool = False) -> str:
    """Write people and what befell them; the dead of whom nothing but bodies is told are bodies found."""
    if not forms.flag("bodies") or [count.outcome for count in told] != ["killed"]:
        return write_outcomes(told, verb=verb)
    one = told[0].singular
    be = ("was " if one else "were ") if verb else ""
    return f"the {'body' if one else 'bodies'} of {write_counted(told[0])} {be}found"


def _tell_without_people(event: Event, forms: Row) -> str:
    """Write what was destroyed or burned, else that something of this kind happened."""
    things = write_things(_count_all(event), verb=True)
    if things:
        return " ".join(filter(None, (things, forms.text("with"))))
    return forms.text("told") or f"{forms.text('noun')} was reported"


def _write_setting(event: Event, before: Event | None = None) -> str:
    where = write_place(event.place, event.districts, event.province)
    return " ".join(filter(None, (where, _write_when(event, before))))


def _write_when(event: Event, before: Event | None) -> str:
    if not event.date:
        return ""
    try:
        date = parse(event.date)
    except EdtfError:
        return ""
    if before and before.date == event.date:
        night = event.time_of_day == before.time_of_day == "night"
        if date.precision <= (FEW_DAYS if night else DAY):
            return "in the same night" if night else "on the same day"
    return write_date(date, event.time_of_day)


def _write_speaker(figures: Sequence[Figure]) -> str:
    """Write who gave all these figures, if it was one speaker."""
    speakers = {figure.said_by for figure in figures}
    said_by = speakers.pop() if len(speakers) == 1 else None
    if said_by is None:
        return ""
    if said_by in load_table("said_by"):
        return f", {load_table('said_by')[said_by].values['phrase']['en']}"
    return f", according to {write_organisation(said_by)}"


def _tell_doers(event: Event) -> list[str]:
    """Tell in clauses who is said to have done it, and what a group claims of its enemy's losses."""
    who, names = event.responsibility, _list_names(event.responsibility.by)
    told = ""
    if who.stance == "claimed" and names:
        state = all(_is_state(name) for name in who.by)
        told = f"{names} {'said that it was behind it' if state else 'claimed responsibility'}"
    elif who.stance == "claimed":
        told = "a group that the article does not name claimed responsibility"
    elif who.stance == "attributed" and names:
        told = f"it is attributed to {names}"
    elif who.stance == "none_claimed":
        told = "no group had claimed responsibility when the article was written"
    elif who.stance == "denied" and who.denied_by:
        told = f"{_list_names(who.denied_by)} denied responsibility"
    return _add_losses(event, told, " and ")


def _bracket_doers(event: Event, before: Event) -> str:
    """Write in brackets who is said to have done it: ``(claimed by the BLF, which claims that …)``."""
    who, told = event.responsibility, ""
    if who.by and who.stance in {"claimed", "attributed"}:
        same = who.stance == "claimed" and who.by == before.responsibility.by and not any(map(_is_state, who.by))
        names = f"the same group{'s' if len(who.by) > 1 else ''}" if same else _list_names(who.by)
        told = f"{'claimed by' if who.stance == 'claimed' else 'attributed to'} {names}"
    elif who.stance == "claimed":
        told = "claimed by a group that the article does not name"
    inside = "; ".join(_add_losses(event, told, ", which "))
    return f"({inside})" if inside else ""


def _add_losses(event: Event, told: str, bond: str) -> list[str]:
    """Add the losses that a group claims: bound to ``told`` where that names this group alone, else as a clause."""
    claim = _find_claim(event)
    if claim is None:
        return [told] if told else []
    losses = f"claims that {write_outcomes(count_figures([claim]), verb=True)}"
    if told and event.responsibility.stance == "claimed" and event.responsibility.by == (claim.said_by,):
        return [f"{told}{bond}{losses}"]
    return [*filter(None, (told, f"{write_organisation(claim.said_by or '')} {losses}"))]


def _find_claim(event: Event) -> Figure | None:
    """Return the first figure that an armed group gives of its enemy's losses."""
    return next(
        (
            figure
            for figure in event.figures
            if figure.status == "claimed" and figure.group and figure.said_by in load_table("organisations")
        ),
        None,
    )


def _list_names(names: Sequence[str]) -> str:
    return join([write_organisation(name) for name in names])


def _is_state(name: str) -> bool:
    organisations = load_table("organisations")
    return name in organisations and organisations[name].flag("foreign")
