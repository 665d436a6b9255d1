"""Announcements in the database: themselves, whom they go to, and what became of that."""
