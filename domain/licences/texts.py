"""What the licences are called."""

from domain.licences.licence import LicenceKind
from domain.messages import Text, label

LICENCES: dict[LicenceKind, Text] = {
    LicenceKind.NIB: label("NIB"),
    LicenceKind.PIRT: label("PIRT"),
    LicenceKind.HALAL: label("Halal certificate"),
    LicenceKind.TRADEMARK: label("Registered brand"),
}
