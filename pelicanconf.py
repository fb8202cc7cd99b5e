"""Settings of the site, read by Pelican and by ``timeline build`` alike. The environment may give SITE_URL."""

import os

from jinja2 import StrictUndefined

SITENAME = "Balochistan security timeline"
SITESUBTITLE = "What happened, where and when, who says so, and what is not known"
SITEURL = os.environ.get("SITE_URL", "http://localhost:8000")
DEFAULT_LANG = "en"
TRANSLATED = {
    "ur": {
        "SITENAME": "بلوچستان سکیورٹی ٹائم لائن",
        "SITESUBTITLE": "کیا ہوا، کہاں اور کب، کس کے مطابق، اور کیا معلوم نہیں",
    },
}
TIMEZONE = "UTC"
REPOSITORY_URL = ""
REPOSITORY_BRANCH = "main"
CONTACT = ""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["generator.site.plugin"]
JINJA_ENVIRONMENT = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "autoescape": True,
    "undefined": StrictUndefined,
    "auto_reload": False,
}

# Entries have a generator of their own, which also renders the written pages and publishes the theme's files.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = ["pages"]
PAGE_SAVE_AS = ""
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
