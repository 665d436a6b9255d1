"""People: how to reach and address them, what they agreed to, how they become staff."""
