"""The areas of Indonesia, read from their archive."""
