"""The words that follow a step with a need."""

from domain.messages import Text, _, label, plural
from domain.need_texts import STATES
from domain.needs import NeedState
from storage.month_lists import Listed
from storage.needs import Need

THE_NEED = label("🔎 This need")
ALL_NEEDS = label("🤝 All needs")


def stands(need: Need) -> Text:
    """Somebody was quicker, or it was the officer's own first press."""
    return _("Nothing changed: the need is {state} by now.", state=STATES[need.state])


def taken(by: Listed, after: NeedState, *, told: bool) -> Text:
    """The step is taken, and the owner knows or has to be called."""
    if told:
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
