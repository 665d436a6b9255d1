"""Edits find their message, keep its order, and give way to newer ones."""

from dataclasses import replace

from sqlmodel import Session

from domain.delivery import Delivery, Lane
from domain.messages import Button, FileOnTelegram, Inline
from gateway.pacer import Limits
from storage.outbox import add, withdraw
from tests.gateway.sender.post import Post, said
from tests.storage.outbox.rows import put_in
from tests.support.clocks import NOW

BUTTONS = Inline(((Button("Betul", "y"),),))
A_BURST_AND_NO_MORE = Limits(chat_per_s=0.001, chat_burst=3)
"""What a chat was told comes off its account in a quarter of an hour: longer than any test."""


async def test_an_edit_committed_with_its_message_waits_for_it(post: Post) -> None:
    siti = await post.phone()

    def ask_and_correct(session: Session) -> None:
        asked = add(
            session,
            now=NOW,
            lane=Lane.REPLY,
            method="send",
            chat_id=siti.chat_id,
            body=said("Berapa?"),
        )
        add(
            session,
            now=NOW,
            lane=Lane.EDIT,
            method="edit",
            chat_id=siti.chat_id,
            body=said("Berapa, Bu?"),
            edits_id=asked,
        )

    async with post.sender() as sender:
        await post.work.run(ask_and_correct)
        await sender.idle()
    assert [bubble.text for bubble in await siti.bubbles() if bubble.by_bot] == ["Berapa, Bu?"]
    assert post.states() == [Delivery.ACCEPTED, Delivery.ACCEPTED]


async def test_an_edit_finds_a_message_sent_before_a_restart(post_anywhere: Post) -> None:
    post = post_anywhere
    siti = await post.phone()
    async with post.sender() as sender:
        asked = await post.owe(siti, body="Berapa?")
        await sender.idle()
    async with post.sender(owner="1002") as sender:
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked, body="Berapa, Bu?")
        await sender.idle()
    assert (await siti.last()).text == "Berapa, Bu?"


async def test_an_edit_by_message_id_needs_no_row(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        await post.owe(siti, body="menu")
        shown = await siti.expect("menu")
        await post.owe(siti, Lane.EDIT, method="edit", message_id=shown.id, body="menu baru")
        await sender.idle()
    assert (await siti.last()).text == "menu baru"


async def test_of_waiting_edits_only_the_newest_is_sent(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        asked = await post.owe(siti, body="0%")
        await sender.idle()
        await post.edit_together(siti, asked, *(said(f"{n}%") for n in (10, 20, 30, 40)))
        await sender.idle()
    said_at_last = [call["parameters"]["text"] for call in await post.calls("editMessageText")]
    assert said_at_last == ["10%", "40%"]
    cancelled = Delivery.CANCELLED
    assert post.states()[1:] == [Delivery.ACCEPTED, cancelled, cancelled, Delivery.ACCEPTED]


async def test_taking_buttons_away_leaves_an_older_edits_words(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        asked = await post.owe(siti, body=replace(said("Betul?"), keyboard=BUTTONS))
        await sender.idle()
        first, second = (
            replace(said(words), keyboard=BUTTONS) for words in ("Sudah?", "Sudah benar?")
        )
        await post.edit_together(siti, asked, first, second, None)
        await sender.idle()
    last = await siti.last()
    assert (last.text, last.buttons) == ("Sudah benar?", ())


async def test_buttons_of_a_question_answered_in_words_take_no_turn_from_an_answer(
    post: Post,
) -> None:
    siti = await post.phone()
    post.limits = A_BURST_AND_NO_MORE
    question = replace(said("Betul?"), keyboard=BUTTONS)
    async with post.sender():
        asked = await post.owe(siti, body=question)
        await siti.expect("Betul?")
        await post.owe(siti, Lane.EDIT, method="unbutton", body=None, edits_id=asked)
        await post.owe(siti, body="Terima kasih")
        await siti.expect("Terima kasih")
        await post.until(lambda: post.states()[2] is Delivery.ACCEPTED)
    assert post.states() == [Delivery.ACCEPTED, Delivery.RETRY, Delivery.ACCEPTED]
    async with post.sender():  # to which nothing was said for long
        await post.until(lambda: set(post.states()) == {Delivery.ACCEPTED})
    assert not any(bubble.buttons for bubble in await siti.bubbles())


async def test_buttons_of_what_she_pressed_go_at_once(post: Post) -> None:
    siti = await post.phone()
    post.limits = A_BURST_AND_NO_MORE
    async with post.sender() as sender:
        await post.owe(siti, body=replace(said("Betul?"), keyboard=BUTTONS))
        asked = await siti.expect("Betul?")
        await post.owe(siti, Lane.EDIT, method="unbutton", body=None, message_id=asked.id)
        await sender.idle()
    assert (await siti.last()).buttons == ()


async def test_an_edit_that_changes_nothing_is_settled(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        asked = await post.owe(siti, body="sama")
        await sender.idle()
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked, body="sama")
        await sender.idle()
    edit = post.rows()[1]
    assert edit["state"] is Delivery.ACCEPTED
    assert "not modified" in edit["error"]


async def test_an_edit_of_a_message_that_is_gone_is_settled(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        asked = await post.owe(siti, body="sebentar")
        await sender.idle()
        await post.owe(siti, Lane.EDIT, method="deleteMessage", edits_id=asked, body=None)
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked, body="terlambat")
        await sender.idle()
    assert [bubble for bubble in await siti.bubbles() if bubble.by_bot] == []
    assert post.states() == [Delivery.ACCEPTED] * 3


async def test_an_edit_of_a_message_that_never_was_sent_is_settled(post: Post) -> None:
    siti = await post.phone()
    await post.sandbox.fault(
        "respond", "sendMessage", status=400, description="Bad Request: chat not found"
    )
    async with post.sender() as sender:
        asked = await post.owe(siti)
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked)
        await sender.idle()
    assert post.states() == [Delivery.FAILED, Delivery.ACCEPTED]
    assert await post.calls("editMessageText") == []


async def test_an_edit_of_a_message_lost_on_its_way_is_settled_and_not_tried_for_ever(
    post: Post,
) -> None:
    siti = await post.phone()
    with post.database.session() as session:
        lost = put_in(session, Delivery.UNKNOWN, lane=Lane.REPLY, settled_at_utc=NOW)
    async with post.sender() as sender:
        await post.owe(siti, Lane.EDIT, method="unbutton", body=None, edits_id=lost.id)
        await sender.idle()
    assert post.states() == [Delivery.UNKNOWN, Delivery.ACCEPTED]


async def test_an_edit_of_a_message_still_owed_waits_in_the_table(post: Post) -> None:
    siti = await post.phone()
    async with post.sender():
        asked = await post.owe(siti, body="pukul 12", due_at_utc=NOW.replace(hour=5))
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked, body="pukul 13")
        await post.until(lambda: post.states()[1] is Delivery.RETRY)
        post.clock.pass_by(hours=3, minutes=1)
        await siti.expect("pukul 12")
        post.clock.pass_by(minutes=1)
        await siti.expect("pukul 13")


async def test_an_edit_of_a_withdrawn_message_is_settled(post: Post) -> None:
    siti = await post.phone()
    asked = await post.owe(siti, due_at_utc=NOW.replace(hour=5))
    await post.work.run(lambda session: withdraw(session, NOW, row_ids=[asked]))
    async with post.sender() as sender:
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=asked)
        await sender.idle()
    assert post.states() == [Delivery.CANCELLED, Delivery.ACCEPTED]


async def test_edits_do_not_wait_for_the_messages_of_their_chat(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        menu = await post.owe(siti, body="menu")
        await sender.idle()
        await post.sandbox.fault("delay", "sendMessage", delay_ms=60_000)
        await post.owe(siti, body="pesan lambat")
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=menu, body="menu baru")
        assert (await siti.expect("menu baru")).text == "menu baru"
        heard = [bubble.text for bubble in await siti.bubbles()]
        assert "pesan lambat" not in heard
        await post.sandbox.heal()
        await sender.idle()


async def test_the_caption_of_a_picture_is_edited(post: Post) -> None:
    siti = await post.phone()
    photo = (await siti.send_photo()).file_id
    picture = FileOnTelegram("photo", photo)
    async with post.sender() as sender:
        sent = await post.owe(siti, body=replace(said("Sabtu"), attachment=picture))
        await sender.idle()
        body = replace(said("Minggu"), attachment=picture)
        await post.owe(siti, Lane.EDIT, method="edit", edits_id=sent, body=body)
        await sender.idle()
    assert [call["parameters"]["caption"] for call in await post.calls("editMessageCaption")] == [
        "Minggu"
    ]
