"""The words of taking a product down."""

from domain.catalogue.complaints import TakeDownReason
from domain.messages import Text, Value, _, label

TITLE = _("Take a product down")
NOT_READ = _("Please write the reason in one sentence, {sapaan}, or press a button.")

LABELS: dict[TakeDownReason, Text] = {
    TakeDownReason.PHOTO: label("The photo"),
    TakeDownReason.NAME: label("The name"),
    TakeDownReason.MISLEADS: label("It misleads"),
    TakeDownReason.NOT_THEIRS: label("Somebody else's"),
}
SENTENCES: dict[TakeDownReason, Text] = {
    TakeDownReason.PHOTO: _("the photo does not suit a catalogue for everybody"),
    TakeDownReason.NAME: _("the name does not suit a catalogue for everybody"),
    TakeDownReason.MISLEADS: _("buyers could be misled by it"),
    TakeDownReason.NOT_THEIRS: _("it seems to be somebody else's product"),
}


def why(name: str, shop: str) -> Text:
    """The question to the officer."""
    return _(
        "Why do you take <b>{product}</b> of {shop} down? The owner reads the reason. Press one or write it.",
        product=name,
        shop=shop,
    )


def reason_value(stored: str) -> Value:
    """A stored reason as it is shown: a sentence of ours, or the officer's own words."""
    if stored in set(TakeDownReason):
        return SENTENCES[TakeDownReason(stored)]
    return stored
