"""The sandbox: a Bot API server no kinder than Telegram."""
