"""Each answer of Telegram's that is not ok, and what it means."""

import pytest

from gateway.errors import RULES, Refused, Verdict, judge

UNREACHABLE = Verdict.UNREACHABLE
SETTLED = Verdict.SETTLED
BAD_CONTENT = Verdict.BAD_CONTENT
REJECTED = Verdict.REJECTED

ANSWERS = [
    (401, "Unauthorized", Verdict.TOKEN_REJECTED),
    (403, "Forbidden: bot was blocked by the user", UNREACHABLE),
    (403, "Forbidden: user is deactivated", UNREACHABLE),
    (403, "Forbidden: bot can't initiate conversation with a user", UNREACHABLE),
    (403, "Forbidden: bot was kicked from the supergroup chat", UNREACHABLE),
    (400, "Bad Request: USER_IS_BLOCKED", UNREACHABLE),
    (400, "Bad Request: INPUT_USER_DEACTIVATED", UNREACHABLE),
    (409, "Conflict: terminated by other getUpdates request", Verdict.OTHER_POLLER),
    (409, "Conflict: terminated by setWebhook request", Verdict.CONFLICT),
    (409, "Conflict: can't use getUpdates method while webhook is active; …", Verdict.CONFLICT),
    (429, "Too Many Requests: retry after 5", Verdict.FLOOD),
    (400, "Bad Request: message is not modified: specified new message content and …", SETTLED),
    (400, "Bad Request: message to edit not found", SETTLED),
    (400, "Bad Request: message to delete not found", SETTLED),
    (400, "Bad Request: MESSAGE_ID_INVALID", SETTLED),
    (400, "Bad Request: query is too old and response timeout expired or query …", SETTLED),
    (400, "Bad Request: can't parse entities: Unsupported start tag", BAD_CONTENT),
    (400, "Bad Request: can't parse inline keyboard button: …", BAD_CONTENT),
    (400, "Bad Request: message is too long", BAD_CONTENT),
    (400, "Bad Request: message caption is too long", BAD_CONTENT),
    (400, "Bad Request: MEDIA_CAPTION_TOO_LONG", BAD_CONTENT),
    (400, "Bad Request: message text is empty", BAD_CONTENT),
    (400, "Bad Request: strings must be encoded in UTF-8", BAD_CONTENT),
    (400, "Bad Request: BUTTON_DATA_INVALID", BAD_CONTENT),
    (400, "Bad Request: wrong file identifier/HTTP URL specified", BAD_CONTENT),
    (413, "Request Entity Too Large", BAD_CONTENT),
    (400, "Bad Request: chat not found", REJECTED),
    (400, "Bad Request: message can't be edited", REJECTED),
    (400, "Bad Request: not enough rights to send text messages to the chat", REJECTED),
    (404, "Not Found", REJECTED),
    (500, "Internal Server Error", Verdict.TRY_LATER),
    (502, "Bad Gateway", Verdict.TRY_LATER),
]


@pytest.mark.parametrize(("status", "description", "verdict"), ANSWERS)
def test_an_answer_is_judged(status: int, description: str, verdict: Verdict) -> None:
    assert judge("sendMessage", status, description) is verdict


def test_a_malformed_token_is_told_from_an_unknown_method() -> None:
    assert judge("getMe", 404, "Not Found") is Verdict.TOKEN_REJECTED


def test_a_migrated_group_is_known_by_its_new_id() -> None:
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    refusal = Refused("sendMessage", 400, description, migrate_to_chat_id=-100123)
    assert refusal.verdict is Verdict.MIGRATED


def test_every_phrase_is_lower_case_so_that_it_can_apply() -> None:
    assert all(rule.phrase == rule.phrase.lower() for rule in RULES)
