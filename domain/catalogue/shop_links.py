"""The link to a product elsewhere: e-Peken or a marketplace. Buyers see only its host before they open it.

Refused is what could mislead who presses it (a user name or port before the path, a bare number as host)
and what shows her telephone number (a WhatsApp link, a short link to
one, a number in the path), for nobody gets that without her saying so.
"""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import urlsplit

from domain.catalogue.phone_shield import link_holds_phone_number

LINK_LIMIT = 300
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_SHOWS_NUMBER = (
    "wa.me", "whatsapp.com", "wa.link", "t.me", "telegram.me",
    "bit.ly", "s.id", "tinyurl.com", "linktr.ee", "lynk.id", "wasap.at",
)  # fmt: skip
"""Chats, and short links, behind which mostly stands a chat."""

_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class LinkProblem(StrEnum):
    """Why a link is not taken."""

    NOT_A_LINK = "not_a_link"
    NOT_SECURE = "not_secure"
    TOO_LONG = "too_long"
    SHOWS_NUMBER = "shows_number"


def read_link(text: str) -> str | LinkProblem:
    """The link as it is kept, always https; "shopee.co.id/toko" may come without the https."""
    typed = text.strip()
    if len(typed) > LINK_LIMIT:
        return LinkProblem.TOO_LONG
    if not typed.isascii() or not typed.isprintable() or " " in typed:
        return LinkProblem.NOT_A_LINK
    link = typed if _HAS_SCHEME.match(typed) else f"https://{typed}"
    return _problem(link) or link


def host_of(link: str) -> str:
    """shopee.co.id, without "www."."""
    return (urlsplit(link).hostname or "").removeprefix("www.")


def _problem(link: str) -> LinkProblem | None:
    try:
        parts = urlsplit(link)
        host, plain = parts.hostname or "", parts.netloc.casefold()
    except ValueError:
        return LinkProblem.NOT_A_LINK
    if parts.scheme.casefold() == "http":
        return LinkProblem.NOT_SECURE
    if parts.scheme.casefold() != "https" or plain != host or not _HOST.fullmatch(host):
        return LinkProblem.NOT_A_LINK
    if any(host == shown or host.endswith(f".{shown}") for shown in _SHOWS_NUMBER):
        return LinkProblem.SHOWS_NUMBER
    return LinkProblem.SHOWS_NUMBER if link_holds_phone_number(link) else None
