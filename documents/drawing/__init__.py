"""What pictures and pages are drawn with: a canvas, our typeface, QR codes."""
