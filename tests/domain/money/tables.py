"""Tables of what people write and what it is read as, one case a line.

3,5 juta => 3.500.000               exact
2 jutaan => ~ 2.000.000             approximate
1.5 => ? 1.500.000 | 1.500          to choose from, in this order
nihil => nothing                    nothing sold
50rb/hari => no RATE                refused, with the reason
"""

from pathlib import Path

from domain.money import Approximate, Choose, Exact, NothingSold, Reading, Reason, Refused

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str, Reading]]:
    """Every case as (where it stands, text, reading)."""
    return [
        (f"{path.stem}:{number}", *_case(line))
        for path in sorted(HERE.glob("*.txt"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#")
    ]


def _case(line: str) -> tuple[str, Reading]:
    text, reading = line.rsplit("=> ", 1)
    if "\\" in text:
        text = text.encode("ascii").decode("unicode_escape")
    return text.removesuffix(" "), _reading(reading.strip())


def _reading(written: str) -> Reading:
    kind, _, rest = written.partition(" ")
    match kind:
        case "~":
            return Approximate(_rupiah(rest))
        case "?":
            return Choose(tuple(_rupiah(amount) for amount in rest.split("|")))
        case "nothing":
            return NothingSold()
        case "no":
            return Refused(Reason[rest])
        case _:
            return Exact(_rupiah(written))


def _rupiah(written: str) -> int:
    return int(written.strip().replace(".", ""))
