"""The webhook: an update is answered with 200 only after its commit, else Telegram keeps it."""

import asyncio
import hmac

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from yarl import URL

from gateway import json
from gateway.backoff import Backoff
from gateway.client import BotApi
from gateway.errors import CallFailed, Verdict
from gateway.receiver.intake import Intake
from gateway.token import TokenRejected
from gateway.updates import KINDS, is_update
from storage.work import StorageAway

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name
MOST_BYTES = 1 << 20
"""An update is a few KB; the longest message with all its entities stays far below this."""

log = structlog.get_logger(__name__)


def webhook_route(url: str, secret: str, intake: Intake) -> Route:
    """The route that Telegram calls, at the path of the public `url`."""

    async def receive(request: Request) -> Response:
        if not _is_telegram(request, secret):
            return Response(status_code=401)
        body = await _read(request)
        if body is None:
            return Response(status_code=413)
        return Response(status_code=await _keep(body, intake))

    return Route(URL(url).path, receive, methods=["POST"])


async def announce_webhook(api: BotApi, url: str, secret: str, *, pause_s: float = 1.0) -> None:
    """Tells Telegram where to deliver, however often it takes. Raises TokenRejected."""
    backoff = Backoff(pause_s, pause_s * 30)
    params = {"url": url, "secret_token": secret, "allowed_updates": KINDS, "max_connections": 40}
    while True:
        try:
            await api.call("setWebhook", params)
        except CallFailed as error:
            if error.verdict is Verdict.TOKEN_REJECTED:
                raise TokenRejected from error
            log.warning("cannot set the webhook", reason=str(error))
            await asyncio.sleep(backoff.next_s())
        else:
            log.info("the webhook is set")
            return


def _is_telegram(request: Request, secret: str) -> bool:
    said = request.headers.get(SECRET_HEADER, "")
    return hmac.compare_digest(said.encode(), secret.encode())


async def _read(request: Request) -> bytes | None:
    """The body; None when it is longer than an update can be."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)


async def _keep(body: bytes, intake: Intake) -> int:
    """The status to answer with. With 503 Telegram keeps the update and comes again."""
    try:
        update = json.loads(body)
    except ValueError:
        return 400
    if not is_update(update):
        return 400
    try:
        await intake.keep([update])
    except StorageAway as error:
        log.warning("updates stay with Telegram", reason=str(error))
        return 503
    return 200
