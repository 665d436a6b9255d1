"""Registering, as most people do it."""

from services import arrival
from tests.support.talk import Talk


def register(talk: Talk, *, until: str | None = None) -> None:
    """Registers by the link of Kedung Baruk; `until` stops before that last button."""
    talk.call(arrival.start, "kel-3578031003")
    talk.press("I agree")
    talk.press(f"Bu {talk.first_name}")
    talk.say("kue kering")
    talk.say("Kue Siti")
    talk.say("0812-3456-7890")
    if until is None:
        talk.press("All right")
