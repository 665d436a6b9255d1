"""People come into the sandbox, block the bot, come back, or vanish."""

from sandbox.acts.impossible import Impossible
from sandbox.state.chats import Chat
from sandbox.state.members import move_bot
from sandbox.state.people import User
from sandbox.state.world import World


def create(
    world: World,
    user_id: int | None = None,
    first_name: str = "",
    last_name: str | None = None,
    username: str | None = None,
    phone: str | None = None,
    language_code: str = "id",
) -> User:
    """The person with this id, made when there is none yet; without an id, a new person."""
    if user_id in world.users:
        return world.users[user_id]
    number = user_id or next(n for n in world.user_ids if n not in world.users)
    if number <= 0 or number == world.bot.id:
        raise Impossible(f"{number} cannot be a person's id")
    name = first_name or f"Orang {number % 1000}"
    made_phone = phone or f"62812{number % 10**8:08}"
    user = User(number, name, last_name, username, made_phone, language_code)
    world.users[number] = user
    world.chats[number] = Chat(number, "private", person=user, members={number}, opened=False)
    return user


def block(world: World, user: User) -> None:
    """Blocks the bot, which is told."""
    move_bot(world, world.chats[user.id], user.wire(), "kicked")


def unblock(world: World, user: User) -> None:
    """Lets the bot write again, which is told."""
    move_bot(world, world.chats[user.id], user.wire(), "member")


def deactivate(world: World, user: User) -> None:
    """The account is deleted; the bot learns it from the next refusal."""
    world.chats[user.id].deactivated = True
