"""The rapor of a business: a picture of its year."""
