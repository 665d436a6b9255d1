"""The pure rules, without database, network or clock."""
