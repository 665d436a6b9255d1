"""How a person wishes to be addressed: chosen once, used in every sentence (docs/voice.md, 3)."""

from enum import StrEnum


class Sapaan(StrEnum):
    """The five forms of address; the values are stored."""

    BU = "bu"
    PAK = "pak"
    MBAK = "mbak"
    MAS = "mas"
    KAK = "kak"

    @property
    def short(self) -> str:
        """Before a name or as a vocative: "Betul, Bu?", "Bu Siti"."""
        return self.value.capitalize()

    @property
    def long(self) -> str:
        """In place of "you": "usaha Ibu", "Bapak bisa berhenti kapan saja"."""
        return _LONG.get(self, self.short)


_LONG = {Sapaan.BU: "Ibu", Sapaan.PAK: "Bapak"}

# "Bu" and "Pak" are never names; "Mas" and "Mbak" may be ("Mas Mansyur"), so those are dropped
# only when they repeat the person's own sapaan.
_NEVER_NAMES = {"bu", "ibu", "pak", "bapak"}
_SPELLINGS = {
    Sapaan.MBAK: {"mbak", "mba", "mbk"},
    Sapaan.MAS: {"mas"},
    Sapaan.KAK: {"kak", "kakak"},
}


def addressed(sapaan: Sapaan, name: str) -> str:
    """`Bu Siti`: the sapaan and the name, and no sapaan twice ("Bu" + "Ibu Siti" is "Bu Siti").

    `name` is clean text; with an empty one the sapaan stands alone."""
    first, _, rest = name.strip().partition(" ")
    titles = _NEVER_NAMES | _SPELLINGS.get(sapaan, set())
    bare = rest.strip() if rest.strip() and first.rstrip(".").casefold() in titles else name.strip()
    return f"{sapaan.short} {bare}".rstrip()


def call(sapaan: Sapaan | None, name: str) -> str:
    """What others call a person: Bu Siti; the name alone where no sapaan was chosen."""
    return addressed(sapaan, name) if sapaan else name
