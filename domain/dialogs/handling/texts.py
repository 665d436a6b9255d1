"""The words in which an officer is asked for a date or a reason."""

from domain.messages import Text, _

TITLE = _("A step for a need")
NOT_READ = _("Please write it in one or two sentences, {sapaan}.")


def when_and_where(need: Text, owner: str) -> Text:
    """Before a need is scheduled."""
    return _(
        "<b>{need}</b> for {owner}: when and where? For example: Saturday 28 Nov, 9 am, at the kelurahan. "
        "I pass it on as you write it.",
        need=need,
        owner=owner,
    )


def why_not(need: Text, owner: str) -> Text:
    """Before a need is declined."""
    return _(
        "<b>{need}</b> for {owner}: why can it not be met? Press a button, or write it. I pass it on kindly.",
        need=need,
        owner=owner,
    )
