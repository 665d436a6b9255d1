"""People say things: any kind of message, corrections of what they said, START."""

import re

from sandbox.acts.impossible import Impossible
from sandbox.acts.words import caption_content, text_content
from sandbox.json import Json
from sandbox.state.chats import Chat
from sandbox.state.members import move_bot
from sandbox.state.messages import Message
from sandbox.state.people import User
from sandbox.state.world import World

_SERVICE = ("new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id")

# core.telegram.org/bots/features, "Deep linking"; another link starts the bot without its payload
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


def phone(world: World, user_id: int, chat_id: int | None = None) -> tuple[User, Chat]:
    """The person and the chat they have open; without `chat_id` their own chat with the bot."""
    user, chat = world.users.get(user_id), world.chats.get(chat_id or user_id)
    if user is None or chat is None:
        raise Impossible(f"no user {user_id} or no chat {chat_id or user_id} in this sandbox")
    if not chat.private and user_id not in chat.members:
        raise Impossible(f"{user.first_name} is not in the group {chat.title!r}")
    return user, chat


def say(
    world: World, user: User, chat: Chat, content: Json, reply_to: int | None = None
) -> Message:
    """Posts a person's message and tells the bot, if it may hear it."""
    if chat.private and chat.bot == "kicked":
        raise Impossible(f"{user.first_name} blocked the bot and must unblock it first")
    if reply_to is not None and reply_to not in chat.messages:
        raise Impossible(f"there is no message {reply_to} to reply to")
    chat.opened = True
    message = chat.post(user.wire(), world.clock.unix_s(), content, reply_to=reply_to)
    world.show("message", chat, message)
    if _hears(world, chat, message):
        world.tell_bot("message", chat.message_json(message))
    return message


def start(world: World, user: User, chat: Chat, payload: str = "") -> Message:
    """Presses START, perhaps behind a link with a payload; this unblocks the bot, as on a real
    phone."""
    if not _PAYLOAD.fullmatch(payload):
        raise Impossible(
            f"no link carries the payload {payload!r}: it is A-Z, a-z, 0-9, _ and -, at most 64 of them"
        )
    if chat.bot == "kicked":
        move_bot(world, chat, user.wire(), "member")
    return say(world, user, chat, text_content(f"/start {payload}"))


def correct(world: World, user: User, chat: Chat, message_id: int, text: str) -> Message:
    """Edits one's own message."""
    message = chat.messages.get(message_id)
    if message is None or message.sender["id"] != user.id:
        raise Impossible(f"message {message_id} is not {user.first_name}'s")
    words = text_content if "text" in message.content else caption_content
    kept = {k: v for k, v in message.content.items() if not k.endswith("entities")}
    content = {**kept, **words(text)}
    edited = chat.put(message.edited(world.clock.unix_s(), content=content))
    world.show("edit", chat, edited)
    if _hears(world, chat, edited):
        world.tell_bot("edited_message", chat.message_json(edited))
    return edited


def _hears(world: World, chat: Chat, message: Message) -> bool:
    if chat.private:
        return True
    if chat.bot not in ("member", "administrator"):
        return False
    everything = world.bot.reads_all_group_messages or chat.bot == "administrator"
    return everything or _addressed(world, chat, message)


def _addressed(world: World, chat: Chat, message: Message) -> bool:
    # privacy mode, which BotFather leaves on: commands, replies to the bot, its name, and
    # service messages
    replied = chat.messages.get(message.reply_to or 0)
    if replied and replied.by_bot:
        return True
    text = message.content.get("text") or message.content.get("caption")
    if text is None:
        return any(kind in message.content for kind in _SERVICE)
    if f"@{world.bot.username}" in text:
        return True
    return bool(text.startswith("/")) and "@" not in text.split()[0]
