"""Areas of Indonesia: their codes, and the book of the one area a deployment serves."""
