"""Who and how many, by the clause."""
