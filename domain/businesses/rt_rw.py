"""RT and RW, the neighbourhood units below a kelurahan, as people write them: "RT 03 RW 05", "3/5"."""

import re
from dataclasses import dataclass

_NAMED = re.compile(r"\b(rt|rw)\s*[.:]?\s*0*([1-9]\d{0,2})(?!\d)", re.ASCII)
_PAIR = re.compile(r"0*([1-9]\d{0,2})\s*[/\-,. ]\s*0*([1-9]\d{0,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class RtRw:
    """Numbers without leading zeros; `rt` None where only the RW was said. Prints as RT 3 / RW 5."""

    rt: str | None
    rw: str

    def __str__(self) -> str:
        return f"RT {self.rt} / RW {self.rw}" if self.rt else f"RW {self.rw}"


def read_rt_rw(text: str) -> RtRw | None:
    """What `text` says and nothing else; of two bare numbers the first is the RT. None: not understood."""
    words = " ".join(text.casefold().split())
    if pair := _PAIR.fullmatch(words):
        return RtRw(pair[1], pair[2])
    named = _NAMED.findall(words)
    rest = re.sub(r"[\s/.,:-]", "", _NAMED.sub("", words))
    found = dict(named)
    if rest or len(named) != len(found) or "rw" not in found:
        return None
    return RtRw(found.get("rt"), found["rw"])
