"""The words that follow a step with a need."""

from datetime import datetime

from domain.messages import Text, _, label, plural
from domain.needs.need import NeedState
from domain.needs.texts import STATES
from storage.figures.listed import Listed
from storage.needs import Need

THE_NEED = label("🔎 This need")
ALL_NEEDS = label("🤝 Needs")


def stands(need: Need) -> Text:
    """Somebody was quicker, or it was the officer's own first press."""
    return _("Nothing changed: the need is {state} by now.", state=STATES[need.state])


def taken(by: Listed, after: NeedState, told_at_utc: datetime | None, *, waits: bool) -> Text:
    """The step is taken; the owner knows, will know after quiet hours, or has to be called."""
    if told_at_utc is not None and waits:
        return _(
            "Now {state}. I tell {owner} at {at:time}.",
            state=STATES[after],
            owner=by.owner,
            at=told_at_utc,
        )
    if told_at_utc is not None:
        return _("Now {state}. I tell {owner}.", state=STATES[after], owner=by.owner)
    if by.phone is None:
        return _(
            "Now {state}. {owner} does not read here at the moment; please tell them.",
            state=STATES[after],
            owner=by.owner,
        )
    return _(
        "Now {state}. {owner} does not read here at the moment; please call: {phone}",
        state=STATES[after],
        owner=by.owner,
        phone=by.phone,
    )


def taken_up(count: int) -> Text:
    """A whole page is taken up."""
    return plural("{n} need is in progress now.", "{n} needs are in progress now.", count)
