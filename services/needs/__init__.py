"""Kebutuhan, from the owner's side: /kebutuhan shows her needs and their state, she adds one or withdraws
one, and whatever becomes of it is told to her. What officers do is in services/staff.
"""
