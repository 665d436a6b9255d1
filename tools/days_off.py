"""Writes domain/times/national_days_off.py from the library `holidays`: `python tools/days_off.py`.

Run it when the library knows a new decree; tests/domain/times/test_days_off.py says when. The library itself
stays out of the running bot: it loads 251 countries, 19 MB, to tell some twenty dates of one.
"""

from itertools import groupby
from pathlib import Path
from textwrap import wrap

from holidays import country_holidays
from holidays.constants import GOVERNMENT, PUBLIC

YEARS = range(2026, 2037)
FILE = Path(__file__).parent.parent / "domain" / "times" / "national_days_off.py"
HEAD = '''"""National holidays and cuti bersama of Indonesia, month and day; written by tools/days_off.py.

Cuti bersama stands in the years for which it is decreed; dates of the moon beyond them are reckoned.
"""

from types import MappingProxyType

NATIONAL = MappingProxyType(
    {
'''


def main() -> None:
    """Writes the module anew."""
    days = sorted(country_holidays("ID", years=YEARS, categories=(GOVERNMENT, PUBLIC)))
    years = {
        year: " ".join(f"{day:%m-%d}" for day in of) for year, of in groupby(days, lambda d: d.year)
    }
    lines = [line for year, dates in years.items() for line in _entry(year, dates)]
    FILE.write_text(HEAD + "\n".join(lines) + "\n    }\n)\n")


def _entry(year: int, dates: str) -> list[str]:
    """`2026: "01-01 01-16 …"`, on as many lines as it needs."""
    parts = wrap(dates, 78, drop_whitespace=False)
    return [f"        {year}: (", *(f'            "{part}"' for part in parts), "        ),"]


if __name__ == "__main__":
    main()
