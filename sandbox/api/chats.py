"""getChat, getChatMember, pins, and leaving a group."""

from sandbox.api.targets import chat_of, message_of, writable_chat
from sandbox.errors import bad_request
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.members import member_json, move_bot
from sandbox.state.world import World


def get_chat(world: World, params: Params) -> Json:
    """The chat as a Bot API ChatFullInfo, with the message pinned last."""
    chat = chat_of(world, params)
    info: Json = {
        **chat.wire(),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": _NO_GIFTS,
    }
    if chat.pinned:
        info["pinned_message"] = chat.message_json(chat.messages[chat.pinned[-1]])
    return info


def get_chat_member(world: World, params: Params) -> Json:
    """The standing of a person or of the bot."""
    chat, user_id = chat_of(world, params), params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id != world.bot.id and user_id not in world.users:
        raise bad_request("PARTICIPANT_ID_INVALID" if not chat.private else "member not found")
    return member_json(world, chat, user_id)


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in the chat, the bot included."""
    return len(chat_of(world, params).members) + 1


def leave_chat(world: World, params: Params) -> bool:
    """The bot goes by itself; it hears of it like everybody else."""
    chat = writable_chat(world, params)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    move_bot(world, chat, world.bot.wire(), "left")
    return True


def pin_message(world: World, params: Params) -> bool:
    """Pins a message on top of the chat."""
    chat = writable_chat(world, params)
    message = message_of(chat, params, "message to pin")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        world.events.emit("pin", chat.id, message_id=message.id)
    return True


def unpin_message(world: World, params: Params) -> bool:
    """Takes one pin away; without message_id the newest."""
    chat = writable_chat(world, params)
    message_id = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    world.events.emit("unpin", chat.id, message_id=message_id)
    return True


def unpin_all_messages(world: World, params: Params) -> bool:
    """Takes all pins away."""
    chat = writable_chat(world, params)
    chat.pinned.clear()
    world.events.emit("unpin", chat.id, message_id=None)
    return True


_NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
