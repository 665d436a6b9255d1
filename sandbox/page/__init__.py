"""The page with phones at /: static files, and what the page asks of the server beside the control API."""
