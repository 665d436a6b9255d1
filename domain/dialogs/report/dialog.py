"""The report dialog. A question more: one Step here, its texts, and a column of the step's name in `Report`.

docs/howto/add-a-question.md goes through it.
"""

from domain.dialogs.engine import Dialog, Step
from domain.dialogs.report import helps, revenue, texts, which
from domain.dialogs.report.counting import COUNTING, HELP_TO_COUNT
from domain.dialogs.report.heading import headed, of_several

_ABOUT_ONE = (
    which.PERIOD,
    *COUNTING,
    Step(
        name="revenue",
        final=True,
        ask=revenue.ask_revenue,
        read=revenue.read_revenue,
        menu=revenue.revenue_menu,
        suggest=revenue.suggested,
        ask_back=revenue.asked_again,
        ways_out=(HELP_TO_COUNT,),
    ),
    Step(
        name="help",
        many=True,
        ask=helps.ask_help,
        read=helps.read_help,
        menu=helps.help_menu,
        preset=helps.preset,
    ),
)

REPORT = Dialog(
    name="report",
    title=texts.TITLE,
    steps=(which.BUSINESS, *(headed(step, of_several) for step in _ABOUT_ONE)),
)
