"""The words of the search's question."""

from domain.messages import _
from domain.sectors.sector import Sector

TITLE = _("Search the catalogue")
WHAT = _(
    "🔎 What are you looking for, {sapaan}? Write the product, and the area if you like. For example: "
    "batik Kedung Baruk"
)
NOT_READ = _("Please write it in words, {sapaan}. For example: batik Kedung Baruk")

KINDS = {
    Sector.FOOD: ("makanan", _("🍪 Food and drinks")),
    Sector.FASHION: ("fashion", _("👗 Fashion, batik")),
    Sector.CRAFT: ("kerajinan", _("🧺 Crafts")),
    Sector.SERVICES: ("jasa", _("🧵 Services")),
    Sector.BEAUTY: ("kecantikan", _("💄 Beauty, health")),
    Sector.FARMING: ("pertanian", _("🌱 Farm and fish")),
}
"""Kinds of business on buttons: the word that searches (domain.catalogue.search_words), the label."""
