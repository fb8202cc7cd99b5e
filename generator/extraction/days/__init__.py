"""When: dates as they are written, and the days that they mean."""
