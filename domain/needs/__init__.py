"""Kebutuhan: what a business asks help for, what that is called, and how it is read and named."""
