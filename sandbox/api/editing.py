"""The edit methods: what may be edited, by whom, and when nothing changed."""

from sandbox.api.keyboards import inline_markup
from sandbox.api.media import input_media
from sandbox.api.targets import message_of, writable_chat
from sandbox.api.texts import caption, message_text
from sandbox.errors import bad_request, cannot_edit, not_modified
from sandbox.json import Json, JsonView
from sandbox.params import Params
from sandbox.state.chats import Chat
from sandbox.state.messages import Message
from sandbox.state.world import World

_CAPTIONED = ("photo", "document", "voice")


def edit_text(world: World, params: Params) -> Json:
    """A new text; without reply_markup the buttons go."""
    content = message_text(world, params, too_long="MESSAGE_TOO_LONG")
    chat, message = _editable(world, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _changed(world, params, chat, message, content)


def edit_caption(world: World, params: Params) -> Json:
    """A new caption, none when it is empty; the picture or document stays."""
    new = caption(world, params, too_long="MEDIA_CAPTION_TOO_LONG")
    chat, message = _editable(world, params)
    if not any(kind in message.content for kind in _CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _changed(world, params, chat, message, {**kept, **new})


def edit_media(world: World, params: Params) -> Json:
    """Another picture or document in the place of this one, or of a text."""
    content = input_media(world, params)
    chat, message = _editable(world, params)
    return _changed(world, params, chat, message, content)


def edit_reply_markup(world: World, params: Params) -> Json:
    """Other buttons; none when reply_markup is absent."""
    chat, message = _editable(world, params)
    return _changed(world, params, chat, message, message.content)


def _editable(world: World, params: Params) -> tuple[Chat, Message]:
    if not params.text("chat_id") and not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = writable_chat(world, params)
    message = message_of(chat, params, "message to edit")
    if not message.by_bot or message.had_reply_keyboard:
        raise cannot_edit()
    return chat, message


def _changed(world: World, params: Params, chat: Chat, message: Message, content: JsonView) -> Json:
    markup = inline_markup(params, private=chat.private)
    if content == message.content and markup == message.markup:
        raise not_modified()
    world.floods.take(chat.id, world.clock.monotonic_s())
    edited = chat.put(message.edited(world.clock.unix_s(), content=content, markup=markup))
    world.show("edit", chat, edited)
    return chat.message_json(edited)
