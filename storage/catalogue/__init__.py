"""The catalogue in the database.

`listings` says which businesses are shown, `products` keeps what they show and `words` what each product is
found by. `search` finds, `counts` counts how often; `forgetting` takes all of it away.
"""
