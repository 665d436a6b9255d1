"""What the needs and their states are called, wherever they are shown or chosen."""

from domain.messages import Text, _, label
from domain.needs import NeedKind, NeedState

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
