"""The chat and the message a call is about, and whether the bot may write there."""

from sandbox.errors import ApiError, bad_request, chat_not_found, forbidden, migrated
from sandbox.params import Params
from sandbox.state.chats import Chat
from sandbox.state.messages import Message
from sandbox.state.world import World


def chat_of(world: World, params: Params) -> Chat:
    """The chat of `chat_id`, whether the bot may write there or not."""
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat = world.chats.get(params.integer("chat_id"))
    if chat is None:
        raise chat_not_found()
    return chat


def writable_chat(world: World, params: Params) -> Chat:
    """The chat of `chat_id`; refuses one the bot may not write into."""
    chat = chat_of(world, params)
    refusal = _private_refusal(chat) if chat.private else _group_refusal(chat)
    if refusal:
        raise refusal
    return chat


def _private_refusal(chat: Chat) -> ApiError | None:
    if chat.deactivated:
        return forbidden("user is deactivated")
    if not chat.opened:
        return forbidden("bot can't initiate conversation with a user")
    return forbidden("bot was blocked by the user") if chat.bot == "kicked" else None


def _group_refusal(chat: Chat) -> ApiError | None:
    if chat.migrated_to is not None:
        return migrated(chat.migrated_to)
    if chat.bot == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    return forbidden(f"bot is not a member of the {chat.kind} chat") if chat.bot == "left" else None


def message_of(chat: Chat, params: Params, what: str) -> Message:
    """The message of `message_id` in the chat; `what` names it when it never was or is gone."""
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return message
