"""Looking: what is on a phone now, what happened since, what the bot called and how it was
answered."""

from sandbox.acts.impossible import Impossible
from sandbox.acts.talking import phone
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.chats import Chat
from sandbox.state.events import Wanted
from sandbox.state.messages import Message
from sandbox.state.world import World

_ATTACHMENTS = ("document", "voice", "sticker")
_MAX_WAIT_MS = 60_000


def state(world: World, params: Params) -> Json:
    """The whole in short, for the page's first look and for tests that wonder."""
    return {
        "bot": world.bot.wire(),
        "users": len(world.users),
        "pending_updates": len(world.updates),
        "next_update_id": world.updates.next_id,
        "polling": world.polling.open,
        "webhook": world.webhook.url,
        "event": world.events.last,
        "groups": [chat.wire() for chat in world.chats.values() if not chat.private],
    }


def screen(world: World, params: Params) -> Json:
    """What the person sees now in their chat with the bot, or in the group `chat`; with `last`
    only so many messages (0: all)."""
    user, chat = phone(world, params.integer("user"), params.integer("chat") or None)
    messages = list(chat.messages.values())
    newest = messages[-params.integer("last", 0, 0) :]
    return {
        "event": world.events.last,
        "chat": chat.wire(),
        "user": user.wire(),
        "bot": world.bot.wire(),
        "description": _for_language(world.bot.descriptions, user.language_code),
        "opened": chat.opened,
        "blocked": chat.bot == "kicked",
        "messages": [_shown(chat, message) for message in newest],
        "earlier": len(messages) - len(newest),
        "keyboard": chat.keyboard(),
        "keyboard_of": chat.keyboard_of,
        "pinned": chat.pinned,
        "commands": world.commands.shown_to(chat, user.id, user.language_code),
    }


def _for_language(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or texts.get("", "")


def _shown(chat: Chat, message: Message) -> Json:
    body = {**chat.message_json(message), "by_bot": message.by_bot}
    file_id = _file_id(message)
    return {**body, "file_url": f"/sandbox/files/{file_id}"} if file_id else body


def _file_id(message: Message) -> str | None:
    if "photo" in message.content:
        return str(message.content["photo"][-1]["file_id"])
    kind = next((kind for kind in _ATTACHMENTS if kind in message.content), None)
    return str(message.content[kind]["file_id"]) if kind else None


async def events(world: World, params: Params) -> Json:
    """Events after number `after`, of one `chat` and of some `kinds` (comma separated) if asked;
    waits up to `timeout_ms` for the first. `event` is the number to ask after next time."""
    wanted = Wanted(
        after=params.integer("after"),
        chat_id=params.integer("chat") or None,
        kinds=tuple(kind for kind in params.text("kinds").split(",") if kind),
    )
    timeout_s = params.integer("timeout_ms", 0, 0, _MAX_WAIT_MS) / 1000
    happened = await world.events.wait(wanted, timeout_s)
    return {"event": happened[-1]["number"] if happened else wanted.after, "events": happened}


async def callback(world: World, params: Params) -> Json:
    """A press and its answer, awaited up to `timeout_ms`; `answer` is null while there is none."""
    press = world.presses.get(params.text("callback"))
    if press is None:
        raise Impossible("there was no such press")
    timeout_s = params.integer("timeout_ms", 0, 0, _MAX_WAIT_MS) / 1000
    deadline_s = world.clock.monotonic_s() + timeout_s
    wanted = Wanted(world.events.last, press.chat_id, ("callback_answer",))
    while press.answer is None and (left_s := deadline_s - world.clock.monotonic_s()) > 0:
        news = await world.events.wait(wanted, left_s)
        press = world.presses.get(press.id) or press
        if world.stopping.is_set():
            break
        wanted = Wanted(news[-1]["number"], press.chat_id, wanted.kinds) if news else wanted
    return press.wire()


def unanswered(world: World, params: Params) -> list[Json]:
    """Presses that the bot has not answered yet."""
    return [press.wire() for press in world.presses.unanswered()]


def calls(world: World, params: Params) -> list[Json]:
    """The record of calls, by `method`, by `chat`, `after` a number, the `last` so many."""
    found = world.calls.find(
        params.text("method") or None, params.integer("chat") or None, params.integer("after")
    )
    return [call.wire() for call in found[-params.integer("last", 0, 0) :]]


def clear_calls(world: World, params: Params) -> Json:
    """Empties the record."""
    world.calls.clear()
    return {}
