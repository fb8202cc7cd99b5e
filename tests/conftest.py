"""Settings of all tests: no test depends on how fast the machine is, nor on what was compiled on it unasked."""

from __future__ import annotations

import os

os.environ.setdefault("TIMELINE_COMPILED", "")  # before anything of the product is imported

from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
