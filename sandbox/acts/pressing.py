"""Fingers on buttons: inline ones, which ask the bot, and those of the reply keyboard, which
talk."""

from dataclasses import dataclass

from sandbox.acts.impossible import Impossible
from sandbox.acts.talking import say
from sandbox.acts.words import text_content
from sandbox.json import Json
from sandbox.state.chats import Chat
from sandbox.state.messages import Message
from sandbox.state.people import User
from sandbox.state.world import World


@dataclass(frozen=True, slots=True)
class Button:
    """A button and the message that brought it; `inline` or of the reply keyboard."""

    message: Message
    body: Json
    inline: bool


def find_button(chat: Chat, label: str, message_id: int | None = None) -> Button:
    """The button with this label on the newest message that has it, or on the given one."""
    found = [
        button
        for button in _buttons(chat)
        if button.body["text"] == label and message_id in (None, button.message.id)
    ]
    if not found:
        there = ", ".join(f"[{button.body['text']}]" for button in _buttons(chat)) or "none"
        raise Impossible(f"there is no button [{label}]; the buttons are: {there}")
    return max(found, key=lambda button: button.message.id)


def _buttons(chat: Chat) -> list[Button]:
    inline = [
        Button(message, body, True)
        for message in chat.messages.values()
        for row in message.inline_keyboard
        for body in row
    ]
    keyboard, message = chat.keyboard(), chat.messages.get(chat.keyboard_of or 0)
    if keyboard is None or message is None:
        return inline
    return inline + [Button(message, body, False) for row in keyboard["keyboard"] for body in row]


def press(world: World, user: User, chat: Chat, button: Button) -> Json:
    """What the press did: {"kind": "callback", "callback_id"}, {"kind": "message", "message_id"},
    or the url or text it holds."""
    if not button.inline:
        return _press_reply_button(world, user, chat, button)
    if "callback_data" in button.body:
        return press_data(world, user, chat, button.message.id, button.body["callback_data"])
    if "url" in button.body:
        return {"kind": "url", "url": button.body["url"]}
    return {"kind": "other", "button": button.body}


def press_data(world: World, user: User, chat: Chat, message_id: int, data: str) -> Json:
    """Presses a button by its data, also one that an edit took away: another phone may still show
    it."""
    message = chat.messages.get(message_id)
    if message is None:
        raise Impossible(f"message {message_id} is gone")
    if chat.private and chat.bot == "kicked":
        raise Impossible(f"{user.first_name} blocked the bot and must unblock it first")
    now_s = world.clock.monotonic_s()
    pressed = world.presses.add(chat.id, user.id, message.id, data, now_s)
    world.events.emit("press", chat.id, callback_id=pressed.id, message_id=message.id, data=data)
    query = {
        "id": pressed.id,
        "from": user.wire(),
        "message": chat.message_json(message),
        "chat_instance": str(chat.id),
        "data": data,
    }
    world.tell_bot("callback_query", query)
    return {"kind": "callback", "callback_id": pressed.id, "message_id": message.id}


def _press_reply_button(world: World, user: User, chat: Chat, button: Button) -> Json:
    keyboard = chat.keyboard() or {}
    if keyboard.get("one_time_keyboard"):
        chat.keyboard_of = None
    message = _talk(world, user, chat, button)
    return {"kind": "message", "message_id": message.id}


def _talk(world: World, user: User, chat: Chat, button: Button) -> Message:
    # what is shared by a button answers the message that asked for it
    if button.body.get("request_contact"):
        return say(world, user, chat, contact_content(user), button.message.id)
    if button.body.get("request_location"):
        return say(world, user, chat, location_content(), button.message.id)
    return say(world, user, chat, text_content(button.body["text"]))


def contact_content(user: User) -> Json:
    """One's own contact: the phone number and the user id that proves whose it is."""
    return {
        "contact": {
            "phone_number": user.phone,
            "first_name": user.first_name,
            "user_id": user.id,
        }
    }


def location_content(latitude: float = -7.3173, longitude: float = 112.7846) -> Json:
    """A place in degrees; without one, Kedung Baruk in Surabaya."""
    return {"location": {"latitude": latitude, "longitude": longitude}}
