"""A local Bot API server and a page with phones, to try everything without a token."""
