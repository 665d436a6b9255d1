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


def for_help(actor: Actor, *, owns: bool) -> Inline:
    """Below the page of help, where all of it stands. `owns`: whether she has a business."""
    if actor.person_id is None:
        return Inline(((_button(REGISTER, "daftar"), _button(SEARCH, "cari")),))
    office = _office(actor)
    own = (_button(PROFILE, "profil"), _button(MY_DATA, "data_saya"))
    return Inline((*office, *(_all_of_owner() if owns or not office else ()), own))


def _all_of_owner() -> tuple[tuple[Button, ...], ...]:
    return (
        (_button(REPORT, "lapor"), _button(HISTORY, "riwayat")),
        (_button(NEEDS, "kebutuhan"), _button(LICENCES, "izin")),
        (_button(CATALOGUE, "katalog"), _button(SEARCH, "cari")),
        (_button(ASK, "tanya"), _button(HELP_ME, "dibantu")),
    )


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
    *others, office = _office(actor)
    return Inline((*others, (*office, _button(HELP, "bantuan"))))


def _office(actor: Actor) -> tuple[tuple[Button, ...], ...]:
    """What a role opens, row by row, the office last; nothing without a role."""
    if not actor.grants:
        return ()
    announces, enters = (
        scopes(actor.grants, Action.BROADCAST),
        scopes(actor.grants, Action.ENTER_FOR_OWNER),
    )
    return (
        *(((_button(ANNOUNCE, "siaran"),),) if announces else ()),
        *(((register_button(),),) if enters else ()),
        (_button(STAFF_HOME, "admin"),),
    )


def _button(label: Text, command: str) -> Button:
    return Button(label, f"{PREFIX}:{command}")
