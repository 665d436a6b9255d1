"""Bantu isikan: an officer registers an owner without a telephone or Telegram, and she takes over later.

`opening` and `saving` are the officer's side, with a look at who is there already; from then on she counts
like everybody. Her own side, the card and the consent that she is asked for at first contact, lie beside.
"""
