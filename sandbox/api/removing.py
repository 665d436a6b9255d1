"""deleteMessage and deleteMessages, with the 48 hours after which a message stays."""

from sandbox.api.targets import chat_of, message_of
from sandbox.errors import ApiError, bad_request
from sandbox.params import Params, as_integer
from sandbox.state.chats import Chat
from sandbox.state.messages import Message
from sandbox.state.world import World

_DELETABLE_S = 48 * 3600


def delete_message(world: World, params: Params) -> bool:
    """Takes a message away for both sides."""
    chat = chat_of(world, params)
    message = message_of(chat, params, "message to delete")
    refusal = _refusal(world, chat, message)
    if refusal:
        raise refusal
    _remove(world, chat, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Takes up to 100 messages away; those that are gone or too old are passed over."""
    chat = chat_of(world, params)
    ids = params.nested("message_ids", "message identifiers")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    for message in [chat.messages.get(as_integer(number)) for number in ids]:
        if message and not _refusal(world, chat, message):
            _remove(world, chat, message)
    return True


def _refusal(world: World, chat: Chat, message: Message) -> ApiError | None:
    # in a private chat a bot may take the person's messages away too
    if not message.by_bot and not chat.private and chat.bot != "administrator":
        return bad_request("message can't be deleted")
    if world.clock.unix_s() - message.sent_at_unix_s > _DELETABLE_S:
        return bad_request("message can't be deleted for everyone")
    return None


def _remove(world: World, chat: Chat, message: Message) -> None:
    chat.remove(message.id)
    world.events.emit("delete", chat.id, message_id=message.id)
