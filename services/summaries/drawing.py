"""The words on a summary. Always Indonesian, whatever its owner reads: a bank here shall read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlmodel import Session

from documents.summary.content import Row, SummaryPage
from domain.messages import Addressee, Rupiah, Text, Value, _, plural
from domain.people.consent import government
from domain.reports.month_texts import span
from domain.reports.summaries import Basis, Figures, Issued, Line, grouped, payload
from locales.catalog import Catalogs
from services.house import House, house
from services.posters import titled
from storage.reports import summaries

LANGUAGE = "id"

Say = Callable[[Value], str]

NOTICE = _(
    "The figures below were reported by the owner of the business and are not audited. Only months marked "
    "“checked by the kelurahan” were looked at by an officer of the kelurahan."
)
UNSIGNED = _("Made automatically from the owner's reports, without a signature.")


RESTS_ON: dict[Basis, Text] = {
    Basis.OWNER: _("reported by the owner"),
    Basis.OFFICER: _("entered by an officer for the owner"),
    Basis.CHECKED: _("checked by the kelurahan"),
    Basis.IN_QUESTION: _("being looked into by the kelurahan"),
}


def sales_summary(
    catalogs: Catalogs,
) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker. Its parameter: code."""

    def draw(session: Session, params: Mapping[str, str | int], _language: str) -> bytes:
        from documents.summary.page import draw_summary  # loads 35 MB of PDF and fonts

        issued = summaries.by_code(session, str(params["code"]))
        assert issued is not None, "kept in the same transaction as this message"
        addressee = Addressee(LANGUAGE, zone=house(session).zone.key)

        def say(value: Value) -> str:
            return catalogs.plain(value, addressee, issued.issued_at_utc)

        return draw_summary(page(house(session), issued, say), issued.issued_at_utc)

    return draw


def page(house: House, issued: Issued, say: Say) -> SummaryPage:
    """The whole page."""
    code = grouped(issued.code)
    return SummaryPage(
        title=say(_("Summary of reported sales")),
        issuer=say(_("Issued through KabarUsaha, {by}", by=government(house.areas.served))),
        facts=_facts(house, issued, say),
        notice=say(NOTICE),
        head=(say(_("Month")), say(_("Sales")), say(_("Remarks"))),
        rows=tuple(_row(line, say) for line in issued.figures.lines),
        totals=_totals(issued.figures, say),
        in_words=say(_("Sum in words: {sum:words}", sum=Rupiah(issued.figures.total_rupiah))),
        link=house.link(payload(issued.code)),
        code_name=say(_("Code")),
        code=code,
        how_to_check=say(_how_to_check(code, house.bot_username)),
        note=say(UNSIGNED),
        language=LANGUAGE,
    )


def _how_to_check(code: str, bot: str) -> Value:
    return _(
        "To make sure that it is genuine, scan the square with a phone, or send /cek {code} to @{bot} in "
        "Telegram. This works for 90 days; after that ask for a new summary.",
        code=code,
        bot=bot,
    )


def _facts(house: House, issued: Issued, say: Say) -> tuple[tuple[str, str], ...]:
    paper = issued.paper
    place = ", ".join(say(titled(area)) for area in house.areas.path(paper.area_code))
    said: tuple[tuple[Value, Value], ...] = (
        (_("Business"), paper.business),
        (_("Main product"), paper.product),
        (_("Owner"), paper.owner),
        (_("Place"), place),
        (_("Months"), span(issued.first, issued.last)),
        (_("Issued"), _("{at}", at=issued.issued_at_utc)),
    )
    return tuple((say(name), say(value)) for name, value in said)


def _row(line: Line, say: Say) -> Row:
    month = say(_("{month:year}", month=line.period))
    if line.rupiah is None:
        return Row(month, "–", say(_("not reported")))
    told = RESTS_ON[line.basis]
    remark = _("{told}, an estimate", told=told) if line.approximate else told
    amount = say(_("{amount}", amount=Rupiah(line.rupiah)))
    return Row(month, amount, say(remark), line.basis is Basis.CHECKED)


def _totals(figures: Figures, say: Say) -> tuple[tuple[str, str], ...]:
    months, average = len(figures.reported), figures.average_rupiah
    of = plural("Average, of {n} month reported", "Average, of {n} months reported", months)
    return (
        (say(_("Sum")), say(_("{amount}", amount=Rupiah(figures.total_rupiah)))),
        (say(of), say(_("{amount}", amount=Rupiah(average or 0)))),
    )
