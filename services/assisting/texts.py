"""The words to the officer who registers somebody else."""

from datetime import datetime

from domain.messages import Button, Inline, Text, Value, _, label
from services.staff import words
from services.staff.place import PREFIX as OFFICE
from services.staff.place import Place

PREFIX = "ai"
"""First part of the callback data: `ai:<what>[:<more>]`."""

REGISTER_SOMEBODY = label("📝 Register someone")
ANOTHER = label("📝 One more")
ENTER_REPORT = label("🧾 Enter the report")

NOT_YOURS = _("Sorry, {sapaan}, you cannot register anybody in that kelurahan.")
WHERE = _("In which kelurahan, {sapaan}?")


NOT_ON_THE_BOT = _("📵 Not on the bot yet: no reminders and no news go out.")
CARD = label("🪪 Card for owner")
OPEN_PAGE = label("👤 Open the page")
CHANGE = label("✏️ Change")
CLOSE = label("🔒 Close business")
YES_CLOSE = label("🔒 Yes, close")
OPEN_AGAIN = label("🔓 Open again")
NOT_TO_CHANGE = _(
    "There is nothing to change here, {sapaan}. Whoever is on the bot does it in /profil herself."
)
ERASE = label("🗑 Erase")
YES_ERASE = label("🗑 Yes, erase")
NOT_TO_ERASE = _(
    "There is nobody to erase here, {sapaan}. Whoever is on the bot has it done in /data_saya herself."
)
ERASED = _("Erased, {sapaan}. Nothing about this owner is stored here any more.")


def data(what: str, *more: object) -> str:
    """Callback data of a button."""
    return ":".join([PREFIX, what, *map(str, more)])


def register_button(area_code: str | None = None) -> Button:
    """Leads to the questions; None lets the officer say where, if there is a choice."""
    return Button(REGISTER_SOMEBODY, data("new", area_code) if area_code else data("new"))


def saved(owner: str, business: str, area: str) -> Text:
    """She is there from now on."""
    return _(
        "✅ {owner} is registered: <b>{business}</b>, {area}. From now on it counts like every other "
        "business. No reminders go out, so please ask for the sales once a month.",
        owner=owner,
        business=business,
        area=area,
    )


def onward(place: Place, business_id: int) -> Inline:
    """Her report at once, her card, the next owner, or home."""
    enter = Button(ENTER_REPORT, place.data("fill", business_id))
    card = Button(CARD, place.data("card", business_id))
    another = Button(ANOTHER, data("new", place.area_code))
    return Inline(((enter,), (card, another), (Button(words.OFFICE, f"{OFFICE}:open"),)))


def is_there_already(owner: str) -> Text:
    """The officer found her among those there are."""
    return _("Good that we looked, {sapaan}: nothing was added. Here is {owner}.", owner=owner)


def her_page(place: Place, business_id: int) -> Inline:
    """To the page of somebody who is there already, and home."""
    page = Button(OPEN_PAGE, place.data("own", business_id, 0))
    return Inline(((page, Button(words.OFFICE, f"{OFFICE}:open")),))


def registered_by(by: str | None, at_utc: datetime, basis: Text) -> Text:
    """How somebody came here; `by` None: an officer who was erased since."""
    return _(
        "✋ Registered by {by}, {day:short}: {basis}",
        by=by or _("an officer"),
        day=at_utc,
        basis=basis,
    )


def off_the_bot(n: int) -> Text:
    """The way to the list of those who are here by an officer's hand alone."""
    return label("📵 No bot ({n})", n=n)


def sure(owner: str, business: str) -> Text:
    """Before she is erased."""
    return _(
        "Erase {owner} (<b>{business}</b>), as the owner wishes? Name, business and reports will be gone for "
        "good, and are missing in the figures, too.",
        owner=owner,
        business=business,
    )


def card(owner: str, link: str, until: datetime) -> Text:
    """Under the picture of the card."""
    return _(
        "The card of {owner}, to show or to print. Scanned with the owner's own phone it opens the bot, "
        "which shows what is recorded and asks whether {owner} agrees. It works once, until {until:date}; "
        "give it to nobody else.\n{link}",
        owner=owner,
        until=until,
        link=link,
    )


CARD_IS_COMING = _("The card is on its way, {sapaan}.")
NO_CARD = _(
    "There is no card to make here, {sapaan}: this owner is on the bot, or not in your area."
)


def what_to_change(fields: Value) -> Text:
    """What stands there today."""
    return _("{fields}\n\nWhat shall we change, {sapaan}?", fields=fields)


def changed(owner: str, fields: Value) -> Text:
    """How it reads now."""
    return _("✅ Changed, for {owner}:\n{fields}", owner=owner, fields=fields)


def ask_close(owner: str, business: str) -> Text:
    """The second question before it is closed."""
    return _(
        "Close <b>{business}</b> of {owner}? Its reports stay, and from this month on none is owed.",
        business=business,
        owner=owner,
    )


def closed(owner: str, business: str) -> Text:
    """No report of it is owed any more."""
    return _("🔒 <b>{business}</b> of {owner} is closed.", business=business, owner=owner)


def opened_again(owner: str, business: str) -> Text:
    """It counts again."""
    return _(
        "🔓 <b>{business}</b> of {owner} counts again from this month on.",
        business=business,
        owner=owner,
    )


def alike(owner: str, product: str, other: str, business: str) -> Text:
    """To staff: somebody registered herself who may be here already."""
    return _(
        "{owner} ({product}) has registered on the bot. You have <b>{business}</b> ({other}) here, off the "
        "bot. If that is the same, make a card for {other}: the reports come along, and one of the two can "
        "then be closed.",
        owner=owner,
        product=product,
        business=business,
        other=other,
    )
