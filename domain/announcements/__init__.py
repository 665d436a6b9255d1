"""Announcements and invitations: what they are, what owners see, how far one has come."""
