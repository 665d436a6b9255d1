"""By when somebody is told that an office answers."""
