"""From an Article to the facts that it states, each with the words that support it."""
