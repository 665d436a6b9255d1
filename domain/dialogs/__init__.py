"""Dialogs: what the bot asks, step by step, as data. The engine runs them; none knows Telegram."""
