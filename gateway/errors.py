"""Why a call to the Bot API gave no result, classified once, here, by status and description.

Everybody above asks `failure.verdict` and never reads a status or a sentence of Telegram's. The
distinction that matters most: NOT_CONNECTED means that nothing was written, so that the call may
simply be made again, while LOST_TRACK means that Telegram may have done what we asked, so that a
second call may do it twice. Descriptions are those of the Bot API server (its source, `Client.cpp`,
and TDLib).
"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a failed call means for whoever made it."""

    NOT_CONNECTED = "not_connected"  # nothing was written: again, later
    LOST_TRACK = "lost_track"  # the request was written, no answer of Telegram's came back
    FLOOD = "flood"  # 429: again after `retry_after_s`
    TRY_LATER = "try_later"  # Telegram itself says that it could not
    UNREACHABLE = "unreachable"  # blocked the bot, is gone, or never pressed START
    MIGRATED = "migrated"  # the group is a supergroup now: again at `migrate_to_chat_id`
    SETTLED = "settled"  # nothing left to do: it is so already, or what it was about is gone
    BAD_CONTENT = "bad_content"  # what we say is wrong, whomever we say it to
    REJECTED = "rejected"  # will not work for this chat or call, however often tried
    OTHER_POLLER = "other_poller"  # another process polls with this token
    CONFLICT = "conflict"  # a webhook is set
    TOKEN_REJECTED = "token_rejected"  # noqa: S105  # the bot's token is wrong or revoked


class CallFailed(Exception):
    """A call that gave no result. Its text never holds the token, parameters or a URL."""

    verdict: Verdict


class NotConnected(CallFailed):
    """No connection came about, so nothing was written and nothing can have happened."""

    verdict = Verdict.NOT_CONNECTED


class LostTrack(CallFailed):
    """The request was written, but no answer of Telegram's came back: it may have been done."""

    verdict = Verdict.LOST_TRACK


class Refused(CallFailed):
    """Telegram answered, and it was no.

    `retry_after_s` comes with FLOOD, `migrate_to_chat_id` with MIGRATED; None otherwise.
    """

    def __init__(
        self,
        method: str,
        status: int,
        description: str,
        *,
        retry_after_s: float | None = None,
        migrate_to_chat_id: int | None = None,
    ) -> None:
        super().__init__(f"{method}: {status} {description}")
        self.status = status
        self.description = description
        self.retry_after_s = retry_after_s
        self.migrate_to_chat_id = migrate_to_chat_id
        self.verdict = judge(method, status, description, migrated=migrate_to_chat_id is not None)


@dataclass(frozen=True, slots=True)
class Rule:
    """`status` (None: any), a `phrase` of the lower-case description, a `method` ("": any)."""

    verdict: Verdict
    status: int | None
    phrase: str = ""
    method: str = ""

    def applies(self, method: str, status: int, description: str) -> bool:
        """Whether this rule speaks about such an answer."""
        return (
            self.status in (None, status)
            and self.phrase in description
            and self.method in ("", method)
        )


RULES: tuple[Rule, ...] = (
    Rule(Verdict.TOKEN_REJECTED, 401),
    Rule(Verdict.TOKEN_REJECTED, 404, method="getMe"),  # a token that is not even well-formed
    Rule(Verdict.FLOOD, 429),
    Rule(Verdict.OTHER_POLLER, 409, "other getupdates"),
    Rule(Verdict.CONFLICT, 409),
    Rule(Verdict.UNREACHABLE, 403),
    Rule(Verdict.UNREACHABLE, 400, "user_is_blocked"),
    Rule(Verdict.UNREACHABLE, 400, "user_deactivated"),
    Rule(Verdict.SETTLED, 400, "message is not modified"),
    Rule(Verdict.SETTLED, 400, "message to edit not found"),
    Rule(Verdict.SETTLED, 400, "message to delete not found"),
    Rule(Verdict.SETTLED, 400, "message to pin not found"),
    Rule(Verdict.SETTLED, 400, "message_id_invalid"),
    Rule(Verdict.SETTLED, 400, "query is too old"),
    Rule(Verdict.SETTLED, 400, "query_id_invalid"),
    Rule(Verdict.BAD_CONTENT, 400, "can't parse"),  # entities, keyboards, buttons
    Rule(Verdict.BAD_CONTENT, 400, "too long"),  # message is …, message caption is …
    Rule(Verdict.BAD_CONTENT, 400, "too_long"),
    Rule(Verdict.BAD_CONTENT, 400, "text is empty"),
    Rule(Verdict.BAD_CONTENT, 400, "text must be non-empty"),
    Rule(Verdict.BAD_CONTENT, 400, "utf-8"),
    Rule(Verdict.BAD_CONTENT, 400, "entit"),  # ENTITY_BOUNDS_INVALID, ENTITIES_TOO_LONG
    Rule(Verdict.BAD_CONTENT, 400, "button_"),  # BUTTON_DATA_INVALID, BUTTON_URL_INVALID
    Rule(Verdict.BAD_CONTENT, 400, "reply_markup_"),
    Rule(Verdict.BAD_CONTENT, 400, "wrong file identifier"),
    Rule(Verdict.BAD_CONTENT, 400, "wrong remote file identifier"),
    Rule(Verdict.BAD_CONTENT, 400, "photo_invalid"),
    Rule(Verdict.BAD_CONTENT, 413),
)
"""The first rule that applies decides; `judge` says what happens when none does."""


def judge(method: str, status: int, description: str, *, migrated: bool = False) -> Verdict:
    """What an answer that is not ok means. `migrated`: it names the group's new id.

    >>> judge("sendMessage", 403, "Forbidden: bot was blocked by the user")
    <Verdict.UNREACHABLE: 'unreachable'>
    """
    if migrated:
        return Verdict.MIGRATED
    lowered = description.lower()
    for rule in RULES:
        if rule.applies(method, status, lowered):
            return rule.verdict
    return Verdict.TRY_LATER if status >= 500 else Verdict.REJECTED
