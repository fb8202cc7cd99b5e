"""Text into sentences and words."""
