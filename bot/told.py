"""An operator's mistake is told in a line and ends with exit code 2, never with a traceback."""


class Told(Exception):
    """What is wrong and what to set or do, in one line."""
