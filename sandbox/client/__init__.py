"""The sandbox from a test's side.

async with serve() as server, Sandbox(server.url) as sandbox:
    ibu = await sandbox.user("Siti")
    await ibu.start("kel-3578081005")
    await ibu.press("Saya setuju")
    await ibu.expect("Enaknya kami panggil siapa?")
"""

from sandbox.client.bubble import Bubble
from sandbox.client.conversation import NotHeard
from sandbox.client.handle import Sandbox
from sandbox.client.phone import Phone, Pressed, Toast
from sandbox.client.wire import CannotAct

__all__ = ["Bubble", "CannotAct", "NotHeard", "Phone", "Pressed", "Sandbox", "Toast"]
