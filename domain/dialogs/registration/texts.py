"""The words of registration."""

from domain.areas.area import Area
from domain.messages import Text, Value, _
from domain.phones import PhoneProblem

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

WHOM_TO_GREET = _("How may we address you?")
WRITE_YOUR_NAME = _("Write the name we may call you by. For example: Bu Ani")
ANOTHER_NAME = _("✏️ Another name")
NAME_NOT_READ = _("Sorry, I could not read the name. Write it in letters, for example: Bu Ani")
WHICH_SAPAAN = _("And how shall we say it?")

WHICH_PRODUCT = _("What do you mainly sell, {call}? For example: dry cakes, sewing, coffee stall")
PRODUCT_NOT_READ = _(
    "Sorry, {sapaan}, write the product in a few words, for example: dry cakes, sewing, coffee stall"
)
WHICH_BUSINESS_NAME = _("What is the business called, {sapaan}?")
BUSINESS_NAME_NOT_READ = _(
    "Sorry, {sapaan}, write the name in at most 80 letters, or press the button."
)
NO_NAME_YET = _("No name yet")

WHICH_AREA = _(
    "In which kelurahan is the business, {sapaan}? Type its name, or choose the kecamatan first."
)
AREA_NOT_FOUND = _(
    "Sorry, {sapaan}, I did not find that kelurahan. Try again, for example: Kedung Baruk. "
    "Or choose the kecamatan above."
)
WHICH_OF_THESE = _("Which one do you mean, {sapaan}?")
PREVIOUS_PAGE = _("◀️ Previous")
NEXT_PAGE = _("Next ▶️")
ALL_DISTRICTS = _("⬆️ All kecamatan")

WHICH_PHONE = _(
    "May we have your phone number, {sapaan}? Only officers see it. Press the button, or type the number."
)
SHARE_PHONE = _("📱 Share number")
ANOTHERS_CONTACT = _(
    "That is someone else's contact, {sapaan}. Press “📱 Share number” or type your own."
)
PHONE_NOT_A_NUMBER = _("Sorry, {sapaan}, write the number like this: 0812 3456 7890")
PHONE_NOT_READ: dict[PhoneProblem, Text] = {
    PhoneProblem.TOO_SHORT: _("The number is too short, {sapaan}. Example: 0812 3456 7890"),
    PhoneProblem.TOO_LONG: _("The number is too long, {sapaan}. Example: 0812 3456 7890"),
    PhoneProblem.LANDLINE: _(
        "That is a house phone, {sapaan}. We need a mobile number, or press Skip."
    ),
    PhoneProblem.FOREIGN: _("Please use an Indonesian number, {sapaan}, starting with 08 or +62."),
}
NO_PHONE = _("not given")

CHOOSE_SECTOR = _("Which kind of business is it, {sapaan}?")

LABEL_PERSON = _("Name")
LABEL_PRODUCT = _("Product")
LABEL_BUSINESS = _("Business name")
LABEL_AREA = _("Kelurahan")
LABEL_PHONE = _("Phone number")
LABEL_SECTOR = _("Kind of business")


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


def which_in(kecamatan: str) -> Text:
    """The question inside an opened kecamatan."""
    return _("Kecamatan {name}. Which kelurahan, {sapaan}?", name=kecamatan)


def kelurahan_in(kelurahan: str, kecamatan: str) -> Text:
    """A kelurahan with its kecamatan."""
    return _("{kelurahan}, Kec. {kecamatan}", kelurahan=kelurahan, kecamatan=kecamatan)


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
