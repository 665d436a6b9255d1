"""Seats the people of the scene in the sandbox's server, and posts what they said before the curtain rose."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.scenes.cast import EVERYBODY
from bot.scenes.props import PROPS, Heard, Prop


async def seat(url: str, api_url: str, token: str) -> dict[str, Heard]:
    """Lets the server know the people of the story, as if they had pressed START months ago, and posts what
    they said lately; the bot learns of it by the story, not as updates."""
    async with aiohttp.ClientSession(url) as http:
        for player in EVERYBODY:
            person = {"id": player.telegram_id, "first_name": player.first_name}
            await post(http, "/sandbox/users", person)
            await post(http, f"/sandbox/users/{player.telegram_id}/start", {})
        heard = {key: await _say(http, prop) for key, prop in PROPS.items()}
        path = f"{urlsplit(api_url).path}{token}"
        await post(http, f"{path}/deleteWebhook", {"drop_pending_updates": True})
    return heard


async def _say(http: aiohttp.ClientSession, prop: Prop) -> Heard:
    """Posts one message of the story."""
    by = next(player for player in EVERYBODY if player.first_name == prop.by)
    form = aiohttp.FormData({"kind": prop.kind, "duration": str(prop.voice_s)})
    form.add_field("caption" if prop.draw else "text", prop.words)
    if prop.draw is not None:
        content = await asyncio.to_thread(prop.draw)
        form.add_field("file", content, filename="foto.png", content_type="image/png")
    async with http.post(f"/sandbox/users/{by.telegram_id}/send", data=form) as answer:
        answer.raise_for_status()
        message: dict[str, Any] = (await answer.json())["message"]
    attached = message.get(prop.kind)
    file = attached[-1] if isinstance(attached, list) else attached
    if not isinstance(file, dict):
        return Heard(message["message_id"], prop.words)
    return Heard(message["message_id"], prop.words, file["file_id"], file["file_unique_id"])


async def post(http: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> None:
    """Asks the server for something that it must be able to do."""
    async with http.post(path, json=body) as answer:
        answer.raise_for_status()
