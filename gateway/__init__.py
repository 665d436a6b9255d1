"""Everything that talks to Telegram: receiver, worker, sender, pacer, client."""
