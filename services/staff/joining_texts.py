"""The words around invitations that were opened."""

from domain.dialogs.engine.questions.texts import WHOM_TO_GREET
from domain.messages import Button, Inline, Message, Text, Value, _, label
from domain.people.invitations import Refusal
from domain.people.sapaan import Sapaan, addressed
from services import menu
from services.staff import words
from services.staff.place import PREFIX
from storage.people.grants import Held

_OFFERED = (Sapaan.PAK, Sapaan.BU, Sapaan.MAS, Sapaan.MBAK)

GONE_ALREADY = _("That role is closed already, {sapaan}.")

REFUSED: dict[Refusal, Text] = {
    Refusal.UNKNOWN: _(
        "{greeting}. I do not know this invitation; perhaps the link was cut off on the way. Please ask for "
        "a new one."
    ),
    Refusal.USED: _("{greeting}. This invitation has been used already. Please ask for a new one."),
    Refusal.EXPIRED: _(
        "{greeting}. This invitation is older than a week. Please ask for a new one."
    ),
    Refusal.OWN: _(
        "This invitation is for somebody else, {sapaan}. Pass the message on; it is still unused."
    ),
    Refusal.WITHDRAWN: _(
        "{greeting}. This invitation is no longer valid. Please ask for a new one."
    ),
}


def welcome(held: Held, place: Value, by: str | None) -> Text:
    """Who made them what, and where."""
    if by is None:
        return _(
            "{greeting}, {call}. From now on you are {role} of {place} in KabarUsaha. In the office you see "
            "the reports and messages of the businesses there.",
            role=words.ROLES[held.role],
            place=place,
        )
    return _(
        "{greeting}, {call}. {by} made you {role} of {place} in KabarUsaha. In the office you see the "
        "reports and messages of the businesses there.",
        by=by,
        role=words.ROLES[held.role],
        place=place,
    )


ADDRESSED = _("All right, {call}. What the businesses report and write is in the office.")


def greeted(welcome: Text, grant_id: int, unaddressed: str | None) -> Message:
    """The welcome; with a name, of somebody `unaddressed`, the question how to say it stands below."""
    into = welcome_buttons(grant_id)
    if unaddressed is None:
        return Message(welcome, into)
    asking = _("{welcome}\n\n{question}", welcome=welcome, question=WHOM_TO_GREET)
    ways = [
        Button(addressed(sapaan, unaddressed), f"{PREFIX}:me:{grant_id}:{sapaan}")
        for sapaan in _OFFERED
    ]
    return Message(asking, Inline((tuple(ways[:2]), tuple(ways[2:]), *into.rows)))


def welcome_buttons(grant_id: int) -> Inline:
    """Into the office, or out again."""
    office = Button(words.OFFICE, f"{menu.PREFIX}:admin")
    return Inline(((office, Button(label("🙅 That is not me"), f"{PREFIX}:no:{grant_id}")),))


def joined(held: Held, place: Value) -> Text:
    """To whoever invited."""
    return _(
        "{name} has opened your invitation and is now {role} of {place}.",
        name=held.name,
        role=words.ROLES[held.role],
        place=place,
    )


def take_back(grant_id: int) -> Inline:
    """For an invitation that reached the wrong person."""
    return Inline(((Button(label("❌ Wrong person"), f"{PREFIX}:rv:{grant_id}"),),))


def already(place: Value) -> Text:
    """Somebody opens a link for what they are already."""
    return _("{greeting}, {call}. You belong to {place} already. What shall we do?", place=place)


def given_up(held: Held, place: Value) -> Text:
    """After "that is not me"."""
    return _(
        "All right. You are not {role} of {place} any more, and nobody needs to do anything.",
        role=words.ROLES[held.role],
        place=place,
    )


def was_not_them(held: Held, place: Value) -> Text:
    """To whoever invited."""
    return _(
        "{name} opened your invitation for {place} and says: that is not me. The role is closed again. "
        "Please send the right person a new invitation.",
        name=held.name,
        place=place,
    )


def taken_back(held: Held, place: Value) -> Text:
    """To whoever took it back."""
    return _(
        "{name} is not {role} of {place} any more.",
        name=held.name,
        role=words.ROLES[held.role],
        place=place,
    )


def lost(held: Held, place: Value) -> Text:
    """To whom it was taken from."""
    return _(
        "{greeting}, {call}. Your role as {role} of {place} has ended. Thank you for your help.",
        role=words.ROLES[held.role],
        place=place,
    )
