"""Chats: a private one for every person, and groups; each numbers its own messages.

Telegram promises that a message id is unique within its chat and no more, so ids collide here
between chats:
code that forgets the chat is found out.
"""

from dataclasses import dataclass, field

from sandbox.json import Json, JsonView, without_none
from sandbox.state.messages import Message
from sandbox.state.people import User


@dataclass(slots=True)
class Chat:
    """`bot` is the bot's standing: "member", "administrator", "left" or "kicked" (for a private
    chat "kicked" means blocked);
    `opened` turns true when the person first writes to the bot."""

    id: int
    kind: str
    title: str | None = None
    person: User | None = None
    members: set[int] = field(default_factory=set)
    bot: str = "member"
    opened: bool = True
    deactivated: bool = False
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0
    keyboard_of: int | None = None
    pinned: list[int] = field(default_factory=list)

    @property
    def private(self) -> bool:
        """Whether it is one person and the bot."""
        return self.kind == "private"

    def wire(self) -> Json:
        """The chat as a Bot API Chat."""
        person = self.person
        return without_none(
            id=self.id,
            type=self.kind,
            title=self.title,
            first_name=person.first_name if person else None,
            last_name=person.last_name if person else None,
            username=person.username if person else None,
        )

    def post(
        self,
        sender: JsonView,
        now_unix_s: int,
        content: JsonView,
        markup: JsonView | None = None,
        reply_to: int | None = None,
    ) -> Message:
        """Adds a message, and lets it set or remove the keyboard below the chat."""
        self.last_message_id += 1
        message = Message(
            self.last_message_id, sender, now_unix_s, content, markup or None, reply_to
        )
        self.messages[message.id] = message
        if markup and "keyboard" in markup:
            self.keyboard_of = message.id
        elif markup and "remove_keyboard" in markup:
            self.keyboard_of = None
        return message

    def remove(self, message_id: int) -> None:
        """Takes a message away; the keyboard it brought goes with it, as on a real phone."""
        del self.messages[message_id]
        self.pinned = [pinned for pinned in self.pinned if pinned != message_id]

    def put(self, message: Message) -> Message:
        """Replaces the message of this id by its changed form."""
        self.messages[message.id] = message
        return message

    def keyboard(self) -> JsonView | None:
        """The reply keyboard that is shown now, with its options; None without one."""
        message = self.messages.get(self.keyboard_of) if self.keyboard_of else None
        return message.markup if message else None

    def message_json(self, message: Message) -> Json:
        """The message as a Bot API Message, with the one it answers inside."""
        body = self._bare_json(message)
        replied = self.messages.get(message.reply_to) if message.reply_to else None
        return {**body, "reply_to_message": self._bare_json(replied)} if replied else body

    def _bare_json(self, message: Message) -> Json:
        return without_none(
            message_id=message.id,
            **{"from": message.sender},
            chat=self.wire(),
            date=message.sent_at_unix_s,
            edit_date=message.edited_at_unix_s,
            **message.content,
            reply_markup={"inline_keyboard": message.inline_keyboard}
            if message.inline_keyboard
            else None,
        )
