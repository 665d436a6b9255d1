"""Groups: founding one, taking the bot in and out, and the upgrade that changes the group's id."""

from sandbox.acts.impossible import Impossible
from sandbox.acts.talking import say
from sandbox.state.chats import Chat
from sandbox.state.members import move_bot
from sandbox.state.people import User
from sandbox.state.world import World

_SUPERGROUP_BASE = -1_000_000_000_000


def found(world: World, title: str, members: list[int], *, supergroup: bool = False) -> Chat:
    """A group of these people, the bot not yet among them."""
    number = next(world.group_ids)
    kind = "supergroup" if supergroup else "group"
    chat_id = _SUPERGROUP_BASE - number if supergroup else -number
    chat = Chat(chat_id, kind, title, members=set(members), bot="left")
    world.chats[chat_id] = chat
    return chat


def join(chat: Chat, user: User) -> None:
    """A person comes into the group."""
    chat.members.add(user.id)


def add_bot(world: World, chat: Chat, by: User, *, administrator: bool = False) -> None:
    """Takes the bot into the group; it hears of its new standing and of the service message."""
    was_out = chat.bot in ("left", "kicked")
    move_bot(world, chat, by.wire(), "administrator" if administrator else "member")
    if was_out:
        say(world, by, chat, {"new_chat_members": [world.bot.wire()]})


def remove_bot(world: World, chat: Chat, by: User) -> None:
    """Throws the bot out."""
    move_bot(world, chat, by.wire(), "kicked")


def migrate(world: World, chat: Chat, by: User) -> Chat:
    """Upgrades a group to a supergroup: a new id, and the old one refuses everything but says
    where to."""
    if chat.kind != "group" or chat.migrated_to is not None:
        raise Impossible(f"{chat.title!r} is no group that can be upgraded")
    upgraded = found(world, chat.title or "", list(chat.members), supergroup=True)
    upgraded.bot = chat.bot
    say(world, by, chat, {"migrate_to_chat_id": upgraded.id})
    chat.migrated_to = upgraded.id
    say(world, by, upgraded, {"migrate_from_chat_id": chat.id})
    return upgraded
