"""What people do with their phones: talking, pressing, blocking, founding groups."""
