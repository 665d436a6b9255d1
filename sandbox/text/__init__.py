"""Message text as Telegram treats it: parsed, cleaned, measured, its entities found."""
