"""The summary of sales for a bank: what stands on it. documents/summary/page.py draws it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A month. `is_checked` puts a tick before the remark."""

    month: str
    amount: str
    remark: str
    is_checked: bool = False


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """What stands on the page, top to bottom; all texts as they shall be printed."""

    title: str
    issuer: str
    facts: tuple[tuple[str, str], ...]
    """Names and values: whose business, where, which months, when it was issued."""
    notice: str
    """That the figures are the owner's own, in a box nobody overlooks."""
    head: tuple[str, str, str]
    rows: tuple[Row, ...]
    totals: tuple[tuple[str, str], ...]
    in_words: str
    link: str
    code_name: str
    code: str
    how_to_check: str
    note: str
    language: str = "id"
