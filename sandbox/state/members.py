"""Who stands how in a chat, and the update that tells the bot when its own standing changes."""

from sandbox.json import Json, JsonView
from sandbox.state.chats import Chat
from sandbox.state.world import World

_KICKED = {"until_date": 0}
_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def member_json(world: World, chat: Chat, user_id: int) -> Json:
    """A Bot API ChatMember for a person or the bot."""
    if user_id == world.bot.id:
        return _standing(world.bot.wire(), chat.bot)
    inside = user_id in chat.members or chat.id == user_id
    return _standing(world.users[user_id].wire(), "member" if inside else "left")


def _standing(user: JsonView, status: str) -> Json:
    extra: Json = _KICKED if status == "kicked" else {}
    if status == "administrator":
        extra = {right: right in ("can_manage_chat", "can_delete_messages") for right in _RIGHTS}
    return {"status": status, "user": user, **extra}


def move_bot(world: World, chat: Chat, by: JsonView, status: str) -> None:
    """Changes the bot's standing and tells it with my_chat_member; `by` is who did it."""
    if chat.bot == status:
        return
    before, chat.bot = chat.bot, status
    world.events.emit("bot_moved", chat.id, status=status)
    world.tell_bot(
        "my_chat_member",
        {
            "chat": chat.wire(),
            "from": by,
            "date": world.clock.unix_s(),
            "old_chat_member": _standing(world.bot.wire(), before),
            "new_chat_member": _standing(world.bot.wire(), status),
        },
    )
