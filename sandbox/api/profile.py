"""The bot about itself: who it is, its texts, its menu button, and logging out."""

from sandbox.api.targets import chat_of
from sandbox.errors import bad_request
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.world import World


def get_me(world: World, params: Params) -> Json:
    """The bot as a Bot API User with its abilities."""
    return {
        **world.bot.wire(),
        "can_join_groups": True,
        "can_read_all_group_messages": world.bot.reads_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def log_out(world: World, params: Params) -> bool:
    """The bot leaves this server: every later call is refused."""
    world.bot.logged_out = True
    return True


def close(world: World, params: Params) -> bool:
    """The server lets go of the bot; its next call brings it back."""
    return True


def set_name(world: World, params: Params) -> bool:
    """Up to 64 characters."""
    return _set(world.bot.names, params, "name", 64)


def get_name(world: World, params: Params) -> Json:
    """The name in a language, else for all."""
    return {"name": _get(world.bot.names, params) or world.bot.first_name}


def set_description(world: World, params: Params) -> bool:
    """What stands in an empty chat before START, up to 512 characters."""
    return _set(world.bot.descriptions, params, "description", 512)


def get_description(world: World, params: Params) -> Json:
    """The description in a language, else for all."""
    return {"description": _get(world.bot.descriptions, params)}


def set_short_description(world: World, params: Params) -> bool:
    """What stands on the profile page, up to 120 characters."""
    return _set(world.bot.short_descriptions, params, "short_description", 120)


def get_short_description(world: World, params: Params) -> Json:
    """The short description in a language, else for all."""
    return {"short_description": _get(world.bot.short_descriptions, params)}


def set_menu_button(world: World, params: Params) -> bool:
    """The button beside the text field, for one chat or for all."""
    chat_id = chat_of(world, params).id if params.text("chat_id") else None
    button = params.nested("menu_button", "menu button")
    world.bot.menu_buttons[chat_id] = button if isinstance(button, dict) else {"type": "default"}
    return True


def get_menu_button(world: World, params: Params) -> Json:
    """The button of a chat, else the one for all."""
    chat_id = chat_of(world, params).id if params.text("chat_id") else None
    buttons = world.bot.menu_buttons
    return buttons.get(chat_id) or buttons.get(None) or {"type": "commands"}


def _set(texts: dict[str, str], params: Params, name: str, most: int) -> bool:
    text = params.text(name)
    if len(text) > most:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    texts[params.text("language_code")] = text
    return True


def _get(texts: dict[str, str], params: Params) -> str:
    return texts.get(params.text("language_code")) or texts.get("", "")
