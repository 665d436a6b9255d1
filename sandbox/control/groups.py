"""Groups over HTTP; `by` is the person who does it, else any member."""

from sandbox.acts import groups
from sandbox.acts.impossible import Impossible
from sandbox.acts.talking import phone
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.chats import Chat
from sandbox.state.people import User
from sandbox.state.world import World


def found(world: World, params: Params) -> Json:
    """A group with `title` and `members` (ids), a supergroup from the start if `supergroup` says
    so."""
    members = params.nested("members", "members")
    if not isinstance(members, list) or not members:
        raise Impossible("a group needs members")
    for member in members:
        phone(world, int(member))
    title = params.text("title") or "Grup"
    ids = [int(member) for member in members]
    return _json(world, groups.found(world, title, ids, supergroup=params.flag("supergroup")))


def join(world: World, params: Params) -> Json:
    """The person `user` comes in."""
    user, _ = phone(world, params.integer("user"))
    groups.join(_chat(world, params), user)
    return _json(world, _chat(world, params))


def add_bot(world: World, params: Params) -> Json:
    """The bot is taken in, as `administrator` if asked."""
    chat = _chat(world, params)
    administrator = params.flag("administrator")
    groups.add_bot(world, chat, _by(world, chat, params), administrator=administrator)
    return _json(world, chat)


def remove_bot(world: World, params: Params) -> Json:
    """The bot is thrown out."""
    chat = _chat(world, params)
    groups.remove_bot(world, chat, _by(world, chat, params))
    return _json(world, chat)


def migrate(world: World, params: Params) -> Json:
    """The group becomes a supergroup, which is the answer."""
    chat = _chat(world, params)
    return _json(world, groups.migrate(world, chat, _by(world, chat, params)))


def _chat(world: World, params: Params) -> Chat:
    chat = world.chats.get(params.integer("chat"))
    if chat is None or chat.private:
        raise Impossible(f"there is no group {params.text('chat')}")
    return chat


def _by(world: World, chat: Chat, params: Params) -> User:
    user, _ = phone(world, params.integer("by") or min(chat.members), chat.id)
    return user


def _json(world: World, chat: Chat) -> Json:
    return {
        **chat.wire(),
        "members": sorted(chat.members),
        "bot": chat.bot,
        "event": world.events.last,
    }
