"""What is announced for the page."""

import pytest

from sandbox.client import Sandbox
from sandbox.json import Json
from sandbox.server import serve
from sandbox.state.scene import Scene

SITI: Json = {"user_id": 7, "name": "Bu Siti", "first_name": "Siti"}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({}, "a scene needs phones"),
        ({"phones": [{"name": "Bu Siti"}]}, "user_id"),
        ({"phones": [SITI], "links": [{"label": "Tautan"}]}, "payload"),
        ({"phones": [SITI], "colour": "red"}, "colour"),
        ({"phones": [SITI], "timezone": "Asia/Surabaya"}, "no timezone Asia/Surabaya"),
        ({"phones": [SITI], "bot_control_url": "http://10.0.0.1:80"}, "not on this machine"),
    ],
)
def test_a_scene_that_makes_no_sense_is_refused_with_the_reason(wrong: Json, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Scene.of(wrong)


async def test_the_people_of_a_scene_are_there_under_the_names_telegram_has() -> None:
    async with serve() as server, Sandbox(server.url) as sandbox:
        await sandbox.announce(phones=[SITI])
        assert (await sandbox.user(id=7)).name == "Siti"
