"""How long a message may be, and how Telegram counts: in UTF-16 units, so an emoji is mostly two."""

MESSAGE_UNITS = 4096
"""A text, its tags taken away (Bot API, sendMessage: "after entities parsing")."""

CAPTION_UNITS = 1024
"""The words under a photo or document (Bot API, sendPhoto)."""


def units(text: str) -> int:
    """The length of a plain text as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
