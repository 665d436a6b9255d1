"""What she gets back of her months: /riwayat and the picture of her year."""
