"""Words into phrases: numbers, noun phrases, groups of verbs.

``cutting.find_chunks`` makes of a sentence a row of ``chunks.Chunk``, and ``folding`` with ``homes``, ``asides``
and ``callings`` puts together those that are one. ``quantities`` (of ``numerals``) and ``noun_phrases`` (of
``noun_runs`` and ``epithets``) give a ``mention``; ``countable`` and ``ages`` (by ``age_phrases``) say which
numbers count nobody.
``verb_groups`` tells the construction of an outcome verb, with ``auxiliaries``, ``certain_verbs``,
``described_objects`` and ``outcome_words``, and ``unreal`` whether what it tells has happened.
"""
