"""Incidents into events: their figures, days, places and claims.

The flow: ``reported.plan_reported`` decides whether there is anything to report; ``events.plan_events`` makes of
the drafts a ``plan`` of events, totals and waves; ``event_dates`` and ``draft_places`` find day and place;
``making`` writes the fields; ``closing`` sees that the result adds up.

- Which incidents: ``follow_ups``, ``told_twice``, ``seized_there`` and ``named_again`` are one, ``long_ago``,
  ``looking_back`` and ``opinions`` are none.
- Figures of one event: ``merging`` goes through them in order, by ``force_drivers``, ``same_people``,
  ``further_people``, ``two_people``, ``named_others``, ``opened_others``, ``later_deaths``, ``counted_deaths``,
  ``figure_parts``, ``added_blows`` and ``joining``; then ``replaced_figures`` with ``old_figures``, ``stages``,
  ``moved_deaths``, ``risen_deaths``, ``taken_people``, ``made_to_disappear`` and ``raised_counts`` drops what others
  make needless. ``kept`` is a figure meanwhile, ``first_mentions`` what its first words tell.
- Their groups: ``told_who`` with ``who_they_were``, ``toll_groups``, ``told_sentences``, ``called_again``.
- Sums over several: ``sums``, ``lead_sums``, ``closing_sums``, ``title_people``, ``told_of_all``,
  ``told_elsewhere``, ``dealt_leads``, ``led_people``, ``sums_with_bodies``, ``found_dead``.
- Days: ``own_days``, ``death_days``, ``framed_days``, ``resumed_days``, ``told_days``,
  ``seen_days``.
- Places: ``draft_places``, ``found_places``.
- Claims: ``gathered_claims`` puts them in order, ``claims_retold`` leaves out those of other deeds,
  ``claim_objects``, ``claim_targets`` and ``claim_days`` read what they mean, ``event_claims`` chooses;
  ``claimed_figures`` and ``monitors`` mark the figures.
- Words: ``titles``, ``summaries``, ``sites``. For the reviewer: ``unread``, ``no_event``.
"""
