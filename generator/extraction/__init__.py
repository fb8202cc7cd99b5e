"""From an Article to the facts that it states, each with the words that support it.

The flow stands in ``extract.extract_facts``; ``facts`` is the schema, ``codes`` the groups and outcomes that rules
speak of, ``wording`` the words for counts in titles; ``explaining`` and ``printing`` say what was read and why. The
rest lies in parts, each with a question of its own and a chart of its modules in its first lines; a part imports only
from those above it (a test keeps the order):

- ``text``: characters into words and sentences.
- ``words``: which words of the vocabulary stand in a sentence.
- ``days``: which days a phrase means.
- ``places``: which words name a place, and whether something happened there.
- ``publication``: who published the article and when, and which lines on the page are none of it.
- ``deeds``: what kind of deed a sentence tells of.
- ``doers``: who is said to have done it, and who says that they did.
- ``speech``: who says what a sentence states.
- ``chunks``: words into numbers, noun phrases and groups of verbs.
- ``victims``: who came to which harm and how many, clause by clause.
- ``scenes``: all that one sentence says, in the light of those before it.
- ``incidents``: which incident a sentence tells of, and what is none of the article's own.
- ``events``: incidents into events, with their figures, days, places and claims.
"""
