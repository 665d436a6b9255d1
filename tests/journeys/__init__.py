"""Journeys: the user says, the bot says, over real HTTP from end to end."""
