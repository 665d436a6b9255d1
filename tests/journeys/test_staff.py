"""Staff: an invitation, the month of their area, a doubtful report sent back and put right."""

KEDUNG_BARUK = "35.78.03.1003"
