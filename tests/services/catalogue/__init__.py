"""The catalogue: what owners show, what anybody finds, what both write, what staff decide."""
