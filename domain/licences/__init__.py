"""The licences of small businesses, and the guides to them."""
