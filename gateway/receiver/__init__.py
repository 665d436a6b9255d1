"""From Telegram to the inbox: by polling or by webhook, durable before it is acknowledged."""

from gateway.receiver.intake import Intake
from gateway.receiver.polling import Poller
from gateway.receiver.webhook import announce_webhook, webhook_route

__all__ = ["Intake", "Poller", "announce_webhook", "webhook_route"]
