"""The documents that are drawn when they are sent, by the name a `DocumentToMake` gives."""

from collections.abc import Mapping

from locales.catalog import Catalogs
from services.render import Maker
from services.staff.export import MONTH_WORKBOOK
from services.staff.workbook import month_workbook


def makers(catalogs: Catalogs) -> Mapping[str, Maker]:
    """For `services.render.Renderer`."""
    return {MONTH_WORKBOOK: month_workbook(catalogs)}
