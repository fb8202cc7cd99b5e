"""Which incident a sentence tells of, and what is none of the article's own.

The flow has two steps. ``lines.read_lines`` sets apart what is background and cuts sentences that tell two
incidents; ``drafts.find_drafts`` puts the rest together, sentence by sentence: the incident at hand, one told
before, or a new one.

- Background: ``backgrounds`` asks the judges in turn: ``background_cues`` with ``part_backgrounds`` and
  ``lead_cues`` by words, ``judging_dates`` by days, ``mentioned_deeds``, ``counted_deeds``, ``ranked``,
  ``named_by_time``, ``suspicions``, ``courts``, ``feuds``, ``speeches``, ``engagements``, ``mishaps``,
  ``risen_tolls`` and ``first_told`` by what is told, ``tails`` and ``settings`` in a part of a sentence;
  ``carried_backgrounds``, ``retellings`` and ``recalls`` say how long it goes on.
- Clauses: ``clauses`` with ``clause_cuts``, ``clause_joins``, ``clause_recalls``, ``clause_parts``, ``dealt_places``.
- The incident at hand: ``continuity`` weighs the signals, with ``kinds_alike``, ``other_days``, ``days_apart`` and
  ``whereabouts``; ``going_on``, ``aftermath``, ``second_blows`` and ``known_sites`` say that it goes on.
- One told before (``told_before``): ``returns``, ``claimed_again``, ``named_by_claim``, ``led_clauses``, ``led_again``,
  ``passing_news``, ``known_means``, ``spoken_of``, ``rows``.
- A new one: ``beginning``, ``second_deeds``, ``fates_ahead``, ``sections``, ``sum_breaks``, ``followed_deeds``,
  ``one_place``;
  ``overviews`` tells of all of them.
- ``draft`` is the incident as it grows; ``far_speakers`` keeps the speakers of others out of it.
"""
