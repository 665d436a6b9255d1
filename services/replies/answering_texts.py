"""The words around an officer's answer: to her, and to the officer."""

from domain.messages import Button, Inline, Text, Value, _, label
from domain.replies import Topic
from services.replies.listing import HOME
from services.replies.topics import list_data

LEFT = _("All right, {sapaan}. Your answer was not sent.")


def onward(topic: Topic) -> Inline:
    """To what else waits in the same list, and home."""
    return Inline(((Button(label("💬 More messages"), list_data(topic, 0)), *HOME),))


def to_her(office: Value, words: str) -> Text:
    """The answer as she reads it."""
    if not words:
        return _("💬 {call}, an answer from <b>{office}</b>.", office=office)
    return _("💬 {call}, an answer from <b>{office}</b>:\n\n{words}", office=office, words=words)


def sent(owner: str) -> Text:
    """To the officer; Telegram's own word comes later."""
    return _("✅ Sent to {owner}, under their own words.", owner=owner)


def not_sent(owner: str, phone: str | None) -> Text:
    """She blocked the bot, as far as we know."""
    if phone is None:
        return _(
            "⚠️ {owner} has blocked the bot, so the answer was kept but not sent. The message stays in the "
            "list.",
            owner=owner,
        )
    return _(
        "⚠️ {owner} has blocked the bot, so the answer was kept but not sent. Better to call: {phone}. The "
        "message stays in the list.",
        owner=owner,
        phone=phone,
    )


def came_back(owner: str, phone: str | None) -> Text:
    """Telegram could not deliver the answer."""
    if phone is None:
        return _(
            "⚠️ Your answer did not reach {owner}: the bot is blocked. The message is in the list again.",
            owner=owner,
        )
    return _(
        "⚠️ Your answer did not reach {owner}: the bot is blocked. Better to call: {phone}. The message is in "
        "the list again.",
        owner=owner,
        phone=phone,
    )
