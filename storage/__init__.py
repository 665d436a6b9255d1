"""Tables, queries, engines and units of work."""
