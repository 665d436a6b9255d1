"""The monthly report and what is made of it."""
