"""What goes wrong: flood limits as Telegram has them, and faults that tests inject."""
