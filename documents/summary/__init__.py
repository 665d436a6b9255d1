"""The summary of sales for a bank."""
