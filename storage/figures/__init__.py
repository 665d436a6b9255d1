"""What the figures mean (DESIGN section 5): who counts, where and when, and how a business is listed."""
