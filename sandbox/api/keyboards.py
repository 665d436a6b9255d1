"""Keyboards of a call, checked as Telegram checks them."""

from collections.abc import Callable

from sandbox.errors import ApiError, bad_request
from sandbox.json import Json
from sandbox.params import Params
from sandbox.text.links import checked_url

_Check = Callable[[object, bool], Json]

_MAX_DATA_BYTES = 64
_MAX_BUTTONS = 100
_ACTIONS = (
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_PRIVATE_ONLY = {
    "request_contact": "phone number",
    "request_location": "location",
    "request_poll": "poll",
    "request_users": "users",
    "request_chat": "chats",
}


def reply_markup(params: Params, *, private: bool) -> Json | None:
    """The keyboard to send: inline, reply, remove or force; None when there is none or it is
    empty."""
    markup = params.nested("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if markup.get("keyboard"):
        return {**markup, "keyboard": _rows(markup["keyboard"], _reply_button, private)}
    if markup.get("inline_keyboard"):
        return {"inline_keyboard": _rows(markup["inline_keyboard"], _inline_button, private)}
    kept = next((key for key in ("remove_keyboard", "force_reply") if markup.get(key)), None)
    return {**markup} if kept else None


def inline_markup(params: Params, *, private: bool) -> Json | None:
    """The keyboard of an edit, which can only be inline."""
    markup = reply_markup(params, private=private)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def _rows(rows: object, check: _Check, private: bool) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    if sum(len(row) for row in rows) > _MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    checked = [[check(button, private) for button in row] for row in rows]
    return [row for row in checked if row]


def _reply_button(button: object, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise _unreadable("keyboard button", "KeyboardButton must be a String or an Object")
    if not _label(button, "keyboard button"):
        raise bad_request("keyboard button text must be non-empty")
    asked = next((what for field, what in _PRIVATE_ONLY.items() if button.get(field)), None)
    if asked and not private:
        raise bad_request(f"{asked} can be requested in private chats only")
    return button


def _inline_button(button: object, private: bool) -> Json:
    if not isinstance(button, dict):
        raise _unreadable("inline keyboard button", "InlineKeyboardButton must be an Object")
    if not _label(button, "inline keyboard button"):
        raise bad_request("inline keyboard button text must be non-empty")
    if button.get("url"):
        return {**button, "url": _url(str(button["url"]))}
    if button.get("callback_data"):
        if len(str(button["callback_data"]).encode()) > _MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif not any(action in button for action in _ACTIONS):
        reason = "Text buttons are unallowed in the inline keyboard"
        raise _unreadable("inline keyboard button", reason)
    return button


def _label(button: Json, what: str) -> str:
    if not isinstance(button.get("text"), str):
        raise _unreadable(what, 'Can\'t find field "text"')
    return str(button["text"]).strip()


def _url(address: str) -> str:
    checked = checked_url(address)
    if checked is None:
        raise bad_request(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
    return checked


def _unreadable(what: str, reason: str) -> ApiError:
    return bad_request(f"can't parse {what}: {reason}")
