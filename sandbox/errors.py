"""Refusals in Telegram's words, one place for each, so that a client can be tested against the
exact text."""

from functools import partial

from sandbox.json import Json


class ApiError(Exception):
    """A call that is refused: HTTP status, description, and parameters such as retry_after or
    migrate_to_chat_id."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The answer as Telegram writes it."""
        body: Json = {"ok": False, "error_code": self.status, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(reason: str) -> ApiError:
    """400; the reason starts in lower case unless it is a code such as BUTTON_DATA_INVALID."""
    is_code = len(reason) > 1 and (reason[1] == "_" or reason[1].isupper())
    return ApiError(400, f"Bad Request: {reason if is_code else reason[0].lower() + reason[1:]}")


def forbidden(reason: str) -> ApiError:
    """403: the chat is there, but the bot may not write into it."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """409: somebody else reads the updates."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after_s: int) -> ApiError:
    """429 with the seconds to wait."""
    return ApiError(
        429, f"Too Many Requests: retry after {retry_after_s}", retry_after=retry_after_s
    )


def migrated(chat_id: int) -> ApiError:
    """400: the group lives on as the supergroup `chat_id`."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, reason, migrate_to_chat_id=chat_id)


# Made anew for every refusal: an exception that is raised again and again keeps all its tracebacks.
unauthorized = partial(ApiError, 401, "Unauthorized")
logged_out = partial(ApiError, 400, "Logged out")
method_not_found = partial(ApiError, 404, "Not Found: method not found")
not_found = partial(ApiError, 404, "Not Found")
too_large = partial(ApiError, 413, "Request Entity Too Large")
terminated_by_other = partial(
    conflict,
    "terminated by other getUpdates request; make sure that only one bot instance is running",
)
terminated_by_webhook = partial(conflict, "terminated by setWebhook request")
webhook_is_active = partial(
    conflict,
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first",
)
not_modified = partial(
    bad_request,
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message",
)
query_too_old = partial(
    bad_request, "query is too old and response timeout expired or query ID is invalid"
)
chat_not_found = partial(bad_request, "chat not found")
cannot_edit = partial(bad_request, "message can't be edited")
