"""The typeface of all our PDFs: Plus Jakarta Sans (SIL Open Font License, see OFL.txt)."""
