"""Everything this server knows, in memory: one bot, its people, chats and groups, and what has
happened."""

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from sandbox.clock import Clock
from sandbox.json import Json
from sandbox.limits.faults import Faults
from sandbox.limits.floods import FloodLimits, Floods
from sandbox.state.callbacks import Presses
from sandbox.state.calls import Calls
from sandbox.state.chats import Chat
from sandbox.state.commands import Commands
from sandbox.state.events import Events
from sandbox.state.files import Files
from sandbox.state.messages import Message
from sandbox.state.people import Bot, User
from sandbox.state.polling import LongPoll
from sandbox.state.scene import ANY_BOT, Scene
from sandbox.state.updates import Updates
from sandbox.state.webhook import Webhook


def _anywhere() -> Updates:
    return Updates(random.randint(2_000_001, 2**30))


@dataclass(slots=True)
class World:
    """The state, and the few steps that belong to all of it."""

    bot: Bot
    clock: Clock = field(default_factory=Clock)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: Updates = field(default_factory=_anywhere)
    polling: LongPoll = field(default_factory=LongPoll)
    webhook: Webhook = field(default_factory=Webhook)
    events: Events = field(default_factory=Events)
    calls: Calls = field(default_factory=Calls)
    faults: Faults = field(default_factory=Faults)
    floods: Floods = field(default_factory=lambda: Floods(FloodLimits()))
    files: Files = field(default_factory=Files)
    presses: Presses = field(default_factory=Presses)
    commands: Commands = field(default_factory=Commands)
    scene: Scene = ANY_BOT
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    user_ids: Iterator[int] = field(default_factory=lambda: count(700_000_001))
    group_ids: Iterator[int] = field(default_factory=lambda: count(400_001))

    def tell_bot(self, kind: str, payload: Json) -> None:
        """Makes an update and wakes whoever reads updates."""
        if self.updates.push(kind, payload) is not None:
            self.polling.wake()
            self.webhook.wake()

    def show(self, kind: str, chat: Chat, message: Message) -> None:
        """Tells those who watch the chat that a message came ("message") or changed ("edit")."""
        self.events.emit(kind, chat.id, by_bot=message.by_bot, message=chat.message_json(message))

    def release(self) -> None:
        """Lets everybody who waits go, because the server stops."""
        self.stopping.set()
        self.events.release()
        self.polling.wake()
        self.webhook.close()
