"""Businesses in the database: whose they are, where they count, what is known of them."""
