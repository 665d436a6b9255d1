"""The bot as a process of its own, to be killed without warning and started again."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL

from bot.clock import SystemClock
from sandbox.server import Server
from tests.support.waiting import until

ROOT = Path(__file__).parents[2]
START_PATIENCE_S = 60.0


@dataclass
class Mortal:
    """`options` are those of `run` in every life, `log` is what all lives wrote."""

    options: tuple[str, ...]
    environment: Mapping[str, str]
    log: Path
    process: asyncio.subprocess.Process | None = None
    born_at: int = 0
    """How long the log was when this life began."""

    async def live(self) -> None:
        """Starts the next life."""
        with self.log.open("ab") as out:
            self.born_at = out.tell()
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "run", *self.options),
                env={**os.environ, **self.environment},
                cwd=ROOT,
                stdout=out,
                stderr=out,
            )

    async def die(self) -> None:
        """kill -9: no handler, no goodbye."""
        assert self.process is not None
        assert self.process.returncode is None, f"it died by itself:\n{self.last_words}"
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        """A clean stop, which one that is still being loaded does not know yet; its exit code."""
        assert self.process is not None
        await until(lambda: self.log.stat().st_size > self.born_at)
        self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), 20)

    @property
    def sends(self) -> bool:
        """Whether announcements may be its part."""
        return not self.options or "send" in self.options[-1]

    @property
    def last_words(self) -> str:
        """The end of the log."""
        return self.log.read_text()[-4000:]


def where_it_is_ten(now: datetime) -> str:
    """A time zone in which it is between ten and eleven: never a quiet hour, whenever tests run."""
    ahead = (10 - now.hour + 11) % 24 - 11
    return f"Etc/GMT{-ahead:+d}"  # POSIX: the sign is the other way round


@asynccontextmanager
async def mortal(
    server: Server, database_url: URL, log: Path, *options: str
) -> AsyncIterator[Mortal]:
    """A bot at this server, on this database; not alive yet, and surely dead at the end."""
    bot = Mortal(
        options,
        {
            "KABARUSAHA_BOT_TOKEN": server.token,
            "KABARUSAHA_API_URL": server.api_url,
            "KABARUSAHA_DATABASE_URL": database_url.render_as_string(hide_password=False),
            "KABARUSAHA_LISTEN": "127.0.0.1:0",
            "KABARUSAHA_CHAT_RATE": "0",
            "KABARUSAHA_TIMEZONE": where_it_is_ten(SystemClock().now()),
        },
        log,
    )
    try:
        yield bot
    finally:
        if bot.process is not None and bot.process.returncode is None:
            bot.process.kill()
            await bot.process.wait()
