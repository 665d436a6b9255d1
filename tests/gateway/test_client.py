"""The client tells what surely did not happen from what may have happened, and hides the token."""

import asyncio
import traceback

import orjson
import pytest
import telegram
from telegram.error import Forbidden, NetworkError, TimedOut

from gateway.client import BotApi, Upload, file_url_of
from gateway.errors import CallFailed, LostTrack, NotConnected, Refused, Verdict
from gateway.ptb_request import SharedRequest
from tests.gateway.raw_server import (
    Behaviour,
    answers,
    answers_in_pieces,
    breaks_off,
    free_port,
    garbles,
    raw_server,
    resets,
    says_nothing,
)

TOKEN = "123456:AA-not-a-real-token"


def nobody_listens() -> str:
    return f"http://127.0.0.1:{free_port()}/bot"


async def test_a_call_posts_json_and_returns_the_result() -> None:
    sent = answers(200, {"ok": True, "result": {"message_id": 7}})
    async with raw_server(sent) as (url, seen), BotApi(TOKEN, url) as api:
        result = await api.call("sendMessage", {"chat_id": 5, "text": "Selamat pagi 👋"})
    assert result == {"message_id": 7}
    head, body = seen[0].split(b"\r\n\r\n", 1)
    assert head.startswith(f"POST /bot{TOKEN}/sendMessage HTTP/1.1".encode())
    assert orjson.loads(body) == {"chat_id": 5, "text": "Selamat pagi 👋"}


async def test_a_file_goes_as_multipart_with_its_name() -> None:
    done = answers(200, {"ok": True, "result": True})
    async with raw_server(done) as (url, seen), BotApi(TOKEN, url) as api:
        await api.call(
            "sendDocument",
            {"chat_id": 5, "reply_markup": {"remove_keyboard": True}},
            files={"document": Upload("rekap.xlsx", b"PK\x03\x04")},
        )
    assert b'filename="rekap.xlsx"' in seen[0]
    assert b"PK\x03\x04" in seen[0]
    assert b'{"remove_keyboard":true}' in seen[0]


async def test_a_refusal_carries_what_telegram_said() -> None:
    body = {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 14",
        "parameters": {"retry_after": 14},
    }
    async with raw_server(answers(429, body)) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(Refused, match="429 Too Many") as caught:
            await api.call("sendMessage")
    assert (caught.value.retry_after_s, caught.value.verdict) == (14, Verdict.FLOOD)


@pytest.mark.parametrize("retry_after", ["14", None, {}])
async def test_a_pause_that_is_no_number_is_none(retry_after: object) -> None:
    body = {
        "ok": False,
        "error_code": 429,
        "description": "x",
        "parameters": {"retry_after": retry_after},
    }
    async with raw_server(answers(429, body)) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(Refused) as caught:
            await api.call("sendMessage")
    assert caught.value.retry_after_s is None


async def test_no_connection_means_that_nothing_was_written() -> None:
    async with BotApi(TOKEN, nobody_listens()) as api:
        with pytest.raises(NotConnected):
            await api.call("sendMessage")


@pytest.mark.parametrize(
    "behaviour",
    [
        resets,
        says_nothing,
        breaks_off,
        garbles,
        free_port,
        answers(502, b"<html>Bad Gateway</html>"),
        answers(200, b"[]"),
        answers(200, b"null"),
        answers(500, {"ok": False}),
    ],
)
async def test_after_the_request_was_written_the_outcome_is_unknown(behaviour: Behaviour) -> None:
    async with raw_server(behaviour) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(LostTrack):
            await api.call("sendMessage", timeout_s=1)


async def test_an_answer_may_come_compressed_and_in_pieces() -> None:
    async with raw_server(answers_in_pieces) as (url, _), BotApi(TOKEN, url) as api:
        assert [await api.call("getMe"), await api.call("getMe")] == ["whole", "whole"]


async def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one() -> None:
    asked: list[asyncio.StreamWriter] = []

    async def answers_the_second_time(_request: bytes, writer: asyncio.StreamWriter) -> None:
        asked.append(writer)
        if len(asked) == 2:
            for number, waiting in enumerate(asked):
                await answers(200, {"ok": True, "result": number})(b"", waiting)

    async with (
        raw_server(answers_the_second_time) as (url, _),
        BotApi(TOKEN, url) as api,
    ):
        with pytest.raises(LostTrack):
            await api.call("sendMessage", timeout_s=0.1)
        assert await api.call("sendMessage") == 1


async def test_connections_are_used_again() -> None:
    used: set[asyncio.StreamWriter] = set()
    done = answers(200, {"ok": True, "result": True})

    async def notes(request: bytes, writer: asyncio.StreamWriter) -> None:
        used.add(writer)
        await done(request, writer)

    async with raw_server(notes) as (url, seen), BotApi(TOKEN, url) as api:
        for _ in range(3):
            await api.call("sendMessage")
    assert (len(seen), len(used)) == (3, 1)


async def test_a_redirect_is_not_followed() -> None:
    moved = answers(302, b"")
    async with raw_server(moved) as (url, seen), BotApi(TOKEN, url) as api:
        with pytest.raises(LostTrack):
            await api.call("getMe")
    assert len(seen) == 1


@pytest.mark.parametrize("behaviour", [resets, says_nothing, answers(401, {}), answers(500, b"")])
async def test_the_token_is_in_no_exception_and_no_repr(behaviour: Behaviour) -> None:
    async with raw_server(behaviour) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(CallFailed) as caught:
            await api.call("getMe", timeout_s=0.2)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(api)
    assert "not-a-real" not in shown


async def test_a_refused_connection_does_not_show_the_token() -> None:
    async with BotApi(TOKEN, nobody_listens()) as api:
        with pytest.raises(NotConnected) as caught:
            await api.call("getMe")
    assert "not-a-real" not in "".join(traceback.format_exception(caught.value))


async def test_a_file_is_fetched_from_beside_the_api() -> None:
    async with raw_server(answers(200, b"voice")) as (url, seen), BotApi(TOKEN, url) as api:
        assert await api.download("voice/file_0.oga") == b"voice"
    assert seen[0].startswith(f"GET /file/bot{TOKEN}/voice/file_0.oga ".encode())


async def test_a_file_over_the_limit_is_not_read_to_its_end() -> None:
    async with raw_server(answers(200, b"x" * 1000)) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(LostTrack):
            await api.download("photos/file_1.jpg", max_bytes=999)


def test_the_file_url_is_derived_from_the_api_url() -> None:
    assert file_url_of("https://example.org/bot") == "https://example.org/file/bot"


async def test_python_telegram_bot_speaks_over_the_same_session() -> None:
    me = {"id": 123456, "is_bot": True, "first_name": "KabarUsaha", "username": "kabarusaha_bot"}
    async with (
        raw_server(answers(200, {"ok": True, "result": me})) as (url, seen),
        BotApi(TOKEN, url) as api,
    ):
        bot = telegram.Bot(TOKEN, base_url=url, request=SharedRequest(api))
        assert (await bot.get_me()).username == "kabarusaha_bot"
    assert seen[0].startswith(f"POST /bot{TOKEN}/getMe ".encode())


@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        (resets, TimedOut),
        (answers(403, {"ok": False, "error_code": 403, "description": "Forbidden"}), Forbidden),
    ],
)
async def test_python_telegram_bot_sees_its_own_errors(
    behaviour: Behaviour, error: type[NetworkError]
) -> None:
    async with raw_server(behaviour) as (url, _), BotApi(TOKEN, url) as api:
        bot = telegram.Bot(TOKEN, base_url=url, request=SharedRequest(api))
        with pytest.raises(error):
            await bot.get_me()
