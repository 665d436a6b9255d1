"""Balasan: kept, offered as a report, read and answered in the office."""
