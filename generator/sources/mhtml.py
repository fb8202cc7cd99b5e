"""Pages saved as one file by a browser (MHTML, RFC 2557): the page itself out of the parts that belong to it."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage

_HEADERS = re.compile(rb"\A(?:[A-Za-z-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,20}")
_SAVED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The bytes of the page, the charset that its part names, and the address that it was saved from."""

    data: bytes
    charset: str | None
    address: str | None


def is_saved_page(data: bytes) -> bool:
    """Whether a file is a page that was saved with all its parts."""
    head = _HEADERS.match(data[:8192].lstrip(b"\xef\xbb\xbf\r\n"))
    return bool(head and _SAVED.search(head.group()))


def find_page(data: bytes) -> SavedPage | None:
    """Return the page of a saved file: its first part of HTML; ``None`` if it has none."""
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            payload = part.get_payload(decode=True)
            addresses = [str(headers[name]) for headers in (message, part) for name in _ADDRESSES if headers[name]]
            address = next((each for each in addresses if each.lower().startswith(("http://", "https://"))), None)
            return SavedPage(payload, part.get_content_charset(), address) if isinstance(payload, bytes) else None
    return None
