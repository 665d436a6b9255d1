"""The words of a product's questions."""

from domain.catalogue.shop_links import LinkProblem
from domain.messages import Rupiah, Text, Value, _, label

TITLE = _("A product for the catalogue")
NO_PHOTO = label("Without a photo")
ASK_PRICE = label("Buyers may ask")
NO_CAPACITY = label("Without")
NO_LINK = label("No link")

WHICH_NAME = _(
    "What product do you want to show, {sapaan}? For example: banana chips, 250 g. You may also send its "
    "photo with the name below it."
)
NAME_NOT_READ = _(
    "Please write the name of the product in a few words, {sapaan}, at most 60 letters. For example: "
    "banana chips, 250 g"
)
NO_NUMBER_HERE = _(
    "Better without a telephone number, {sapaan}: everybody can read this. Buyers ask you here in the bot. "
    "Please write it again."
)
WHICH_PHOTO = _("Please send one photo of it, {sapaan}. A bright one sells best.")
ONLY_PHOTO = _("Please send one photo, {sapaan}, or press the button.")
WHICH_PRICE = _(
    "What does it cost, {sapaan}? An amount, or from … to …. For example: 15 ribu, or 15-25 ribu"
)
PRICE_NOT_READ = _(
    "Sorry, {sapaan}, I could not read the price. Write it like this: 15 ribu, or 15-25 ribu"
)
IS_IT_THIS = _("Is this the price, {sapaan}?")
WHICH_CAPACITY = _(
    "How much can you make for a big order, {sapaan}? For example: 50 parcels in a week"
)
CAPACITY_NOT_READ = _("Please keep it short, {sapaan}, at most 60 letters: 50 parcels in a week")
WHICH_LINK = _(
    "Is it sold on e-Peken or a marketplace, too? Copy the product's link there and paste it here, {sapaan}."
)
LINK_NOT_READ: dict[LinkProblem, Text] = {
    LinkProblem.NOT_A_LINK: _(
        "That is not a link yet, {sapaan}. It begins with https:// and the name of the shop. Copy it "
        "there."
    ),
    LinkProblem.NOT_SECURE: _(
        "The link must begin with https://, {sapaan}. Copy it from the shop once more."
    ),
    LinkProblem.TOO_LONG: _(
        "That link is too long, {sapaan}. In the shop, press Share and copy the short one."
    ),
    LinkProblem.SHOWS_NUMBER: _(
        "That link would show your number to everybody, {sapaan}. Here I take links of shops only, such as "
        "e-Peken."
    ),
}


def price(low_rupiah: int, high_rupiah: int) -> Value:
    """Rp15.000, or Rp15.000 to Rp25.000."""
    if low_rupiah == high_rupiah:
        return _("{price}", price=Rupiah(low_rupiah))
    return _("{low} to {high}", low=Rupiah(low_rupiah), high=Rupiah(high_rupiah))
