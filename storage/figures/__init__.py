"""What the figures mean (docs/figures.md): who counts, where and when, and how a business is listed."""
