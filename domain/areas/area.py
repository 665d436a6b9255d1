"""One area: its code, its name in proper case, and what both tell about it."""

from dataclasses import dataclass

from domain.areas.codes import Level, checked, level_of

_TITLES = ("Kota Administrasi ", "Kabupaten Administrasi ", "Kota ", "Kabupaten ")


@dataclass(frozen=True, slots=True)
class Area:
    """An area of Indonesia. Raises ValueError for a malformed code."""

    code: str
    name: str
    """As shown to people: "Kedung Baruk", "Rungkut", "Kota Surabaya"."""

    def __post_init__(self) -> None:
        checked(self.code)

    @property
    def level(self) -> Level:
        """Provinsi, kota (or kabupaten), kecamatan or kelurahan (or desa)."""
        return level_of(self.code)

    @property
    def is_desa(self) -> bool:
        """True for a desa or desa adat: its last part begins with 2 or 3, a kelurahan's with 1."""
        return self.level is Level.KELURAHAN and self.code.rpartition(".")[2][0] != "1"

    @property
    def bare_name(self) -> str:
        """The name without a kota's title: Kota Surabaya → Surabaya."""
        titles = _TITLES if self.level is Level.KOTA else ()
        title = next((title for title in titles if self.name.startswith(title)), "")
        return self.name.removeprefix(title)
