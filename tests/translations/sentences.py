"""Every sentence of the site's own voice as the extraction finds it, and a made-up language of long foreign words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "theme" / "translations"
PSEUDO = "ar-XB"
"""The customary code of a made-up language that is written from right to left."""
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
)


@cache
def find_sentences() -> frozenset[str | tuple[str, ...]]:
    """Extract; a sentence with a plural is a tuple of both forms."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call] # Babel gives no types for it
    found = extract_from_dir(str(ROOT), methods, options, DEFAULT_KEYWORDS)
    return frozenset(message if isinstance(message, str) else tuple(message) for _file, _line, message, *_ in found)


def distort(sentence: str) -> str:
    """Write a sentence in foreign letters and a third longer; names in braces stay."""
    parts = re.split(r"(\{\w+\})", sentence)
    text = "".join(part if place % 2 else part.translate(_LETTERS) for place, part in enumerate(parts))
    return f"⟦{text}{' ō' * (len(sentence) // 6)}⟧"


def write_pseudo(path: Path) -> None:
    """Write the catalogue of the made-up language."""
    lines = ['# rtl\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n']
    for sentence in sorted(find_sentences(), key=str):
        if isinstance(sentence, str):
            lines.append(f"msgid {quote(sentence)}\nmsgstr {quote(distort(sentence))}\n")
        else:
            one, many = sentence
            lines.append(
                f"msgid {quote(one)}\nmsgid_plural {quote(many)}\n"
                f"msgstr[0] {quote(distort(one))}\nmsgstr[1] {quote(distort(many))}\n"
            )
    path.write_text("\n".join(lines), encoding="utf8")


def quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
