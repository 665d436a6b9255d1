"""News to three hundred, and the official who wrote it: what her page says is in doubt, she sends again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text

from sandbox.client import Phone
from tests.support.databases import Database

WORDS = "Bazar UMKM hari Sabtu"
RECIPIENTS = 300


@dataclass(frozen=True, slots=True)
class News:
    """`readers` are the recipients, by their chats."""

    author: Phone
    readers: Mapping[int, Phone]

    async def comes_to(self, chat_id: int) -> None:
        """Waits until Telegram has it for this recipient."""
        await self.readers[chat_id].expect(WORDS, earlier=True)

    async def send_again(self, doubtful: int) -> None:
        """The author reads of how many it is unknown, presses the button, and reads of none."""
        await self.author.expect(
            "Selesai dikirim", f"(mungkin sudah sampai): {doubtful}", earlier=True
        )
        pressed = await self.author.press(f"🔁 Kirim ulang ({doubtful})")
        assert f"sekali lagi ke {doubtful} orang" in (await pressed.answer()).text
        done = f"Diterima Telegram: {RECIPIENTS} dari {RECIPIENTS}"
        assert "mungkin" not in (await self.author.expect("Selesai dikirim", done)).text


def states(database: Database) -> dict[int, str]:
    """What became of the news, by the recipient's chat, in the order in which it goes out."""
    question = (
        "SELECT person.telegram_id, recipient.state FROM recipient"
        " JOIN person ON person.id = recipient.person_id ORDER BY person.id"
    )
    with database.session() as session:
        found = session.connection().execute(text(question))
        return {row.telegram_id: row.state for row in found}


def not_yet_told(database: Database) -> list[int]:
    """The chats of those whose turn is still to come, or has just come, the next first."""
    return [chat for chat, state in states(database).items() if state == "queued"]
