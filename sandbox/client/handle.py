"""A running sandbox: make people and groups, cause trouble, read what the bot called."""

from types import TracebackType
from typing import Literal, Self

from sandbox.client.phone import Phone
from sandbox.client.wire import Deadline, Wire
from sandbox.json import Json

PATIENCE_S = 60.0
"""Of a busy machine; who waits for what comes waits no longer than it takes."""


class Sandbox:
    """A running server at `url`. `timeout_s` is how long phones wait for what they expect."""

    def __init__(self, url: str, *, timeout_s: float = PATIENCE_S) -> None:
        self.url = url
        self._wire = Wire(url)
        self._timeout_s = timeout_s

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Closes the connections."""
        await self._wire.close()

    # people

    async def user(
        self,
        first_name: str = "",
        *,
        id: int | None = None,
        username: str | None = None,
        phone: str | None = None,
    ) -> Phone:
        """The phone of a person: the one with this id, or a new one."""
        fields: Json = {"id": id, "first_name": first_name, "username": username, "phone": phone}
        person = await self._wire.post("/users", **fields)
        return Phone(self._wire, person, int(person["id"]), self._timeout_s)

    async def group(
        self, title: str, *phones: Phone, bot: bool = True, supergroup: bool = False
    ) -> int:
        """A group of these people, with the bot in it unless told otherwise; the id of the chat."""
        members = [phone.id for phone in phones]
        found = await self._wire.post(
            "/groups", title=title, members=members, supergroup=supergroup
        )
        if bot:
            await self._wire.post(f"/groups/{found['id']}/add_bot")
        return int(found["id"])

    async def migrate(self, chat_id: int) -> int:
        """Upgrades a group; the id of the supergroup."""
        return int((await self._wire.post(f"/groups/{chat_id}/migrate"))["id"])

    async def remove_bot(self, chat_id: int) -> None:
        """Throws the bot out of a group."""
        await self._wire.post(f"/groups/{chat_id}/remove_bot")

    # what the bot did

    async def calls(
        self, method: str | None = None, *, chat: int | None = None, after: int = 0
    ) -> list[Json]:
        """Recorded Bot API calls: number, method, parameters, status, body, fault, took_ms."""
        query = {"method": method, "chat": chat, "after": after}
        found: list[Json] = await self._wire.get("/calls", **query)
        return found

    async def wait_for_calls(
        self,
        method: str,
        count: int = 1,
        *,
        chat: int | None = None,
        timeout_s: float | None = None,
    ) -> list[Json]:
        """The calls of a method as soon as there are `count` of them; TimeoutError if they never
        come."""
        deadline = Deadline(self._timeout_s if timeout_s is None else timeout_s)
        after = (await self.state())["event"]
        numbers = {call["number"] for call in await self.calls(method, chat=chat)}
        while len(numbers) < count:
            news = await self._wire.events(after, chat, ("api_call",), deadline.left_s)
            if not news:
                raise TimeoutError(f"{len(numbers)} of {count} calls of {method}")
            numbers |= {event["call"] for event in news if event["method"] == method}
            after = news[-1]["number"]
        return await self.calls(method, chat=chat)

    async def wait_for_poll(self, *, timeout_s: float | None = None) -> None:
        """Waits until a bot holds a long poll: it is up, and has read every update there was."""
        deadline = Deadline(self._timeout_s if timeout_s is None else timeout_s)
        while not (state := await self.state())["polling"]:
            if not await self._wire.events(state["event"], None, ("long_poll",), deadline.left_s):
                raise TimeoutError("no bot waits for updates")

    async def clear_calls(self) -> None:
        """Empties the record of calls."""
        await self._wire.delete("/calls")

    async def unanswered(self) -> list[Json]:
        """Presses whose clock still turns: a bot that is done leaves none."""
        found: list[Json] = await self._wire.get("/callbacks")
        return found

    async def state(self) -> Json:
        """The whole in short: pending_updates, next_update_id, polling, webhook, event."""
        found: Json = await self._wire.get("/state")
        return found

    # the page

    async def announce(self, **scene: object) -> None:
        """Lays the page's table: phones, links, notes, bot_control_url, timezone, as
        state/scene.py has them."""
        await self._wire.post("/page/scene", **scene)

    # trouble

    async def fault(
        self,
        do: Literal["respond", "reset", "hang", "delay"],
        method: str | None = None,
        **rule: object,
    ) -> int:
        """Lets the next call of a method go wrong; see limits/faults.py for the rule's fields:

        chat_id, times (None: always), skip, when ("before" or "after" the work), status,
        description,
        parameters, text, delay_ms. The number of the rule.
        """
        made = await self._wire.post("/faults", do=do, method=method, **rule)
        return int(made["fault"])

    async def heal(self) -> None:
        """Takes all faults away; what they delay goes on at once."""
        await self._wire.delete("/faults")

    async def floods(self, on: bool = True, **limits: float) -> None:
        """Flood limits: chat_per_s, chat_burst, all_per_s, group_per_min."""
        await self._wire.put("/floods", on=on, **limits)

    async def shift_clock(self, shift_s: float) -> None:
        """Dates of messages are off by so many seconds from now on."""
        await self._wire.put("/clock", shift_s=shift_s)

    async def renumber_updates(self, next_id: int) -> None:
        """Update ids go on from another number."""
        await self._wire.put("/updates", next_id=next_id)

    async def change_bot(self, **switches: bool) -> None:
        """reads_all_group_messages, logged_out."""
        await self._wire.put("/bot", **switches)
