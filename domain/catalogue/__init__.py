"""The catalogue: what owners show, what buyers look for and ask, and what is kept from whom."""
