"""Incidents into events: their figures, days, places and claims."""
