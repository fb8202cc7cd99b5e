"""All that one sentence says, read in the light of those before it."""
