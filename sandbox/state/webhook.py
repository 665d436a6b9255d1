"""Where updates are delivered when the bot set a webhook, and how the last delivery went."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Webhook:
    """`url` is "" while none is set; `changed` wakes the deliverer for new updates, a new address
    or the end."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error_at_unix_s: int = 0
    last_error: str = ""
    closed: bool = False
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def set(self, url: str, secret_token: str = "", max_connections: int = 40) -> None:
        """Changes the address; "" ends deliveries."""
        self.url, self.secret_token = url, secret_token
        self.max_connections = max_connections
        self.last_error_at_unix_s, self.last_error = 0, ""
        self.wake()

    def failed(self, now_unix_s: int, error: str) -> None:
        """Notes why a delivery did not succeed."""
        self.last_error_at_unix_s, self.last_error = now_unix_s, error

    def wake(self) -> None:
        """There may be something to deliver."""
        self.changed.set()

    def close(self) -> None:
        """No more deliveries."""
        self.closed = True
        self.changed.set()
