"""The words of moving a business."""

from domain.messages import Text, Value, _

TITLE = _("Moving")
LABEL_BUSINESS = _("Business")
WHICH_BUSINESS = _("Which business moves, {sapaan}?")
ELSEWHERE = _("elsewhere")


def where_to(business: str) -> Text:
    """The question."""
    return _(
        "To which kelurahan does <b>{business}</b> move, {sapaan}? Type its name, or choose the kecamatan "
        "first.",
        business=business,
    )


def from_to(business: str, before: Value, after: Value) -> Text:
    """The page before the yes."""
    return _(
        "🚚 <b>{business}</b>\nFrom: {before}\nTo: {after}\n\nYour reports move along, and the officers "
        "of both kelurahan are told.",
        business=business,
        before=before,
        after=after,
    )
