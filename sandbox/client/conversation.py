"""The reading half of a phone: what the bot said, and waiting for it.

An act remembers where the conversation stood, and `expect` looks only at what came after the last
act, each message or edit once; so the reply to an earlier question is never taken for this one's.
"""

from sandbox.client.bubble import Bubble
from sandbox.client.transcript import transcript
from sandbox.client.wire import Deadline, Wire
from sandbox.json import Json


class NotHeard(AssertionError):
    """The bot did not say what was expected; the message shows the phone."""


class Conversation:
    """One person's view of one chat: their own with the bot, or a group."""

    def __init__(self, wire: Wire, person: Json, chat_id: int, timeout_s: float) -> None:
        self._wire = wire
        self._person = person
        self._timeout_s = timeout_s
        self._seen = int(person["event"])
        self.chat_id = chat_id

    @property
    def id(self) -> int:
        """The person's user id."""
        return int(self._person["id"])

    @property
    def name(self) -> str:
        """The person's first name."""
        return str(self._person["first_name"])

    @property
    def number(self) -> str:
        """The phone number that sharing one's contact sends."""
        return str(self._person["phone"])

    async def expect(
        self, *parts: str, earlier: bool = False, timeout_s: float | None = None
    ) -> Bubble:
        """The next message or edit of the bot with all these parts in its text, as it was then.

        Looks from the last act on, or with `earlier` over the whole conversation; passes over
        other messages.
        Raises NotHeard, with the screen, when it does not come in time.
        """
        after, deadline = 0 if earlier else self._seen, self._deadline(timeout_s)
        while news := await self._news(after, deadline):
            for event in news:
                bubble = Bubble.of(event["message"])
                if bubble.by_bot and all(part in bubble.text for part in parts):
                    self._seen = event["number"]
                    return bubble
            after = news[-1]["number"]
        wanted = " and ".join(repr(part) for part in parts) or "anything"
        raise NotHeard(f"{self.name} did not hear {wanted}\n\n{await self.screen()}")

    async def expect_deleted(self, bubble: Bubble, *, timeout_s: float | None = None) -> None:
        """Waits until a message is gone."""
        after, deadline = 0, self._deadline(timeout_s)
        while news := await self._news(after, deadline, ("delete",)):
            if any(event["message_id"] == bubble.id for event in news):
                return
            after = news[-1]["number"]
        raise NotHeard(f"message {bubble.id} is still there\n\n{await self.screen()}")

    async def bubbles(self) -> list[Bubble]:
        """The messages in the chat now, oldest first."""
        return [Bubble.of(message) for message in (await self.shown())["messages"]]

    async def last(self) -> Bubble:
        """The newest message of the bot in the chat now."""
        for bubble in reversed(await self.bubbles()):
            if bubble.by_bot:
                return bubble
        raise NotHeard(f"the bot never said anything to {self.name}")

    async def keyboard(self) -> list[list[str]]:
        """Labels of the reply keyboard, row by row; [] when none is shown."""
        rows = ((await self.shown())["keyboard"] or {}).get("keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    async def commands(self) -> dict[str, str]:
        """The command menu as this person sees it."""
        return {c["command"]: c["description"] for c in (await self.shown())["commands"]}

    async def screen(self) -> str:
        """What is on the phone now, as text: buttons as [..] rows, the reply keyboard at the
        end."""
        return transcript(await self.shown())

    async def shown(self) -> Json:
        """What is on the phone now, whole: messages, keyboard, pinned, commands, blocked, opened,
        description."""
        shown: Json = await self._wire.get(f"/users/{self.id}/screen", chat=self.chat_id)
        return shown

    async def download(self, of: Bubble) -> bytes:
        """The bytes of the picture, document or voice note in a bubble."""
        return await self._wire.download(of.file_id)

    def _deadline(self, timeout_s: float | None) -> Deadline:
        return Deadline(self._timeout_s if timeout_s is None else timeout_s)

    async def _news(
        self, after: int, deadline: Deadline, kinds: tuple[str, ...] = ("message", "edit")
    ) -> list[Json]:
        news = await self._wire.events(after, self.chat_id, kinds, deadline.left_s)
        while not news and deadline.left_s:  # the server never waits longer than a minute
            news = await self._wire.events(after, self.chat_id, kinds, deadline.left_s)
        return news
