"""sendMessage and sendChatAction, and the way every new message of the bot takes into a chat."""

from sandbox.api.keyboards import reply_markup
from sandbox.api.targets import writable_chat
from sandbox.api.texts import message_text
from sandbox.errors import bad_request
from sandbox.json import Json
from sandbox.params import Params, as_integer
from sandbox.state.chats import Chat
from sandbox.state.world import World

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, params: Params) -> Json:
    """A text of 1 to 4096 UTF-16 units after its markup was taken out."""
    return deliver(world, params, message_text(world, params))


def deliver(world: World, params: Params, content: Json) -> Json:
    """Puts a message of the bot into its chat, or says why not; flood limits come last, as with
    Telegram."""
    chat = writable_chat(world, params)
    markup = reply_markup(params, private=chat.private)
    replied = _replied(chat, params)
    world.floods.take(chat.id, world.clock.monotonic_s())
    message = chat.post(world.bot.wire(), world.clock.unix_s(), content, markup, replied)
    world.show("message", chat, message)
    return chat.message_json(message)


def _replied(chat: Chat, params: Params) -> int | None:
    asked = params.nested("reply_parameters", "reply parameters")
    given = (
        asked if isinstance(asked, dict) else {"message_id": params.integer("reply_to_message_id")}
    )
    message_id = as_integer(given.get("message_id"))
    if not message_id or message_id in chat.messages:
        return message_id or None
    if given.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def send_chat_action(world: World, params: Params) -> bool:
    """ "typing…" and its like, which the person sees for five seconds."""
    action = params.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(world, params)
    world.events.emit("chat_action", chat.id, action=action)
    return True
