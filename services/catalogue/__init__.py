"""The catalogue: an owner shows products to whoever searches, after she agreed, and takes them away at will.

`front` is her page of a business and `own` that of one product, `joining` and `editing` what she does
there. `searching` is the other side, open to everybody, and `counting` tells her how often she was found.
"""
