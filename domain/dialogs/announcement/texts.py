"""The words of writing an announcement. Officials read them: warm, and brief."""

from domain.messages import Text, Value, _, label

TITLE = _("Announcement")

WHICH_KIND = _("What would you like to send, {call}?")
NEWS = label("📣 News")
INVITATION = label("✉️ Invitation")

WRITE_NEWS = _(
    "Write the news as owners shall read it, {sapaan}. A photo with your words under it is fine too."
)
WRITE_INVITATION = _(
    "Write the invitation, {sapaan}: what, day, hour, place, and whether it is free. The buttons to answer "
    "come by themselves. A photo with your words under it is fine too."
)
ONLY_WORDS = _("Please write it in words, {sapaan}, or send a photo with the words under it.")
WORDS_WITH_PHOTO = _(
    "The photo came without words, {sapaan}. Send it once more with the text under it, or first the text "
    "alone."
)

ADD_PHOTO = _("Would you like a photo with it, {sapaan}? Send it here.")
NO_PHOTO = label("Without photo")
ONLY_PHOTO = _("Please send it as a photo, {sapaan}, not as a file. Or choose “Without photo”.")

WHICH_AREA = _(
    "For which area, {sapaan}? Choose here, or type the name of a kelurahan or kecamatan."
)
AREA_NOT_FOUND = _(
    "Sorry, {sapaan}, I did not find that in your area. Try again, or choose by button."
)
WHICH_OF_THESE = _("Which one do you mean, {sapaan}?")
PREVIOUS_PAGE = label("◀️ Previous")
NEXT_PAGE = label("Next ▶️")
UP = label("⬆️ Up")

WHICH_SECTOR = _("For which kind of business, {sapaan}?")
ALL_SECTORS = label("All kinds")
SECTOR_NOT_READ = _("Please choose the kind of business by its button, {sapaan}.")


def too_long(units: int, room: int) -> Text:
    """Words that Telegram would not take."""
    return _(
        "That is too long, {sapaan}: {units} letters, and {room} fit. Please shorten it and send it again.",
        units=units,
        room=room,
    )


def too_long_for_photo(units: int, room: int) -> Text:
    """Words that fit alone, but not under a photo."""
    return _(
        "Under a photo only {room} letters fit, {sapaan}, and the text has {units}. Shorten the text first, "
        "or send it without photo.",
        units=units,
        room=room,
    )


def whole(name: Value) -> Text:
    """All of an area, on a button."""
    return label("✅ All of {name}", name=name)


def inside(name: Value) -> Text:
    """The question inside an opened kecamatan."""
    return _("{name}: all of it, or one part?", name=name)
