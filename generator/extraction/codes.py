"""The codes of figures that rules speak of: groups of people and outcomes, by their ids in the vocabulary."""

from __future__ import annotations

SECURITY_FORCES = "security_forces"
MILITANTS = "militants"
CIVILIANS = "civilians"
UNSPECIFIED = "unspecified"

PERSON_OUTCOMES = ("killed", "freed", "surrendered", "arrested", "abducted", "missing", "injured")
"""What may happen to people. Where two are told of the same people, the earlier here is what became of them."""
CASUALTIES = frozenset(("killed", "injured"))
HARM = CASUALTIES | {"abducted"}
GONE = frozenset(("abducted", "missing"))
"""The outcomes of people of whom nobody knows where they are."""
TAKEN = GONE | {"arrested"}
"""The outcomes of people who are not free, and of whom it may be told later what became of them."""
TAKINGS = frozenset(("abduction", "enforced_disappearance"))
"""The kinds of incidents in which people are taken away."""
DAMAGE = frozenset(("burned", "destroyed", "damaged"))
"""The outcomes of things that somebody harmed."""
