"""Composition root and command line; nobody imports it."""
