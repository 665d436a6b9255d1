"""What people type, before any dialog reads it: cleaned, without trimmings, told apart."""
