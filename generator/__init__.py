"""The Balochistan security timeline: article → sources → extraction → entries → archive → site."""

__version__ = "0.1.0"
