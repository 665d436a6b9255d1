"""The summary of sales for a bank: given out to its owner, drawn when it is sent, checked by its code."""
