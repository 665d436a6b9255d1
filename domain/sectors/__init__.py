"""The sectors of businesses: what they are called, and which one a product belongs to."""
