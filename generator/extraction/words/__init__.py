"""Words that the vocabulary knows, found in a sentence."""
