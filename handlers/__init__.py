"""Telegram edge: one module per capability; this file is the table of contents."""
