"""Documents that are drawn when they are sent: the maker of each, by the name in its outbox row."""

from collections.abc import Mapping

from locales.catalog import Catalogs
from services.assisting.card import OWNERS_CARD, owners_card
from services.catalogue.sharing import SHOP_CARD, shop_card
from services.history.rapors import RAPOR, rapor
from services.posters import KELURAHAN_POSTER, kelurahan_poster
from services.render import Maker
from services.staff.export import MONTH_WORKBOOK
from services.staff.workbook import month_workbook
from services.summaries.drawing import sales_summary
from services.summaries.issuing import SUMMARY


def makers(catalogs: Catalogs) -> Mapping[str, Maker]:
    """Name → maker (services/render.py says what a maker is), speaking the catalogues' languages."""
    return {
        KELURAHAN_POSTER: kelurahan_poster(catalogs),
        OWNERS_CARD: owners_card(catalogs),
        MONTH_WORKBOOK: month_workbook(catalogs),
        RAPOR: rapor(catalogs),
        SHOP_CARD: shop_card(catalogs),
        SUMMARY: sales_summary(catalogs),
    }
