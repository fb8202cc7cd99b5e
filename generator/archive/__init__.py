"""From entries to incidents, ranges and totals. Knows nothing of HTML."""
