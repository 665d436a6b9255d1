"""How a basis reads: on a button, and in a sentence about somebody who was recorded."""

from domain.businesses.assisted import Basis
from domain.messages import Text, _, label

LABELS: dict[Basis, Text] = {
    Basis.SPOKEN: label("🗣 Agreed by word"),
    Basis.WRITTEN: label("✍️ Agreed on paper"),
}

BASES: dict[Basis, Text] = {
    Basis.SPOKEN: _("was present and agreed by word"),
    Basis.WRITTEN: _("was present and agreed on paper"),
}
