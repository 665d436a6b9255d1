"""The card of an owner whom an officer registered."""
