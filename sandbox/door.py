"""The listening socket, which can be shut for a while: then connections are refused, as when Telegram is
away."""

from aiohttp import web

_HOST = "127.0.0.1"


class Door:
    """One loopback port of a prepared runner."""

    def __init__(self, runner: web.AppRunner, port: int) -> None:
        self._runner = runner
        self._site: web.TCPSite | None = None
        self.port = port

    async def open(self) -> None:
        """Listens; port 0 becomes the free one that was found, and stays it."""
        self._site = web.TCPSite(self._runner, _HOST, self.port, backlog=1024, reuse_address=True)
        await self._site.start()
        self.port = self._runner.addresses[0][1]

    async def shut(self) -> None:
        """Stops listening and drops every connection."""
        if self._site:
            await self._site.stop()
        server = self._runner.server
        for connection in server.connections if server else ():
            connection.force_close()
