"""What the needs and their states are called, wherever they are shown or chosen."""

from domain.messages import Text, Value, _, label
from domain.needs.need import DeclineReason, NeedKind, NeedState
from domain.words.cleaning import shortened

WORDS_SHOWN = 60

NEEDS: dict[NeedKind, Text] = {
    NeedKind.PACKAGING: label("Packaging"),
    NeedKind.CAPITAL: label("Capital"),
    NeedKind.NIB: label("NIB licence"),
    NeedKind.HALAL: label("Halal label"),
    NeedKind.PIRT: label("PIRT licence"),
    NeedKind.TOOLS: label("Tools"),
    NeedKind.MARKETING: label("Marketing"),
    NeedKind.PHOTO: label("Product photos"),
    NeedKind.TRAINING: label("Training"),
    NeedKind.TRADEMARK: label("Trademark"),
    NeedKind.OTHER: label("Own words"),
}

HER_NAMES: dict[NeedKind, Text] = {**NEEDS, NeedKind.OTHER: _("Something else")}
"""As she reads them: what she wrote herself has no name of ours."""

ASKED_FOR: dict[NeedKind, Text] = {
    kind: name for kind, name in NEEDS.items() if kind not in (NeedKind.TRADEMARK, NeedKind.OTHER)
}
"""Those offered with every monthly report; a trademark is asked for where licences are spoken of."""

STATES: dict[NeedState, Text] = {
    NeedState.NOTED: _("noted"),
    NeedState.IN_PROGRESS: _("being handled"),
    NeedState.SCHEDULED: _("scheduled"),
    NeedState.MET: _("met"),
    NeedState.DECLINED: _("cannot be met"),
    NeedState.WITHDRAWN: _("no longer needed"),
}

MARKS: dict[NeedState, str] = {
    NeedState.NOTED: "📝",
    NeedState.IN_PROGRESS: "⏳",
    NeedState.SCHEDULED: "📅",
    NeedState.MET: "✅",
    NeedState.DECLINED: "✖️",
    NeedState.WITHDRAWN: "➖",
}

REASONS: dict[DeclineReason, Text] = {
    DeclineReason.QUOTA: label("Quota is full"),
    DeclineReason.PAPERS: label("Papers missing"),
    DeclineReason.HELPED: label("Helped before"),
    DeclineReason.ELSEWHERE: label("Not our office"),
}
"""On the officer's buttons."""

SENTENCES: dict[DeclineReason, Text] = {
    DeclineReason.QUOTA: _("the quota for this year is used up"),
    DeclineReason.PAPERS: _("some of the papers are still missing"),
    DeclineReason.HELPED: _("this help was given before, and others are still waiting for it"),
    DeclineReason.ELSEWHERE: _("another office is in charge of this"),
}
"""What the owner reads."""


def answer_value(stored: str) -> Value:
    """What staff said with a state, as it is shown: a sentence of ours, or their own words."""
    return SENTENCES[DeclineReason(stored)] if stored in set(DeclineReason) else stored


def named(kind: NeedKind, note: str | None) -> Text:
    """What is asked: its name, or the beginning of her own words."""
    if kind is NeedKind.OTHER and note:
        return _("“{note}”", note=shortened(note, WORDS_SHOWN))
    return NEEDS[kind]
