"""Replies: every way in which Telegram may answer, and what stands in the outbox afterwards."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

import pytest

from domain.delivery import Delivery, Lane
from domain.messages import Button, DocumentToMake, Inline, Message, Text
from gateway.sender.patience import Patience
from gateway.token import TokenRejected
from storage import outbox
from tests.gateway.raw_server import answers, free_port, raw_server
from tests.gateway.sender.post import SITI, SOON_TIRED, Post, said
from tests.storage.outbox.rows import person
from tests.support.clocks import NOW


def refused(status: int, description: str, **parameters: Any) -> dict[str, Any]:
    facts = {"do": "respond", "status": status, "description": description}
    return {**facts, "parameters": parameters}


@dataclass(frozen=True)
class Trouble:
    """What goes wrong on the way of one reply, the state it ends in, and how many calls it took."""

    name: str
    fault: dict[str, Any] | None
    state: Delivery
    calls: int
    heard: int


TROUBLES = [
    Trouble("none", None, Delivery.ACCEPTED, 1, 1),
    Trouble(
        "blocked", refused(403, "Forbidden: bot was blocked by the user"), Delivery.BLOCKED, 1, 0
    ),
    Trouble("no such chat", refused(400, "Bad Request: chat not found"), Delivery.FAILED, 1, 0),
    Trouble(
        "bad entities",
        refused(400, "Bad Request: can't parse entities: Unsupported start tag"),
        Delivery.ACCEPTED,
        2,
        1,
    ),
    Trouble(
        "bad even without entities",
        {**refused(400, "Bad Request: BUTTON_DATA_INVALID"), "times": 2},
        Delivery.FAILED,
        2,
        0,
    ),
    Trouble("Telegram in trouble", refused(500, "Internal Server Error"), Delivery.ACCEPTED, 2, 1),
    Trouble(
        "Telegram in trouble for long",
        {**refused(500, "Internal Server Error"), "times": None},
        Delivery.FAILED,
        12,
        0,
    ),
    Trouble(
        "a proxy's error page",
        {"do": "respond", "status": 502, "text": "<html>Bad Gateway</html>"},
        Delivery.ACCEPTED,
        2,
        1,
    ),
    Trouble("reset before the work", {"do": "reset"}, Delivery.ACCEPTED, 2, 1),
    Trouble("reset after the work", {"do": "reset", "when": "after"}, Delivery.ACCEPTED, 2, 2),
    Trouble(
        "lost each time", {"do": "reset", "when": "after", "times": None}, Delivery.UNKNOWN, 5, 5
    ),
    Trouble("flood", refused(429, "Too Many Requests", retry_after=0), Delivery.ACCEPTED, 2, 1),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.name)
async def test_a_reply_in_trouble_ends_as_the_table_says(post: Post, trouble: Trouble) -> None:
    siti = await post.phone()
    if trouble.fault:
        await post.sandbox.fault(method="sendMessage", **trouble.fault)
    async with post.sender() as sender:
        await post.owe(siti, body="Terima kasih, {call}")
        await sender.idle()
    assert post.states() == [trouble.state]
    assert len(await post.calls("sendMessage")) == trouble.calls
    assert len([b for b in await siti.bubbles() if b.by_bot]) == trouble.heard


async def test_a_reply_that_is_never_answered_goes_out_again(post: Post) -> None:
    siti = await post.phone()
    post.patience = SOON_TIRED
    await post.sandbox.fault("hang", "sendMessage")
    async with post.sender() as sender:
        await post.owe(siti, body="Terima kasih, {call}")
        await sender.idle()
    assert post.states() == [Delivery.ACCEPTED]
    calls = await post.calls("sendMessage")
    heard = [bubble for bubble in await siti.bubbles() if bubble.by_bot]
    # A busy machine may be too late for later answers, too; but the first call alone came to nothing.
    assert len(heard) == len(calls) - 1 >= 1


async def test_an_accepted_reply_knows_its_message(post_anywhere: Post) -> None:
    post = post_anywhere
    siti = await post.phone()
    async with post.sender() as sender:
        await post.owe(siti, body="Sudah tersimpan")
        await sender.idle()
    (bubble,) = [bubble for bubble in await siti.bubbles() if bubble.by_bot]
    (row,) = post.rows()
    assert (row["message_id"], row["settled_at_utc"]) == (bubble.id, NOW)


async def test_a_flood_answer_is_not_held_against_the_row(post: Post) -> None:
    siti = await post.phone()
    flood = refused(429, "Too Many Requests", retry_after=0)
    await post.sandbox.fault(method="sendMessage", **flood)
    async with post.sender() as sender:
        await post.owe(siti)
        await sender.idle()
    assert [row["attempts"] for row in post.rows()] == [0]


async def test_a_message_whose_entities_are_refused_goes_out_without_them(post: Post) -> None:
    siti = await post.phone()
    bad = refused(400, "Bad Request: can't parse entities: whatever")
    await post.sandbox.fault(method="sendMessage", **bad)
    async with post.sender() as sender:
        await post.owe(siti, body="Kue <3")
        await sender.idle()
    formatted, plain = (call["parameters"] for call in await post.calls("sendMessage"))
    assert (formatted["text"], formatted["parse_mode"]) == ("Kue &lt;3", "HTML")
    assert (plain["text"], plain.get("parse_mode")) == ("Kue <3", None)


async def test_whoever_blocked_the_bot_is_unreachable(post_anywhere: Post) -> None:
    post = post_anywhere
    siti = await post.phone()
    await siti.block()
    with post.database.session() as session:
        person(session, siti.id)
    async with post.sender() as sender:
        await post.owe(siti)
        await sender.idle()
    assert [row["unreachable_since_utc"] for row in post.rows("person")] == [NOW]


async def test_messages_of_a_chat_keep_their_order_through_every_trouble(post: Post) -> None:
    siti = await post.phone()
    await post.sandbox.fault("reset", "sendMessage", skip=1)
    await post.sandbox.fault("respond", "sendMessage", skip=3, status=500)
    async with post.sender() as sender:
        for number in range(6):
            await post.owe(siti, body=f"nomor {number}")
        await sender.idle()
    heard = [bubble.text for bubble in await siti.bubbles() if bubble.by_bot]
    assert heard == [f"nomor {number}" for number in range(6)]


async def test_one_chat_in_trouble_does_not_hold_another(post: Post) -> None:
    siti, rini = await post.phone("Siti"), await post.phone("Rini")
    await post.sandbox.fault("respond", "sendMessage", chat_id=siti.chat_id, status=500, times=5)
    async with post.sender() as sender:
        await post.owe(siti, body="untuk Siti")
        await post.owe(rini, body="untuk Rini")
        await sender.idle()
    chats = [call["parameters"]["chat_id"] for call in await post.calls("sendMessage")]
    assert chats.index(rini.chat_id) < len(chats) - 1 - chats[::-1].index(siti.chat_id)


async def test_a_group_that_moved_gets_its_message_at_the_new_id(post: Post) -> None:
    siti = await post.phone()
    group = await post.sandbox.group("Petugas Kedung Baruk", siti)
    supergroup = await post.sandbox.migrate(group)
    async with post.sender() as sender:
        await post.owe(group, body="Rekap pagi")
        await post.owe(group, body="Rekap siang", due_at_utc=NOW.replace(hour=5))
        await sender.idle()
    (sent, waiting) = post.rows()
    assert sent["state"] is Delivery.ACCEPTED
    assert waiting["chat_id"] == supergroup


async def test_replies_wait_while_telegram_is_away_and_go_out_when_it_is_back(post: Post) -> None:
    port = free_port()
    sent = answers(200, {"ok": True, "result": {"message_id": 5}})
    async with post.sender(api_url=f"http://127.0.0.1:{port}/bot") as sender:
        await post.owe(7001)
        async with raw_server(sent, port=port):
            await sender.idle()
    (row,) = post.rows()
    assert (row["state"], row["message_id"], row["attempts"]) == (Delivery.ACCEPTED, 5, 0)


async def test_a_rejected_token_stops_everything_and_says_so(post: Post) -> None:
    siti = await post.phone()
    await post.sandbox.fault(method="sendMessage", **refused(401, "Unauthorized"))

    async def until_it_stops() -> None:
        async with post.sender():
            await post.owe(siti)
            await asyncio.Event().wait()

    with pytest.raises(BaseExceptionGroup) as stopped:
        await until_it_stops()
    assert stopped.group_contains(TokenRejected)
    assert post.states() == [Delivery.RETRY]


async def test_a_press_is_answered_at_once_and_leaves_no_row(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        buttons = Inline(((Button("Betul", "y"),),))
        await post.owe(siti, body=replace(said("Betul?"), keyboard=buttons))
        await sender.idle()
        pressed = await siti.press("Betul")
        query_id = str(pressed.body["callback_id"])
        await post.work.run(
            lambda session: outbox.answer_callback(session, query_id, Text("Tersimpan"), SITI)
        )
        assert (await pressed.answer()).text == "Tersimpan"
    assert len(post.rows()) == 1


async def test_an_answer_that_comes_too_late_troubles_nobody(post: Post) -> None:
    async with post.sender() as sender:
        await post.work.run(lambda session: outbox.answer_callback(session, "long ago", None, SITI))
        await post.sandbox.wait_for_calls("answerCallbackQuery")
        await sender.idle()
    assert post.rows() == []


async def test_a_reply_that_cannot_be_rendered_fails_alone(post: Post) -> None:
    siti = await post.phone()
    unknown = Message(Text("x"), attachment=DocumentToMake("nobody makes this", {}, "x.pdf"))
    async with post.sender() as sender:
        await post.owe(siti, body=unknown)
        await post.owe(siti, body="berikutnya")
        await sender.idle()
    assert post.states() == [Delivery.FAILED, Delivery.ACCEPTED]


async def test_a_reply_due_later_is_sent_when_it_is_due(post: Post) -> None:
    siti = await post.phone()
    async with post.sender():
        await post.owe(siti, body="nanti", due_at_utc=NOW.replace(hour=3))
        post.clock.pass_by(hours=1)
        await siti.expect("nanti")
        await post.until(lambda: post.states() == [Delivery.ACCEPTED])


async def test_what_a_crash_left_goes_out_at_the_next_start(post_anywhere: Post) -> None:
    post = post_anywhere
    siti = await post.phone()
    for number in range(3):
        await post.owe(siti, body=f"nomor {number}")
    assert post.states() == [Delivery.SENDING] * 3, "in the hands of a process that is gone"
    async with post.sender() as sender:
        await post.owe(siti, body="nomor 3")
        await sender.idle()
    heard = [bubble.text for bubble in await siti.bubbles() if bubble.by_bot]
    assert heard == [f"nomor {number}" for number in range(4)]


async def test_a_clean_stop_gives_back_what_has_not_begun(post: Post) -> None:
    arrived, may_answer = asyncio.Event(), asyncio.Event()
    sent = answers(200, {"ok": True, "result": {"message_id": 5}})

    async def slowly(request: bytes, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await may_answer.wait()
        await sent(request, writer)

    async with raw_server(slowly) as (url, _requests), post.sender(api_url=url) as sender:
        for number in range(3):
            await post.owe(7001, body=f"nomor {number}")
        await arrived.wait()
        sender.stop()
        may_answer.set()
    assert post.states() == [Delivery.ACCEPTED, Delivery.RETRY, Delivery.RETRY]


async def test_a_hanging_call_does_not_hold_up_a_stop(post: Post) -> None:
    arrived = asyncio.Event()

    async def hangs(_request: bytes, _writer: asyncio.StreamWriter) -> None:
        arrived.set()

    post.patience = Patience(answer_s=60, stop_s=0.1)
    async with raw_server(hangs) as (url, _requests), post.sender(api_url=url):
        await post.owe(7001)
        await arrived.wait()
    assert post.states() == [Delivery.SENDING], "to be taken up after the next start"


async def test_bulk_and_replies_do_not_mix_lanes(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        await post.owe(siti, Lane.BULK, body="kabar")
        await siti.expect("kabar")
        await sender.idle()
    assert post.states() == [Delivery.ACCEPTED]
