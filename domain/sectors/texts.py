"""What the sectors are called, wherever they are shown or chosen."""

from domain.messages import Text, _
from domain.sectors.sector import Sector

SECTORS: dict[Sector, Text] = {
    Sector.FOOD: _("Food and drinks"),
    Sector.CRAFT: _("Crafts"),
    Sector.FASHION: _("Fashion and batik"),
    Sector.SERVICES: _("Services"),
    Sector.RETAIL: _("Shop or stall"),
    Sector.FARMING: _("Farming and fish"),
    Sector.BEAUTY: _("Beauty and health"),
    Sector.OTHER: _("Other business"),
}
