"""The poster of a kelurahan."""
