"""The Balochistan security timeline: article → sources → extraction → entries → archive → site."""

from generator.compiled.choosing import prefer_compiled

__version__ = "0.1.0"

prefer_compiled()
