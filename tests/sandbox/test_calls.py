"""How calls come in, how they are recorded, and what is no call at all."""

import asyncio

import aiohttp
import pytest

from sandbox.client import Phone, Sandbox
from sandbox.server import TOKEN, Server
from tests.sandbox.caller import Caller


async def test_parameters_come_as_json_form_query_or_multipart(bot: Caller, ibu: Phone) -> None:
    markup = '{"inline_keyboard":[[{"text":"Ya","callback_data":"y"}]]}'
    form = {"chat_id": str(ibu.id), "text": "halo", "reply_markup": markup}
    multipart = aiohttp.FormData(form, default_to_multipart=True)
    answers = [
        await bot("sendMessage", **{**form, "chat_id": ibu.id}),
        await bot.form("sendMessage", form),
        await bot.form("sendMessage", multipart),
        await bot.get("sendMessage", **form),
    ]
    assert [
        answer.result["reply_markup"]["inline_keyboard"][0][0]["text"] for answer in answers
    ] == ["Ya"] * 4


async def test_a_file_may_be_attached_by_name(bot: Caller, ibu: Phone) -> None:
    form = aiohttp.FormData(
        {"chat_id": str(ibu.id), "document": "attach://rekap", "caption": "<b>Okt</b>"}
    )
    form.add_field("parse_mode", "html")
    form.add_field("rekap", b"a;b", filename="rekap.csv", content_type="text/csv")
    sent = (await bot.form("sendDocument", form)).result
    assert sent["document"]["file_name"] == "rekap.csv"
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 3}]


async def test_method_names_come_in_any_case(bot: Caller) -> None:
    assert (await bot("GETME")).result["is_bot"] is True


async def test_an_unknown_method_is_not_found(bot: Caller) -> None:
    refused = await bot("sendMesage")
    assert (refused.status, refused.error) == (404, "Not Found: method not found")


async def test_an_unknown_token_is_unauthorized(server: Server) -> None:
    async with Caller(server.api_url, "1:wrong") as stranger:
        refused = await stranger("getMe")
    assert refused.body == {"ok": False, "error_code": 401, "description": "Unauthorized"}


@pytest.mark.parametrize("path", ["/bot", f"/bot{TOKEN}", f"/bot{TOKEN}/a/b"])
async def test_what_is_no_call_is_not_found(server: Server, path: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(server.url + path) as response:
        assert (await response.json())["error_code"] == 404


async def test_broken_json_is_a_bad_request(server: Server) -> None:
    url = f"{server.api_url}{server.token}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=b"{", headers=headers) as response,
    ):
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"


async def test_every_call_is_recorded_with_its_answer(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await bot("sendMessage", chat_id=ibu.id, text="halo")
    await bot("sendMessage", chat_id=42, text="halo")
    first, second = await sandbox.calls("sendmessage")
    assert (first["status"], first["body"]["result"]["text"]) == (200, "halo")
    assert (second["status"], second["parameters"]) == (400, {"chat_id": 42, "text": "halo"})
    assert await sandbox.calls("sendMessage", chat=ibu.id) == [first]
    assert await sandbox.calls("sendMessage", after=first["number"]) == [second]
    await sandbox.clear_calls()
    assert await sandbox.calls() == []


async def test_who_comes_with_a_wrong_token_is_recorded_without_it(
    server: Server, sandbox: Sandbox
) -> None:
    file_url = f"{server.file_url}2:wrong/photos/file_0.png"
    async with Caller(server.api_url, "1:wrong") as stranger, aiohttp.ClientSession() as session:
        await stranger("sendMessage", chat_id=1, text="halo")
        await session.get(file_url)
    calls = await sandbox.calls()
    assert [(call["method"], call["status"]) for call in calls] == [
        ("sendMessage", 401),
        ("download", 401),
    ]
    assert "wrong" not in str(calls)


async def test_a_body_that_cannot_be_read_is_recorded(server: Server, sandbox: Sandbox) -> None:
    bodies = [
        ("application/json", b"{", "can't parse JSON object"),
        ("application/json", b'{"text": "\xff"}', "can't parse JSON object"),
        ("application/x-www-form-urlencoded", b"text=\xff", "strings must be encoded in UTF-8"),
        (
            "application/x-www-form-urlencoded; charset=x",
            b"a=b",
            "strings must be encoded in UTF-8",
        ),
        ("multipart/form-data", b"--x", "unexpected end of request content"),
        ("multipart/form-data; boundary=x", b"text", "unexpected end of request content"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nno header\r\n\r\na\r\n--x--",
            "unexpected end of request content",
        ),
        ("multipart/form-data; boundary=x", b"--x\r\n", "unexpected end of request content"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\na\r\n--y--\r\n--x--",
            "unexpected end of request content",
        ),
    ]
    url = f"{server.api_url}{server.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        for content_type, body, _ in bodies:
            await session.post(url, data=body, headers={"Content-Type": content_type})
    calls = await sandbox.calls()
    assert [(call["status"], call["body"]["description"]) for call in calls] == [
        (400, f"Bad Request: {reason}") for _, _, reason in bodies
    ]


async def test_a_body_that_is_no_gzip_is_recorded(server: Server, sandbox: Sandbox) -> None:
    url = f"{server.api_url}{server.token}/sendMessage"
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    async with aiohttp.ClientSession() as session:
        await session.post(url, data=b"no gzip", headers=headers)
    (call,) = await sandbox.calls()
    assert call["status"] == 400


async def test_a_download_is_recorded_by_name_and_size(
    bot: Caller, server: Server, sandbox: Sandbox, ibu: Phone
) -> None:
    path = (await bot("getFile", file_id=(await ibu.send_voice(b"OggS")).file_id)).result[
        "file_path"
    ]
    root = f"{server.file_url}{server.token}"
    await sandbox.fault("respond", "download", skip=1, status=502, text="proxy")
    async with aiohttp.ClientSession() as session:
        for wanted in (path, path, "voices/none.ogg"):
            await session.get(f"{root}/{wanted}")
    calls = await sandbox.wait_for_calls("download", 3)
    assert [(call["status"], call["fault"]) for call in calls] == [
        (200, None),
        (502, "respond before"),
        (404, None),
    ]
    assert calls[0]["parameters"] == {"file_path": path}
    assert calls[0]["body"] == {"file_name": "voice.ogg", "size": 4}
    assert server.token not in str(await sandbox.calls())


async def test_a_recorded_upload_is_named_not_kept(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    form = aiohttp.FormData({"chat_id": str(ibu.id)})
    form.add_field("document", b"a;b", filename="rekap.csv")
    await bot.form("sendDocument", form)
    (call,) = await sandbox.calls("sendDocument")
    assert call["parameters"]["document"] == {"file_name": "rekap.csv", "size": 3}


async def test_a_bot_that_logged_out_is_refused_until_it_is_let_back(
    bot: Caller, sandbox: Sandbox
) -> None:
    assert (await bot("logOut")).result is True
    assert (await bot("getMe")).error == "Logged out"
    await sandbox.change_bot(logged_out=False)
    assert (await bot("close")).result is True


async def test_a_body_over_the_limit_is_refused_before_it_is_read(server: Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(server.url.rpartition(":")[2]))
    head = f"POST /bot{TOKEN}/sendDocument HTTP/1.1\r\nHost: x\r\nContent-Length: 99000000\r\n"
    writer.write(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n".encode())
    status = await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert status.startswith(b"HTTP/1.1 413 ")
