"""A report that somebody else types: from a photo of her notebook or a voice note, or by a kader at her door.

`sending` is the owner's side, who sends it; `opening` asks an officer for the figure, `saving` keeps it with
who typed it and asks her; `agreeing` is her yes. Until then it counts, and is marked (decision 0015).
"""
