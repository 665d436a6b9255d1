"""Nudges in the database: the rounds they go out in, whom they reach, what came back."""
