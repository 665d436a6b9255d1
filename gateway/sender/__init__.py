"""From the outbox to Telegram: order, pace, retries, and what is written down afterwards."""

from gateway.sender.patience import Patience
from gateway.sender.sender import Sender

__all__ = ["Patience", "Sender"]
