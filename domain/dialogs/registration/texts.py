"""The words of registration."""

from domain.areas.area import Area
from domain.messages import Text, Value, _
from domain.people.consent import government

TITLE = _("Registration")

CONSENT_NEEDED = _(
    "Before we start I need your consent, {you}. Press “✅ I agree”, or read all first."
)


def welcome(served: Area, kelurahan: Area | None) -> Text:
    """Greeting and consent; names the kelurahan only when the link says so."""
    who = government(served)
    place: Value = _(", kelurahan {name}", name=kelurahan.name) if kelurahan else ""
    return _(
        "{greeting} 👋 I am KabarUsaha, the business assistant of {government}{place}. Here you can report "
        "sales, say what you need, and receive invitations. It is free.\n\n"
        "What we record: name, phone number, business, monthly sales. Who sees it: officers of the "
        "kelurahan, kecamatan and dinas. You can stop or ask for erasure at any time in /data_saya.",
        government=who,
        place=place,
    )


def summary(
    *, person: Value, business: Value, product: Value, sector: Value, area: Value, phone: Value
) -> Text:
    """All answers below each other."""
    return _(
        "👤 {person}\n🏷 {business}\n🧺 {product} ({sector})\n📍 {area}\n📱 {phone}",
        person=person,
        business=business,
        product=product,
        sector=sector,
        area=area,
        phone=phone,
    )
