"""Being blocked and unblocked in private chats; what happens to the bot in groups is left alone."""

from telegram import ChatMember, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler, ChatMemberHandler, ContextTypes

from services import reachability, unit


async def moved(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody blocked the bot or unblocked it, or a group took it in or threw it out."""
    change = update.my_chat_member
    assert change is not None
    if change.chat.type != ChatType.PRIVATE:
        await unit.ignore(f"the bot is {change.new_chat_member.status} in a {change.chat.type}")
    elif change.new_chat_member.status == ChatMember.BANNED:
        await unit.call(reachability.blocked)
    else:
        await unit.call(reachability.unblocked)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [ChatMemberHandler(moved, ChatMemberHandler.MY_CHAT_MEMBER)]
