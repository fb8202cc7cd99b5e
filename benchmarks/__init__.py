"""Programs that measure: each has one command and makes its own input."""
