"""What people agree to, in full, and whom they agree with: the same words wherever they are asked."""

from domain.areas.area import Area
from domain.messages import Text, _

CONSENT_VERSION = "2026-11"
"""Version of the consent text; change it together with the text, and people are asked again."""

I_AGREE = _("✅ I agree")
READ_ALL = _("📄 Read all")
CONSENT_IN_FULL = _(
    "<b>What we record</b>: name, phone number (optional), business, product, kelurahan, monthly sales, "
    "needs, and what you write to us.\n"
    "<b>What for</b>: to know how businesses are doing, to pass on what you need, and to send invitations.\n"
    "<b>Who sees it</b>: the officers of your kelurahan, kecamatan and dinas. Nobody else.\n"
    "<b>How long</b>: as long as you take part; erased when you ask for it.\n"
    "<b>Your rights</b>: to see, correct, stop, or have everything erased, at any time with /data_saya.\n"
    "Messages travel through Telegram, whose computers stand abroad."
)


def government(area: Area) -> Text:
    """The local government whose assistant this is: Pemkot Surabaya, Pemkab Sidoarjo, Pemprov …"""
    kind, _space, rest = area.name.partition(" ")
    match kind:
        case "Kota":
            return _("the city of {name}", name=rest)
        case "Kabupaten":
            return _("the regency of {name}", name=rest)
        case _:
            return _("the government of {name}", name=area.name)
