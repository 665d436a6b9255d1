"""What a buyer asks the owner of a product, and what either of them answers: one question, in words.

Words only: a picture from somebody she does not know could hurt her.

Answer by step (JSON): words → str; None where what was said is not meant for the other one.
INQUIRY's seed: `product` → its id, `name` → what it is called, `first_name` → of the buyer, `asked_at` (ISO).
INQUIRY_ANSWER's seed: `inquiry` → its id, `to` → who reads it, `name`, `asked_at`; `draft` → words said
without a question and `message` → their message_id (both None otherwise).
"""

from domain.dialogs.inquiry.dialog import INQUIRY, INQUIRY_ANSWER

__all__ = ["INQUIRY", "INQUIRY_ANSWER"]
