"""What the filters say: the words of their panel and results, in the site's language."""

from __future__ import annotations

from generator.site.language import Language


def write_words(language: Language) -> dict[str, str]:
    """Return the sentences of the filters by their short names; ``{names}`` are filled in by the browser."""
    say = language.say
    return {
        "district": say("District"),
        "type": say("Kind of event"),
        "organisation": say("Organisation said to have done it"),
        "group": say("Group in a figure"),
        "outcome": say("Outcome in a figure"),
        "outlet": say("Outlet"),
        "from": say("From day"),
        "to": say("To day"),
        "rule": say("Counting rule"),
        "chosen": say("{n} chosen"),
        "count": say("Incidents chosen: {n} of {all}"),
        "vague": say("Not among them: {n} whose dates are too vague for these days."),
        "sums": say("People in this selection, by the rule: {rule}"),
        "no_sums": say("No figure of people in this selection."),
        "spread": say("Figures that reach beyond the chosen districts are not in these sums."),
        "nothing": say("No incident fits all of this."),
        "undo": say("Undo the last choice"),
        "clear": say("Show everything again"),
        "remove": say("Remove: {name}"),
        "active": say("Chosen filters"),
        "since": say("from {date}"),
        "until": say("until {date}"),
        "copy": say("Copy link"),
        "copied": say("The link is copied."),
        "link": say("Link to this selection"),
        "csv": say("Download as CSV"),
        "json": say("Download as JSON"),
        "more": say("Show more"),
        "results": say("Incidents chosen"),
        "wave": say("part of a wave"),
        "nowhere": say("place not known"),
        "day": say("{day} {month} {year}"),
        "unknown": say("number not known"),
        "up_to": say("up to {n}"),
        "at_least": say("at least {n}"),
        "about": say("about {n}"),
        "range": say("{low} to {high}"),
        "figure": say("{amount} {whom} {done}"),
        "ledger": say("People, by what befell them and by group"),
    }
