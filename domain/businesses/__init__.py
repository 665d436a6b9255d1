"""What is known of a business, and how it is read from what people write."""
