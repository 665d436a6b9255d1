"""Monthly reports in the database: one business's, an area's lists, and what the figures mean."""
