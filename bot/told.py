"""What keeps a command from working is told in a line, never with a traceback.

An operator's mistake ends with exit code 2; what may pass by itself with 75 (EX_TEMPFAIL), so that
a service manager knows which of the two is worth another start.
"""

MISTAKE, TEMPORARILY = 2, 75

TOKEN_REJECTED = (
    "KABARUSAHA_BOT_TOKEN was rejected by Telegram; ask @BotFather for the current one."  # noqa: S105
)


class Told(Exception):
    """What is wrong and what to set or do, in one line."""

    exit_code = MISTAKE


class Away(Told):
    """Something is not there just now, such as a PostgreSQL that starts after us."""

    exit_code = TEMPORARILY
