"""The words of registering somebody else, to the officer."""

from domain.messages import Text, Value, _, label

TITLE = _("Registering an owner")

PUTTING_RIGHT = _("Putting right")
REMOVE = _("🗑 Leave it empty")

HOW_AGREED = _(
    "Is the owner with you, {sapaan}? First tell them: we record name, phone number, business and monthly "
    "sales; officers of the kelurahan, kecamatan and dinas see it; they can have it erased at any time.\n\n"
    "How did they agree?"
)
NOT_AGREED = label("Not agreed yet")
THEN_NOT = _(
    "Then we record nothing yet, {sapaan}. Nobody has to take part. When they agree, come back here."
)
BACK = _("⬅️ Back")
CHOOSE_BASIS = _("Please choose, {sapaan}: did they agree by word, or on paper?")

WHO = _("What is the owner called, {sapaan}? For example: Bu Ani")
NO_PHONE = _("no phone number")
OWN_NUMBER = _("That is your own number, {sapaan}. Type the owner's, or press Skip.")
RT_RW_NOT_READ = _("Sorry, {sapaan}, write it like this: RT 3 RW 5. Or press Skip.")

LABEL_BASIS = _("Agreed how")
LABEL_RT_RW = _("RT/RW")

ANOTHER = label("No, somebody else")
CHOOSE = _("Please choose one of the buttons, {sapaan}.")


def which_product(owner: str) -> Text:
    """What she sells."""
    return _(
        "What does {owner} mainly sell? For example: dry cakes, sewing, coffee stall", owner=owner
    )


def which_phone(owner: str) -> Text:
    """Her number, if she has one."""
    return _(
        "The phone number of {owner}, if there is one? Type it, or share the contact. It may be the number "
        "of somebody at home.",
        owner=owner,
    )


def which_rt_rw(owner: str) -> Text:
    """Where in the kelurahan."""
    return _("In which RT and RW is the business of {owner}? For example: RT 3 RW 5", owner=owner)


def summary(
    *, owner: str, business: Value, sector: Value, place: Value, phone: Value, basis: Value
) -> Text:
    """All answers below each other."""
    return _(
        "👤 {owner}\n🧺 {business} ({sector})\n📍 {place}\n📱 {phone}\n🤝 {basis}",
        owner=owner,
        business=business,
        sector=sector,
        place=place,
        phone=phone,
        basis=basis,
    )


def named(name: str, product: str) -> Text:
    """A business with a name, and what it sells."""
    return _("{name}, {product}", name=name, product=product)


def within(rt_rw: str, area: Value) -> Text:
    """RT 3 / RW 5, Kedung Baruk, Kec. Rungkut."""
    return _("{rt_rw}, {area}", rt_rw=rt_rw, area=area)


def is_it_her(owner: str, likely: Value) -> Text:
    """Somebody like her is there already."""
    return _(
        "Before I save {owner}: somebody much like that is registered here already. Is this the one?\n\n"
        "{likely}",
        owner=owner,
        likely=likely,
    )


def likely(label: str, owner: str, place: str) -> Text:
    """One of them."""
    return _("• <b>{business}</b> ({owner}){place}", business=label, owner=owner, place=place)
