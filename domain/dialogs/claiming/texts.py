"""The words of first contact, to somebody whom an officer registered."""

from datetime import date

from domain.areas.area import Area
from domain.messages import Text, Value, _, label, lines, plural
from domain.people.consent import government

TITLE = _("Your consent")
NOT_ME = label("That is not me")
DECLINE = label("🗑 Erase it")
CHOOSE = _("Please choose one of the buttons, {sapaan}. Nothing happens before you do.")
ERASE = label("🗑 Yes, erase")
KEEP = label("⬅️ Keep it")


def recorded(
    *,
    served: Area,
    by: Value,
    office: Value,
    on: date,
    basis: Value,
    what: tuple[Text, ...],
    mine: str | None,
) -> Text:
    """Who recorded what, and the question."""
    return _(
        "{greeting} 👋 I am KabarUsaha, the business assistant of {government}. On {on:short} {by} of "
        "{office} noted a business here; its owner {basis}:\n\n{what}\n\nIs it yours? If so, may it stay "
        "here? You then get reminders and news yourself, and can stop or erase everything at any time in "
        "/data_saya.{mine}",
        government=government(served),
        on=on,
        by=by,
        office=office,
        basis=basis,
        what=lines(*what),
        mine=_with_mine(mine) if mine else "",
    )


def _with_mine(business: str) -> Text:
    return _(
        "\n\nThis account already has <b>{business}</b>. Agree only if both are yours.",
        business=business,
    )


def owner(called: str) -> Text:
    """Whose it is."""
    return _("👤 {owner}", owner=called)


def business(called: str, product: str | None) -> Text:
    """The business, and what it sells where its name does not say so."""
    if product is None or product == called:
        return _("🏷 <b>{business}</b>", business=called)
    return _("🏷 <b>{business}</b>, {product}", business=called, product=product)


def place(area: str, rt_rw: str | None) -> Text:
    """Where it is."""
    return _("📍 {rt_rw}, {area}", rt_rw=rt_rw, area=area) if rt_rw else _("📍 {area}", area=area)


def phone(masked: str) -> Text:
    """The number, masked."""
    return _("📱 {phone}", phone=masked)


def reports(n: int) -> Text:
    """How many months officers entered."""
    return plural("🧾 {n} monthly report", "🧾 {n} monthly reports", n)


def sure(owner: str, label: str) -> Text:
    """The second question before anything is gone."""
    return _(
        "Erase everything about {owner} and <b>{business}</b>? It cannot be undone.",
        owner=owner,
        business=label,
    )
