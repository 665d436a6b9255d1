"""Acting as a user over HTTP. Every answer names the last event before the act, so that one can
wait for what follows."""

from sandbox.acts.impossible import Impossible
from sandbox.acts.pressing import (
    contact_content,
    find_button,
    location_content,
    press_data,
)
from sandbox.acts.pressing import press as press_button
from sandbox.acts.talking import correct, phone, say
from sandbox.acts.talking import start as press_start
from sandbox.acts.words import caption_content, text_content
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.attachments import (
    document_content,
    photo_content,
    sticker_content,
    voice_content,
)
from sandbox.state.chats import Chat
from sandbox.state.files import Upload
from sandbox.state.messages import Message
from sandbox.state.people import User
from sandbox.state.pictures import NotAPicture, plain_png
from sandbox.state.world import World

_SILENCE = Upload("voice.ogg", "audio/ogg", b"OggS" + bytes(60))


def start(world: World, params: Params) -> Json:
    """START, with the `payload` of a deep link."""
    user, chat = _phone(world, params)
    before = world.events.last
    return _told(before, chat, press_start(world, user, chat, params.text("payload")))


def send(world: World, params: Params) -> Json:
    """A message of `kind`: text (the default), photo, voice, document, contact, location or
    sticker."""
    user, chat = _phone(world, params)
    before = world.events.last
    content = _content(world, user, params)
    if params.flag("forwarded"):
        content = {**content, "forward_origin": _hidden_origin(world)}
    reply_to = params.integer("reply_to") or None
    return _told(before, chat, say(world, user, chat, content, reply_to))


def edit(world: World, params: Params) -> Json:
    """New words for one's own message `message_id`."""
    user, chat = _phone(world, params)
    before = world.events.last
    message = correct(world, user, chat, params.integer("message_id"), params.text("text"))
    return _told(before, chat, message)


def press(world: World, params: Params) -> Json:
    """The button with `label` (on `message_id`, else on the newest message that has it), or
    `data` on `message_id`."""
    user, chat = _phone(world, params)
    before, message_id = world.events.last, params.integer("message_id") or None
    if params.text("data"):
        pressed = press_data(world, user, chat, message_id or 0, params.text("data"))
    else:
        button = find_button(chat, params.text("label"), message_id)
        pressed = press_button(world, user, chat, button)
    return {"event": before, **pressed}


def _phone(world: World, params: Params) -> tuple[User, Chat]:
    return phone(world, params.integer("user"), params.integer("chat") or None)


def _told(before: int, chat: Chat, message: Message) -> Json:
    return {"event": before, "message": chat.message_json(message)}


def _content(world: World, user: User, params: Params) -> Json:
    match params.text("kind") or "text":
        case "text":
            return text_content(params.text("text"))
        case "contact":
            return _contact(user, params)
        case "location":
            return _location(params)
        case "photo" | "voice" | "document" | "sticker" as kind:
            return {**_file(world, kind, params), **caption_content(params.text("caption"))}
        case kind:
            raise Impossible(f"this phone cannot send a {kind}")


def _file(world: World, kind: str, params: Params) -> Json:
    upload = params.upload("file") or _something(kind)
    file = world.files.add(kind, upload)
    match kind:
        case "photo":
            try:
                return photo_content(file)
            except NotAPicture as reason:
                raise Impossible(f"a phone cannot send this as a photo: {reason}") from None
        case "voice":
            return voice_content(file, params.integer("duration", 3))
        case "sticker":
            return sticker_content(file, params.text("emoji") or "🌸")
        case _:
            return document_content(file)


def _something(kind: str) -> Upload:
    if kind == "voice":
        return _SILENCE
    if kind == "document":
        return Upload("catatan.txt", "text/plain", b"Catatan penjualan")
    return Upload("foto.png", "image/png", plain_png())


def _contact(user: User, params: Params) -> Json:
    if not params.text("phone_number"):
        return contact_content(user)
    # somebody from the address book, who may not be on Telegram: no user_id
    name = params.text("first_name") or "Kenalan"
    return {"contact": {"phone_number": params.text("phone_number"), "first_name": name}}


def _location(params: Params) -> Json:
    if not params.text("latitude"):
        return location_content()
    return location_content(float(params.text("latitude")), float(params.text("longitude")))


def _hidden_origin(world: World) -> Json:
    return {
        "type": "hidden_user",
        "sender_user_name": "Seseorang",
        "date": world.clock.unix_s(),
    }
