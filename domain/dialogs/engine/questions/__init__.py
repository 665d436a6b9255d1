"""Ready-made questions that more than one dialog asks: about an owner, her business, and where it is.

Dialogs may not import each other, so what they share lies with the engine. `steps` has the questions as
steps: registration, a second business and every edit in the profile ask with the same words, buttons and
readings. The engine itself uses none of them.
"""
