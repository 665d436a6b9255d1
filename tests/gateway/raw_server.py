"""A server of raw bytes on loopback: answers, refuses, or drops the connection at any point."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import orjson

Behaviour = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


def answers(status: int, body: object) -> Behaviour:
    """Every request gets this status and body (bytes as they are, anything else as JSON)."""
    payload = body if isinstance(body, bytes) else orjson.dumps(body)

    async def behave(_request: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 %d x\r\nContent-Length: %d\r\n\r\n" % (status, len(payload)))
        writer.write(payload)

    return behave


async def resets(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """The connection is reset when the request has been read."""
    writer.transport.abort()


async def says_nothing(_request: bytes, _writer: asyncio.StreamWriter) -> None:
    """The request is read and never answered."""


async def breaks_off(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """The answer begins and ends in the middle."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
    await writer.drain()
    writer.close()


async def garbles(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """Something is answered that is no HTTP."""
    writer.write(b"\x15\x03\x01 who is there?\r\n\r\n")


async def answers_in_pieces(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """First a hint, then an answer, compressed and bit by bit."""
    writer.write(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
    for byte in gzip.compress(b'{"ok": true, "result": "whole"}'):
        writer.write(b"1\r\n%c\r\n" % byte)
        await writer.drain()
    writer.write(b"0\r\n\r\n")


@asynccontextmanager
async def raw_server(behave: Behaviour, *, port: int = 0) -> AsyncIterator[tuple[str, list[bytes]]]:
    """The API URL of a server that behaves so, and the requests it has read; 0: any free port."""
    requests: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await _read_request(reader):
                requests.append(request)
                await behave(request, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port)
    taken_port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{taken_port}/bot", requests
    finally:
        server.close()


async def _read_request(reader: asyncio.StreamReader) -> bytes:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = 0
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return head + await reader.readexactly(length)
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
