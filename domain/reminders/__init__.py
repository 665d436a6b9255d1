"""What the bot says unasked: reminders, nudges and digests, to whom and when."""
