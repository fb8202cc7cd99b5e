"""Settings for publishing: those of ``pelicanconf.py`` with the site's own address and repository."""

import os

from pelicanconf import *  # noqa: F403 - Pelican's own way to build one settings file on another

SITEURL = os.environ.get("SITE_URL", "").rstrip("/")
REPOSITORY_URL = os.environ.get("REPOSITORY_URL", "")
