"""From the inbox to the handlers: chats in order, different chats beside each other."""

from gateway.worker.application import AnyApplication, build_application
from gateway.worker.failing import Failures
from gateway.worker.reloading import reload
from gateway.worker.trying import Trial
from gateway.worker.worker import Worker

__all__ = ["AnyApplication", "Failures", "Trial", "Worker", "build_application", "reload"]
