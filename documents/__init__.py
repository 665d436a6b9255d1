"""Pictures, PDF, XLSX and QR from plain values; knows no database and no Telegram."""
