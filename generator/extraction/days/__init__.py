"""When: dates as they are written, and the days that they mean.

``dates.find_dates`` is the flow: ``date_marks`` finds the words (each a ``date_mark``; ``calendar_dates``,
``joined_marks``), ``date_meanings`` the days, ``date_kinds``, ``saying_days`` and ``called_days`` what
each is the date of.
``days_after`` counts from a known deed, ``day_headings`` reads lists of incidents by their days.
"""
