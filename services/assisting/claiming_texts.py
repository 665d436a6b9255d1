"""The words after first contact: to her, and to the officers who had registered her."""

from domain.messages import Button, Inline, Text, Value, _, label
from domain.people.invitations import Refusal

GONE = _(
    "That has changed meanwhile, {sapaan}, and nothing was done. Please ask the officers of your kelurahan."
)
REFUSED: dict[Refusal, Text] = {
    Refusal.UNKNOWN: _(
        "We do not know that card. Perhaps a newer one was made; please ask the officer for it."
    ),
    Refusal.USED: _(
        "That card has been used already, and works once. If it was not you, please tell the officers of "
        "your kelurahan."
    ),
    Refusal.EXPIRED: _("That card is too old. Please ask the officer for a new one."),
    Refusal.OWN: _("This card is for the owner, {sapaan}, to be opened on the owner's own phone."),
    Refusal.WITHDRAWN: _(
        "That card does not work any more. Please ask the officers of your kelurahan for a new one."
    ),
}
NOT_YOURS_THEN = _("Thank you, {sapaan}. Then nothing was changed, and the officer is told.")
KEPT = _("All right, nothing was erased, {sapaan}. You can decide whenever you like.")
ERASED = _("Everything is erased, and the officer is told. Whenever you like, /start begins anew.")
WRONG_PERSON = label("🙅 Wrong person")
YES_TAKE_BACK = label("🙅 Yes, take back")
LEAVE_IT = label("⬅️ Leave it")
TOO_LATE = _("There is nothing to take back here, {sapaan}.")
SEE_REPORTS = label("🧾 See the reports")


def yours(business: str) -> Text:
    """She agreed."""
    return _(
        "Thank you, {call} 🌸 <b>{business}</b> is yours now. Once a month I will ask about your sales; it "
        "takes a minute. What is stored about you stands in /data_saya.",
        business=business,
    )


def with_reports(keyboard: Inline, n: int) -> Inline:
    """Her menu; what officers entered for her comes first, to be looked at."""
    return Inline(((Button(SEE_REPORTS, "m:riwayat"),), *keyboard.rows)) if n else keyboard


def wrong_person(business_id: int) -> Inline:
    """Under the news that somebody took it over, for staff."""
    return Inline(((Button(WRONG_PERSON, f"ai:wrong:{business_id}"),),))


def took_over(owner: str, business: str, account: Value) -> Text:
    """To the officer; `account` is the name that Telegram shows."""
    return _(
        "{owner} (<b>{business}</b>) now uses the bot, with the Telegram account “{account}”, and has "
        "agreed. From now on reminders go there.",
        owner=owner,
        business=business,
        account=account,
    )


def reached_another(owner: str, business: str) -> Text:
    """To the officer."""
    return _(
        "The card of {owner} (<b>{business}</b>) reached somebody else, and does not work any more. Please "
        "make a new one for {owner}.",
        owner=owner,
        business=business,
    )


def number_of_another(owner: str, business: str) -> Text:
    """To the officer."""
    return _(
        "The phone number noted for {owner} (<b>{business}</b>) belongs to somebody who says not to be "
        "{owner}. Please ask for the number again, or give {owner} a card.",
        owner=owner,
        business=business,
    )


def declined(place: Value) -> Text:
    """To the officer, without her name: nothing of her stays."""
    return _(
        "An owner you had registered in {place} did not agree, so everything about that business was erased.",
        place=place,
    )


def ask_to_take_back(owner: str, business: str, account: str) -> Text:
    """The second question, to staff."""
    return _(
        "Take <b>{business}</b> back from the account of {account}? Only if that is not {owner}. It is then "
        "off the bot again, and a new card is needed.",
        business=business,
        account=account,
        owner=owner,
    )


def taken_back(owner: str, business: str) -> Text:
    """To staff."""
    return _(
        "<b>{business}</b> is off the bot again, under the name of {owner}. Please make a new card for "
        "{owner}, and give it to nobody else.",
        business=business,
        owner=owner,
    )


def taken_from_you(business: str) -> Text:
    """To the account that had it."""
    return _(
        "{call}, the officers of the kelurahan have taken <b>{business}</b> from this account, for they "
        "think it belongs to somebody else. If that is wrong, please tell them.",
        business=business,
    )
