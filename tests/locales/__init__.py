"""What people read: catalogues, numbers, dates."""
