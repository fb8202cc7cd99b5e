"""All that one sentence says, read in the light of those before it.

``scene_reading.read_scenes`` is the flow: each sentence becomes a ``scenes.Scene`` with its words, chunks,
readings, dates, places and speakers, and hands on the day and the speaker to the next. From it ``figures`` makes
what is counted, and ``line`` holds both. The rest:

- Handed on: ``carried_days``, ``carrying``, ``shared_groups``, ``known_groups``, ``pending``, ``numbered_before``,
  ``lent_voices``, ``chronicles``, ``crowds``, ``coming_home``; ``shot_people`` whose fate what comes next leaves open.
- Who says a figure: ``figure_speakers``; ``only_claimed``, ``losses``, ``own_people`` and ``claim_sentences`` for
  armed groups; ``finders`` where nobody speaks; ``rejections`` what is said not to be so.
- Counted before or elsewhere: ``asides``, ``killed_before``, ``tallies`` over ``spans``, ``stretches`` and
  ``weeks``, ``outside``, ``two_provinces``.
- Set beside what was told: ``figure_comparison``, ``other_victims``, ``blows``, ``headings``, ``localities``,
  ``named_days``, ``relative_days``; ``unread_places`` whose names no list has.
- For the reviewer: ``evidence`` quotes without private names, ``flags`` and ``open_points`` say what stays unread
  or open.
"""
