"""Who is said to have done it.

``responsibility.find_responsibility`` reads every claim, denial and blame of an article: groups' own words
(``responsibility_own``, ``responsibility_said``, ``short_claims``, ``callers``, ``claims_going_on``), those of others
(``responsibility_others``, ``disappearances``), a clause at a time (``claim_clauses``), with ``claiming_groups`` as
their subjects. ``responsibility_choice`` says which ``responsibility_mentions`` hold for one event.
"""
