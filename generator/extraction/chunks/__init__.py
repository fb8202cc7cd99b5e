"""Words into phrases: numbers, noun phrases, groups of verbs."""
