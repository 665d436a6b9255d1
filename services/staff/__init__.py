"""The office: what staff and officials see of their area and decide there. /admin opens its home.

A screen is a function that only looks and gives one message; pressing a button turns the pressed
message into the next screen, so the office is one message that edits itself. Every button carries the
area and the month it is about (`place`), so that a button pressed after a year still means the same,
and every screen asks anew whether this person may see that area.
"""
