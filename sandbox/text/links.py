"""Which addresses Telegram makes into links, and how it writes them back."""

import re

from sandbox.text.entities import Entity

_URL = re.compile(
    r"(?:(https?)://)?([^/?#:@\s]+\.[^/?#:@\s]+)(:\d{1,5})?([/?#]\S*)?", re.IGNORECASE
)
_TG = re.compile(r"tg:(?://)?([A-Za-z0-9_-]+)(\S*)", re.IGNORECASE)
_USER = re.compile(r"tg:(?://)?user/?\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?", re.IGNORECASE)


def link_entity(offset: int, length: int, address: str) -> list[Entity]:
    """The entity of a link to `address`: none when Telegram would not link it, a mention for
    tg://user?id=…"""
    user = _USER.fullmatch(address)
    if user:
        return [Entity("text_mention", offset, length, {"user": {"id": int(user[1])}})]
    url = checked_url(address)
    return [Entity("text_link", offset, length, {"url": url})] if url else []


def checked_url(address: str) -> str | None:
    """The address as Telegram writes it back ("telegram.org" is "http://telegram.org/"); None
    when it is no link."""
    internal = _TG.fullmatch(address)
    if internal:
        rest = internal[2]
        return f"tg://{internal[1].lower()}{rest if rest.startswith(('/', '?', '#')) else ''}"
    found = _URL.fullmatch(address)
    if not found:
        return None
    scheme, host, port, path = found.groups(default="")
    slash = "" if path.startswith("/") else "/"
    return f"{scheme.lower() or 'http'}://{host.lower()}{port}{slash}{path}"
