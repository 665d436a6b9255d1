"""What a phone cannot do."""


class Impossible(Exception):
    """Nobody could do this on a real phone; the message says why, and what is there instead."""
