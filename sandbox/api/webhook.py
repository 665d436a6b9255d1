"""setWebhook, deleteWebhook and getWebhookInfo. Plain http and any port are taken: this server
stays on loopback."""

import re

from yarl import URL

from sandbox.api.polling import allow_updates
from sandbox.api.reply import Reply, done
from sandbox.errors import bad_request, terminated_by_webhook
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")


def set_webhook(world: World, params: Params) -> Reply:
    """Deliveries go to `url` from now on, with `secret_token` in a header; an empty url ends
    them."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    if not _is_address(url):
        raise bad_request("invalid webhook URL specified")
    secret = params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    allow_updates(world, params)
    _drop_pending(world, params)
    world.polling.terminate(terminated_by_webhook())
    known = (world.webhook.url, world.webhook.secret_token) == (url, secret)
    world.webhook.set(url, secret, params.integer("max_connections", 40, 1, 100))
    return done(True, "Webhook is already set" if known else "Webhook was set")


def _is_address(url: str) -> bool:
    try:
        address = URL(url)
    except ValueError:
        return False
    return address.scheme in ("http", "https") and bool(address.host)


def delete_webhook(world: World, params: Params) -> Reply:
    """Ends deliveries; updates stay pending unless `drop_pending_updates` says otherwise."""
    _drop_pending(world, params)
    was_set = bool(world.webhook.url)
    world.webhook.set("")
    return done(True, "Webhook was deleted" if was_set else "Webhook is already deleted")


def get_webhook_info(world: World, params: Params) -> Json:
    """The address, what is pending, and why the last delivery failed."""
    webhook = world.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if webhook.last_error:
        info["last_error_date"] = webhook.last_error_at_unix_s
        info["last_error_message"] = webhook.last_error
    if webhook.url:
        info["max_connections"] = webhook.max_connections
        info["ip_address"] = "127.0.0.1"
    if not world.updates.takes_default_kinds:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
