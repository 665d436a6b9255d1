"""What a rejected token means: nothing here can go on, whoever notices it."""


class TokenRejected(Exception):
    """Telegram does not know the bot's token, or not any more. Trying again is of no use."""
