"""Which incident told before a sentence takes up: by who speaks, by its site, means or people, or by a later toll."""

from __future__ import annotations

from generator.extraction.incidents.beginning import begin
from generator.extraction.incidents.claimed_again import find_claimed
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.first_told import tells_other_toll, tolls_elsewhere, was_first_told
from generator.extraction.incidents.going_on import find_more
from generator.extraction.incidents.known_means import find_by_means, find_by_weapon
from generator.extraction.incidents.known_sites import find_by_site
from generator.extraction.incidents.led_again import find_led_again
from generator.extraction.incidents.led_clauses import find_taken_up
from generator.extraction.incidents.returns import find_updated
from generator.extraction.incidents.spoken_of import find_spoken_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene


def find_told_before(
    drafts: list[Draft], current: Draft, scene: Scene, figures: list[Counted], here: frozenset[str]
) -> Draft | None:
    """Return the incident that a sentence takes up by its words, or whose toll it brings up to date."""
    known = find_spoken_of(drafts, scene) or find_claimed(drafts, scene, here, figures)
    known = known or find_taken_up(drafts, current, scene, here, figures)
    known = known or find_more(drafts, current, scene, figures) or find_by_site(drafts, current, scene)
    known = known or find_led_again(drafts, current, scene, figures) or find_by_means(drafts, current, scene)
    known = known or (None if figures else find_by_weapon(drafts, current, scene))
    updates = was_first_told(scene) or any(counted.reading.update for counted in figures)
    if known is not None or not (figures and updates):
        return known
    other = tells_other_toll(drafts, scene) or tolls_elsewhere(drafts, scene, here)
    return begin(drafts, scene, another=True) if other else find_updated(drafts, current, here, figures)
