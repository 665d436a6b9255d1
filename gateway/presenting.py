"""Tells Telegram the bot's menu and description, in every language, when they differ from what it has.

Asked first, because Telegram limits how often a bot may change them and shows nothing of a change that
is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import structlog

from domain.messages import Text
from gateway.client import BotApi
from gateway.errors import CallFailed

log = structlog.get_logger(__name__)

Say = Callable[[Text, str], str]
"""A text in plain words of a language (its tag)."""


async def present(
    api: BotApi,
    say: Say,
    languages: Sequence[str],
    commands: Sequence[dict[str, Any]],
    description: Text,
    short_description: Text,
) -> None:
    """Sets what differs. Telegram being away or unwilling is logged, and no reason to stop."""
    try:
        for tag in filter(_is_known_to_telegram, languages):
            where = {} if tag == languages[0] else {"language_code": tag}
            menu = [{**row, "description": say(row["description"], tag)} for row in commands]
            await _put(api, "MyCommands", where, "commands", menu)
            await _put(api, "MyDescription", where, "description", say(description, tag))
            short = say(short_description, tag)
            await _put(api, "MyShortDescription", where, "short_description", short)
    except CallFailed as failed:
        log.warning("could not set the menu", reason=str(failed))


def _is_known_to_telegram(tag: str) -> bool:
    """Its apps have two letters for a language (Bot API, setMyCommands); Madurese has three (`mad`)."""
    return len(tag) == 2


async def _put(
    api: BotApi, what: str, where: dict[str, str], name: str, wanted: str | list[dict[str, Any]]
) -> None:
    has = await api.call(f"get{what}", where)  # a small Bot API server may answer anything
    if (has.get(name) if isinstance(has, dict) else has) != wanted:
        await api.call(f"set{what}", {**where, name: wanted})
        log.info("told Telegram", what=what, language=where.get("language_code", "default"))
