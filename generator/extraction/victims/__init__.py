"""Who and how many, by the clause.

``readings.find_readings`` is the flow: every outcome verb finds whom it befalls; nouns, tolls and shares are added;
what was found is settled into its parts, groups and sums. A ``reading`` is one mention and what became of it. The
rest:

- Whom a verb befalls: ``victims`` by its construction, ``arguments`` its subject, ``subject_asides``, ``told_more``,
  ``brought_about`` and ``shared_subjects`` what stands between the two; ``pronouns``, ``him_and_others``, ``them``
  and ``possessed`` whom a pronoun means or leaves out; ``behind_prepositions`` and ``left_behind`` people before a
  participle; ``told_loosely`` who is not surely told.
- Who is listed with them: ``coordination`` behind, ``listed_before`` and ``mixed_lists`` before;
  ``between_members`` and ``list_members`` what joins a list; ``owners``, ``added_people``, ``joined_lists`` and
  ``unknown_people`` who else belongs to it.
- Who is the same: ``died_of_it``, ``appositions``, ``apposed``, ``apposed_names``, ``called_people``, ``descriptions``,
  ``described_again``, ``known_people``; ``told_beside`` reads with ``identity_letters`` as whom he is told.
- By name alone, kept nowhere: ``named_victims`` by ``names`` and ``name_asides``, ``name_lists``,
  ``identifications``, ``named_told``.
- Without a verb of their own: ``noun_readings``, ``bodies`` and ``body_lists``, ``tolls`` with ``toll_triggers``,
  ``revised``, ``compared``, ``rival_counts`` and ``running_counts`` for numbers beside others, ``labelled_counts``,
  ``zeros``; ``whole_bodies`` are no people.
- Parts of a number: ``wholes``, ``inclusions``, ``breakdowns``, ``dealt_out``, ``shares``, ``gapping``,
  ``verbs_taken_up``, ``all_of_them``, ``taken_wholes``, ``open_fates``, ``hurt_who_died``,
  ``second_fates``.
- Their group: ``groups`` by nouns, ``named_forces`` by names, ``reading_groups`` by the sentence with
  ``bare_numbers``, ``part_groups``, ``companions``, ``guards``, ``sides``, ``losers``, ``held_by_armed`` and
  ``targets``.
- Of the sentence before: ``told_before``, ``told_of_them``, ``attacked_before``, ``those_left``,
  ``headcounts``, ``his_fate``, ``teams``, ``hit_units``, ``fell_to_fire``, ``owned_bodies``, ``another_body``.
- Things: ``things``, ``parts_of_things``, ``recovered``. And ``headlines``, the people of a title that is written.
"""
