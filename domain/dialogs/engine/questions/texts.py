"""The words of the questions about an owner and her business."""

from domain.messages import Text, _
from domain.people.phones import PhoneProblem

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
    "Or choose the kecamatan by its button."
)
PLACE_NOT_READ = _(
    "Thank you, {sapaan}. From a place on the map I cannot tell the kelurahan yet. Type its name, for "
    "example: Kedung Baruk. Or choose the kecamatan by its button."
)
CHOOSE_BUSINESS = _("Please choose the business by its button, {sapaan}.")
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


def which_in(kecamatan: str) -> Text:
    """The question inside an opened kecamatan."""
    return _("Kecamatan {name}. Which kelurahan, {sapaan}?", name=kecamatan)


def kelurahan_in(kelurahan: str, kecamatan: str) -> Text:
    """A kelurahan with its kecamatan."""
    return _("{kelurahan}, Kec. {kecamatan}", kelurahan=kelurahan, kecamatan=kecamatan)
