"""What staff are told of a morning."""
