"""Who published the article, and when; what around it is no article.

``publication.read_publication`` is the flow. The day: ``date_ranks`` of the dates that the text states, ``dateline``,
``publication_foot``, ``publication_year`` where one is missing, ``title_month``, ``told_year`` where no day is known.
The outlet: ``publisher`` asks
``own_lines`` (with ``name_lines``), ``page_lines`` and ``own_words``, by the names of ``outlets``. ``furniture`` with
``page_pieces`` and ``titles_below``, and ``page_frame``, find what is the page's alone.
"""
