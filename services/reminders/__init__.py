"""Reminders of a report that is owed: sent in rounds, answered by buttons, withdrawn by the report.

`due` sends them, `texts` says them, `answering` is what their buttons do, `withdrawing` takes them back.
"""
