"""Why a text was not taken."""


class CannotParse(Exception):
    """The text's markup is wrong; the message is Telegram's reason, such as "Unexpected end tag
    at byte offset 3"."""
