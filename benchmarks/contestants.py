"""The bots that are measured, and how each is started against a Bot API server."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TOKEN = "500000001:benchmark-token"  # the stand-in takes any


@dataclass(frozen=True, slots=True)
class Start:
    """A command and the settings it needs beside the environment."""

    command: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """All variables of the process."""
        return {**os.environ, **self.settings}


@dataclass(frozen=True, slots=True)
class Contestant:
    """A bot under its name in the tables. `start` gets the server's URL and an empty directory."""

    name: str
    start: Callable[[str, Path], Start]


def _module(name: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", name, *arguments)


PTB = Contestant(
    "python-telegram-bot",
    lambda url, directory: Start(_module("benchmarks.rivals.ptb_bot", url, str(directory))),
)
AIOGRAM = Contestant(
    "aiogram", lambda url, _directory: Start(_module("benchmarks.rivals.aiogram_bot", url))
)


def ours(name: str, new_database_url: Callable[[Path], str], **settings: str) -> Contestant:
    """KabarUsaha on a database of its own for each run; `settings` without the KABARUSAHA_ prefix."""

    def start(url: str, directory: Path) -> Start:
        known = {
            "BOT_TOKEN": TOKEN,
            "API_URL": f"{url}/bot",
            "DATABASE_URL": new_database_url(directory),
            "LISTEN": "127.0.0.1:0",
            **settings,
        }
        return Start(
            _module("bot", "run"), {f"KABARUSAHA_{name}": value for name, value in known.items()}
        )

    return Contestant(name, start)
