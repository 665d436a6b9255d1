"""The words of registration."""

from domain.areas.area import Area
from domain.messages import Text, Value, _

TITLE = _("Registration")

I_AGREE = _("✅ I agree")
READ_ALL = _("📄 Read all")
CONSENT_NEEDED = _(
    "Before we start I need your consent, {you}. Press “✅ I agree”, or read all first."
)
CONSENT_IN_FULL = _(
    "<b>What we record</b>: name, phone number (optional), business, product, kelurahan, monthly sales, "
    "needs, and what you write to us.\n"
    "<b>What for</b>: to know how businesses are doing, to pass on what you need, and to send invitations.\n"
    "<b>Who sees it</b>: the officers of your kelurahan, kecamatan and dinas. Nobody else.\n"
    "<b>How long</b>: as long as you take part; erased when you ask for it.\n"
    "<b>Your rights</b>: to see, correct, stop, or have everything erased, at any time with /data_saya.\n"
    "Messages travel through Telegram, whose computers stand abroad."
)


def government(area: Area) -> Text:
    """The local government whose assistant this is: Pemkot Surabaya, Pemkab Sidoarjo, Pemprov …"""
    kind, _space, rest = area.name.partition(" ")
    match kind:
        case "Kota":
            return _("the city of {name}", name=rest)
        case "Kabupaten":
            return _("the regency of {name}", name=rest)
        case _:
            return _("the government of {name}", name=area.name)


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
