"""Rebuild areas.zip from the CSV files of idn-area-data: one member of text per province.

    python -m storage.data.build_areas PATH_TO_CSV_FOLDER

A member holds a province as a tree, one area a line, a tab for each level, sorted by code:

    35 Jawa Timur
    <tab>78 Kota Surabaya
    <tab><tab>03 Rungkut
    <tab><tab><tab>1003 Kedung Baruk

`index` holds provinces and kota alone. One city is thus found without unpacking the country, and
the file stays a plain archive that anyone can open, as the ODbL asks of a derived database.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from domain.areas.area import Area
from domain.areas.codes import Level, lineage
from storage.data.area_names import tidy_name

SOURCES = ("provinces.csv", "regencies.csv", "districts.csv", "villages.csv")
INDEX = "index"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # a fixed date, so that the same CSVs give the same bytes


def read_csvs(folder: Path) -> list[Area]:
    """All areas of the four lists, sorted by code. Raises ValueError for an area without parent."""
    areas = sorted((area for name in SOURCES for area in _rows(folder / name)), key=_code)
    known = {area.code for area in areas}
    for area in areas:
        if missing := set(lineage(area.code)) - known:
            raise ValueError(f"{area.code} {area.name} lies in unknown {', '.join(missing)}")
    return areas


def write_archive(areas: Iterable[Area], path: Path) -> None:
    """Write areas (sorted by code) as the archive described above."""
    everything = list(areas)
    with ZipFile(path, "w") as archive:
        _write(archive, INDEX, (area for area in everything if area.level <= Level.KOTA))
        for province, members in groupby(everything, key=_province):
            _write(archive, province, members)


def _rows(path: Path) -> Iterator[Area]:
    with path.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield Area(row["code"], tidy_name(row["name"]))


def _write(archive: ZipFile, member: str, areas: Iterable[Area]) -> None:
    text = "".join(_line(area) for area in areas)
    info = ZipInfo(f"{member}.txt", _EPOCH)
    info.compress_type = ZIP_DEFLATED
    archive.writestr(info, text.encode(), compresslevel=9)


def _line(area: Area) -> str:
    return "\t" * (area.level - 1) + f"{area.code.rpartition('.')[2]} {area.name}\n"


def _code(area: Area) -> str:
    return area.code


def _province(area: Area) -> str:
    return lineage(area.code)[-1]


def main(arguments: list[str]) -> int:
    """Write areas.zip beside this file; returns the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m storage.data.build_areas PATH_TO_CSV_FOLDER\n")
        return 2
    areas = read_csvs(Path(arguments[0]))
    target = Path(__file__).with_name("areas.zip")
    write_archive(areas, target)
    sys.stdout.write(f"{len(areas)} areas, {target.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
