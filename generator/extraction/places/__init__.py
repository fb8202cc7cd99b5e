"""Where: names of places, and which of them say where something happened.

``places.find_all_places`` is the flow: ``named_places`` finds names of the ``gazetteer`` (``spellings`` those in
others), ``meant_places``, ``near_names`` and ``namesakes`` choose between places of one name, and ``place_roles``
tells what each is to the event, by ``name_roles``, ``place_origins``, ``place_offices``, ``journeys``, ``beside``,
``reactions``, ``gatherings``, ``earlier_deeds``, ``left_places``, ``included_places`` and ``listed_names``;
``described_places`` sees through the words before a name. ``place_headings`` are joined to what they head.
``opening_places`` only say where a text was written, and ``dateline_towns`` that a deed happened there.
``outcome_lists`` reads lists of people below what befell them. ``event_place`` puts each ``place_mention`` of an
event together.
"""
