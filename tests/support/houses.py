"""A small city to serve: Surabaya with two kecamatan, as the services see it."""

from zoneinfo import ZoneInfo

from domain.areas import Area, AreaBook
from services.house import House

SMALL_CITY = AreaBook.of(
    "35.78",
    [
        Area("35.78", "Kota Surabaya"),
        Area("35.78.03", "Rungkut"),
        Area("35.78.03.1001", "Kalirungkut"),
        Area("35.78.03.1003", "Kedung Baruk"),
        Area("35.78.08", "Gubeng"),
        Area("35.78.08.1002", "Mojo"),
    ],
)
SMALL_HOUSE = House(SMALL_CITY, ZoneInfo("Asia/Jakarta"), "KabarUsahaBot")
INFO = {"house": SMALL_HOUSE}
"""For `work_on(url, INFO)`; a session of a test gets it by `session.info.update(INFO)`."""
