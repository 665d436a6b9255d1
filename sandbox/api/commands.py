"""setMyCommands, getMyCommands, deleteMyCommands, with their scopes."""

import re

from sandbox.errors import bad_request, chat_not_found
from sandbox.json import Json
from sandbox.params import Params, as_integer
from sandbox.state.commands import Scope
from sandbox.state.world import World

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
_MAX_COMMANDS = 100


def set_commands(world: World, params: Params) -> bool:
    """The menu for a scope and a language; an empty list takes it away."""
    commands = params.nested("commands", "commands")
    if commands is not None and not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    checked = [_command(item) for item in commands or []]
    if len(checked) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.commands.set(_scope(world, params), params.text("language_code"), checked)
    return True


def get_commands(world: World, params: Params) -> list[Json]:
    """The list set for exactly this scope and language."""
    return world.commands.get(_scope(world, params), params.text("language_code"))


def delete_commands(world: World, params: Params) -> bool:
    """Wider scopes show through again."""
    world.commands.set(_scope(world, params), params.text("language_code"), [])
    return True


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = str(item.get("command", "")), str(item.get("description", "")).strip()
    name = name.removeprefix("/")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> Scope:
    scope = params.nested("scope", "BotCommandScope")
    if scope is None:
        return ("default", None, None)
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = str(scope.get("type"))
    if kind in _PLAIN_SCOPES:
        return (kind, None, None)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return _chat_scope(world, kind, scope)


def _chat_scope(world: World, kind: str, scope: Json) -> Scope:
    chat_id = as_integer(scope.get("chat_id"))
    if not chat_id:
        raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
    if chat_id not in world.chats:
        raise chat_not_found()
    member = as_integer(scope.get("user_id")) if kind == "chat_member" else None
    if member == 0:
        raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
    return (kind, chat_id, member)
