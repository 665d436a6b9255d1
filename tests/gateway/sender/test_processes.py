"""Several processes, and one that comes after a crash: leases, signs of life, takeovers."""

from sqlmodel import Session

from domain.delivery import Delivery, Lane
from gateway.sender.held import Held
from storage import outbox
from storage.outbox import Waiting
from tests.gateway.sender.post import OWNER, Post, said
from tests.storage.outbox.rows import put_in
from tests.support.clocks import NOW


async def test_a_reply_that_takes_long_keeps_its_lease(post: Post) -> None:
    siti = await post.phone()
    await post.sandbox.fault("delay", "sendMessage", delay_ms=60_000)
    async with post.sender() as sender:
        await post.owe(siti, body="lama")
        await post.until(lambda: post.rows()[0]["claimed_by"] == OWNER)
        assert post.rows()[0]["claimed_until_utc"] == NOW + outbox.LEASE
        await post.sandbox.heal()
        await sender.idle()
    assert len(await post.calls("sendMessage")) == 1


async def test_a_row_whose_lease_ran_out_is_taken_up_by_another_process(post: Post) -> None:
    siti = await post.phone()
    async with post.sender():
        with post.database.session() as session:
            put_in(
                session,
                Delivery.SENDING,
                lane=Lane.REPLY,
                chat_id=siti.chat_id,
                body='{"$":"Message","text":{"$":"Text","msgid":"{call}"}}',
                claimed_by="4711",
                claimed_until_utc=NOW,
            )
        await post.until(lambda: post.states() == [Delivery.ACCEPTED])
    assert len([bubble for bubble in await siti.bubbles() if bubble.by_bot]) == 1


async def test_rows_from_a_process_without_a_sender_are_sent_by_one_that_has_one(
    post: Post,
) -> None:
    siti = await post.phone()

    def elsewhere(session: Session) -> None:
        session.info[outbox.SENDS] = False
        for number in range(3):
            outbox.add(
                session,
                now=NOW,
                lane=Lane.REPLY,
                method="send",
                chat_id=siti.chat_id,
                body=said(f"nomor {number}"),
            )

    async with post.sender():
        await post.work.run(elsewhere)
        await post.until(lambda: set(post.states()) == {Delivery.ACCEPTED})
    heard = [bubble.text for bubble in await siti.bubbles() if bubble.by_bot]
    assert heard == ["nomor 0", "nomor 1", "nomor 2"]


async def test_a_row_that_comes_twice_is_sent_once(post: Post) -> None:
    siti = await post.phone()
    async with post.sender() as sender:
        post.work.on_commit(sender.offer)  # a second time
        await post.owe(siti, body="sekali saja")
        await sender.idle()
    assert len(await post.calls("sendMessage")) == 1


def test_a_row_in_hand_is_not_taken_twice() -> None:
    held, row = Held(), Waiting(5, Lane.REPLY, "send", 7)
    assert held.take(row)
    assert not held.take(row)


def test_answers_to_presses_need_no_lease() -> None:
    held, answer = Held(), Waiting(outbox.MEMORY_ONLY, Lane.REPLY, "answerCallbackQuery", 0)
    assert held.take(answer)
    assert held.take(answer)
    assert len(held) == 0
