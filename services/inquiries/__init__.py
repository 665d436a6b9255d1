"""Inquiries: a buyer asks the owner of a product, and what both write is carried to and fro.

`asking` is the first question, `talking` every message after it, `deciding` what the owner may do besides
(share her number, decline), `listing` her page of what waits. `carrying` brings a message to the other one
and says how that went; `undelivered` is told when it came back.
"""
