"""Days, hours and months: the clock, when it is quiet, when an office works, what a report is about."""
