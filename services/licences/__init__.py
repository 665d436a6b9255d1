"""/izin: the ladder of licences of a business, the next useful step, and a guide to each of them."""
