"""What she says of a licence she has: its number, and for some its last year. Both may be left out.

Answers by step (JSON): number → str or None; until → year as int, or None. Seed: `business` (its id), `kind`
(a value of `LicenceKind`) and `label`, what the business is called.
"""

from domain.dialogs.licence.dialog import LICENCE, kind_of

__all__ = ["LICENCE", "kind_of"]
