"""The kelurahan of the reply tests: Siti, an owner, and Rina, the officer."""

from tests.services.replies.conftest import kampung, rina, siti

__all__ = ["kampung", "rina", "siti"]
