"""From an Article to the facts that it states, each with the words that support it.

The flow stands in ``extract.extract_facts``. Its stages in the order in which a text goes through them, each module
with a question of its own (a test keeps this list whole):

- **The publication**: ``publication``, ``publication_foot``, ``publication_words``, ``publication_year``,
  ``dateline``, ``outlets``.
- **Text into sentences**: ``tokens``, ``sentences``, ``lost_commas``, ``furniture``, ``headings``.
- **Words into chunks**: ``words``, ``quantities``, ``countable``, ``ages``, ``epithets``, ``noun_phrases``,
  ``verb_groups``, ``unreal``, ``chunks``.
- **Who and how many, by the clause**: ``readings``, ``reading``, ``reading_groups``, ``arguments``, ``victims``,
  ``coordination``, ``joined_lists``, ``gapping``, ``wholes``, ``owners``, ``breakdowns``, ``shares``,
  ``appositions``, ``descriptions``, ``inclusions``, ``groups``, ``named_victims``, ``name_lists``,
  ``identifications``, ``known_people``, ``unknown_people``, ``headcounts``, ``pronouns``, ``noun_readings``,
  ``tolls``, ``zeros``, ``headlines``, ``accidents``, ``pending``, ``figures``.
- **Who says it**: ``attribution``, ``speaking``, ``speakers``, ``speech_marks``, ``speech_signs``, ``speech_words``,
  ``speech_backs``, ``speech_according``, ``speech_accounts``, ``figure_speakers``, ``far_speakers``.
- **When**: ``dates``, ``date_marks``, ``date_meanings``, ``calendar_dates``, ``named_days``, ``spans``,
  ``time_words``, ``event_dates``.
- **Where**: ``gazetteer``, ``named_places``, ``spellings``, ``places``, ``place_words``, ``opening_places``,
  ``place_roles``, ``place_origins``, ``journeys``, ``localities``, ``sites``, ``event_place``, ``draft_places``.
- **Which incident a sentence tells of**: ``scenes``, ``openings``, ``clauses``, ``tellings``, ``attacks``,
  ``subject_verbs``, ``violence``, ``abroad``, ``continuity``, ``other_victims``, ``returns``, ``draft``, ``drafts``,
  ``overviews``, ``sections``, ``relevance``, ``looking_back``; what is none of the article's own:
  ``background_cues``, ``backgrounds``, ``carrying``, ``outside``, ``retellings``, ``tallies``.
- **Incidents into events**: ``plan``, ``events``, ``follow_ups``, ``sums``, ``sum_breaks``, ``merging``,
  ``figure_parts``, ``replaced_figures``; what they are: ``event_types``, ``type_cues``; who did it:
  ``responsibility``, ``responsibility_choice``, ``responsibility_mentions``, ``responsibility_words``,
  ``responsibility_own``, ``event_claims``, ``claim_targets``.
- **Facts**: ``facts`` (the schema), ``evidence``, ``wording``, ``titles``, ``open_points``, ``flags``, ``unread``,
  ``no_event``, ``closing``, ``printing``, ``explaining``, ``extract``.
"""
