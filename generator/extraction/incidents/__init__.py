"""Which incident a sentence tells of, and what is none of the article's own."""
