"""A person's phone in a test: say, press, share, block; and, by Conversation, expect what the bot
says."""

from dataclasses import dataclass
from io import BytesIO

import aiohttp

from sandbox.client.bubble import Bubble
from sandbox.client.conversation import Conversation, NotHeard
from sandbox.client.wire import CannotAct, Wire
from sandbox.json import Json


@dataclass(frozen=True, slots=True)
class Toast:
    """The bot's answer to a press: a few words that fade, or an `alert` to be closed; `text` is
    "" without words."""

    text: str
    alert: bool


class Pressed:
    """A press; `kind` is callback, message, url or other, `body` what the server said about it."""

    def __init__(self, wire: Wire, body: Json, timeout_s: float) -> None:
        self._wire = wire
        self._timeout_s = timeout_s
        self.body = body
        self.kind = str(body["kind"])

    async def answer(self) -> Toast:
        """Waits until the clock on the button stops."""
        timeout_ms = int(self._timeout_s * 1000)
        path = f"/callbacks/{self.body['callback_id']}"
        answer = (await self._wire.get(path, timeout_ms=timeout_ms))["answer"]
        if answer is None:
            raise NotHeard(f"the press {self.body} was never answered")
        return Toast(answer.get("text", ""), answer["show_alert"])


class Phone(Conversation):
    """What one person does in one chat."""

    def in_group(self, chat_id: int) -> "Phone":
        """The same person with a group open."""
        return Phone(self._wire, self._person, chat_id, self._timeout_s)

    async def start(self, payload: str = "") -> Bubble:
        """Presses START, perhaps behind a link t.me/<bot>?start=<payload>."""
        return await self._said("start", payload=payload)

    async def say(self, text: str, *, reply_to: Bubble | None = None) -> Bubble:
        """Sends a text; gives the message as it stands in the chat."""
        return await self._said("send", text=text, reply_to=reply_to.id if reply_to else None)

    async def edit(self, mine: Bubble, text: str) -> Bubble:
        """Corrects one's own message."""
        return await self._said("edit", message_id=mine.id, text=text)

    async def forward(self, text: str) -> Bubble:
        """Forwards somebody's text."""
        return await self._said("send", text=text, forwarded=True)

    async def press(self, label: str, *, on: Bubble | None = None) -> Pressed:
        """Presses the button with this label on the newest message that has it (or `on` this one),
        inline or in the reply keyboard; waits for the button when it is not there yet."""
        message_id, deadline = on.id if on else None, self._deadline(None)
        after = int((await self._wire.get("/state"))["event"])
        while True:
            try:
                return self._pressed(await self._act("press", label=label, message_id=message_id))
            except CannotAct as reason:
                news = await self._news(after, deadline)
                if not news:
                    raise NotHeard(f"{self.name}: {reason}\n\n{await self.screen()}") from None
                after = news[-1]["number"]

    async def press_data(self, on: Bubble, data: str) -> Pressed:
        """Presses a button by its callback_data even if an edit took it away: an old screen still
        shows it."""
        return self._pressed(await self._act("press", message_id=on.id, data=data))

    async def share_contact(self) -> Bubble:
        """Sends one's own contact, by the button that asks for it when the keyboard has one."""
        rows = ((await self.shown())["keyboard"] or {}).get("keyboard", [])
        asking = [b["text"] for row in rows for b in row if b.get("request_contact")]
        if not asking:
            return await self._said("send", kind="contact")
        await self.press(asking[0])
        return next(b for b in reversed(await self.bubbles()) if b.kind == "contact")

    async def share_contact_of(self, first_name: str, phone_number: str) -> Bubble:
        """Sends somebody else's contact from the address book."""
        card = {"first_name": first_name, "phone_number": phone_number}
        return await self._said("send", kind="contact", **card)

    async def share_location(
        self, latitude: float = -7.3173, longitude: float = 112.7846
    ) -> Bubble:
        """Sends a place, in degrees."""
        return await self._said("send", kind="location", latitude=latitude, longitude=longitude)

    async def send_sticker(self, emoji: str = "🌸") -> Bubble:
        """Sends a sticker."""
        return await self._said("send", kind="sticker", emoji=emoji)

    async def send_photo(
        self, content: bytes | None = None, *, caption: str = "", name: str = "foto.png"
    ) -> Bubble:
        """Sends a picture (PNG or JPEG); a plain one without `content`."""
        return await self._attach("photo", content, name, caption=caption)

    async def send_document(
        self, content: bytes | None = None, *, caption: str = "", name: str = "catatan.txt"
    ) -> Bubble:
        """Sends a file; a small text without `content`."""
        return await self._attach("document", content, name, caption=caption)

    async def send_voice(self, content: bytes | None = None, *, duration_s: int = 3) -> Bubble:
        """Sends a voice note; silence without `content`."""
        return await self._attach("voice", content, "voice.ogg", duration=str(duration_s))

    async def block(self) -> None:
        """Blocks the bot."""
        await self._wire.post(f"/users/{self.id}/block")

    async def unblock(self) -> None:
        """Unblocks the bot."""
        await self._wire.post(f"/users/{self.id}/unblock")

    async def deactivate(self) -> None:
        """Deletes the account."""
        await self._wire.post(f"/users/{self.id}/deactivate")

    async def _act(self, what: str, **fields: object) -> Json:
        answer = await self._wire.post(f"/users/{self.id}/{what}", chat=self.chat_id, **fields)
        self._seen = answer["event"]
        return answer

    async def _said(self, what: str, **fields: object) -> Bubble:
        return Bubble.of((await self._act(what, **fields))["message"])

    async def _attach(self, kind: str, content: bytes | None, name: str, **fields: str) -> Bubble:
        if content is None:
            return await self._said("send", kind=kind, **fields)
        form = aiohttp.FormData({"kind": kind, "chat": str(self.chat_id), **fields})
        form.add_field("file", BytesIO(content), filename=name)
        answer = await self._wire.upload(f"/users/{self.id}/send", form)
        self._seen = answer["event"]
        return Bubble.of(answer["message"])

    def _pressed(self, answer: Json) -> Pressed:
        return Pressed(self._wire, answer, self._timeout_s)
