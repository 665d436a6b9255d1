"""Registration: six questions, from consent to phone, and a page to check the answers.

Answers by step (JSON): consent → version; person → {"sapaan", "name"}; product → str; business_name →
str | None; area → kelurahan code; phone → E.164 | None; sector → Sector value (only when corrected).
Seed: first_name (as Telegram has it); area (kelurahan code from a link) and consent (version agreed to
before), each None when it is to be asked.
"""

from domain.dialogs.registration.dialog import REGISTRATION
from domain.people.consent import CONSENT_VERSION

__all__ = ["CONSENT_VERSION", "REGISTRATION"]
