"""What is said of a business wherever it is asked or shown: how many work in it, how far its goods go."""

from domain.businesses.business import Reach
from domain.messages import Text, _, label, plural

ONLY_ME = label("Just me")

REACHES: dict[Reach, Text] = {
    Reach.CITY: label("Within the city"),
    Reach.BEYOND: label("Beyond the city"),
    Reach.JAKARTA: label("As far as Jakarta"),
    Reach.EXPORT: label("Abroad"),
}


def workers(number: int) -> Text:
    """A number of people, on a button and in a sentence to her."""
    return ONLY_ME if number == 1 else plural("{n} person", "{n} people", number)


def about(business: str | None, text: Text) -> Text:
    """The text below the name of the business it is about; None where she has but one."""
    if business is None:
        return text
    return _("🏷 <b>{business}</b>\n{text}", business=business, text=text)
