"""She says what she needs: one press or her own words, and a note if she likes.

Answers by step (JSON): business → id; kind → {"kind": a value of `NeedKind`, "words": str | None}, with words
where she wrote it herself; note → str, or None when skipped. Seed: businesses → [{"id", "label", "open": the
kinds that are open already}].
"""

from domain.dialogs.need.dialog import NEED, business_of, kind_of, words_of

__all__ = ["NEED", "business_of", "kind_of", "words_of"]
