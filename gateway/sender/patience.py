"""How long the sender waits for what: Telegram's answers, the next try, the database, the end."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. `looks_every_s`: for rows that became due or lost their sender."""

    first_pause_s: float = 1.0
    longest_pause_s: float = 30.0
    answer_s: float = 20.0
    upload_s: float = 60.0
    looks_every_s: float = 1.0
    stop_s: float = 5.0

    def pause_s(self, stumbles: int) -> float:
        """Pauses double with every failure in a row, each shortened by up to a half at random.

        At random, so that nobody is in step with everybody else.
        """
        longest_s = min(self.first_pause_s * 2.0**stumbles, self.longest_pause_s)
        return longest_s * random.uniform(0.5, 1)
