"""The words in which she is asked what she needs, and the words she may type for a button."""

from collections.abc import Mapping

from domain.messages import Text, _
from domain.needs.need import NeedKind

TITLE = _("A need")
WHICH_BUSINESS = _("For which business, {sapaan}?")
WHAT = _("What do you need help with, {sapaan}? Choose one, or write it in your own words.")
WHAT_MORE = _(
    "What else do you need help with, {sapaan}? What is noted already is not in the list. Choose one, or "
    "write it in your own words."
)
NOT_READ = _("Write in a sentence or two what you need, {sapaan}, or press one of the buttons.")

SAID: Mapping[NeedKind, frozenset[str]] = {
    NeedKind.PACKAGING: frozenset({"kemasan", "butuh kemasan", "packaging"}),
    NeedKind.CAPITAL: frozenset({"modal", "butuh modal", "modal usaha", "capital"}),
    NeedKind.NIB: frozenset({"nib", "izin nib", "buat nib", "urus nib"}),
    NeedKind.HALAL: frozenset({"halal", "label halal", "sertifikat halal"}),
    NeedKind.PIRT: frozenset({"pirt", "p-irt", "izin pirt", "spp-irt"}),
    NeedKind.TOOLS: frozenset({"alat", "peralatan", "butuh alat", "tools"}),
    NeedKind.MARKETING: frozenset({"pemasaran", "promosi", "marketing"}),
    NeedKind.PHOTO: frozenset({"foto", "foto produk"}),
    NeedKind.TRAINING: frozenset({"pelatihan", "kursus", "training"}),
    NeedKind.TRADEMARK: frozenset({"merek", "merk", "merek usaha", "merk usaha"}),
}
"""Typed alone these mean the button; with more words around they are a need in her own words."""


def more_about(need: Text) -> Text:
    """After a need is noted: is there more to say of it?"""
    return _(
        "Noted: <b>{need}</b>. Would you like to add something, {sapaan}? The size, how many, or what for. "
        "You may skip it.",
        need=need,
    )
