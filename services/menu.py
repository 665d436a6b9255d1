"""What a person can do next, as buttons under a message; the same words as the commands."""

from domain.messages import Button, Inline, Text, _, label
from domain.permissions import Action, scopes
from services.actors import Actor
from services.assisting.texts import register_button

PREFIX = "m"
"""First part of a menu button's callback data: `m:<command>`."""

REPORT = _("💰 Report sales")
HISTORY = _("🧾 My reports")
NEEDS = label("🤝 My needs")
LICENCES = label("📜 Licences")
PROFILE = label("👤 My profile")
MY_DATA = label("🔐 My data")
HELP = _("❓ Help")
HELP_ME = label("🙋 Help me, please")
CATALOGUE = label("🛍 My catalogue")
ASK = label("💬 Ask the officers")
SEARCH = label("🔎 Find products")
REGISTER = _("📝 Register")
STAFF_HOME = _("🏠 Office")
ANNOUNCE = label("📣 Announce")


def for_actor(actor: Actor) -> Inline:
    """What this person can do; staff who also own a business get both."""
    if actor.person_id is None:
        return newcomer()
    return staff(actor) if actor.grants else owner()


def for_help(actor: Actor) -> Inline:
    """Below the page of help: a person who helps, her profile, what is stored of her, and the menu."""
    if actor.person_id is None:
        return newcomer()
    own = (_button(PROFILE, "profil"), _button(MY_DATA, "data_saya"))
    return Inline(((_button(HELP_ME, "dibantu"),), own, *for_actor(actor).rows))


def owner() -> Inline:
    """For an owner of a registered business."""
    return Inline(
        ((_button(REPORT, "lapor"), _button(HISTORY, "riwayat")),
         (_button(NEEDS, "kebutuhan"), _button(CATALOGUE, "katalog")),
         (_button(ASK, "tanya"), _button(HELP, "bantuan")))
    )  # fmt: skip


def newcomer() -> Inline:
    """For someone who is not registered yet."""
    return Inline(
        ((_button(REGISTER, "daftar"), _button(HELP, "bantuan")), (_button(SEARCH, "cari"),))
    )


def staff(actor: Actor) -> Inline:
    """For someone with a role; officials may announce, too."""
    rows: tuple[tuple[Button, ...], ...] = (
        (_button(STAFF_HOME, "admin"), _button(HELP, "bantuan")),
    )
    if scopes(actor.grants, Action.ENTER_FOR_OWNER):
        rows = (*rows, (register_button(),))
    if not scopes(actor.grants, Action.BROADCAST):
        return Inline(rows)
    return Inline(((_button(ANNOUNCE, "siaran"),), *rows))


def _button(label: Text, command: str) -> Button:
    return Button(label, f"{PREFIX}:{command}")
