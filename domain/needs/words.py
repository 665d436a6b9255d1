"""Reading needs said in passing: "omset 3,5 juta, butuh modal dan kemasan".

Only what follows a word of wishing is a need, and only known ones are taken out of the sentence; whatever
is left over is for whoever reads the rest. "Tidak butuh modal" and "modal 2 juta" are no needs."""

import re
from dataclasses import dataclass

from domain.needs.need import NeedKind

_WORDS: dict[NeedKind, str] = {
    NeedKind.PACKAGING: "kemasan kemasannya packaging kemas pengemasan bungkus pembungkus plastik",
    NeedKind.NIB: "nib perizinan",
    NeedKind.HALAL: "halal halalnya",
    NeedKind.PIRT: "pirt p-irt spp-irt",
    NeedKind.TRADEMARK: "merek merk haki",
    NeedKind.CAPITAL: "modal permodalan pinjaman kredit kur dana",
    NeedKind.TOOLS: "alat alat-alat peralatan perkakas mesin oven mixer freezer kompor etalase gerobak",
    NeedKind.MARKETING: "pemasaran promosi marketing pembeli pasar iklan",
    NeedKind.PHOTO: "foto fotografi",
    NeedKind.TRAINING: "pelatihan training kursus bimbingan pendampingan latihan",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_GO_ALONG = """
    bantuan juga bu ibu pak bapak mbak mas kak ya dong untuk usaha produk sertifikat sertifikasi izin
    ijin label surat urus mengurus bikin buat pembuatan tambahan tambah baru sedikit masih lagi yang
    saya kami kita dan hak
"""
_BESIDE = frozenset(_GO_ALONG.split())
"""Words that go with a need and change nothing."""

_WISH = re.compile(
    r"(?:(?<=\s)|(?<=[,;.])|^)(?P<no>(?:tidak|tdk|gak|ga|nggak|ngga|ndak|belum|blm|bukan)\s+)?"
    r"(?:(?:saya|sy|kami|aku|masih|juga|sedang|lagi|dan|tapi|sangat|cuma|hanya)\s+)*"
    r"(?:butuh|butuhnya|membutuhkan|perlu|memerlukan|minta|mohon|ingin|pengen|pengin|kepingin|kepengen|mau"
    r"|kebutuhan|kebutuhannya)\b:?",
    re.IGNORECASE,
)
_END = re.compile(r"[;!?\n]|\.(?=\s|$)")
_BETWEEN = re.compile(
    r"(\s*(?:,|&|\+|/)\s*(?:dan\s+)?|\s+(?:dan|sama|serta|juga)\s+)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Wishes:
    """The needs named in a text, in their order, and the text without them (and the word of wishing)."""

    kinds: tuple[NeedKind, ...]
    rest: str


def find_needs(text: str) -> Wishes:
    """What `text` asks for; all of the text is the rest where it asks for nothing known."""
    wish = _WISH.search(text)
    if wish is None or wish["no"]:
        return Wishes((), text)
    end = _END.search(text, wish.end())
    stop = end.start() if end else len(text)
    items = _BETWEEN.split(text[wish.end() : stop])[::2]
    found = [(item, _kind_in(item)) for item in items]
    kinds = tuple(dict.fromkeys(kind for _item, kind in found if kind is not None))
    if not kinds:
        return Wishes((), text)
    left = [item.strip() for item, kind in found if kind is None and item.strip()]
    before, behind = text[: wish.start()].rstrip(" ,;."), text[stop:].lstrip(" ;.!\n")
    return Wishes(kinds, ", ".join(part for part in (before, *left, behind) if part))


def only_needs(text: str) -> tuple[NeedKind, ...]:
    """The needs of a text that names nothing else, as an answer to what she needs: "modal sama kemasan"."""
    kinds = [_kind_in(item) for item in _BETWEEN.split(text.strip(" .!"))[::2] if item.strip()]
    known = tuple(dict.fromkeys(kind for kind in kinds if kind is not None))
    return known if None not in kinds else ()


def is_wish(text: str) -> bool:
    """Whether `text` asks for anything at all: "butuh karyawan"."""
    wish = _WISH.search(text)
    return wish is not None and not wish["no"]


def _kind_in(item: str) -> NeedKind | None:
    """The need that an item of the list is, and nothing else."""
    words = [word for word in _WORD.findall(item.casefold()) if word not in _BESIDE]
    kinds = {_KINDS.get(word) for word in words}
    if not words and {"izin", "usaha"} <= set(_WORD.findall(item.casefold())):
        return NeedKind.NIB
    return kinds.pop() if len(kinds) == 1 else None
