"""XLSX workbooks from plain values."""
