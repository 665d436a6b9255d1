"""One more business of an owner who is registered: product, name, kelurahan, and a page to check them.

Answers by step as in registration. Seed: area (kelurahan code from a link, None when it is to be asked).
"""

from domain.dialogs.another_business.dialog import ANOTHER_BUSINESS

__all__ = ["ANOTHER_BUSINESS"]
