"""People over HTTP: making them, listing them, blocking the bot for them."""

from sandbox.acts import people
from sandbox.acts.talking import phone
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.people import User
from sandbox.state.world import World


def person_json(world: World, user: User) -> Json:
    """A person with what the page shows beside the name."""
    chat = world.chats[user.id]
    return {
        **user.wire(),
        "phone": user.phone,
        "opened": chat.opened,
        "blocked": chat.bot == "kicked",
        "event": world.events.last,
    }


def users(world: World, params: Params) -> list[Json]:
    """Everybody."""
    return [person_json(world, user) for user in world.users.values()]


def create(world: World, params: Params) -> Json:
    """The person with `id`, or a new one."""
    user = people.create(
        world,
        params.integer("id") or None,
        params.text("first_name"),
        params.text("last_name") or None,
        params.text("username") or None,
        params.text("phone") or None,
        params.text("language_code") or "id",
    )
    return person_json(world, user)


def block(world: World, params: Params) -> Json:
    """The person blocks the bot."""
    user, _ = phone(world, params.integer("user"))
    people.block(world, user)
    return person_json(world, user)


def unblock(world: World, params: Params) -> Json:
    """The person lets the bot write again."""
    user, _ = phone(world, params.integer("user"))
    people.unblock(world, user)
    return person_json(world, user)


def deactivate(world: World, params: Params) -> Json:
    """The person's account is deleted."""
    user, _ = phone(world, params.integer("user"))
    people.deactivate(world, user)
    return person_json(world, user)
